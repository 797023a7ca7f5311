package byhand.diagram.layout;

import static byhand.diagram.layout.Measures.FOOTER;
import static byhand.diagram.layout.Measures.HEADER;

import byhand.network.Network;

/**
 * How far apart the columns of a crowded diagram are, and what stands in them, before anything is spoken of.
 *
 * @param sizes     how large what stands in them is
 * @param width     of the surface
 * @param height    of the surface
 * @param fitUnit   what sizes are measured in when the whole diagram is in view
 * @param magnifier what zooming does to it
 * @param viewport  what part of the diagram is in view
 * @param legibility how large it had to be
 */
record CrowdedGrid(LevelSizes sizes, double width, double height, double fitUnit, Magnifier magnifier, Viewport viewport,
        Legibility legibility) {

    private static final double TARGET_LINE = 22;
    private static final double TARGET_CAPTION = 22;
    private static final double BESIDE = 10;
    private static final double LOSS_GAP_SHARE = 0.4;

    static CrowdedGrid of(LevelSizes sizes, double width, double height, Viewport wanted, Legibility legibility) {
        Network network = sizes.network();
        NumberRoom numbers = sizes.numbers();
        double fitUnit = legibility.leastText() / Measures.TEXT;
        double across = (network.depth() + 2) * (Spacing.USUAL.weightGap(numbers) + numbers.capsule());
        Magnifier magnifier =
                Magnifier.reading(fitUnit, Spacing.USUAL.down(network, numbers) * fitUnit / content(height, fitUnit),
                        across * fitUnit / width);
        return new CrowdedGrid(sizes, width, height, fitUnit, magnifier, wanted.within(magnifier), legibility);
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

    Network network() {
        return sizes.network();
    }

    /** The number of the column of loss and targets. */
    int last() {
        return network().depth() + 1;
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
        return c < last() ? content() / network().size(c) * down : (network().outputs() == 1 ? content() : targetPitch()) * down;
    }

    private double targetPitch() {
        return (content() - (sizes.numbers().neuronCircle() + TARGET_LINE + TARGET_CAPTION) * fitUnit) / network().outputs();
    }

    /** The middle of the first of several targets. */
    double firstTarget() {
        return seen((HEADER + sizes.numbers().neuronCircle() + TARGET_LINE) * fitUnit + targetPitch() / 2);
    }

    /** The same with all of the diagram in view. */
    CrowdedGrid fit() {
        return new CrowdedGrid(sizes, width, height, fitUnit, magnifier, Viewport.FIT, legibility);
    }

    /**
     * The middles of the columns if so much of them is drawn when all of the diagram is in view. The outermost ones stand at the edges, and
     * all gaps between are alike, but for a smaller one before the loss.
     */
    double[] middles(Level[] levels) {
        double[] halves = new double[last() + 1];
        for (int c = 0; c <= last(); c++) {
            halves[c] = reserved(c, levels[c]) / 2 * fitUnit;
        }
        double gap = width - 2 * BESIDE * fitUnit;
        for (double half : halves) {
            gap -= 2 * half;
        }
        gap /= last() - 1 + LOSS_GAP_SHARE;
        double across = magnifier.across(viewport.zoom());
        double[] middles = new double[last() + 1];
        double fit = BESIDE * fitUnit + halves[0];
        for (int c = 0; c <= last(); c++) {
            fit += c == 0 ? 0 : halves[c - 1] + halves[c] + gap * (c == last() ? LOSS_GAP_SHARE : 1);
            middles[c] = (fit - viewport.x() * width) * across + width / 2;
        }
        return middles;
    }

    /** What is small grows when it is spoken of. */
    private double reserved(int c, Level level) {
        double least = c == 0 ? sizes.numbers().input() : c == last() ? sizes.numbers().neuronCircle() : sizes.width(c, Level.STACK);
        return Math.max(least, sizes.width(c, level));
    }

    /** Where a height of the whole diagram is seen. */
    double seen(double fitY) {
        return (fitY - viewport.y() * height) * magnifier.down(viewport.zoom()) + height / 2;
    }
}
