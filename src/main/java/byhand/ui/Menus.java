package byhand.ui;

import byhand.formula.Rounding;
import byhand.session.Appearance;
import byhand.ui.action.Action;
import byhand.ui.action.MenuItems;
import byhand.ui.control.Buttons;
import byhand.ui.control.Settings;
import byhand.ui.control.Styles;
import byhand.ui.file.Document;
import byhand.ui.file.ScenarioMenu;
import byhand.ui.network.NetworkMenu;
import byhand.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;

/** The menus of the top bar. They are filled anew whenever they open, with what holds then. */
final class Menus {

    private final Settings settings;
    private final MenuItems items;
    private final Document document;
    private final MenuButton scenario;
    private final MenuButton parameters;
    private final MenuButton picture;
    private final MenuButton view;
    private Texts texts;

    Menus(Settings settings, MenuItems items, ScenarioMenu scenarios, NetworkMenu network, Document document, Buttons buttons,
            ObservableValue<Texts> language) {
        this.settings = settings;
        this.items = items;
        this.document = document;
        scenario = buttons.menu("scenario");
        parameters = buttons.menu("parameter-menu", Feather.SLIDERS);
        picture = buttons.menu("picture-menu", Feather.IMAGE);
        view = buttons.menu("view-menu", Feather.EYE);
        fill(scenario, () -> scenarios.items(texts));
        fill(parameters, () -> network.items(texts));
        fill(picture, this::pictureItems);
        fill(view, this::viewItems);
        scenario.getStyleClass().add("scenario");
        scenario.setMnemonicParsing(false);
        Styles.supportAnyLanguage(scenario);
        language.subscribe(this::setTexts);
    }

    /** All of them as they stand from left to right. */
    List<MenuButton> all() {
        return List.of(scenario, parameters, picture, view);
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

    private void setTexts(Texts newTexts) {
        texts = newTexts;
        title();
        name(parameters, "menu.parameters");
        name(picture, "menu.picture");
        name(view, "menu.view");
        Buttons.tip(scenario, texts.get("menu.scenario"), "");
    }

    /** Writes on the scenario's button again what it is called, and whether it is saved. */
    void title() {
        String name = document.name(texts);
        scenario.setText(document.modified() ? texts.get("menu.modified", name) : name);
    }

    private void name(MenuButton menu, String key) {
        menu.setText(texts.get(key));
        Buttons.tip(menu, texts.get(key), "");
    }

    private List<MenuItem> pictureItems() {
        return List.of(items.of(Action.SAVE_PICTURE, texts), items.of(Action.COPY_PICTURE, texts));
    }

    private List<MenuItem> viewItems() {
        ToggleGroup group = new ToggleGroup();
        Menu decimals = digits("decimals", Rounding.Kind.DECIMALS, group);
        Menu significant = digits("significant", Rounding.Kind.SIGNIFICANT, group);
        return List.of(decimals, significant, items.of(Action.UNFOLD, texts), items.of(Action.LOSS_CHART, texts),
                themes(),
                new SeparatorMenuItem(),
                items.of(Action.ZOOM_IN, texts),
                items.of(Action.ZOOM_OUT, texts), items.of(Action.ZOOM_FIT, texts), new SeparatorMenuItem(),
                items.of(Action.LARGER_TEXT, texts), items.of(Action.SMALLER_TEXT, texts),
                new SeparatorMenuItem(),
                items.of(Action.PROJECTOR, texts), items.of(Action.SPOTLIGHT, texts), items.of(Action.PEN, texts),
                items.of(Action.FULL_SCREEN, texts), items.of(Action.BLANK, texts));
    }

    private Menu themes() {
        Menu themes = new Menu(texts.get("view.theme"));
        ToggleGroup group = new ToggleGroup();
        for (Appearance.Theme each : Appearance.Theme.values()) {
            String name = each.name().toLowerCase(Locale.ROOT);
            RadioMenuItem item = new RadioMenuItem(texts.get("theme." + name));
            item.setId("theme-" + name);
            item.setToggleGroup(group);
            item.setSelected(each == settings.theme().get());
            item.setOnAction(event -> settings.theme().set(each));
            themes.getItems().add(item);
        }
        themes.setId("themes");
        return themes;
    }

    /** A number of digits is chosen in one of two menus: it counts decimals or significant digits. */
    private Menu digits(String id, Rounding.Kind kind, ToggleGroup group) {
        Menu menu = new Menu(texts.get("view." + id));
        menu.setId(id);
        for (int count = kind.least(); count <= Rounding.MOST; count++) {
            Rounding rounding = new Rounding(kind, count);
            RadioMenuItem item = new RadioMenuItem(String.valueOf(count));
            item.setId(id + "-" + count);
            item.setToggleGroup(group);
            item.setSelected(rounding.equals(settings.rounding().get()));
            item.setOnAction(event -> settings.rounding().set(rounding));
            menu.getItems().add(item);
        }
        return menu;
    }

    /** A menu with nothing in it does not open, so one item stands in until then. */
    private static void fill(MenuButton menu, Supplier<List<MenuItem>> items) {
        menu.getItems().add(new MenuItem());
        menu.setOnShowing(event -> menu.getItems().setAll(items.get()));
    }
}
