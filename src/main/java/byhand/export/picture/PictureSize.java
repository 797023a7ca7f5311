package byhand.export.picture;

/**
 * How large a picture is.
 *
 * @param width  in logical pixels, as the layout takes it
 * @param height in logical pixels
 * @param scale  how many pixels a logical one becomes in each direction
 */
public record PictureSize(double width, double height, double scale) {

    /** The smallest width and height that anything can be made out in, in logical pixels. */
    public static final double SMALLEST_SIDE = 100;

    /** The largest number of pixels: 10,000 by 10,000, which takes 400 MB of memory while it is drawn. */
    public static final double MOST_PIXELS = 100e6;

    /** @throws IllegalArgumentException if no picture can have this size; the message is a sentence for people */
    public PictureSize {
        if (!(width >= SMALLEST_SIDE && height >= SMALLEST_SIDE)) {
            throw new IllegalArgumentException(
                    "A picture has to be at least " + number(SMALLEST_SIDE) + " wide and high, not " + number(width) + " by "
                            + number(height) + ".");
        }
        if (!(scale > 0)) {
            throw new IllegalArgumentException("The scale of a picture has to be above 0, not " + number(scale) + ".");
        }
        if (!(width * scale * height * scale <= MOST_PIXELS && width * scale >= 1 && height * scale >= 1)) {
            throw new IllegalArgumentException("A picture may have between 1 and " + number(MOST_PIXELS / 1e6) + " million pixels, not "
                    + number(width) + " by " + number(height) + " at a scale of " + number(scale) + ".");
        }
    }

    /** How many pixels the picture is wide. */
    public int pixelWidth() {
        return (int) Math.round(width * scale);
    }

    /** How many pixels the picture is high. */
    public int pixelHeight() {
        return (int) Math.round(height * scale);
    }

    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < MOST_PIXELS ? String.valueOf((long) number) : String.valueOf(number);
    }
}
