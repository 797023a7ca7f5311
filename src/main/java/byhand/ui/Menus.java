package byhand.ui;

import byhand.formula.Numerals;
import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import byhand.session.Command;
import byhand.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;

/** The menus of the top bar. They are filled anew whenever they open, with what holds then. */
final class Menus implements Speaking {

    private final Player player;
    private final Examples examples;
    private final Settings settings;
    private final KeyMap keys;
    private final WindowActions actions;
    private final Supplier<Scenario> current;
    private final MenuButton scenario;
    private final MenuButton parameters;
    private final MenuButton picture;
    private final MenuButton view;
    private Texts texts;

    Menus(Player player, NetworkMenu network, Examples examples, Settings settings, KeyMap keys, WindowActions actions,
            Supplier<Scenario> current,
            Buttons buttons,
            Texts texts) {
        this.player = player;
        this.examples = examples;
        this.settings = settings;
        this.keys = keys;
        this.actions = actions;
        this.current = current;
        this.texts = texts;
        scenario = buttons.menu("scenario");
        parameters = buttons.menu("parameter-menu", Feather.SLIDERS);
        picture = buttons.menu("picture-menu", Feather.IMAGE);
        view = buttons.menu("view-menu", Feather.EYE);
        fill(scenario, this::scenarios);
        fill(parameters, () -> network.items(this.texts));
        fill(picture, this::pictureItems);
        fill(view, this::viewItems);
        scenario.getStyleClass().add("scenario");
    }

    MenuButton scenario() {
        return scenario;
    }

    MenuButton parameters() {
        return parameters;
    }

    MenuButton picture() {
        return picture;
    }

    MenuButton view() {
        return view;
    }

    @Override
    public void speak(Texts newTexts) {
        texts = newTexts;
        title();
        name(parameters, "menu.parameters");
        name(picture, "menu.picture");
        name(view, "menu.view");
        Buttons.tip(scenario, texts.get("menu.scenario"), "");
    }

    /** Writes the scenario's title on its button again. */
    void title() {
        scenario.setText(current.get().title().in(texts.language()));
    }

    private void name(MenuButton menu, String key) {
        menu.setText(texts.get(key));
        Buttons.tip(menu, texts.get(key), "");
    }

    private List<MenuItem> scenarios() {
        List<MenuItem> items = new ArrayList<>();
        for (String name : examples.names()) {
            Scenario example = read(name);
            MenuItem item = new MenuItem(example.title().in(texts.language()));
            item.setId("scenario-" + name);
            item.setOnAction(event -> player.apply(new Command.Open(example)));
            items.add(item);
        }
        return items;
    }

    private Scenario read(String name) {
        try {
            return examples.read(name);
        } catch (ScenarioException e) {
            throw new IllegalStateException("the example " + name + " cannot be read", e);
        }
    }

    private List<MenuItem> pictureItems() {
        return List.of(item(Action.SAVE_PICTURE), item(Action.COPY_PICTURE));
    }

    private List<MenuItem> viewItems() {
        Menu decimals = new Menu(texts.get("view.decimals"));
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i <= Numerals.MOST_DECIMALS; i++) {
            int count = i;
            RadioMenuItem item = new RadioMenuItem(String.valueOf(count));
            item.setId("decimals-" + count);
            item.setToggleGroup(group);
            item.setSelected(count == settings.decimals().get());
            item.setOnAction(event -> settings.decimals().set(count));
            decimals.getItems().add(item);
        }
        decimals.setId("decimals");
        return List.of(decimals, item(Action.UNFOLD), new SeparatorMenuItem(), item(Action.LARGER_TEXT), item(Action.SMALLER_TEXT),
                new SeparatorMenuItem(),
                item(Action.FULL_SCREEN), item(Action.BLANK));
    }

    private MenuItem item(Action action) {
        String stroke = keys.keys(action, texts);
        MenuItem item = item("menu-" + action.textKey().replace("action.", ""), action.textKey(), () -> actions.perform(action));
        item.setText(item.getText() + "    " + stroke);
        return item;
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** A menu with nothing in it does not open, so one item stands in until then. */
    private static void fill(MenuButton menu, Supplier<List<MenuItem>> items) {
        menu.getItems().add(new MenuItem());
        menu.setOnShowing(event -> menu.getItems().setAll(items.get()));
    }
}
