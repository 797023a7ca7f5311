package byhand.diagram;

import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.trace.Quantity;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes room in a crowded diagram for what a moment is about. What the step speaks of comes first and takes its room wherever something else
 * would be; what is selected takes what the step leaves free.
 */
final class Placer {

    private final Network network;
    private final Arrangement arrangement;
    private final Focus focus;
    private final Placement placement = new Placement(new LinkedHashMap<>(), new HashMap<>(), new ArrayList<>(), new HashSet<>());
    private final PillPlacer pills;

    Placer(Network network, Arrangement arrangement, Focus focus) {
        this.network = network;
        this.arrangement = arrangement;
        this.focus = focus;
        this.pills = new PillPlacer(new Layout(network, arrangement, placement, focus));
    }

    Placement place() {
        new NodePlacer(network, arrangement, focus, placement).place();
        List<ParameterId> spoken = focus.parameters();
        pills.spoken(spoken.stream().filter(ParameterId.Weight.class::isInstance).map(ParameterId.Weight.class::cast).toList());
        spoken.stream().filter(ParameterId.Bias.class::isInstance).forEach(pills::alone);
        focus.selection().map(Emphasis::shownAt).ifPresent(this::placeAround);
        cover();
        return placement;
    }

    /** A selected parameter; or the weights and the bias of a selected neuron. */
    private void placeAround(Quantity selected) {
        if (selected instanceof Quantity.Parameter parameter) {
            pills.alone(parameter.id());
            return;
        }
        int column = Nodes.column(selected, network);
        int index = Nodes.index(selected);
        if (index == 0 || column > network.depth()) {
            return;
        }
        if (column > 0) {
            pills.asSpaceAllows(new ParameterId.Bias(column, index));
            pills.asSpaceAllows(IntStream.rangeClosed(1, network.size(column - 1))
                    .mapToObj(from -> new ParameterId.Weight(column, from, index)).toList());
        }
        if (column < network.depth()) {
            pills.asSpaceAllows(IntStream.rangeClosed(1, network.size(column + 1))
                    .mapToObj(to -> new ParameterId.Weight(column + 1, index, to)).toList());
        }
    }

    /** Numbers give way to what stands over them. */
    private void cover() {
        List<Rectangle2D> over = new ArrayList<>(placement.boxes().values());
        placement.labels().forEach(label -> over.add(label.room()));
        for (int c = 0; c <= network.depth() + 1; c++) {
            Column column = arrangement.column(c);
            for (int i = 1; i <= column.size() && column.level() != Level.DOT; i++) {
                Quantity node = Nodes.at(c, i, network);
                Rectangle2D box = column.box(i);
                if (!placement.levels().containsKey(node) && over.stream().anyMatch(box::intersects)) {
                    placement.covered().add(node);
                }
            }
        }
    }

}
