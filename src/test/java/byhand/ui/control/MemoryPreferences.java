package byhand.ui.control;

import java.util.HashMap;
import java.util.Map;
import java.util.prefs.AbstractPreferences;

/** Preferences that touch nothing outside the test. */
public final class MemoryPreferences extends AbstractPreferences {

    private final Map<String, String> values = new HashMap<>();

    private boolean failing;

    public MemoryPreferences() {
        super(null, "");
    }

    /** From now on nothing can be read or written. */
    void fail() {
        failing = true;
    }

    @Override
    protected void putSpi(String key, String value) {
        check();
        values.put(key, value);
    }

    @Override
    protected String getSpi(String key) {
        check();
        return values.get(key);
    }

    @Override
    protected void removeSpi(String key) {
        values.remove(key);
    }

    @Override
    protected void removeNodeSpi() {
        values.clear();
    }

    @Override
    protected String[] keysSpi() {
        return values.keySet().toArray(new String[0]);
    }

    @Override
    protected String[] childrenNamesSpi() {
        return new String[0];
    }

    @Override
    protected AbstractPreferences childSpi(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void syncSpi() {
        // There is nothing to write to.
    }

    @Override
    protected void flushSpi() {
        // There is nothing to write to.
    }

    private void check() {
        if (failing) {
            throw new IllegalStateException("the preferences are out of order");
        }
    }
}
