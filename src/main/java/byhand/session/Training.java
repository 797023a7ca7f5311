package byhand.session;

import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.network.QuantityNames;
import byhand.scenario.LocalizedText;
import byhand.scenario.NameProblem;
import byhand.scenario.Scenario;
import byhand.trace.Quantity;
import byhand.trace.Section;
import byhand.trace.Stage;
import byhand.trace.Trace;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Collection;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * A training and a place in it. Immutable but for what its courses remember: every move and every edit gives another one, so that undo is
 * the return of an earlier one.
 */
final class Training {

    /** What a reset returns to. */
    private final Scenario initial;
    /** The training so far, at least one leg; an edit cuts off what comes after the edited iteration and begins another leg. */
    private final List<Leg> legs;
    private final Moment at;
    private final Iteration current;

    private Training(Scenario initial, List<Leg> legs, Moment at, Iteration current) {
        this.initial = initial;
        this.legs = List.copyOf(legs);
        this.at = at;
        this.current = current;
    }

    static Training beginning(Scenario scenario) {
        return beginning(Iteration.first(scenario));
    }

    static Training beginning(Iteration first) {
        return new Training(first.start(), List.of(new Leg(Course.from(first), 1)), new Moment(1, 0), first);
    }

    /** Where we are. */
    Moment at() {
        return at;
    }

    Iteration current() {
        return current;
    }

    /** The current iteration's steps, seen from where we are. */
    Trace trace() {
        return current.trace().at(at.step());
    }

    /** The place, from 1, of the sample whose numbers are seen. */
    int sample() {
        return current.sample() + trace().sampleNumber() - 1;
    }

    /** What the scenario says of itself holds only as long as its numbers are the ones that it came with. */
    @SuppressWarnings("ReferenceEquality") // nothing but what was opened has not been touched
    LocalizedText about() {
        boolean untouched = legs.size() == 1 && legs.get(0).course().first().start() == initial;
        return untouched ? initial.description() : LocalizedText.EMPTY;
    }

    /** What is saved: the scenario with the values that the last edit has left. Mere steps do not change it. */
    Scenario document() {
        return last().course().first().start();
    }

    /** The iterations so far, computed again as they are asked for. */
    List<Iteration> history() {
        return view(last().until(), this::iteration);
    }

    /** The loss of every iteration so far; the last one's from the step on that computes it. */
    Losses losses() {
        boolean open = at.iteration() == last().until() && at.step() < trace().lossStep();
        int reached = open ? last().until() - 1 : last().until();
        return new Losses(legs.stream().filter(leg -> leg.from() <= reached).map(leg -> leg.course().losses(Math.min(leg.until(), reached)))
                .toList());
    }

    private static <T> List<T> view(int size, IntFunction<T> element) {
        return new AbstractList<>() {
            @Override
            public T get(int index) {
                if (index >= size) {
                    throw new IndexOutOfBoundsException(index);
                }
                return element.apply(index + 1);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /**
     * Where the training diverged. A value that overflowed says more than a loss that only grew, so it is reported in its place; a loss
     * that an edit made large has not grown.
     */
    Optional<Frame.Divergence> diverged() {
        Optional<Frame.Divergence> overflow = legs.stream().filter(leg -> leg.from() <= at.iteration())
                .flatMap(leg -> leg.course().overflow(Math.min(leg.until(), at.iteration())).stream()).findFirst();
        return overflow.filter(this::isReached).or(() -> last().course().growth(at.iteration()).filter(this::isReached));
    }

    private boolean isReached(Frame.Divergence divergence) {
        return new Moment(divergence.iteration(), divergence.step().number()).compareTo(at) <= 0;
    }

    private Leg last() {
        return legs.get(legs.size() - 1);
    }

    private Leg leg(int number) {
        int index = legs.size() - 1;
        while (index > 0 && legs.get(index).from() > number) {
            index--;
        }
        return legs.get(index);
    }

    private Iteration iteration(int number) {
        return number == at.iteration() ? current : leg(number).course().iteration(number);
    }

    /** The same training at another place; iterations up to it that have not been computed yet are computed. */
    Training goTo(int iteration, int step) {
        if (iteration < 1 || iteration > Goal.MOST_ITERATIONS || step < 0 || iteration == at.iteration() && step > trace().size()) {
            throw new IllegalArgumentException("there is no step " + step + " in iteration " + iteration);
        }
        Training longer = until(iteration);
        Iteration there = longer.iteration(iteration);
        int steps = iteration == at.iteration() ? step : Math.min(step, there.trace().size());
        return new Training(initial, longer.legs, new Moment(iteration, steps), there);
    }

    /** The same place in a training that has come at least as far as an iteration. */
    private Training until(int iteration) {
        if (iteration <= last().until()) {
            return this;
        }
        List<Leg> longer = new ArrayList<>(legs);
        longer.set(legs.size() - 1, new Leg(last().course(), iteration));
        return new Training(initial, longer, at, current);
    }

    /** A run that goes on from what is known of this training. */
    LongRun run(Goal goal) {
        return new LongRun(last().course(), goal);
    }

    /** The same training with what a run has found; the very same if it has been edited since. */
    Training continued(Command.Continue found) {
        if (last().course() != found.course()) {
            return this;
        }
        last().course().add(found.stretch());
        return until(last().course().known());
    }

    /** The same training after a move; the very same if the move is not possible. */
    Training moved(Command.Move move) {
        int iteration = at.iteration();
        int step = at.step();
        return switch (move) {
            case NEXT -> step < trace().size() ? goTo(iteration, step + 1) : goTo(iteration + 1, 0);
            case BACK -> step > 0 ? goTo(iteration, step - 1) : iteration > 1 ? goTo(iteration - 1, Integer.MAX_VALUE) : this;
            case NEXT_STAGE -> nextStage();
            case PREVIOUS_STAGE -> previousStage();
            case START -> goTo(iteration, 0);
            case END -> goTo(iteration, trace().size());
            case NEXT_ITERATION -> toIteration(iteration + 1);
            case PREVIOUS_ITERATION -> iteration > 1 ? toIteration(iteration - 1) : this;
            case NEXT_PASS -> nextPass();
            case PREVIOUS_PASS -> previousPass();
        };
    }

    private Training nextStage() {
        return trace().sections().stream().filter(section -> section.first() > at.step()).findFirst()
                .map(section -> goTo(at.iteration(), section.first())).orElseGet(() -> goTo(at.iteration() + 1, 0));
    }

    private Training previousStage() {
        if (at.step() == 0) {
            return at.iteration() > 1 ? goTo(at.iteration() - 1, iteration(at.iteration() - 1).trace().first(Stage.UPDATE)) : this;
        }
        int start = trace().sections().stream().mapToInt(Section::first).filter(first -> first < at.step()).max().orElse(0);
        return goTo(at.iteration(), start);
    }

    private Training nextPass() {
        OptionalInt step = trace().nextPass(at.step());
        return step.isPresent() ? goTo(at.iteration(), step.getAsInt())
                : goTo(at.iteration() + 1, trace().sampleCount() == 1 ? at.step() : 0);
    }

    private Training previousPass() {
        OptionalInt step = trace().previousPass(at.step());
        if (step.isPresent()) {
            return goTo(at.iteration(), step.getAsInt());
        }
        return at.iteration() == 1 ? this
                : trace().sampleCount() == 1 ? toIteration(at.iteration() - 1) : goTo(at.iteration() - 1, Integer.MAX_VALUE).previousPass();
    }

    /** The same step of another iteration. */
    Training toIteration(int iteration) {
        Training there = goTo(iteration, 0);
        return there.goTo(iteration, trace().sameStep(at.step(), there.trace()));
    }

    Training edited(Command.Edit edit) {
        if (edit instanceof Command.SetValue set) {
            return with(set.quantity(), set.value());
        } else if (edit instanceof Command.SetParameters set) {
            return with(set.values());
        } else if (edit instanceof Command.Nudge nudge) {
            return nudged(nudge.quantity(), nudge.by());
        } else if (edit instanceof Command.Freeze freeze) {
            return frozen(freeze.ids(), freeze.frozen());
        } else if (edit instanceof Command.Share share) {
            share.ids().forEach(id -> requireKnown(new Quantity.Parameter(id)));
            return rewired(network -> network.sharing(share.ids()));
        } else if (edit instanceof Command.EndSharing end) {
            return rewired(network -> network.endingSharing(end.id()));
        } else if (edit instanceof Command.Rename rename) {
            return renamed(rename);
        } else if (edit instanceof Command.RenameNeuron rename) {
            requireKnown(new Quantity.Activation(rename.layer(), rename.neuron()));
            return named(rename.name().all(), network -> network.renamed(rename.layer(), rename.neuron(), rename.name()).renamed(Map.of()));
        } else if (edit instanceof Command.SetSamples set) {
            Scenario changed = current.start().with(set.samples());
            return begunAnew(current.with(set.batch().map(changed::with).orElse(changed)));
        } else if (edit instanceof Command.ChooseSample choose) {
            return begunAnew(current.withSample(choose.index()));
        } else if (edit instanceof Command.Reset) {
            return beginning(initial);
        } else if (edit instanceof Command.Open open) {
            return beginning(open.first());
        } else if (edit instanceof Command.StartFromHere) {
            Scenario there = current.start().with(LocalizedText.EMPTY);
            // A training that starts knows nothing of this one's gradients, and moments that were given belong to where this one began.
            Scenario here = there.with(there.optimizer().beginning(Optional.empty()));
            return beginning(replaced() ? here.with(trace().updated()) : here);
        }
        throw new IllegalArgumentException("a training does not know the edit " + edit);
    }

    /** Whether an edit left the place and the scenario as they were, and changed only a value. */
    @SuppressWarnings("ReferenceEquality") // opening an equal scenario begins another course
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
        requireFinite(value);
        boolean next = replaced() && quantity instanceof Quantity.Parameter;
        return begunAnew((next ? following() : current).with(quantity, value, sample()));
    }

    private Training with(Map<ParameterId, Double> values) {
        values.forEach((id, value) -> {
            requireKnown(new Quantity.Parameter(id));
            requireFinite(value);
        });
        Iteration edited = replaced() ? following() : current;
        Network network = edited.start().network();
        Map<ParameterId, Double> all = new HashMap<>();
        values.forEach((id, value) -> network.together(id).forEach(each -> all.put(each, value)));
        return begunAnew(edited.with(edited.start().with(network.withValues(id -> all.getOrDefault(id, network.value(id))))));
    }

    private static void requireFinite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a value must be finite, not " + value);
        }
    }

    private Training frozen(Set<ParameterId> ids, boolean freeze) {
        ids.forEach(id -> requireKnown(new Quantity.Parameter(id)));
        return rewired(network -> {
            Set<ParameterId> frozen = new HashSet<>(network.frozen());
            for (ParameterId id : ids) {
                if (freeze) {
                    frozen.add(id);
                } else {
                    frozen.removeAll(network.together(id));
                }
            }
            return network.withFrozen(frozen);
        });
    }

    private Training rewired(UnaryOperator<Network> change) {
        Iteration edited = replaced() ? following() : current;
        return begunAnew(edited.with(edited.start().with(change.apply(edited.start().network()))));
    }

    private Iteration following() {
        return leg(at.iteration() + 1).course().iteration(at.iteration() + 1);
    }

    /** What follows from an edited iteration takes the place of what followed before. */
    private Training begunAnew(Iteration edited) {
        List<Leg> kept = new ArrayList<>();
        for (Leg leg : legs) {
            if (leg.from() < edited.number()) {
                kept.add(new Leg(leg.course(), Math.min(leg.until(), edited.number() - 1)));
            }
        }
        kept.add(new Leg(Course.from(edited), edited.number()));
        boolean here = edited.number() == at.iteration();
        int step = here ? Math.min(at.step(), edited.trace().size()) : 0;
        return new Training(initial, kept, new Moment(edited.number(), step), edited);
    }

    /** Names change no number, so they change everywhere and nothing is computed again. */
    private Training renamed(Command.Rename rename) {
        Map<ParameterId, String> own = current.start().network().ownNames(rename.names());
        return named(rename.names().values(), network -> network.renamed(own));
    }

    /** @param names the new ones */
    private Training named(Collection<String> names, UnaryOperator<Network> renaming) {
        for (String name : names) {
            NameProblem.of(name).ifPresent(problem -> {
                throw new IllegalArgumentException("\"" + name + "\" cannot be a name: " + problem);
            });
        }
        List<Leg> renamed = legs.stream().map(leg -> new Leg(described(leg.course(), renaming), leg.until())).toList();
        Scenario scenario = about().equals(LocalizedText.EMPTY) ? renamed(initial, renaming) : renamed.get(0).course().first().start();
        new QuantityNames(scenario.network()).ambiguous().ifPresent(name -> {
            throw new IllegalArgumentException("\"" + name + "\" cannot be a name: it stands for another quantity");
        });
        Training named = new Training(scenario, renamed, at, null);
        return new Training(scenario, renamed, at, named.leg(at.iteration()).course().iteration(at.iteration()));
    }

    private static Course described(Course course, UnaryOperator<Network> renaming) {
        return course.described(renamed(course.first().start(), renaming));
    }

    private static Scenario renamed(Scenario scenario, UnaryOperator<Network> renaming) {
        return scenario.with(renaming.apply(scenario.network()));
    }

    /** @throws IllegalArgumentException if there is no such quantity */
    void requireKnown(Quantity quantity) {
        if (!trace().knows(quantity)) {
            throw new IllegalArgumentException("there is no " + quantity);
        }
    }
}
