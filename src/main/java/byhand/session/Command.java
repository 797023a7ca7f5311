package byhand.session;

import byhand.network.Batch;
import byhand.network.NeuronName;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.scenario.Scenario;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a user can ask of a session. */
public sealed interface Command {

    /** A change of place that needs no further word. A move that is not possible changes nothing. */
    enum Move implements Command {
        /** The next step; after the last one, the start of the next iteration. */
        NEXT,
        /** The step before; before the start of an iteration, the last step of the one before. */
        BACK,
        /** The first step of the next stage, in a batch of each sample's; from the last stage, the start of the next iteration. */
        NEXT_STAGE,
        /** The first step of this stage or, if already there, of the stage before. */
        PREVIOUS_STAGE,
        /** The start of this iteration, where nothing has been computed. */
        START,
        /** The last step of this iteration. */
        END,
        /** The same step of the next iteration. */
        NEXT_ITERATION,
        /** The same step of the iteration before. */
        PREVIOUS_ITERATION,
        /** The same step for the next sample of the batch; behind the last one what all give together, and then the next iteration. */
        NEXT_PASS,
        /** The same step for the sample of the batch before. */
        PREVIOUS_PASS
    }

    /** A step of the current iteration; 0 for its start. */
    record GoToStep(int step) implements Command {
    }

    /**
     * The first step of a stage in the current iteration, in a batch that of the sample's pass where we are; asked for again, the backward
     * pass leads to what all samples give together.
     */
    record GoToStage(Stage stage) implements Command {
    }

    /** The same step of another iteration; those up to it that have not been computed yet are computed. */
    record GoToIteration(int iteration) implements Command {
    }

    /** Marks a quantity everywhere it is shown, or nothing. */
    record Select(Optional<Quantity> quantity) implements Command {
    }

    /** A change that can be undone. */
    sealed interface Edit extends Command {
    }

    /** Sets a parameter, an input, a target or the learning rate from the current iteration on. */
    record SetValue(Quantity quantity, double value) implements Edit {
    }

    /**
     * Sets several parameters at once, as {@link SetValue} does one.
     *
     * @param values finite
     */
    record SetParameters(Map<ParameterId, Double> values) implements Edit {
        public SetParameters {
            values = Map.copyOf(values);
        }
    }

    /** Adds to a value as {@link SetValue} does; consecutive nudges of one quantity are undone together. */
    record Nudge(Quantity quantity, double by) implements Edit {
    }

    /** Freezes parameters, so that updates leave them alone, or frees them, from the current iteration on. */
    record Freeze(Set<ParameterId> ids, boolean frozen) implements Edit {
        public Freeze {
            ids = Set.copyOf(ids);
        }

        /** Freezes or frees one parameter. */
        public Freeze(ParameterId id, boolean frozen) {
            this(Set.of(id), frozen);
        }
    }

    /**
     * Makes parameters one, from the current iteration on: they have the value of the first of these, and one name.
     *
     * @param ids either weights or biases; what is one with them already stays so
     */
    record Share(List<ParameterId> ids) implements Edit {
        public Share {
            ids = List.copyOf(ids);
        }
    }

    /** Makes each of the parameters that are one with a parameter one of its own again, from the current iteration on. */
    record EndSharing(ParameterId id) implements Edit {
    }

    /** Gives a neuron other names, in every iteration. */
    record RenameNeuron(int layer, int neuron, NeuronName name) implements Edit {
    }

    /**
     * Gives parameters other names, in every iteration.
     *
     * @param names the new name of each; none may be blank or the name of another parameter or an input
     */
    record Rename(Map<ParameterId, String> names) implements Edit {
        public Rename {
            names = Map.copyOf(names);
        }

        /** Gives one parameter another name. */
        public Rename(ParameterId id, String name) {
            this(Map.of(id, name));
        }
    }

    /**
     * Puts other samples in the place of those there are, from the current iteration on.
     *
     * @param batch which of them an iteration uses from then on; empty to leave that as it is, as far as there are enough samples
     */
    record SetSamples(List<Sample> samples, Optional<Batch> batch) implements Edit {
        public SetSamples {
            samples = List.copyOf(samples);
        }

        /** Leaves it as it is which of them an iteration uses. */
        public SetSamples(List<Sample> samples) {
            this(samples, Optional.empty());
        }
    }

    /**
     * Uses another sample, or the batch that has it, in the current iteration; the following iterations go on from there.
     *
     * @param index its place among the samples, from 1
     */
    record ChooseSample(int index) implements Edit {
    }

    /** Goes back to the scenario as it was opened, at its first iteration. */
    record Reset() implements Edit {
    }

    /** Makes the current values the initial ones and starts at iteration 1. */
    record StartFromHere() implements Edit {
    }

    /**
     * Puts another scenario in the place of this one; all edits that follow belong to the same document.
     *
     * @param first its first iteration: whoever has the steps of that computed beforehand, on any thread, and holds on to them need not wait
     *              when it is opened
     */
    record Open(Iteration first, Origin origin) implements Edit {
        /** Opens a scenario. */
        public Open(Scenario scenario, Origin origin) {
            this(Iteration.first(scenario), origin);
        }

        /** Opens what comes from no file. */
        public Open(Scenario scenario) {
            this(scenario, new Origin.New());
        }

        /** What is opened. */
        public Scenario scenario() {
            return first.start();
        }
    }

    /**
     * Adds what a {@link LongRun} has computed to the training; where we are stays as it is. Nothing happens if the training has been
     * edited since the run began.
     */
    final class Continue implements Command {
        private final Course course;
        private final Stretch stretch;

        Continue(Course course, Stretch stretch) {
            this.course = course;
            this.stretch = stretch;
        }

        Course course() {
            return course;
        }

        Stretch stretch() {
            return stretch;
        }
    }

    /** Takes back the last edit. */
    record Undo() implements Command {
    }

    /** Makes the last edit that was taken back again. */
    record Redo() implements Command {
    }
}
