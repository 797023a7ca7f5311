package byhand.diagram.layout;

import static byhand.diagram.layout.Measures.FAN;
import static byhand.diagram.layout.Measures.WIDEST_PITCH;

import byhand.network.Network;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Arranges a network that has room for all its numbers. Everything is measured in units that are chosen as large as the surface allows;
 * what is left over widens the gaps. Zooming makes everything larger alike.
 */
final class RoomyColumns {

    private static final double LARGEST_UNIT = 2.4;
    private static final double FEWEST_UNITS_DOWN = 400;
    private static final double MOST_STRETCH = 1.5;
    private static final int SPACING_TRIES = 12;
    /** What the caption below a target needs. */
    private static final double CAPTION = 22;
    /** Between the loss and a target that stands as near as can be. */
    private static final double TARGET_BREATH = 6;
    private static final double MOST_RAISE = 8;
    /** What a bias takes above its neuron, where there is room for a row for each of its numbers. */
    private static final double HIGHEST_BIAS = 74;

    private final Network network;
    private final Spacing spacing;
    private final Legibility legibility;
    private final NumberRoom numbers;
    private final double width;
    private final double height;
    private final Magnifier magnifier;
    private final Viewport viewport;
    private final double unit;
    private final double content;
    private final double top;
    private final double biasHeight;
    private final double shift;

    RoomyColumns(Network network, double width, double height, Viewport wanted, Legibility legibility, NumberRoom numbers) {
        this.network = network;
        this.numbers = numbers;
        this.width = width;
        this.height = height;
        this.legibility = legibility;
        this.spacing = spacing(network, width, height, legibility, numbers);
        this.unit = unit(network, width, height, legibility, numbers);
        this.magnifier = Magnifier.plain(unit);
        this.viewport = wanted.within(magnifier);
        double free = height - (spacing.header() + spacing.footer()) * unit;
        this.content = Math.min(free, spacing.down(network, numbers) * unit * MOST_STRETCH);
        this.top = spacing.header() * unit + (free - content) / 2;
        double narrowest = content / unit;
        for (int layer = 1; layer <= network.depth(); layer++) {
            narrowest = Math.min(narrowest, content / unit / network.size(layer));
        }
        this.biasHeight = Math.max(spacing.biasHeight(),
                Math.min(HIGHEST_BIAS, narrowest - numbers.neuronHeight() - Measures.BIAS_GAP - spacing.breath()));
        this.shift = Math.max(0, numbers.neuronHeight() / 2 + Measures.BIAS_GAP + biasHeight - narrowest / 2) * unit;
    }

    /** The unit in which a network is drawn on a surface: the largest in which it has room, or that which is wanted if it is larger. */
    static double unit(Network network, double width, double height, Legibility legibility, NumberRoom numbers) {
        double usual = largest(Spacing.USUAL, network, width, height, legibility, numbers);
        double wanted = Math.max(usual, legibility.unit()) * legibility.factor();
        return wanted <= usual ? wanted
                : Math.min(wanted,
                        largest(spacing(network, width, height, legibility, numbers), network, width, height, legibility, numbers));
    }

    /** The usual one if it leaves as much room as wanted, else one that gives way as far as necessary. */
    private static Spacing spacing(Network network, double width, double height, Legibility legibility, NumberRoom numbers) {
        double wanted =
                Math.max(largest(Spacing.USUAL, network, width, height, legibility, numbers), legibility.unit()) * legibility.factor();
        double enough = 1;
        double tooLittle = 0;
        if (largest(Spacing.USUAL, network, width, height, legibility, numbers) >= wanted) {
            return Spacing.USUAL;
        }
        for (int i = 0; i < SPACING_TRIES; i++) {
            double share = (enough + tooLittle) / 2;
            if (largest(Spacing.between(share), network, width, height, legibility, numbers) >= wanted) {
                enough = share;
            } else {
                tooLittle = share;
            }
        }
        return Spacing.between(enough);
    }

    private static double largest(Spacing spacing, Network network, double width, double height, Legibility legibility,
            NumberRoom numbers) {
        double largest = Math.max(Math.max(LARGEST_UNIT, height / FEWEST_UNITS_DOWN), legibility.unit() * legibility.factor());
        return Math.min(largest,
                Math.min(width / spacing.across(network, numbers),
                        height / (spacing.header() + spacing.down(network, numbers) + spacing.footer())));
    }

    Arrangement arrangement() {
        double slack = Math.max(0, (width - spacing.across(network, numbers) * unit) / (network.depth() + 1));
        List<Column> columns = new ArrayList<>(List.of(inputs()));
        List<Gap> gaps = new ArrayList<>();
        for (int layer = 1; layer <= network.depth(); layer++) {
            double left = columns.get(layer - 1).right();
            double gap = spacing.weightGap(numbers) * unit + slack;
            double pillWidth = Math.min(numbers.pill(spacing.pillWidth()) * unit * MOST_STRETCH, gap - spacing.besidePills() * unit);
            gaps.add(gap(layer, left, gap, pillWidth));
            columns.add(neurons(layer, left + gap, gap - pillWidth, pillWidth));
        }
        Rectangle2D loss = loss(columns.get(network.depth()).right() + spacing.lossGap() * unit + slack);
        Arrangement whole = new Arrangement(width, height, unit, Math.max(top - 12 * unit, 22 * unit), columns, gaps, loss, targets(loss),
                magnifier, viewport, true, legibility, numbers);
        return viewport.isFit() ? whole : seen(whole);
    }

    private Column inputs() {
        double pitch = content / network.size(0);
        return new Column(spacing.margin() * unit + numbers.input() * unit / 2, top + 0.5 * pitch + shift, pitch, network.size(0),
                Level.WHOLE,
                numbers.input() * unit, numbers.input() * unit, Column.Room.NONE);
    }

    private Gap gap(int layer, double left, double gap, double pillWidth) {
        double pitch = content / network.size(layer);
        double pillPitch = Math.min(WIDEST_PITCH * unit, pitch / network.size(layer - 1));
        return new Gap(left, left + gap, left + (gap - pillWidth) * FAN, new Column.Room(pillWidth, pillPitch),
                network.size(layer - 1), -shift);
    }

    /** @param free what the pills leave of the gap before the neurons */
    private Column neurons(int layer, double left, double free, double pillWidth) {
        double pitch = content / network.size(layer);
        double w = numbers.neuronWidth(network, layer) * unit;
        double h = numbers.neuronHeight(network, layer) * unit;
        Level level = numbers.towers() && Measures.isCapsule(network, layer) ? Level.TOWER : Level.WHOLE;
        double beside = free * (1 - FAN) - 4 * unit;
        double biasWidth = Math.min(Math.max(pillWidth, w), w + 2 * beside);
        return new Column(left + w / 2, top + shift + 0.5 * pitch, pitch, network.size(layer), level, w, h,
                new Column.Room(biasWidth, biasHeight * unit));
    }

    private Rectangle2D loss(double left) {
        double size = numbers.neuronCircle() * unit;
        double middle = network.outputs() == 1 ? content / 2 - raise()
                : content / (network.outputs() + 1) / 2 - shift;
        return new Rectangle2D.Double(left, top + shift + middle - size / 2, size, size);
    }

    private Column targets(Rectangle2D loss) {
        double size = numbers.target() * unit;
        double pitch = content / (network.outputs() + 1);
        double below = network.outputs() > 1 ? pitch : Math.min(spacing.targetPitch(numbers) * unit * 1.35, belowLoss());
        return new Column(loss.getCenterX(), loss.getCenterY() + below, below, network.outputs(), Level.WHOLE, size, size,
                Column.Room.NONE);
    }

    /** From a single output's loss to the target, with the caption below that: in the footer as well if it is tight otherwise. */
    private double belowLoss() {
        return Math.max(roomBelowLoss() - CAPTION * unit,
                Math.min(leastBelowLoss(), roomBelowLoss() - (CAPTION - spacing.footer()) * unit + raise()));
    }

    /** From the height of a single output to the lowest place of the target, were it not for its caption. */
    private double roomBelowLoss() {
        return content / 2 - shift - numbers.target() / 2 * unit;
    }

    private double leastBelowLoss() {
        return ((numbers.neuronCircle() + numbers.target()) / 2 + TARGET_BREATH) * unit;
    }

    /** How much higher than a single output the loss stands, where the target would touch it otherwise. */
    private double raise() {
        double lacking = leastBelowLoss() - (roomBelowLoss() - (CAPTION - spacing.footer()) * unit);
        return Math.max(0, Math.min(MOST_RAISE * unit, lacking));
    }

    private Arrangement seen(Arrangement whole) {
        double scale = viewport.zoom();
        double x = viewport.x() * width;
        double y = viewport.y() * height;
        Rectangle2D loss = whole.loss();
        Rectangle2D lossSeen = new Rectangle2D.Double((loss.getX() - x) * scale + width / 2, (loss.getY() - y) * scale + height / 2,
                loss.getWidth() * scale, loss.getHeight() * scale);
        return new Arrangement(width, height, unit * scale, whole.header(),
                whole.columns().stream().map(each -> each.seen(x, y, scale, width, height)).toList(),
                whole.gaps().stream().map(each -> each.seen(x, scale, width)).toList(), lossSeen,
                whole.targets().seen(x, y, scale, width, height), magnifier, viewport, true, legibility, numbers);
    }
}
