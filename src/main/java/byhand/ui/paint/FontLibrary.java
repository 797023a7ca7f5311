package byhand.ui.paint;

import byhand.typeset.FontFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;

/** The bundled fonts as the toolkit's own. Each file is read once, when it is first needed: the Chinese ones are large. */
public final class FontLibrary {

    /** The font families for style sheets, as the bundled files name them. */
    public static final String LATIN_FAMILY = "Byhand Sans";
    /** The family of the Chinese fonts, which have the Latin letters as well. */
    public static final String CHINESE_FAMILY = "Byhand Sans SC";

    private final Map<FontFile, Map<Double, Font>> fonts = new EnumMap<>(FontFile.class);

    /** The font of a file at a size in logical pixels. */
    Font font(FontFile file, double size) {
        return fonts.computeIfAbsent(file, f -> new HashMap<>()).computeIfAbsent(size, s -> sized(file, s));
    }

    /** Makes the fonts of a language known to style sheets by their family names. */
    public void prepare(String language) {
        font(FontFile.LATIN_REGULAR, 1);
        font(FontFile.LATIN_SEMI_BOLD, 1);
        font(FontFile.LATIN_BOLD, 1);
        font(FontFile.CHINESE_REGULAR, 1);
        if ("zh".equals(language)) {
            font(FontFile.CHINESE_BOLD, 1);
        }
    }

    private Font sized(FontFile file, double size) {
        Map<Double, Font> known = fonts.get(file);
        if (!known.isEmpty()) {
            return new Font(known.values().iterator().next().getName(), size);
        }
        try (InputStream in = file.open()) {
            Font font = Font.loadFont(in, size);
            if (font == null) {
                throw new IllegalStateException("the bundled font " + file + " cannot be read");
            }
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
