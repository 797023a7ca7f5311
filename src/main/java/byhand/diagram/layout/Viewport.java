package byhand.diagram.layout;

/**
 * What part of a diagram is in view. It does not depend on the size of the surface.
 *
 * @param zoom how much closer one looks than at the whole diagram, 1 for all of it; at least 1
 * @param x    the point of the whole diagram that stands in the middle of the view, as a share of its width
 * @param y    the same as a share of its height
 */
public record Viewport(double zoom, double x, double y) {

    /** The whole diagram. */
    public static final Viewport FIT = new Viewport(1, 0.5, 0.5);

    /** The viewport on the way from this one to another, at a share of the way from 0 to 1. */
    public Viewport towards(Viewport other, double share) {
        return new Viewport(zoom * Math.pow(other.zoom / zoom, share), x + (other.x - x) * share, y + (other.y - y) * share);
    }

    /** Whether the whole diagram is in view. */
    public boolean isFit() {
        return zoom <= 1;
    }

    /** The nearest viewport that shows nothing beyond the diagram's edges. */
    Viewport within(Magnifier magnifier) {
        double allowed = Math.max(1, Math.min(magnifier.most(), zoom));
        if (allowed <= 1) {
            return FIT;
        }
        return new Viewport(allowed, inside(x, magnifier.across(allowed)), inside(y, magnifier.down(allowed)));
    }

    private static double inside(double share, double scale) {
        double half = Math.min(0.5, 0.5 / scale);
        return Math.max(half, Math.min(1 - half, share));
    }
}
