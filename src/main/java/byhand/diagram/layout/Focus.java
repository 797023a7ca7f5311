package byhand.diagram.layout;

import byhand.formula.Expression;
import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import byhand.trace.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a moment is about, and so has to be shown where not everything can be.
 *
 * @param step      what the current step involves, most important first: its result, the operands of the formula that is shown, the hops of
 *                  its chain; nothing at the replacement of all parameters, which is about everything alike
 * @param selection what the user has marked
 * @param layers    the layers whose weights are involved
 */
public record Focus(List<Quantity> step, Optional<Quantity> selection, Set<Integer> layers) {

    /** What a frame is about. */
    static Focus of(Frame frame) {
        Set<Quantity> involved = new LinkedHashSet<>();
        Set<Integer> layers = new TreeSet<>();
        Network network = frame.trace().network();
        frame.step().filter(step -> !(step.quantity() instanceof Quantity.AllParameters)).ifPresent(step -> {
            involved.addAll(step.quantity().everywhere(network));
            Step.operands(frame.formula().orElseThrow()).forEach(operand -> involved.addAll(quantities(operand)));
            layers.addAll(layers(step, network));
        });
        frame.selection().ifPresent(selected -> layers.addAll(around(selected, network)));
        return new Focus(List.copyOf(involved), frame.selection(), Set.copyOf(layers));
    }

    private static List<Quantity> quantities(Expression.Operand operand) {
        List<Quantity> quantities = new ArrayList<>();
        operand.below(Expression.Variable.class).forEach(variable -> quantities.add((Quantity) variable.referent()));
        operand.below(Expression.LocalDerivative.class).forEach(hop -> {
            quantities.add((Quantity) hop.of());
            quantities.add((Quantity) hop.by());
        });
        return quantities;
    }

    /** All steps of a neuron speak of the same layers, so that the picture changes its proportions only from layer to layer. */
    private static Set<Integer> layers(Step step, Network network) {
        return step.quantity().everywhere(network).stream().flatMap(each -> layers(each, step.stage(), network).stream())
                .collect(Collectors.toSet());
    }

    private static Set<Integer> layers(Quantity quantity, Stage stage, Network network) {
        int layer = layer(quantity, network);
        return stage == Stage.BACKWARD && layer < network.depth() ? Set.of(layer, layer + 1) : Set.of(layer);
    }

    private static Set<Integer> around(Quantity selected, Network network) {
        Quantity place = selected.shownAt();
        if (place instanceof Quantity.Parameter parameter) {
            return Set.of(parameter.id().layer());
        }
        if (place instanceof Quantity.Input) {
            return Set.of(1);
        } else if (place instanceof Quantity.Activation || place instanceof Quantity.PreActivation) {
            int layer = layer(place, network);
            return layer < network.depth() ? Set.of(layer, layer + 1) : Set.of(layer);
        } else if (place instanceof Quantity.Target || place instanceof Quantity.LossValue || !place.hasPlace()) {
            return Set.of();
        }
        throw new IllegalArgumentException("no rule which weights are around " + place);
    }

    /** The layer that a quantity belongs to; the last one for the loss. */
    private static int layer(Quantity quantity, Network network) {
        Quantity place = quantity.shownAt();
        if (place instanceof Quantity.Activation a) {
            return a.layer();
        } else if (place instanceof Quantity.PreActivation z) {
            return z.layer();
        } else if (place instanceof Quantity.Parameter parameter) {
            return parameter.id().layer();
        } else if (place instanceof Quantity.LossValue) {
            return network.depth();
        }
        throw new IllegalArgumentException("no layer has " + quantity);
    }

    /** Whether the step involves something that stands in an input, a neuron or a target. */
    boolean involves(Quantity node) {
        return step.stream().map(Quantity::shownAt).anyMatch(place -> place.equals(node)
                || place instanceof Quantity.PreActivation z && node.equals(z.activation()));
    }

    /** Whether a parameter's gradient, moment or new value is what the step computes: then all that is known of it belongs together. */
    boolean isAbout(ParameterId id) {
        return !step.isEmpty() && step.get(0).parameter().isPresent() && step.contains(step.get(0).of(id));
    }

    /** The parameters among what the step involves. */
    public List<ParameterId> parameters() {
        return step.stream().map(Quantity::shownAt).filter(Quantity.Parameter.class::isInstance)
                .map(each -> ((Quantity.Parameter) each).id()).distinct().toList();
    }
}
