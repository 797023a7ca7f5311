package byhand.ui.file;

import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import byhand.ui.action.Action;
import byhand.ui.action.MenuItems;
import byhand.words.Texts;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be taught: new, from a file, one of the examples; and where it goes. */
public final class ScenarioMenu {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_FOLDER = 50;

    private final MenuItems items;
    private final Examples examples;
    private final RecentFiles recent;
    private final FileActions files;

    /** @param files does what the items ask for */
    public ScenarioMenu(MenuItems items, Examples examples, RecentFiles recent, FileActions files) {
        this.items = items;
        this.examples = examples;
        this.recent = recent;
        this.files = files;
    }

    /** The items of the menu as they are now: the files that were used before change. */
    public List<MenuItem> items(Texts texts) {
        return List.of(items.of(Action.NEW, texts), items.of(Action.OPEN, texts), recent(texts), examples(texts), new SeparatorMenuItem(),
                items.of(Action.SAVE, texts), items.of(Action.SAVE_AS, texts));
    }

    private Menu recent(Texts texts) {
        Menu menu = menu("recent", texts.get("file.recent"));
        for (Path file : recent.list()) {
            String words = texts.get("file.recent-in", shortened(file.getFileName().toString(), LONGEST_NAME),
                    shortened(String.valueOf(file.getParent()), LONGEST_FOLDER));
            menu.getItems().add(MenuItems.of("recent-" + (menu.getItems().size() + 1), words, () -> files.openRecent(file)));
        }
        menu.setDisable(menu.getItems().isEmpty());
        menu.getItems().addAll(new SeparatorMenuItem(), MenuItems.of("recent-clear", texts.get("file.recent-clear"), recent::clear));
        return menu;
    }

    /** A text without its middle, if it would make a menu wider than a screen. */
    private static String shortened(String text, int most) {
        int[] characters = text.codePoints().toArray();
        int half = most / 2;
        return characters.length <= most ? text
                : new String(characters, 0, half) + "…" + new String(characters, characters.length - half, half);
    }

    private Menu examples(Texts texts) {
        Menu menu = menu("examples", texts.get("file.examples"));
        for (String name : examples.names()) {
            Scenario example = read(name);
            menu.getItems().add(MenuItems.of("scenario-" + name, example.title().in(texts.language()), () -> files.begin(read(name))));
        }
        return menu;
    }

    private static Menu menu(String id, String words) {
        Menu menu = new Menu(words);
        menu.setId(id);
        return menu;
    }

    private Scenario read(String name) {
        try {
            return examples.read(name);
        } catch (ScenarioException e) {
            throw new IllegalStateException("the example " + name + " cannot be read", e);
        }
    }
}
