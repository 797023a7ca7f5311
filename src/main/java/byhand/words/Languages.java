package byhand.words;

import java.util.HashMap;
import java.util.Map;

/** The texts of all languages, each read when it is first asked for. */
public final class Languages {

    private final Map<String, Texts> loaded = new HashMap<>();

    /** The texts of a language, which must be one of {@link Texts#LANGUAGES}. */
    public Texts texts(String language) {
        return loaded.computeIfAbsent(language, Texts::in);
    }
}
