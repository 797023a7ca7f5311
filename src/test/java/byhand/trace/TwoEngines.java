package byhand.trace;

import byhand.network.Moments;
import byhand.network.Network;
import byhand.network.Sample;
import byhand.network.train.Trainer;
import java.util.List;

/** The tracer and the array-based trainer, which iterate side by side, each from its own numbers. */
final class TwoEngines {

    private final Exercise exercise;
    private final Trainer trainer;
    private Network network;
    private Moments moments;
    private int iteration;
    private Trace trace;
    private double trainersLoss;

    TwoEngines(Exercise exercise) {
        this.exercise = exercise;
        this.network = exercise.network();
        this.moments = Moments.atStart(network, exercise.optimizer());
        this.trainer = new Trainer(network, exercise.loss(), exercise.optimizer(), moments);
    }

    void iterate() {
        iteration++;
        trace = exercise.trace(network, iteration, moments);
        network = trace.updated();
        moments = trace.updatedMoments();
        trainersLoss = trainOne();
    }

    /** Some more iterations of the trainer alone; returns the last one's loss. */
    double train(int iterations) {
        for (int i = 0; i < iterations; i++) {
            iteration++;
            trainersLoss = trainOne();
        }
        return trainersLoss;
    }

    private double trainOne() {
        Sample sample = exercise.sample(iteration);
        return trainer.iterate(array(sample.input()), array(sample.target()));
    }

    /** What the tracer computed in the last iteration. */
    IterationNumbers traced() {
        return IterationNumbers.of(trace);
    }

    /** What the trainer computed in the last iteration. */
    IterationNumbers trained() {
        return IterationNumbers.of(trainer, trainersLoss);
    }

    /** The last iteration's. */
    Trace trace() {
        return trace;
    }

    Trainer trainer() {
        return trainer;
    }

    static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
