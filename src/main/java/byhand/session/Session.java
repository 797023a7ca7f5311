package byhand.session;

import byhand.scenario.LocalizedText;
import byhand.scenario.Scenario;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import byhand.trace.Step;
import byhand.trace.Trace;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * A scenario being taught. Not thread-safe: use it on one thread.
 *
 * <p>All that can be undone is one immutable value, so that undo is the return of an earlier value and exact by construction.
 */
public final class Session {

    /**
     * What edits change.
     *
     * @param initial what a reset returns to
     * @param history the iterations so far, at least one; an edit cuts off those after the edited one
     * @param edited  the iteration that was edited last; 1 if none was
     */
    private record State(Scenario initial, List<Iteration> history, int edited, Moment at) {
        static State beginning(Scenario scenario) {
            return new State(scenario, List.of(Iteration.of(1, scenario)), 1, new Moment(1, 0));
        }

        State at(Moment moment) {
            return new State(initial, history, edited, moment);
        }

        /** What the scenario says of itself holds only as long as its numbers are the ones that it came with. */
        LocalizedText about() {
            boolean untouched = edited == 1 && history.get(0).start() == initial;
            return untouched ? initial.description() : LocalizedText.EMPTY;
        }

        Iteration current() {
            return history.get(at.iteration() - 1);
        }
    }

    /**
     * What an undo or a redo returns to.
     *
     * @param staying whether the edit between then and now left the place as it was, so that its undoing can do so too
     */
    private record Past(State state, boolean staying) {
    }

    /** A training whose loss has become so many times the first one will not come back. */
    private static final double BLOWN_UP = 1e12;

    private final Deque<Past> undo = new ArrayDeque<>();
    private final Deque<Past> redo = new ArrayDeque<>();
    private final List<Consumer<Command>> listeners = new ArrayList<>();
    private State state;
    /** The steps of the current iteration: they follow from the state, but nothing is asked for more often. */
    private Trace trace;
    private Optional<Quantity> selection = Optional.empty();
    private Optional<Quantity> nudging = Optional.empty();

    public Session(Scenario scenario) {
        become(State.beginning(scenario));
    }

    /** Calls {@code listener} after every command, with the command. */
    public void onChange(Consumer<Command> listener) {
        listeners.add(listener);
    }

    /**
     * Carries out a command. The only way to change a session.
     *
     * @throws IllegalArgumentException if the command names a step, an iteration or a quantity that does not exist, a quantity that cannot
     *                                  be set, or a value that is not finite; nothing is changed then
     */
    public void apply(Command command) {
        Optional<Quantity> nudged = Optional.empty();
        if (command instanceof Command.Move move) {
            move(move);
        } else if (command instanceof Command.GoToStep go) {
            goTo(at().iteration(), go.step());
        } else if (command instanceof Command.GoToStage go) {
            goTo(at().iteration(), trace().first(go.stage()));
        } else if (command instanceof Command.GoToIteration go) {
            goTo(go.iteration(), at().step());
        } else if (command instanceof Command.Select select) {
            select.quantity().ifPresent(this::requireKnown);
            selection = select.quantity();
        } else if (command instanceof Command.Nudge nudge) {
            State edited = edited(nudge);
            boolean merges = nudging.equals(Optional.of(nudge.quantity())) && !undo.isEmpty();
            edit(edited, merges);
            nudged = Optional.of(nudge.quantity());
        } else if (command instanceof Command.Edit edit) {
            edit(edited(edit), false);
        } else if (command instanceof Command.Undo) {
            travel(undo, redo);
        } else if (command instanceof Command.Redo) {
            travel(redo, undo);
        }
        nudging = nudged;
        List.copyOf(listeners).forEach(listener -> listener.accept(command));
    }

    /** Where we are. */
    public Moment at() {
        return state.at;
    }

    /** The current iteration's steps. */
    public Trace trace() {
        return trace;
    }

    /** The scenario with the values that the current iteration began with. */
    public Scenario scenario() {
        return state.current().start();
    }

    /** The iterations so far. */
    public List<Iteration> history() {
        return state.history;
    }

    public boolean canUndo() {
        return !undo.isEmpty();
    }

    public boolean canRedo() {
        return !redo.isEmpty();
    }

    /** The current moment with its step complete. */
    public Frame frame(Appearance appearance) {
        return new Frame(state.about(), trace(), at(), 1, selection, diverged(), losses(), appearance);
    }

    /** The loss of every iteration so far; the last one's from the step on that computes it. */
    private List<Double> losses() {
        int known = at().iteration() == state.history.size() && at().step() < trace().first(Stage.BACKWARD) - 1 ? state.history.size() - 1
                : state.history.size();
        return state.history.subList(0, known).stream().map(Iteration::loss).toList();
    }

    /**
     * A value that overflowed says more than a loss that only grew, so it is reported in its place. A loss that an edit made large has not grown.
     */
    private Optional<Frame.Divergence> diverged() {
        double first = state.history.get(state.edited - 1).loss();
        Optional<Frame.Divergence> grown = Optional.empty();
        for (Iteration each : state.history.subList(0, at().iteration())) {
            if (each.firstNotFinite().isPresent()) {
                Optional<Frame.Divergence> overflown = reached(each, each.firstNotFinite().getAsInt());
                return overflown.isPresent() ? overflown : grown;
            }
            if (grown.isEmpty() && each.number() > state.edited && each.loss() > BLOWN_UP * Math.max(1, first)) {
                grown = reached(each, each.trace().first(Stage.BACKWARD) - 1);
            }
        }
        return grown;
    }

    private Optional<Frame.Divergence> reached(Iteration iteration, int number) {
        Step step = iteration.trace().step(number);
        boolean there = new Moment(iteration.number(), number).compareTo(at()) <= 0;
        return there ? Optional.of(new Frame.Divergence(iteration.number(), step, step.value().orElseThrow())) : Optional.empty();
    }

    private void become(State next) {
        state = next;
        trace = next.current().trace();
    }

    private void move(Command.Move move) {
        int iteration = at().iteration();
        int step = at().step();
        switch (move) {
            case NEXT -> {
                if (step < trace().size()) {
                    goTo(iteration, step + 1);
                } else {
                    goTo(iteration + 1, 0);
                }
            }
            case BACK -> {
                if (step > 0) {
                    goTo(iteration, step - 1);
                } else if (iteration > 1) {
                    goTo(iteration - 1, state.history.get(iteration - 2).trace().size());
                }
            }
            case NEXT_STAGE -> nextStage(iteration, step);
            case PREVIOUS_STAGE -> previousStage(iteration, step);
            case START -> goTo(iteration, 0);
            case END -> goTo(iteration, trace().size());
            case NEXT_ITERATION -> goTo(iteration + 1, step);
            case PREVIOUS_ITERATION -> goTo(Math.max(1, iteration - 1), step);
        }
    }

    private void nextStage(int iteration, int step) {
        for (Stage stage : Stage.values()) {
            if (trace().first(stage) > step) {
                goTo(iteration, trace().first(stage));
                return;
            }
        }
        goTo(iteration + 1, 0);
    }

    private void previousStage(int iteration, int step) {
        int before = 0;
        for (Stage stage : Stage.values()) {
            if (trace().first(stage) < step) {
                before = trace().first(stage);
            }
        }
        if (step > 0) {
            goTo(iteration, before);
        } else if (iteration > 1) {
            goTo(iteration - 1, state.history.get(iteration - 2).trace().first(Stage.UPDATE));
        }
    }

    private void goTo(int iteration, int step) {
        if (iteration < 1 || step < 0 || step > trace().size()) {
            throw new IllegalArgumentException("there is no step " + step + " in iteration " + iteration);
        }
        List<Iteration> history = state.history;
        if (iteration > history.size()) {
            history = new ArrayList<>(history);
            while (history.size() < iteration) {
                history.add(history.get(history.size() - 1).next());
            }
        }
        become(new State(state.initial, history, state.edited, new Moment(iteration, step)));
    }

    private State edited(Command.Edit edit) {
        if (edit instanceof Command.SetValue set) {
            return edited(set.quantity(), set.value());
        } else if (edit instanceof Command.Nudge nudge) {
            requireKnown(nudge.quantity());
            double old = frame(Appearance.DEFAULT).value(nudge.quantity()).orElse(0);
            if (!Double.isFinite(old)) {
                return edited(nudge.quantity(), nudge.by());
            }
            return edited(nudge.quantity(), BigDecimal.valueOf(old).add(BigDecimal.valueOf(nudge.by())).doubleValue());
        } else if (edit instanceof Command.Reset) {
            return State.beginning(state.initial);
        } else if (edit instanceof Command.Open open) {
            return State.beginning(open.scenario());
        }
        boolean replaced = at().step() == trace().size();
        Scenario here = scenario().with(LocalizedText.EMPTY);
        return State.beginning(replaced ? here.with(trace().updated()) : here);
    }

    private void requireKnown(Quantity quantity) {
        if (!trace().knows(quantity)) {
            throw new IllegalArgumentException("there is no " + quantity);
        }
    }

    /** Once an iteration's parameters have been replaced, what is seen and edited are the values that the next one begins with. */
    private State edited(Quantity quantity, double value) {
        requireKnown(quantity);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a value must be finite, not " + value);
        }
        boolean replaced = quantity instanceof Quantity.Parameter && at().step() == trace().size();
        Iteration edited = replaced ? state.current().next() : state.current();
        List<Iteration> history = new ArrayList<>(state.history.subList(0, edited.number() - 1));
        history.add(edited.with(quantity, value));
        return new State(state.initial, history, edited.number(), replaced ? new Moment(edited.number(), 0) : at());
    }

    private void edit(State edited, boolean merges) {
        if (!merges) {
            undo.push(new Past(state, edited.at.equals(state.at) && edited.initial == state.initial));
        }
        redo.clear();
        become(edited);
        forgetMissingSelection();
    }

    /** Within one iteration the step stays as it is, so that the change can be seen where one looks. */
    private void travel(Deque<Past> from, Deque<Past> to) {
        if (from.isEmpty()) {
            return;
        }
        Past past = from.pop();
        to.push(new Past(state, past.staying()));
        boolean stay = past.staying() && past.state().at.iteration() == at().iteration();
        become(stay ? past.state().at(at()) : past.state());
        forgetMissingSelection();
    }

    private void forgetMissingSelection() {
        selection = selection.filter(quantity -> trace().knows(quantity));
    }
}
