package byhand.diagram.layout;

import static byhand.diagram.layout.Measures.CAPSULE_WIDTH;
import static byhand.diagram.layout.Measures.FOOTER;
import static byhand.diagram.layout.Measures.HEADER;
import static byhand.diagram.layout.Measures.MARGIN;
import static byhand.diagram.layout.Measures.NEURON_CIRCLE;

import byhand.network.Network;

/**
 * How far apart the columns of a crowded diagram are, and what stands in them, before anything is spoken of.
 *
 * @param width     of the surface
 * @param height    of the surface
 * @param fitUnit   what sizes are measured in when the whole diagram is in view
 * @param magnifier what zooming does to it
 * @param viewport  what part of the diagram is in view
 * @param legibility how large it had to be
 */
record CrowdedGrid(Network network, double width, double height, double fitUnit, Magnifier magnifier, Viewport viewport,
        Legibility legibility) {

    private static final double TARGET_LINE = 22;
    private static final double TARGET_CAPTION = 22;
    private static final double LOSS_GAP_SHARE = 0.55;
    private static final double LEAST_FULL_GAP = 36;

    static CrowdedGrid of(Network network, double width, double height, Viewport wanted, Legibility legibility) {
        double fitUnit = legibility.leastText() / Measures.TEXT;
        double across = (network.depth() + 2) * (Spacing.USUAL.weightGap(NumberRoom.USUAL) + CAPSULE_WIDTH);
        Magnifier magnifier =
                Magnifier.reading(fitUnit, Spacing.USUAL.down(network, NumberRoom.USUAL) * fitUnit / content(height, fitUnit),
                        across * fitUnit / width);
        return new CrowdedGrid(network, width, height, fitUnit, magnifier, wanted.within(magnifier), legibility);
    }

    private static double content(double height, double fitUnit) {
        return height - (HEADER + FOOTER) * fitUnit;
    }

    /** The height between header and footer when the whole diagram is in view. */
    double content() {
        return content(height, fitUnit);
    }

    /** What sizes are measured in. */
    double unit() {
        return magnifier.unit(viewport.zoom());
    }

    /** The number of the column of loss and targets. */
    int last() {
        return network.depth() + 1;
    }

    /** The distances between those in a column. */
    double[] pitches() {
        double[] pitches = new double[last() + 1];
        for (int c = 0; c < pitches.length; c++) {
            pitches[c] = pitch(c);
        }
        return pitches;
    }

    /** The distance between those in a column. */
    double pitch(int c) {
        double down = magnifier.down(viewport.zoom());
        return c < last() ? content() / network.size(c) * down : (network.outputs() == 1 ? content() : targetPitch()) * down;
    }

    private double targetPitch() {
        return (content() - (NEURON_CIRCLE + TARGET_LINE + TARGET_CAPTION) * fitUnit) / network.outputs();
    }

    /** The middle of the first of several targets. */
    double firstTarget() {
        return seen((HEADER + NEURON_CIRCLE + TARGET_LINE) * fitUnit + targetPitch() / 2);
    }

    /**
     * The middles of the columns. The outermost ones stand at the edges, and all gaps between are alike, but for a smaller one before the
     * loss.
     */
    double[] middles() {
        double left = (MARGIN + NEURON_CIRCLE / 2) * fitUnit;
        double wide = gap(left, true);
        boolean full = wide >= LEAST_FULL_GAP * fitUnit;
        double gap = full ? wide : gap(left, false);
        double across = magnifier.across(viewport.zoom());
        double[] middles = new double[last() + 1];
        double fit = left;
        for (int c = 0; c <= last(); c++) {
            fit += c == 0 ? 0 : (nominal(c - 1, full) + nominal(c, full)) / 2 * fitUnit + gap * (c == last() ? LOSS_GAP_SHARE : 1);
            middles[c] = (fit - viewport.x() * width) * across + width / 2;
        }
        return middles;
    }

    /** The gap between two columns if all neurons are drawn at full size, or all alike. */
    private double gap(double left, boolean full) {
        double needed = 0;
        for (int c = 1; c <= last(); c++) {
            needed += (nominal(c - 1, full) + nominal(c, full)) / 2 * fitUnit;
        }
        return (width - 2 * left - needed) / (last() - 1 + LOSS_GAP_SHARE);
    }

    private double nominal(int column, boolean full) {
        return full && column > 0 && column < last() ? Measures.neuronWidth(network, column) : NEURON_CIRCLE;
    }

    /** Where a height of the whole diagram is seen. */
    double seen(double fitY) {
        return (fitY - viewport.y() * height) * magnifier.down(viewport.zoom()) + height / 2;
    }
}
