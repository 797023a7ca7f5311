package byhand.ui;

import byhand.network.Naming;
import byhand.session.Command;
import byhand.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** What the menu of the network offers: to build another one, to change the samples, to name the weights, to start again. */
final class NetworkMenu {

    private final Player player;
    private final NetworkBuilding building;
    private final WindowActions actions;
    private final KeyMap keys;

    NetworkMenu(Player player, NetworkBuilding building, WindowActions actions, KeyMap keys) {
        this.player = player;
        this.building = building;
        this.actions = actions;
        this.keys = keys;
    }

    List<MenuItem> items(Texts texts) {
        return List.of(item(Action.NETWORK, texts), item(Action.SAMPLES, texts), orders(texts),
                new SeparatorMenuItem(), item(Action.TRAIN, texts), item(Action.GO_TO_ITERATION, texts), new SeparatorMenuItem(),
                item("reset", texts.get("parameters.reset"), () -> player.apply(new Command.Reset())),
                item("start-from-here", texts.get("parameters.start-from-here"), () -> player.apply(new Command.StartFromHere())));
    }

    private Menu orders(Texts texts) {
        Optional<Naming.Order> current = Naming.of(player.frame().trace().network()).map(Naming::order);
        Menu menu = new Menu(texts.get("network.order"));
        menu.setId("index-order");
        ToggleGroup group = new ToggleGroup();
        for (Naming.Order order : Naming.Order.values()) {
            String name = order.name().toLowerCase(Locale.ROOT).replace('_', '-');
            RadioMenuItem item = new RadioMenuItem(texts.get("network.order." + name));
            item.setId("order-" + name);
            item.setToggleGroup(group);
            item.setSelected(current.equals(Optional.of(order)));
            item.setOnAction(event -> building.order(order));
            menu.getItems().add(item);
        }
        return menu;
    }

    private MenuItem item(Action action, Texts texts) {
        return item("menu-" + action.textKey().replace("action.", ""), texts.get(action.textKey()) + "    " + keys.keys(action, texts),
                () -> actions.perform(action));
    }

    private static MenuItem item(String id, String words, Runnable doing) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(event -> doing.run());
        return item;
    }
}
