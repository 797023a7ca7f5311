package byhand.diagram;

import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.Sample;
import byhand.scenario.Examples;
import byhand.scenario.LocalizedText;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import byhand.session.Command;
import byhand.session.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Sessions to draw. */
public final class Sessions {

    private Sessions() {
    }

    public static Session lesson() {
        return example(Examples.LESSON);
    }

    public static Session example(String name) {
        try {
            return new Session(new Examples().read(name));
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }

    public static Session lessonAt(String step) {
        Session session = lesson();
        session.apply(new Command.GoToStep(session.trace().stepNamed(step).orElseThrow().number()));
        return session;
    }

    /** A network of the given sizes with random weights; hidden layers with tanh, outputs with the identity. */
    public static Network network(int... sizes) {
        Random random = new Random(7);
        List<Layer> layers = new ArrayList<>();
        for (int l = 1; l < sizes.length; l++) {
            int fanIn = sizes[l - 1];
            List<List<Double>> weights = IntStream.range(0, sizes[l])
                    .mapToObj(to -> IntStream.range(0, fanIn).mapToObj(from -> random.nextGaussian()).toList()).toList();
            Activation activation = l == sizes.length - 1 ? Activation.IDENTITY : Activation.TANH;
            layers.add(Layer.withDefaultNames(l, activation, weights, Collections.nCopies(sizes[l], 0.1)));
        }
        return Network.of(layers);
    }

    /** A session of three layers that tells classes apart by softmax and learns by Adam. */
    public static Session classes(int inputs, int hidden, int classes) {
        List<Layer> layers = new ArrayList<>(network(inputs, hidden, classes).layers());
        Layer last = layers.get(1);
        layers.set(1, new Layer(Activation.SOFTMAX, last.weights(), last.biases(), last.weightNames(), last.biasNames()));
        List<Double> target = new ArrayList<>(Collections.nCopies(classes, 0.0));
        target.set(0, 1.0);
        return new Session(new Scenario(LocalizedText.of("test"), LocalizedText.EMPTY, Network.of(layers),
                List.of(new Sample(Collections.nCopies(inputs, 0.5), target)), Loss.CROSS_ENTROPY,
                Optimizer.of(OptimizerKind.ADAM, 0.1, 0.9, 0.999, 1e-8)));
    }

    /** A random network from 1-1 to 6-6-6 with numbers as one has them in class, after an iteration; the first two are these. */
    static Session random(int number) {
        Random random = new Random(number);
        int depth = number == 0 ? 1 : number == 1 ? 2 : 1 + random.nextInt(2);
        int[] sizes = IntStream.rangeClosed(0, depth).map(layer -> number == 0 ? 1 : number == 1 ? 6 : 1 + random.nextInt(6)).toArray();
        boolean classes = sizes[depth] > 1 && random.nextBoolean();
        List<Layer> layers = new ArrayList<>();
        for (int l = 1; l <= depth; l++) {
            int fanIn = sizes[l - 1];
            List<List<Double>> weights = IntStream.range(0, sizes[l]).mapToObj(to -> thousandths(random, fanIn)).toList();
            Activation hidden = List.of(Activation.RELU, Activation.TANH, Activation.SIGMOID, Activation.IDENTITY).get(random.nextInt(4));
            layers.add(
                    Layer.withDefaultNames(l, l == depth && classes ? Activation.SOFTMAX : hidden, weights, thousandths(random, sizes[l])));
        }
        List<Double> target = classes ? IntStream.range(0, sizes[depth]).mapToObj(k -> k == 0 ? 1.0 : 0.0).toList()
                : thousandths(random, sizes[depth]);
        Optimizer optimizer = random.nextInt(3) == 0 ? Optimizer.of(OptimizerKind.ADAM, 0.1) : Optimizer.of(OptimizerKind.SGD, 0.1);
        Session session = new Session(new Scenario(LocalizedText.of("test"), LocalizedText.EMPTY, Network.of(layers),
                List.of(new Sample(thousandths(random, sizes[0]), target)), classes ? Loss.CROSS_ENTROPY : Loss.HALF_SQUARED_ERROR,
                optimizer));
        session.apply(new Command.GoToIteration(2));
        return session;
    }

    private static List<Double> thousandths(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> (random.nextInt(3001) - 1500) / 1000.0).toList();
    }

    public static Session of(Network network) {
        Sample sample = new Sample(Collections.nCopies(network.size(0), 0.5), Collections.nCopies(network.outputs(), 1.0));
        return new Session(new Scenario(LocalizedText.of("test"), LocalizedText.EMPTY, network, List.of(sample), Loss.HALF_SQUARED_ERROR,
                Optimizer.of(OptimizerKind.SGD, 0.1)));
    }
}
