package byhand.session;

import byhand.network.Sample;
import byhand.network.train.Trainer;
import byhand.scenario.Scenario;
import java.util.List;

/** Iterates from one state to the next, without steps and formulas, and gives the same bits as they do. */
final class Engine {

    private final Iteration first;
    private final double[][] inputs;
    private final double[][] targets;
    private final Trainer trainer;
    /** How many iterations after the first one we are. */
    private int offset;

    Engine(Iteration first) {
        this.first = first;
        List<Sample> samples = first.start().samples();
        this.inputs = samples.stream().map(sample -> array(sample.input())).toArray(double[][]::new);
        this.targets = samples.stream().map(sample -> array(sample.target())).toArray(double[][]::new);
        Scenario scenario = first.start();
        this.trainer = new Trainer(scenario.network(), scenario.loss(), scenario.optimizer(), first.moments(),
                scenario.batch().reduction());
        trainer.watch();
    }

    /** Another engine for the same course, at another place. */
    Engine at(int newOffset, State state) {
        Engine other = new Engine(first);
        other.go(newOffset, state);
        return other;
    }

    void go(int newOffset, State state) {
        offset = newOffset;
        trainer.set(state.values(), state.moments());
    }

    /** One iteration; returns its loss. */
    double advance() {
        int iteration = first.number() + first.shift() + offset;
        offset++;
        return trainer.iterate(inputs, targets, first.start().sampleIndex(iteration), first.start().sampleCount(iteration));
    }

    /** Whether every number of the last iteration was finite. */
    boolean isFinite() {
        return trainer.isFinite();
    }

    int offset() {
        return offset;
    }

    /** The numbers that the next iteration begins with. */
    State state() {
        return new State(trainer.values(), trainer.moments());
    }

    static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
