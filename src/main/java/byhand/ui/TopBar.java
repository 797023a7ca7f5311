package byhand.ui;

import byhand.diagram.surface.Palette;
import byhand.formula.FormulaLine;
import byhand.formula.Numerals;
import byhand.session.Appearance;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.trace.Quantity;
import byhand.ui.action.Action;
import byhand.ui.action.KeyMap;
import byhand.ui.action.WindowActions;
import byhand.ui.control.Buttons;
import byhand.ui.control.Look;
import byhand.ui.lesson.FrameView;
import byhand.ui.paint.FormulaLabel;
import byhand.ui.paint.Surfaces;
import byhand.words.Texts;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar on top: what is taught, and what concerns the program as a whole. What does not fit any more steps back. */
final class TopBar extends HBox implements FrameView {

    /** So much is seen of a long title before the menus lose their words. */
    private static final double LEAST_TITLE_IN_EM = 15;

    private final Label product = new Label();
    private final Menus menus;
    private final Label rate = new Label();
    private final FormulaLabel loss;
    private final HBox lossChip;
    private final Button undo;
    private final Button redo;
    private final Button theme;
    private final Button language;
    private final Button help;
    private final KeyMap keys;
    private final Session session;
    private final Look look;
    private Texts texts;
    private Frame frame;

    TopBar(Session session, Frame first, Menus menus, KeyMap keys, WindowActions actions, Look look, Surfaces surfaces, Buttons buttons,
            ObservableValue<Texts> words) {
        this.menus = menus;
        this.keys = keys;
        this.session = session;
        this.look = look;
        frame = first;
        product.getStyleClass().add("product");
        rate.setId("learning-rate");
        rate.getStyleClass().addAll("chip", "editable");
        loss = new FormulaLabel(surfaces, look::textSize);
        lossChip = new HBox(loss);
        lossChip.setId("loss-formula");
        lossChip.setAlignment(Pos.CENTER);
        lossChip.getStyleClass().addAll("chip", "loss-chip");
        undo = buttons.icon("undo", Feather.CORNER_UP_LEFT, () -> actions.perform(Action.UNDO));
        redo = buttons.icon("redo", Feather.CORNER_UP_RIGHT, () -> actions.perform(Action.REDO));
        theme = buttons.icon("theme", Feather.MOON, () -> actions.perform(Action.THEME));
        language = buttons.text("language", () -> actions.perform(Action.LANGUAGE));
        language.getStyleClass().add("any-language");
        help = buttons.icon("help", Feather.HELP_CIRCLE, () -> actions.perform(Action.HELP));
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(product, menus.scenario(), rate, lossChip, space, undo, redo, menus.parameters(), menus.picture(),
                menus.view(),
                theme, language, help);
        for (Node each : List.of(product, rate, lossChip, undo, redo, menus.parameters(), menus.picture(), menus.view(), theme, language,
                help)) {
            ((Region) each).setMinWidth(USE_PREF_SIZE);
        }
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("top-bar");
        widthProperty().addListener((p, old, now) -> fit());
        words.subscribe(this::setTexts);
    }

    /** Where a notice has room, in the scene: over what is taught, and not over the menus that it may speak of. */
    Bounds room() {
        Bounds all = localToScene(getLayoutBounds());
        return new BoundingBox(all.getMinX(), all.getMinY(), undo.getLayoutX(), all.getHeight());
    }

    /** Where the learning rate stands and is edited. */
    Node rateChip() {
        return rate;
    }

    @Override
    public void show(Frame newFrame) {
        frame = newFrame;
        Numerals numerals = frame.numerals();
        double eta = frame.trace().optimizer().learningRate();
        rate.setText(frame.trace().symbols().of(new Quantity.LearningRate()).plain() + (numerals.exact(eta) ? " = " : " ≈ ")
                + numerals.plain(eta));
        FormulaLine line = frame.trace().stepOf(new Quantity.LossValue()).orElseThrow().formula().lines(numerals).get(0);
        loss.set(line.left() + String.join("", line.pieces()), Palette.of(frame.appearance().theme()).ink());
        undo.setDisable(!session.canUndo());
        redo.setDisable(!session.canRedo());
        ((FontIcon) theme.getGraphic()).setIconCode(icon(frame.appearance().theme().following()));
        menus.title();
        fit();
    }

    /** What stands for a theme. */
    private static Feather icon(Appearance.Theme theme) {
        return switch (theme) {
            case LIGHT -> Feather.SUN;
            case DARK -> Feather.MOON;
            case CONTRAST -> Feather.CIRCLE;
        };
    }

    private void setTexts(Texts newTexts) {
        texts = newTexts;
        product.setText(texts.get("window.title"));
        language.setText(texts.get("language.other"));
        rate.setAccessibleText(texts.get("rate.accessible"));
        lossChip.setAccessibleText(texts.get("loss.accessible"));
        tip(undo, Action.UNDO);
        tip(redo, Action.REDO);
        tip(theme, Action.THEME);
        tip(language, Action.LANGUAGE);
        tip(help, Action.HELP);
        fit();
    }

    /**
     * First the program's name goes, which stands above the window as well, then the end of a long title; only then do the menus lose their
     * words, by which they are found, and at last the loss goes.
     */
    private void fit() {
        List<MenuButton> worded = List.of(menus.parameters(), menus.picture(), menus.view());
        worded.forEach(menu -> menu.setContentDisplay(ContentDisplay.LEFT));
        product.setManaged(true);
        lossChip.setManaged(true);
        product.setManaged(!tooWide(0));
        double spare = Math.max(0, menus.scenario().prefWidth(-1) - LEAST_TITLE_IN_EM * look.textSize());
        if (tooWide(spare)) {
            worded.forEach(menu -> menu.setContentDisplay(ContentDisplay.GRAPHIC_ONLY));
        }
        lossChip.setManaged(!tooWide(spare));
        lossChip.setVisible(lossChip.isManaged());
        product.setVisible(product.isManaged());
    }

    private boolean tooWide(double spare) {
        return getWidth() > 0 && prefWidth(-1) - spare > getWidth();
    }

    private void tip(Button button, Action action) {
        Buttons.tip(button, texts.get(action.textKey()), keys.keys(action, texts));
    }
}
