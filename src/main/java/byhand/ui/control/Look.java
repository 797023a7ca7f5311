package byhand.ui.control;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import byhand.diagram.layout.Legibility;
import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Palette;
import byhand.session.Appearance;
import byhand.session.Frame;
import byhand.trace.Stage;
import byhand.trace.Step;
import byhand.ui.paint.FontLibrary;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Scene;

/**
 * How the controls look: the theme's style sheet, the palette's colours under the names that our own style sheet uses, the font of the
 * language, and a text size that follows the height of the window.
 */
public final class Look {

    private static final String STYLE_SHEET = Look.class.getResource("window.css").toExternalForm();
    private static final double LEAST_TEXT = 12;
    private static final double LINES_IN_WINDOW = 60;
    /** What is read, such as sentences and the table, is larger than what labels something. */
    private static final double READING = 1.24;
    private static final double UNIT = 1 / 12.0;
    private static final double LEAST_IN_DIAGRAM = 0.75;
    private static final double GROUND = 0.12;

    private final Settings settings;
    private final FontLibrary fonts;
    private final ReadOnlyDoubleWrapper textSize = new ReadOnlyDoubleWrapper(LEAST_TEXT);
    private Appearance.Theme theme;
    private double enlargement = 1;

    /** @param fonts gets the fonts of a language ready before style sheets name them */
    public Look(Settings settings, FontLibrary fonts) {
        this.settings = settings;
        this.fonts = fonts;
        // Before the first control is made, which would have the toolkit's own theme loaded for nothing.
        setTheme(settings.theme().get());
    }

    /** The size of ordinary text in logical pixels. */
    public ReadOnlyDoubleProperty textSizeProperty() {
        return textSize.getReadOnlyProperty();
    }

    /** The size of ordinary text now, in logical pixels. */
    public double textSize() {
        return textSize.get();
    }

    /** The size of sentences and of the numbers in the table, in logical pixels. */
    public double readingSize() {
        return textSize.get() * READING;
    }

    /** The colours of the theme that is set. */
    Palette palette() {
        return Palette.of(settings.theme().get());
    }

    /** Has all text larger by a factor than the settings say, or as they say (1), from the next time that it is applied. */
    public void enlarge(double factor) {
        enlargement = factor;
    }

    /** How large the numbers in the diagram are to be. Rather than give way, they may be enlarged by less than the rest. */
    public Legibility legibility() {
        double scale = settings.textScale().get();
        double least = textSize.get() * LEAST_IN_DIAGRAM / Math.sqrt(enlargement);
        return new Legibility(textSize.get() / scale * UNIT, scale, least);
    }

    /**
     * Makes a scene look as the settings say. To be called again whenever they or its height change.
     *
     * @return whether the scene looks different now
     */
    public boolean apply(Scene scene, double height) {
        Appearance appearance = settings.appearance();
        setTheme(appearance.theme());
        double size = Math.max(LEAST_TEXT, height / LINES_IN_WINDOW) * enlargement * settings.textScale().get();
        textSize.set(Math.ceil(size * 2) / 2.0);
        fonts.prepare(appearance.language());
        String tokens = inlined(".root { " + tokens(Palette.of(appearance.theme())) + "-fx-font-size: " + textSize.get()
                + "px; -fx-font-family: \"" + family(appearance.language()) + "\"; }");
        return !scene.getStylesheets().contains(tokens) && scene.getStylesheets().setAll(tokens, STYLE_SHEET);
    }

    private void setTheme(Appearance.Theme wanted) {
        if (theme != wanted) {
            theme = wanted;
            Theme sheet = wanted.isDark() ? new PrimerDark() : new PrimerLight();
            Application.setUserAgentStylesheet(sheet.getUserAgentStylesheetBSS());
        }
    }

    /** A style sheet as its own address. Unlike a style of the root's own, it holds in the windows of menus and tips as well. */
    private static String inlined(String styles) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(styles.getBytes(StandardCharsets.UTF_8));
    }

    /** The colour of the frame's stage, and a ground of it, under the names that the style sheet uses. */
    public static String stageTokens(Frame frame) {
        Palette palette = Palette.of(frame.appearance().theme());
        Colour colour = palette.stage(frame.step().map(Step::stage).orElse(Stage.FORWARD));
        StringBuilder tokens = new StringBuilder();
        token(tokens, "stage", colour);
        token(tokens, "stage-ground", palette.background().mix(colour, GROUND));
        return tokens.toString();
    }

    private static String family(String language) {
        return "zh".equals(language) ? FontLibrary.CHINESE_FAMILY : FontLibrary.LATIN_FAMILY;
    }

    private static String tokens(Palette palette) {
        StringBuilder tokens = new StringBuilder();
        token(tokens, "background", palette.background());
        token(tokens, "panel", palette.panel());
        token(tokens, "ink", palette.ink());
        token(tokens, "muted", palette.muted());
        token(tokens, "line", palette.line());
        token(tokens, "faint", palette.faint());
        token(tokens, "selection", palette.selection());
        token(tokens, "on-colour", palette.onColour());
        token(tokens, "pen", palette.pen());
        for (Stage stage : Stage.values()) {
            token(tokens, stage.id(), palette.stage(stage));
        }
        return tokens.toString();
    }

    private static void token(StringBuilder tokens, String name, Colour colour) {
        tokens.append(String.format(Locale.ROOT, "-byhand-%s: %s; ", name, colour.css()));
    }
}
