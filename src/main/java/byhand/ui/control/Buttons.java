package byhand.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes the window's buttons. None of them takes the keyboard's focus: the keys belong to the lesson. Icons grow with the text. */
public final class Buttons {

    private static final double ICON_IN_EM = 1.2;
    private static final double LARGE_ICON_IN_EM = 1.55;

    private static final Duration TIP_DELAY = Duration.millis(400);

    private final Look look;

    /** @param look has the size of the text, with which the icons grow */
    public Buttons(Look look) {
        this.look = look;
    }

    /** A round button with an icon. */
    public Button round(String id, Ikon icon, Runnable action) {
        Button button = icon(id, icon, action);
        button.getStyleClass().add("round");
        return button;
    }

    /** The round button that matters most. */
    public Button mainRound(String id, Ikon icon, Runnable action) {
        Button button = round(id, icon, action);
        button.setGraphic(sized(icon, LARGE_ICON_IN_EM));
        button.getStyleClass().add("main-button");
        return button;
    }

    /** A flat button with an icon. */
    public Button icon(String id, Ikon icon, Runnable action) {
        Button button = new Button();
        button.setGraphic(sized(icon, ICON_IN_EM));
        button.setOnAction(event -> action.run());
        button.getStyleClass().add("icon-button");
        return prepared(button, id);
    }

    /** A button with words on it. */
    public Button text(String id, Runnable action) {
        Button button = new Button();
        button.setOnAction(event -> action.run());
        return prepared(button, id);
    }

    /** A button that opens a menu. */
    public MenuButton menu(String id) {
        return prepared(new MenuButton(), id);
    }

    /** A button with an icon that opens a menu. */
    public MenuButton menu(String id, Ikon icon) {
        MenuButton button = menu(id);
        button.setGraphic(sized(icon, ICON_IN_EM));
        return button;
    }

    /** Sets what is said about a button where the pointer rests on it and to those who cannot see it. */
    public static void tip(Labeled button, String words, String keys) {
        Tooltip tip = button.getTooltip() == null ? new Tooltip() : button.getTooltip();
        tip.setText(keys.isEmpty() ? words : words + " (" + keys + ")");
        tip.setShowDelay(TIP_DELAY);
        button.setTooltip(tip);
        button.setAccessibleText(words);
    }

    private FontIcon sized(Ikon ikon, double em) {
        FontIcon icon = new FontIcon(ikon);
        icon.setIconSize((int) Math.round(look.textSize() * em));
        look.textSizeProperty().addListener((p, old, now) -> icon.setIconSize((int) Math.round(now.doubleValue() * em)));
        return icon;
    }

    private static <B extends ButtonBase> B prepared(B button, String id) {
        button.setId(id);
        button.setFocusTraversable(false);
        return button;
    }
}
