package byhand.diagram.layout;

import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.trace.Quantity;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes room in a crowded diagram for what a moment is about. What the step speaks of comes first and takes its room wherever something
 * else would be; what is selected takes what the step leaves free.
 */
record Placer(Network network, Arrangement arrangement, Focus focus) {

    Placement place() {
        Placement placed = spoken(new NodePlacer(network, arrangement, focus).place());
        Optional<Quantity> selected = focus.selection().map(Quantity::shownAt);
        placed = selected.isPresent() ? around(selected.get(), placed) : placed;
        return placed.covering(covered(placed));
    }

    /** With the parameters that the step speaks of: weights layer by layer, then biases. */
    private Placement spoken(Placement nodes) {
        Placement placed = nodes;
        for (List<ParameterId.Weight> layer : weightsByLayer(pills(nodes))) {
            placed = placed.and(pills(placed).spoken(layer));
        }
        for (ParameterId bias : focus.parameters().stream().filter(ParameterId.Bias.class::isInstance).toList()) {
            placed = placed.and(pills(placed).alone(bias));
        }
        return placed;
    }

    private Collection<List<ParameterId.Weight>> weightsByLayer(PillPlacer pills) {
        return pills.without(focus.parameters().stream().filter(ParameterId.Weight.class::isInstance).map(ParameterId.Weight.class::cast)
                .toList()).stream().collect(Collectors.groupingBy(ParameterId.Weight::layer)).values();
    }

    private PillPlacer pills(Placement placed) {
        return new PillPlacer(new Layout(network, arrangement, placed, focus));
    }

    /** With a selected parameter; or with the weights and the bias of a selected neuron. */
    private Placement around(Quantity selected, Placement before) {
        if (selected instanceof Quantity.Parameter parameter) {
            return before.and(pills(before).alone(parameter.id()));
        }
        int index = selected.index();
        int column = index == 0 ? 0 : Nodes.column(selected, network);
        Placement placed = before;
        if (index == 0 || column > network.depth()) {
            return placed;
        }
        if (column > 0) {
            if (network.hasBiases(column)) {
                placed = placed.and(pills(placed).asSpaceAllows(new ParameterId.Bias(column, index)));
            }
            placed = placed.and(pills(placed).asSpaceAllows(IntStream.rangeClosed(1, network.size(column - 1))
                    .mapToObj(from -> new ParameterId.Weight(column, from, index)).toList()));
        }
        if (column < network.depth()) {
            placed = placed.and(pills(placed).asSpaceAllows(IntStream.rangeClosed(1, network.size(column + 1))
                    .mapToObj(to -> new ParameterId.Weight(column + 1, index, to)).toList()));
        }
        return placed;
    }

    /** What is not spoken of gives way as a whole to what stands over it. */
    private Set<Quantity> covered(Placement placed) {
        List<Rectangle2D> boxes = new ArrayList<>(placed.boxes().values());
        List<Rectangle2D> over = new ArrayList<>(boxes);
        placed.labels().forEach(label -> over.add(label.room()));
        Set<Quantity> covered = new HashSet<>();
        for (int c = 0; c <= network.depth() + 1; c++) {
            Column column = arrangement.column(c);
            for (int i = 1; i <= column.size(); i++) {
                Quantity node = Nodes.at(c, i, network);
                Rectangle2D box = column.box(i);
                if (!placed.levels().containsKey(node) && !focus.involves(node)
                        && (column.level() == Level.DOT ? boxes : over).stream().anyMatch(box::intersects)) {
                    covered.add(node);
                }
            }
        }
        return covered;
    }
}
