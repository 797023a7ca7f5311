package byhand.diagram.layout;

import byhand.formula.Expression;
import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.trace.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a moment is about, and so has to be shown where not everything can be.
 *
 * @param step      what the current step involves, most important first: its result, the operands of the formula that is shown, the hops of
 *                  its chain; nothing at the replacement of all parameters, which is about everything alike
 * @param selection what the user has marked
 */
public record Focus(List<Quantity> step, Optional<Quantity> selection) {

    /** Nothing at all. */
    static final Focus NOTHING = new Focus(List.of(), Optional.empty());

    /** What a frame is about. */
    static Focus of(Frame frame) {
        Set<Quantity> involved = new LinkedHashSet<>();
        frame.step().filter(step -> !(step.quantity() instanceof Quantity.AllParameters)).ifPresent(step -> {
            involved.addAll(step.quantity().everywhere(frame.trace().network()));
            Step.operands(frame.formula().orElseThrow()).forEach(operand -> involved.addAll(quantities(operand)));
        });
        return new Focus(List.copyOf(involved), frame.selection());
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
