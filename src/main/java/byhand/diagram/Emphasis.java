package byhand.diagram;

import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Palette;
import byhand.formula.Expression;
import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import byhand.trace.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands out at a step and what steps back. Taken from the step's formula: the diagram marks exactly the operands that the formula
 * shows, in the same colours.
 */
final class Emphasis {

    /** How much something stands out, from least to most. */
    enum Role {
        MUTED, NORMAL, PATH, OPERAND, RESULT
    }

    /** The role of something, and the colour that goes with it. */
    record Mark(Role role, Colour colour) {
        boolean stands() {
            return role.compareTo(Role.NORMAL) > 0;
        }
    }

    private final Palette palette;
    private final Mark ground;
    private final Map<Quantity, Mark> marks = new HashMap<>();
    private final Set<Quantity> operands = new HashSet<>();

    Emphasis(Frame frame, Palette palette) {
        this.palette = palette;
        this.ground = frame.step().isPresent() ? new Mark(Role.MUTED, palette.line()) : new Mark(Role.NORMAL, palette.line());
        frame.step().ifPresent(step -> mark(step, frame));
    }

    /** The mark of a quantity's box. */
    Mark of(Quantity quantity) {
        return marks.getOrDefault(quantity, ground);
    }

    /** Whether the step's formula contains a quantity. */
    boolean isOperand(Quantity quantity) {
        return operands.contains(quantity);
    }

    /** The stronger of two marks. */
    Mark of(Quantity one, Quantity other) {
        return of(one).role().compareTo(of(other).role()) >= 0 ? of(one) : of(other);
    }

    /** The colour of text and numbers of something with a mark. */
    Colour ink(Mark mark) {
        return mark.role() == Role.MUTED ? palette.muted() : palette.ink();
    }

    /** The colour of an outline of something with a mark. */
    Colour outline(Mark mark) {
        return mark.role() == Role.MUTED ? palette.faint().mix(palette.line(), 0.55) : mark.colour();
    }

    private void mark(Step step, Frame frame) {
        Colour stage = palette.stage(step.stage());
        for (Expression.Operand operand : Step.operands(frame.formula().orElseThrow())) {
            Colour colour = palette.operand(operand.index());
            operand.below(Expression.Variable.class).forEach(variable -> {
                operands.addAll(step.stage() == Stage.UPDATE ? ((Quantity) variable.referent()).everywhere(frame.trace().network())
                        : List.of((Quantity) variable.referent()));
                put((Quantity) variable.referent(), Role.OPERAND, colour);
            });
            operand.below(Expression.LocalDerivative.class).forEach(hop -> {
                put((Quantity) hop.of(), Role.PATH, stage);
                put((Quantity) hop.by(), Role.PATH, stage);
            });
        }
        if (step.quantity() instanceof Quantity.AllParameters) {
            for (ParameterId id : frame.trace().network().parameters()) {
                put(new Quantity.Parameter(id), Role.RESULT, palette.stage(Stage.UPDATE));
            }
        }
        step.quantity().everywhere(frame.trace().network()).forEach(each -> put(each, Role.RESULT, stage));
    }

    /** A gradient, a moment and an updated value are shown where the quantity is that they belong to. */
    private void put(Quantity quantity, Role role, Colour colour) {
        Quantity shownAt = quantity.shownAt();
        Mark known = marks.get(shownAt);
        if (known == null || known.role().compareTo(role) < 0) {
            marks.put(shownAt, new Mark(role, colour));
        }
    }
}
