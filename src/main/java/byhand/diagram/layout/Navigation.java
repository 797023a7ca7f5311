package byhand.diagram.layout;

import java.awt.geom.Rectangle2D;

/** How one moves from one viewport to the next on a surface. */
record Navigation(Magnifier magnifier, Viewport viewport, double width, double height) {

    /** How far from the surface's edge something has to be to be called in view, in units. */
    private static final double MARGIN = 36;
    private static final double ROUNDING = 1e-6;

    Viewport zoomed(double factor, double x, double y) {
        double zoom = Math.max(1, Math.min(magnifier.most(), viewport.zoom() * factor));
        double wasX = viewport.x() + (x / width - 0.5) / magnifier.across(viewport.zoom());
        double wasY = viewport.y() + (y / height - 0.5) / magnifier.down(viewport.zoom());
        return new Viewport(zoom, wasX - (x / width - 0.5) / magnifier.across(zoom), wasY - (y / height - 0.5) / magnifier.down(zoom))
                .within(magnifier);
    }

    Viewport panned(double dx, double dy) {
        return new Viewport(viewport.zoom(), viewport.x() - dx / width / magnifier.across(viewport.zoom()),
                viewport.y() - dy / height / magnifier.down(viewport.zoom())).within(magnifier);
    }

    Viewport revealing(Rectangle2D box, double unit) {
        double dx = correction(box.getX(), box.getMaxX(), width, MARGIN * unit);
        double dy = correction(box.getY(), box.getMaxY(), height, MARGIN * unit);
        return dx == 0 && dy == 0 ? viewport : panned(dx, dy);
    }

    /** How far something has to move to be inside; what is larger than the inside is centred. */
    private static double correction(double from, double to, double length, double margin) {
        double least = Math.min(margin, length / 4);
        if (from >= least - ROUNDING && to <= length - least + ROUNDING) {
            return 0;
        } else if (to - from > length - 2 * least) {
            return length / 2 - (from + to) / 2;
        }
        return from < least ? least - from : length - least - to;
    }
}
