package byhand.app;

import byhand.scenario.Scenario;
import byhand.session.Appearance;
import byhand.session.Frame;
import byhand.session.Iteration;
import byhand.session.Moment;
import byhand.trace.Stage;
import byhand.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Computes a moment of a training from its start. Unlike a {@link byhand.session.Session} it keeps one iteration only, so that a late one
 * takes no more memory than the first.
 */
record FrameFinder(Scenario scenario, StepNames names) {

    /**
     * The frame of a step, complete.
     *
     * @param number   the iteration, from 1
     * @param stepName see {@link StepNames#find}
     * @throws Refusal if there is no such step
     */
    Frame find(int number, String stepName, Appearance appearance) throws Refusal {
        Iteration iteration = Iteration.of(1, scenario);
        int step = names.find(stepName, iteration.trace());
        List<Double> losses = new ArrayList<>();
        Optional<Frame.Divergence> diverged = diverged(iteration, number > 1 ? iteration.trace().size() : step);
        while (iteration.number() < number) {
            losses.add(iteration.trace().lossValue());
            iteration = iteration.next();
            diverged = diverged.isPresent() ? diverged : diverged(iteration, iteration.number() < number ? iteration.trace().size() : step);
        }
        if (step >= lossStep(iteration.trace())) {
            losses.add(iteration.trace().lossValue());
        }
        return new Frame(iteration.trace(), new Moment(number, step), 1, Optional.empty(), diverged, losses, appearance);
    }

    private static int lossStep(Trace trace) {
        return trace.first(Stage.BACKWARD) - 1;
    }

    /** Where an iteration diverges, if it does so in its first {@code steps} steps. */
    private static Optional<Frame.Divergence> diverged(Iteration iteration, int steps) {
        return iteration.trace().firstNotFinite().stream().filter(first -> first <= steps).mapToObj(iteration.trace()::step).findFirst()
                .map(step -> new Frame.Divergence(iteration.number(), step, step.value().orElseThrow()));
    }
}
