package byhand.ui.network;

import byhand.network.Naming;
import byhand.session.Command;
import byhand.ui.action.Action;
import byhand.ui.action.MenuItems;
import byhand.ui.lesson.Player;
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
public final class NetworkMenu {

    private final Player player;
    private final NetworkBuilding building;
    private final MenuItems items;

    /** @param building does what the items ask for */
    public NetworkMenu(Player player, NetworkBuilding building, MenuItems items) {
        this.player = player;
        this.building = building;
        this.items = items;
    }

    /** The items of the menu as they are now. */
    public List<MenuItem> items(Texts texts) {
        return List.of(items.of(Action.NETWORK, texts), items.of(Action.SAMPLES, texts), items.of(Action.ARRAYS, texts), orders(texts),
                items.of(Action.RENAME, texts), items.of(Action.FREEZE, texts),
                new SeparatorMenuItem(), items.of(Action.TRAIN, texts), items.of(Action.GO_TO_ITERATION, texts), new SeparatorMenuItem(),
                MenuItems.of("reset", texts.get("parameters.reset"), () -> player.apply(new Command.Reset())),
                MenuItems.of("start-from-here", texts.get("parameters.start-from-here"), () -> player.apply(new Command.StartFromHere())));
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
}
