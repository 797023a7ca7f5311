package byhand.session;

import byhand.scenario.LocalizedText;
import byhand.scenario.Scenario;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import byhand.trace.Step;
import byhand.trace.Trace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The course of a training and a place in it. Immutable: every move and every edit gives another one, so that undo is the return of an
 * earlier one.
 *
 * @param initial what a reset returns to
 * @param history the iterations so far, at least one; an edit cuts off those after the edited one
 * @param edited  the iteration that was edited last; 1 if none was
 * @param at      where we are
 */
record Training(Scenario initial, List<Iteration> history, int edited, Moment at) {

    /** A training whose loss has become so many times the first one will not come back. */
    private static final double BLOWN_UP = 1e12;

    static Training beginning(Scenario scenario) {
        return new Training(scenario, List.of(Iteration.of(1, scenario)), 1, new Moment(1, 0));
    }

    Iteration current() {
        return history.get(at.iteration() - 1);
    }

    Trace trace() {
        return current().trace();
    }

    /** What the scenario says of itself holds only as long as its numbers are the ones that it came with. */
    LocalizedText about() {
        boolean untouched = edited == 1 && history.get(0).start() == initial;
        return untouched ? initial.description() : LocalizedText.EMPTY;
    }

    /** The loss of every iteration so far; the last one's from the step on that computes it. */
    List<Double> losses() {
        boolean open = at.iteration() == history.size() && at.step() < trace().first(Stage.BACKWARD) - 1;
        return history.subList(0, open ? history.size() - 1 : history.size()).stream().map(Iteration::loss).toList();
    }

    /**
     * Where the training diverged. A value that overflowed says more than a loss that only grew, so it is reported in its place; a loss that
     * an edit made large has not grown.
     */
    Optional<Frame.Divergence> diverged() {
        double first = history.get(edited - 1).loss();
        Optional<Frame.Divergence> grown = Optional.empty();
        for (Iteration each : history.subList(0, at.iteration())) {
            if (each.firstNotFinite().isPresent()) {
                Optional<Frame.Divergence> overflown = reached(each, each.firstNotFinite().getAsInt());
                return overflown.isPresent() ? overflown : grown;
            }
            if (grown.isEmpty() && each.number() > edited && each.loss() > BLOWN_UP * Math.max(1, first)) {
                grown = reached(each, each.trace().first(Stage.BACKWARD) - 1);
            }
        }
        return grown;
    }

    private Optional<Frame.Divergence> reached(Iteration iteration, int number) {
        Step step = iteration.trace().step(number);
        boolean there = new Moment(iteration.number(), number).compareTo(at) <= 0;
        return there ? Optional.of(new Frame.Divergence(iteration.number(), step, step.value().orElseThrow())) : Optional.empty();
    }

    /** The same training at another place; iterations up to it that have not been computed yet are computed. */
    Training goTo(int iteration, int step) {
        if (iteration < 1 || step < 0 || step > trace().size()) {
            throw new IllegalArgumentException("there is no step " + step + " in iteration " + iteration);
        }
        List<Iteration> longer = history;
        if (iteration > history.size()) {
            longer = new ArrayList<>(history);
            while (longer.size() < iteration) {
                longer.add(longer.get(longer.size() - 1).next());
            }
        }
        return new Training(initial, longer, edited, new Moment(iteration, step));
    }

    /** The same training after a move; the very same if the move is not possible. */
    Training moved(Command.Move move) {
        int iteration = at.iteration();
        int step = at.step();
        return switch (move) {
            case NEXT -> step < trace().size() ? goTo(iteration, step + 1) : goTo(iteration + 1, 0);
            case BACK -> step > 0 ? goTo(iteration, step - 1) : iteration > 1 ? goTo(iteration - 1, before().size()) : this;
            case NEXT_STAGE -> nextStage();
            case PREVIOUS_STAGE -> previousStage();
            case START -> goTo(iteration, 0);
            case END -> goTo(iteration, trace().size());
            case NEXT_ITERATION -> goTo(iteration + 1, step);
            case PREVIOUS_ITERATION -> iteration > 1 ? goTo(iteration - 1, step) : this;
        };
    }

    private Trace before() {
        return history.get(at.iteration() - 2).trace();
    }

    private Training nextStage() {
        for (Stage stage : Stage.values()) {
            if (trace().first(stage) > at.step()) {
                return goTo(at.iteration(), trace().first(stage));
            }
        }
        return goTo(at.iteration() + 1, 0);
    }

    private Training previousStage() {
        if (at.step() == 0) {
            return at.iteration() > 1 ? goTo(at.iteration() - 1, before().first(Stage.UPDATE)) : this;
        }
        int start = 0;
        for (Stage stage : Stage.values()) {
            start = trace().first(stage) < at.step() ? trace().first(stage) : start;
        }
        return goTo(at.iteration(), start);
    }

    Training edited(Command.Edit edit) {
        if (edit instanceof Command.SetValue set) {
            return with(set.quantity(), set.value());
        } else if (edit instanceof Command.Nudge nudge) {
            return nudged(nudge.quantity(), nudge.by());
        } else if (edit instanceof Command.Reset) {
            return beginning(initial);
        } else if (edit instanceof Command.Open open) {
            return beginning(open.scenario());
        }
        Scenario here = current().start().with(LocalizedText.EMPTY);
        return beginning(replaced() ? here.with(trace().updated()) : here);
    }

    /** Whether an edit left the place and the scenario as they were, and changed only a value. */
    boolean sameCourse(Training edited) {
        return edited.at.equals(at) && edited.initial == initial;
    }

    private boolean replaced() {
        return at.step() == trace().size();
    }

    /** In decimal arithmetic, as people nudge; what is not finite starts from zero. */
    private Training nudged(Quantity quantity, double by) {
        requireKnown(quantity);
        boolean next = replaced() && quantity instanceof Quantity.Parameter;
        double old = (next ? trace().value(new Quantity.Updated(((Quantity.Parameter) quantity).id())) : trace().value(quantity)).orElse(0);
        BigDecimal start = Double.isFinite(old) ? BigDecimal.valueOf(old) : BigDecimal.ZERO;
        return with(quantity, start.add(BigDecimal.valueOf(by)).doubleValue());
    }

    /** Once an iteration's parameters have been replaced, what is seen and edited are the values that the next one begins with. */
    private Training with(Quantity quantity, double value) {
        requireKnown(quantity);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a value must be finite, not " + value);
        }
        boolean next = replaced() && quantity instanceof Quantity.Parameter;
        Iteration changed = next ? current().next() : current();
        List<Iteration> shorter = new ArrayList<>(history.subList(0, changed.number() - 1));
        shorter.add(changed.with(quantity, value));
        return new Training(initial, shorter, changed.number(), next ? new Moment(changed.number(), 0) : at);
    }

    /** @throws IllegalArgumentException if there is no such quantity */
    void requireKnown(Quantity quantity) {
        if (!trace().knows(quantity)) {
            throw new IllegalArgumentException("there is no " + quantity);
        }
    }
}
