package byhand.scenario;

import byhand.network.Moments;
import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.network.train.Trainer;
import byhand.trace.Quantity;
import byhand.trace.Trace;
import byhand.trace.Tracer;
import java.util.List;
import java.util.stream.IntStream;

/** An example that is trained sample by sample, as the program does it. */
final class TrainedExample {

    private final Scenario scenario;
    private final Trainer trainer;
    private int iterations;

    TrainedExample(String name) throws ScenarioException {
        scenario = new Examples().read(name);
        trainer = new Trainer(scenario.network(), scenario.loss(), scenario.optimizer(),
                Moments.atStart(scenario.network(), scenario.optimizer()), scenario.batch().reduction());
    }

    /** The parameters' values now. */
    Network network() {
        return trainer.network();
    }

    double value(String name) {
        return network().value(id(name));
    }

    ParameterId id(String name) {
        return scenario.network().parameters().stream().filter(id -> scenario.network().name(id).equals(name)).findFirst().orElseThrow();
    }

    List<Sample> samples() {
        return scenario.samples();
    }

    /** One more iteration; gives the loss before its update. */
    double iterate() {
        iterations++;
        double[][] inputs = samples().stream().map(sample -> numbers(sample.input())).toArray(double[][]::new);
        double[][] targets = samples().stream().map(sample -> numbers(sample.target())).toArray(double[][]::new);
        return trainer.iterate(inputs, targets, scenario.sampleIndex(iterations), scenario.sampleCount(iterations));
    }

    TrainedExample iterate(int times) {
        for (int i = 0; i < times; i++) {
            iterate();
        }
        return this;
    }

    /** The steps that the values now give for a sample, with the loss and the outputs. */
    Trace trace(Sample sample) {
        return Tracer.trace(network(), sample, scenario.loss(), scenario.optimizer());
    }

    /** The mean loss over all samples. */
    double loss() {
        return samples().stream().mapToDouble(sample -> trace(sample).lossValue()).average().orElseThrow();
    }

    /** The output neurons' values for a sample. */
    double[] outputs(Sample sample) {
        Trace trace = trace(sample);
        int last = network().depth();
        return IntStream.rangeClosed(1, network().outputs())
                .mapToDouble(k -> trace.value(new Quantity.Activation(last, k)).orElseThrow()).toArray();
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
