package byhand.typeset;

import java.util.List;

/**
 * Text and formulas that have been given their places.
 *
 * @param width  of the widest line
 * @param height of all lines together
 */
public record Block(double width, double height, List<Placed> content) {

    /** Nothing. */
    public static final Block EMPTY = new Block(0, 0, List.of());

    public Block {
        content = List.copyOf(content);
    }

    /** A text or a formula with the place of its left end on the baseline, from the block's top left corner. */
    public sealed interface Placed {
        double x();

        double baseline();
    }

    /** A text in its place. */
    public record PlacedText(String text, double x, double baseline, Weight weight, double size) implements Placed {
    }

    /** A formula in its place, scaled to a font size. */
    public record PlacedFormula(Outline outline, double x, double baseline, double size) implements Placed {
    }
}
