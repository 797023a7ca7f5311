package byhand.ui.action;

import byhand.ui.control.Styles;
import byhand.words.Texts;
import javafx.scene.control.MenuItem;

/** Makes the items of menus. */
public record MenuItems(KeyMap keys, WindowActions actions) {

    /** An item for an action, with its keys. */
    public MenuItem of(Action action, Texts texts) {
        return of("menu-" + action.textKey().replace("action.", ""), texts.get(action.textKey()), keys.keys(action, texts),
                () -> actions.perform(action));
    }

    /** An item that shows keys in words. */
    public static MenuItem of(String id, String words, String keys, Runnable doing) {
        MenuItem item = of(id, words, doing);
        item.setAccelerator(new ShownKeys(keys));
        return item;
    }

    /** An item with words of any kind, the user's own included. */
    public static MenuItem of(String id, String words, Runnable doing) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setId(id);
        item.setOnAction(event -> doing.run());
        Styles.supportAnyLanguage(item);
        return item;
    }
}
