package byhand.typeset;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.Insets;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scilab.forge.jlatexmath.JavaFontRenderingBox;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/** Measures text in the bundled fonts and turns TeX into outlines. Remembers what it was asked; use it on one thread. */
public final class Typesetter {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final float DESIGN_SIZE = 100;
    private static final int MOST_REMEMBERED = 2000;
    private static final int LAST_ASCII = 0x7F;
    private static final List<Character.UnicodeBlock> CHINESE = List.of(Character.UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS,
            Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION, Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    private final Map<FontFile, Font> fonts = new EnumMap<>(FontFile.class);
    private final Map<String, Outline> outlines = remembering();
    private final Map<String, Double> formulaWidths = remembering();
    private boolean ownFonts;
    private final Map<Weight, Map<String, Double>> widths = new EnumMap<>(Weight.class);

    /** The font at a size of 1. */
    public Font font(FontFile file) {
        return fonts.computeIfAbsent(file, Typesetter::load);
    }

    /** How far a text advances at a font size. */
    public double width(String text, Weight weight, double size) {
        return size * widths.computeIfAbsent(weight, w -> remembering()).computeIfAbsent(text, t -> measure(t, weight));
    }

    /** A formula from TeX's mathematics mode, set in display style; operands marked as in {@link byhand.formula.FormulaLine}. */
    public Outline formula(String tex) {
        return outlines.computeIfAbsent(tex, this::typeset);
    }

    /** How wide {@link #formula} is; to find it takes less time than the outlines. */
    public double formulaWidth(String tex) {
        Outline known = outlines.get(tex);
        return known != null ? known.width()
                : formulaWidths.computeIfAbsent(tex, t -> (double) (icon(t).getTrueIconWidth() / DESIGN_SIZE));
    }

    private double measure(String text, Weight weight) {
        double width = 0;
        for (Weight.Run run : weight.runs(text)) {
            width += font(run.font()).deriveFont(DESIGN_SIZE).getStringBounds(run.text(), EXACT).getWidth() / DESIGN_SIZE;
        }
        return width;
    }

    private TeXIcon icon(String tex) {
        if (tex.chars().anyMatch(c -> c > LAST_ASCII)) {
            useOwnFonts();
        }
        TeXIcon icon = new TeXFormula(tex).createTeXIcon(TeXConstants.STYLE_DISPLAY, DESIGN_SIZE);
        icon.setInsets(new Insets(0, 0, 0, 0), true);
        return icon;
    }

    private Outline typeset(String tex) {
        TeXIcon icon = icon(tex);
        OutlineRecorder recorder = new OutlineRecorder();
        icon.paintIcon(null, recorder, 0, 0);
        double descent = icon.getTrueIconDepth() / DESIGN_SIZE;
        double ascent = icon.getTrueIconHeight() / DESIGN_SIZE - descent;
        return new Outline(icon.getTrueIconWidth() / DESIGN_SIZE, ascent, descent, recorder.parts(1 / DESIGN_SIZE, -ascent));
    }

    /**
     * Letters that TeX's fonts lack, such as Chinese ones in a name, are set in the bundled fonts: a bare machine has no other. JLaTeXMath
     * finds them by name, and for the whole program.
     */
    private void useOwnFonts() {
        if (!ownFonts) {
            ownFonts = true;
            GraphicsEnvironment environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
            environment.registerFont(font(FontFile.LATIN_REGULAR));
            environment.registerFont(font(FontFile.CHINESE_REGULAR));
            JavaFontRenderingBox.setFont(font(FontFile.LATIN_REGULAR).getFamily());
            for (Character.UnicodeBlock block : CHINESE) {
                TeXFormula.registerExternalFont(block, font(FontFile.CHINESE_REGULAR).getFamily());
            }
        }
    }

    static Font load(FontFile file) {
        try (InputStream in = file.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the bundled font " + file + " cannot be read", e);
        }
    }

    private static <V> Map<String, V> remembering() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };
    }
}
