package byhand.ui.action;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Keys as a menu shows them, at its right border. No key stroke is this: the window hears the keys itself. */
final class ShownKeys extends KeyCombination {

    private final String words;

    /** @param words the keys in words */
    ShownKeys(String words) {
        this.words = words;
    }

    @Override
    public boolean match(KeyEvent event) {
        return false;
    }

    @Override
    public String getDisplayText() {
        return words;
    }

    @Override
    public String getName() {
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShownKeys keys && keys.words.equals(words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }
}
