package byhand.diagram;

import byhand.diagram.layout.Layout;
import byhand.diagram.layout.Measures;
import byhand.trace.Quantity;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * Where name, value, gradient and plot stand in what is drawn as a whole: circles; capsules, with z at the left, a at the right and the
 * plot between them; and towers, with z above, a below and the plot at the left, between the names.
 */
final class NeuronPlaces {

    private static final double NAME_ABOVE = 23;
    private static final double VALUE_BELOW = 6;
    private static final double GRADIENT_BELOW = 25;
    private static final double LIFT = 6;
    /** What a number leaves free at the outline, and what at the middle of a capsule. */
    private static final double MARGIN = 8;
    /** What a gradient leaves free at the middle of a capsule, and what at an outline. */
    private static final double LITTLE = 0.8;
    private static final double WIDE = 3;
    static final double PLOT_WIDTH = 46;
    private static final double BESIDE_PLOT = 2;
    private static final double PLOT_HEIGHT = 34;
    /** From the middle of a value to the middle between it and its name. */
    private static final double TURN_ABOVE = 12.3;
    private static final double TOWER_VALUE_ABOVE = 9;
    private static final double TOWER_GRADIENT_BELOW = 13;
    private static final double TOWER_PLOT = 34;
    /** From the middle of a tower up to the middle of its plot. */
    private static final double TOWER_PLOT_ABOVE = 9;
    /** Between the names and the numbers of a tower. */
    private static final double TOWER_GAP = 8;

    private final Layout layout;
    private final double unit;

    NeuronPlaces(Layout layout) {
        this.layout = layout;
        this.unit = layout.unit();
    }

    /** The middle of the name, which is so wide. */
    Point2D name(Quantity quantity, double width) {
        Rectangle2D box = layout.bounds(quantity);
        return layout.isTower(quantity)
                ? new Point2D.Double(numbersLeft(box) - (TOWER_GAP + TOWER_PLOT / 2) * unit, box.getCenterY() - TOWER_VALUE_ABOVE * unit)
                : new Point2D.Double(layout.hasPlot(quantity) ? besidePlot(quantity, width) : textCentre(quantity),
                        box.getCenterY() - (NAME_ABOVE + lift(quantity)) * unit);
    }

    /** Where a name that would reach into the plot stands instead: beside it. */
    private double besidePlot(Quantity quantity, double width) {
        Rectangle2D plot = plot(((Quantity.OfNeuron) quantity).activation());
        double gap = BESIDE_PLOT * unit;
        return quantity instanceof Quantity.PreActivation ? Math.min(textCentre(quantity), plot.getX() - gap - width / 2)
                : Math.max(textCentre(quantity), plot.getMaxX() + gap + width / 2);
    }

    /** How wide the name may be. */
    double nameRoom(Quantity quantity) {
        return layout.isTower(quantity) ? TOWER_PLOT * unit : valueRoom(quantity);
    }

    /** The middle of the value. */
    Point2D value(Quantity quantity) {
        Rectangle2D box = layout.bounds(quantity);
        return layout.isTower(quantity)
                ? new Point2D.Double((numbersLeft(box) + numbersRight(box)) / 2, box.getCenterY() - TOWER_VALUE_ABOVE * unit)
                : new Point2D.Double(textCentre(quantity), box.getCenterY() + (VALUE_BELOW - lift(quantity)) * unit);
    }

    /** How wide the value may be. A circle is as wide as the chord at the lower edge of the number. */
    double valueRoom(Quantity quantity) {
        Rectangle2D box = layout.bounds(quantity);
        if (layout.isTower(quantity)) {
            return numbersRight(box) - numbersLeft(box);
        }
        return layout.hasPlot(quantity) ? box.getWidth() - 2 * MARGIN * unit
                : Brush.chord(box.getWidth(), (VALUE_BELOW - lift(quantity) + 0.36 * NeuronPainter.VALUE) * unit) - MARGIN * unit;
    }

    /**
     * From where to where a gradient of a font size may reach, and at which height its middle is: at its lower edge a round end is
     * narrowest.
     */
    Rectangle2D gradient(Quantity quantity, double size) {
        Rectangle2D box = layout.bounds(quantity);
        if (layout.isTower(quantity)) {
            return new Rectangle2D.Double(numbersLeft(box), box.getCenterY() + TOWER_GRADIENT_BELOW * unit,
                    numbersRight(box) - numbersLeft(box), 0);
        }
        Rectangle2D whole = layout.whole(quantity);
        double below = (GRADIENT_BELOW - lift(quantity)) * unit;
        double chord = Brush.chord(whole.getHeight(), below + 0.36 * size);
        double beside = (whole.getHeight() - chord) / 2 + WIDE * unit;
        double left = box.getX() + beside;
        double right = box.getMaxX() - beside;
        if (layout.hasPlot(quantity)) {
            boolean first = quantity instanceof Quantity.PreActivation;
            left = first ? left : whole.getCenterX() + LITTLE * unit;
            right = first ? whole.getCenterX() - LITTLE * unit : right;
        }
        return new Rectangle2D.Double(left, box.getCenterY() + below, right - left, 0);
    }

    /** The plot of a neuron's activation. */
    Rectangle2D plot(Quantity.Activation neuron) {
        Rectangle2D box = layout.whole(neuron);
        if (layout.isTower(neuron)) {
            double size = TOWER_PLOT * unit;
            return new Rectangle2D.Double(numbersLeft(box) - TOWER_GAP * unit - size,
                    box.getCenterY() - TOWER_PLOT_ABOVE * unit - size / 2, size, size);
        }
        return new Rectangle2D.Double(box.getCenterX() - PLOT_WIDTH * unit / 2, box.getCenterY() - (NAME_ABOVE + PLOT_HEIGHT / 2) * unit,
                PLOT_WIDTH * unit, PLOT_HEIGHT * unit);
    }

    /** Between a number and its name, where a dot covers neither. */
    Point2D turn(Quantity quantity) {
        Point2D value = value(quantity);
        return layout.isTower(quantity)
                ? new Point2D.Double(numbersLeft(layout.bounds(quantity)) - TOWER_GAP / 2 * unit, value.getY())
                : new Point2D.Double(value.getX(), value.getY() - TURN_ABOVE * unit);
    }

    /** Where what goes from one neuron to another of its column passes the numbers: between the halves of capsules, or names and numbers. */
    double passage(Quantity.Activation neuron) {
        return layout.isTower(neuron) ? turn(neuron).getX() : layout.whole(neuron).getCenterX();
    }

    private double numbersLeft(Rectangle2D box) {
        return box.getX() + Measures.TOWER_LEFT * unit;
    }

    private double numbersRight(Rectangle2D box) {
        return box.getMaxX() - Measures.TOWER_RIGHT * unit;
    }

    /** In a circle a gradient needs room below the value, where the circle is not too narrow for it yet. */
    private double lift(Quantity quantity) {
        return quantity instanceof Quantity.OfNeuron && !layout.hasPlot(quantity) ? LIFT : 0;
    }

    /** In a capsule, z and a stand in the middles of its halves, somewhat away from the round ends. */
    private double textCentre(Quantity quantity) {
        Rectangle2D box = layout.bounds(quantity);
        double inwards = layout.hasPlot(quantity) ? MARGIN / 4 * unit : 0;
        return quantity instanceof Quantity.PreActivation ? box.getCenterX() + inwards : box.getCenterX() - inwards;
    }
}
