package byhand.diagram.surface;

/**
 * A colour in sRGB.
 *
 * @param rgb   red, green and blue, 8 bits each
 * @param alpha from 0, invisible, to 1, opaque
 */
public record Colour(int rgb, double alpha) {

    /** An opaque colour. */
    public static Colour of(int rgb) {
        return new Colour(rgb, 1);
    }

    /** The same colour, more transparent by a factor. */
    public Colour faded(double factor) {
        return new Colour(rgb, alpha * Math.max(0, Math.min(1, factor)));
    }

    /** The colour between this one (0) and another (1). */
    public Colour mix(Colour other, double share) {
        int mixed = channel(other, share, 16) << 16 | channel(other, share, 8) << 8 | channel(other, share, 0);
        return new Colour(mixed, alpha + (other.alpha - alpha) * share);
    }

    /** The share of red, from 0 to 255. */
    public int red() {
        return rgb >> 16 & 0xFF;
    }

    /** The share of green, from 0 to 255. */
    public int green() {
        return rgb >> 8 & 0xFF;
    }

    /** The share of blue, from 0 to 255. */
    public int blue() {
        return rgb & 0xFF;
    }

    /** In CSS notation, without the alpha. */
    public String css() {
        return String.format("#%06x", rgb);
    }

    /** The contrast to another opaque colour, from 1 to 21, as WCAG 2 defines it. */
    public double contrast(Colour other) {
        double a = luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private int channel(Colour other, double share, int shift) {
        int from = rgb >> shift & 0xFF;
        int to = other.rgb >> shift & 0xFF;
        return (int) Math.round(from + (to - from) * share);
    }
}
