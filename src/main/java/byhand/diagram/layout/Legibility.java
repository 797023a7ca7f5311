package byhand.diagram.layout;

/**
 * How large a diagram has to be to be read from the back row.
 *
 * @param unit      the unit at which its numbers are as large as they should be: gaps give way to it; 0 if they need not
 * @param factor    by how much it is to be larger than that, or than it is anyway
 * @param leastText the font size below which nothing can be read
 */
public record Legibility(double unit, double factor, double leastText) {

    /** The surface's height divided by this is the smallest size of text in a picture of the diagram alone. */
    private static final double LEAST_TEXT_IN_HEIGHT = 64;

    /** The unit below which nothing can be read. */
    public double leastUnit() {
        return leastText / Measures.TEXT;
    }

    /** Of a picture in which there is nothing but the diagram; one that is higher than wide counts as a square. */
    public static Legibility ofPicture(double width, double height) {
        return new Legibility(0, 1, Math.min(width, height) / LEAST_TEXT_IN_HEIGHT);
    }
}
