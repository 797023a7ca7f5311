package byhand.session;

import byhand.scenario.Scenario;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import byhand.trace.Trace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A scenario being taught. Not thread-safe: use it on one thread. */
public final class Session {

    /**
     * What an undo or a redo returns to.
     *
     * @param opened  what {@link Session#opened} was
     * @param staying whether the edit between then and now left the place as it was, so that its undoing can do so too
     */
    private record Past(Training training, Command.Open opened, boolean staying) {
    }

    /** Long trainings are kept for undo, so there must be an end. */
    private static final int MOST_UNDO = 200;

    private final Deque<Past> undo = new ArrayDeque<>();
    private final Deque<Past> redo = new ArrayDeque<>();
    private final List<Consumer<Command>> listeners = new ArrayList<>();
    private Training training;
    private Command.Open opened;
    /** The steps of the current iteration: they follow from the training, but nothing is asked for more often. */
    private Trace trace;
    private Optional<Quantity> selection = Optional.empty();
    private Optional<Quantity> nudging = Optional.empty();

    /** A session of a scenario that comes from no file. */
    public Session(Scenario scenario) {
        this(new Command.Open(scenario));
    }

    /** @throws IllegalArgumentException if the origin is a change to a document, as there is none yet */
    public Session(Command.Open first) {
        if (!first.origin().beginsDocument()) {
            throw new IllegalArgumentException("a session cannot begin with a change");
        }
        opened = first;
        become(Training.beginning(first.first()));
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
            become(training.moved(move));
        } else if (command instanceof Command.GoToStep go) {
            become(training.goTo(at().iteration(), go.step()));
        } else if (command instanceof Command.GoToStage go) {
            become(training.goTo(at().iteration(), first(go.stage())));
        } else if (command instanceof Command.GoToIteration go) {
            become(training.toIteration(go.iteration()));
        } else if (command instanceof Command.Select select) {
            select.quantity().ifPresent(training::requireKnown);
            selection = select.quantity();
        } else if (command instanceof Command.Nudge nudge) {
            nudged = Optional.of(nudge.quantity());
            edit(nudge, nudged.equals(nudging) && !undo.isEmpty());
        } else if (command instanceof Command.Edit edit) {
            edit(edit, false);
        } else if (command instanceof Command.Continue found) {
            become(training.continued(found));
        } else if (command instanceof Command.Undo) {
            travel(undo, redo);
        } else if (command instanceof Command.Redo) {
            travel(redo, undo);
        } else {
            throw new IllegalArgumentException("a session does not know the command " + command);
        }
        nudging = nudged;
        List.copyOf(listeners).forEach(listener -> listener.accept(command));
    }

    private int first(Stage stage) {
        int first = trace.first(stage);
        boolean again = stage == Stage.BACKWARD && at().step() == first;
        return again ? trace.at(trace.size()).first(stage) : first;
    }

    /** Where we are. */
    public Moment at() {
        return training.at();
    }

    /** The current iteration's steps. */
    public Trace trace() {
        return trace;
    }

    /** The scenario with the values that the current iteration began with. */
    public Scenario scenario() {
        return training.current().start();
    }

    /** The scenario to be saved: with the values that the last edit has left. Mere steps do not change it. */
    public Scenario document() {
        return training.document();
    }

    /** A training that goes on from the last iteration known; to be computed on any one thread. */
    public LongRun run(Goal goal) {
        return training.run(goal);
    }

    /**
     * The very opening that began the document: the last one whose origin does so. Undoing it returns to the one before, so it tells where
     * all the edits since then belong.
     */
    public Command.Open opened() {
        return opened;
    }

    /** The iterations so far; each is computed again when it is asked for. */
    public List<Iteration> history() {
        return training.history();
    }

    /** Whether there is an edit to be taken back. */
    public boolean canUndo() {
        return !undo.isEmpty();
    }

    /** Whether there is an edit to be made again. */
    public boolean canRedo() {
        return !redo.isEmpty();
    }

    /** The current moment with its step complete. */
    public Frame frame(Appearance appearance) {
        return new Frame(training.about(), trace, training.sample(), training.current().start().samples().size(), at(), 1,
                selection, training.diverged(), training.losses(), appearance);
    }

    private void edit(Command.Edit edit, boolean merges) {
        Training edited = training.edited(edit);
        if (!merges) {
            if (undo.size() == MOST_UNDO) {
                undo.removeLast();
            }
            undo.push(new Past(training, opened, training.sameCourse(edited)));
        }
        redo.clear();
        opened = edit instanceof Command.Open open && open.origin().beginsDocument() ? open : opened;
        become(edited);
    }

    /** Within one iteration the step stays as it is, so that the change can be seen where one looks. */
    private void travel(Deque<Past> from, Deque<Past> to) {
        if (from.isEmpty()) {
            return;
        }
        Past past = from.pop();
        to.push(new Past(training, opened, past.staying()));
        opened = past.opened();
        boolean stay = past.staying() && past.training().at().iteration() == at().iteration();
        become(stay ? past.training().goTo(at().iteration(), at().step()) : past.training());
    }

    private void become(Training next) {
        training = next;
        trace = next.trace();
        selection = selection.filter(trace::knows);
    }
}
