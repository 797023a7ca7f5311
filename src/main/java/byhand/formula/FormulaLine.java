package byhand.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a derivation in TeX, cut where it may be wrapped. An operand stands in {@code \textcolor} with the colour that
 * {@link #inkColour} gives for its index: a mark, to be replaced by the palette's colour when the line is drawn. The result has a mark of
 * its own, so that it can appear last.
 *
 * @param left   what stands left of the relation; in a derivation empty on all but the first line, in a table on none
 * @param pieces what follows, from the relation on; a line may be broken before each but the first
 */
public record FormulaLine(String left, List<String> pieces) {

    /** What {@link #operandOf} gives for the result at the end of a derivation. */
    public static final int RESULT = 0xFFFFFE;

    private static final Pattern INK = Pattern.compile("^\\\\textcolor\\{#[0-9a-f]{6}\\}\\{");

    /** What stands for the lines of a table that are not shown. */
    public static final FormulaLine MORE = new FormulaLine("\\ldots", List.of());

    private static final int COLOUR_DIGITS = 6;

    static final String BREAK = "\u2063";

    public FormulaLine {
        pieces = List.copyOf(pieces);
    }

    static FormulaLine of(String left, String marked) {
        List<String> pieces = new ArrayList<>(Arrays.asList(marked.split(BREAK)));
        pieces.removeIf(String::isBlank);
        return new FormulaLine(left, pieces);
    }

    /** The 24-bit colour that marks operand {@code index}; {@link #operandOf} is its inverse. */
    public static int inkColour(int index) {
        return index + 1;
    }

    /** The operand's index that a mark stands for, -1 for text that belongs to no operand. */
    public static int operandOf(int inkColour) {
        return inkColour - 1;
    }

    /** Whether lines are a table, and not a derivation. */
    public static boolean isTable(List<FormulaLine> lines) {
        return lines.size() > 1 && !lines.get(1).left().isEmpty();
    }

    /** The parts of one of the pieces, for a line that is too narrow even for it; only the piece itself if it cannot be broken. */
    public static List<String> parts(String piece) {
        return LineBreaks.parts(piece);
    }

    /**
     * How deep within parentheses and products each of some successive pieces begins: 0 for a relation and for a term of the outermost sum.
     * The less, the better is a line broken before it.
     */
    public static List<Integer> depths(List<String> pieces) {
        List<Integer> depths = new ArrayList<>();
        int open = 0;
        for (String piece : pieces) {
            String text = withoutInk(piece).strip();
            boolean factor = text.startsWith("\\cdot") || text.startsWith("\\times");
            depths.add(2 * open + (factor ? 1 : 0));
            open += (int) (piece.chars().filter(sign -> sign == '(').count() - piece.chars().filter(sign -> sign == ')').count());
        }
        return depths;
    }

    static String inked(int index, String body) {
        return "\\textcolor{#" + HexFormat.of().toHexDigits(inkColour(index), COLOUR_DIGITS) + "}{" + body + "}";
    }

    /** What a marked formula begins with, behind its mark. */
    static String withoutInk(String tex) {
        return INK.matcher(tex).replaceFirst("");
    }
}
