package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.network.Activation;
import byhand.network.GivenMoments;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.MomentKind;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.OptimizerSetting;
import byhand.network.ParameterId.Bias;
import byhand.network.ParameterId.Weight;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.network.Wirings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Worked examples with the numbers that are printed in them. An author who went on with rounded numbers is off by one in the last digit now
 * and then; that much is allowed.
 */
class TextbookTest {

    private static final double UNIT = 1.000001;

    private static Layer layer(int number, Activation activation, List<List<Double>> weights, Double... biases) {
        return Layer.withDefaultNames(number, activation, weights, List.of(biases));
    }

    private static Exercise exercise(Network network, Sample sample, Loss loss, double learningRate) {
        return new Exercise(network, List.of(sample), loss, Optimizer.of(OptimizerKind.SGD, learningRate));
    }

    /** Within one unit of the last digit printed. */
    private static void printed(String expected, double actual) {
        assertThat(actual).isCloseTo(Double.parseDouble(expected), within(new BigDecimal(expected).ulp().doubleValue() * UNIT));
    }

    private static double value(Trace trace, Quantity quantity) {
        return trace.value(quantity).orElseThrow();
    }

    private static void activation(Trace trace, int layer, int neuron, String expected) {
        printed(expected, value(trace, new Quantity.Activation(layer, neuron)));
    }

    private static void delta(Trace trace, int layer, int neuron, String expected) {
        printed(expected, value(trace, new Quantity.Gradient(new Quantity.PreActivation(layer, neuron))));
    }

    private static void gradient(Trace trace, ParameterId id, String expected) {
        printed(expected, value(trace, RandomNetworks.gradient(id)));
    }

    private static void updated(Trace trace, ParameterId id, String expected) {
        printed(expected, value(trace, new Quantity.Updated(id)));
    }

    /**
     * Matt Mazur, A Step by Step Backpropagation Example, 2015. Its biases are not updated. Later rounds are printed with nine digits of
     * which about five are right, as it goes on with rounded weights.
     */
    @Test
    void aStepByStepBackpropagationExample() {
        Network network = Network
                .of(List.of(layer(1, Activation.SIGMOID, List.of(List.of(0.15, 0.20), List.of(0.25, 0.30)), 0.35, 0.35),
                        layer(2, Activation.SIGMOID, List.of(List.of(0.40, 0.45), List.of(0.50, 0.55)), 0.60, 0.60)))
                .withFrozen(Set.of(new Bias(1, 1), new Bias(1, 2), new Bias(2, 1), new Bias(2, 2)));
        TwoEngines engines = new TwoEngines(
                exercise(network, new Sample(List.of(0.05, 0.10), List.of(0.01, 0.99)), Loss.HALF_SQUARED_ERROR, 0.5));
        engines.iterate();
        Trace trace = engines.trace();
        printed("0.3775", value(trace, new Quantity.PreActivation(1, 1)));
        activation(trace, 1, 1, "0.593269992");
        activation(trace, 1, 2, "0.596884378");
        printed("1.105905967", value(trace, new Quantity.PreActivation(2, 1)));
        activation(trace, 2, 1, "0.75136507");
        activation(trace, 2, 2, "0.772928465");
        printed("0.298371109", trace.lossValue());
        delta(trace, 2, 1, "0.138498562");
        gradient(trace, new Weight(2, 1, 1), "0.082167041");
        printed("0.036350306", value(trace, new Quantity.Gradient(new Quantity.Activation(1, 1))));
        gradient(trace, new Weight(1, 1, 1), "0.000438568");
        updated(trace, new Weight(2, 1, 1), "0.35891648");
        updated(trace, new Weight(2, 2, 1), "0.408666186");
        updated(trace, new Weight(2, 1, 2), "0.511301270");
        updated(trace, new Weight(2, 2, 2), "0.561370121");
        updated(trace, new Weight(1, 1, 1), "0.149780716");
        updated(trace, new Weight(1, 2, 1), "0.19956143");
        updated(trace, new Weight(1, 1, 2), "0.24975114");
        updated(trace, new Weight(1, 2, 2), "0.29950229");
        engines.iterate();
        assertThat(engines.trace().lossValue()).isCloseTo(0.291027924, within(1e-6));
        double loss = engines.train(10_000 - 1);
        assertThat(loss).isCloseTo(0.0000351085, within(1e-8));
        assertThat(engines.trainer().activations(2)[0]).isCloseTo(0.015912196, within(1e-5));
        assertThat(engines.trainer().activations(2)[1]).isCloseTo(0.984065734, within(1e-5));
    }

    /** f = 0.1 x1² + 2 x2² from (-5, -2), which many books descend: half the squares of two outputs without biases. */
    private static TwoEngines bowl(Optimizer optimizer) {
        Network biased = Network.of(List.of(layer(1, Activation.IDENTITY, List.of(List.of(-5.0, 0.0), List.of(0.0, -2.0)), 0.0, 0.0)))
                .withFrozen(Set.of(new Weight(1, 2, 1), new Weight(1, 1, 2)));
        return new TwoEngines(new Exercise(Wirings.withoutBiases(biased, 1),
                List.of(new Sample(List.of(Math.sqrt(0.2), 2.0), List.of(0.0, 0.0))), Loss.HALF_SQUARED_ERROR, optimizer));
    }

    /** Aston Zhang, Zachary Lipton, Mu Li and Alexander Smola, Dive into Deep Learning, the chapter on momentum. */
    @Test
    void diveIntoDeepLearning() {
        TwoEngines engines = bowl(Optimizer.of(OptimizerKind.MOMENTUM, 0.6, 0.5));
        for (int i = 0; i < 20; i++) {
            engines.iterate();
        }
        updated(engines.trace(), new Weight(1, 1, 1), "0.007188");
        updated(engines.trace(), new Weight(1, 2, 2), "0.002553");
    }

    /** The same by Adam, as a published worked exercise has it. */
    @Test
    void adamByHand() {
        TwoEngines engines = bowl(Optimizer.of(OptimizerKind.ADAM, 0.2, 0.9, 0.999, 1e-6));
        engines.iterate();
        updated(engines.trace(), new Weight(1, 1, 1), "-4.80000020");
        updated(engines.trace(), new Weight(1, 2, 2), "-1.80000002");
        engines.iterate();
        updated(engines.trace(), new Weight(1, 1, 1), "-4.60025478");
        updated(engines.trace(), new Weight(1, 2, 2), "-1.60082451");
        for (int i = 2; i < 30; i++) {
            engines.iterate();
        }
        updated(engines.trace(), new Weight(1, 1, 1), "-0.11386457");
        updated(engines.trace(), new Weight(1, 2, 2), "0.06793529");
    }

    /**
     * Jiawei Han, Micheline Kamber and Jian Pei, Data Mining: Concepts and Techniques, the example of a multilayer feed-forward network in
     * the chapter on backpropagation. Its errors are the negative deltas.
     */
    @Test
    void dataMining() {
        Network network = Network
                .of(List.of(layer(1, Activation.SIGMOID, List.of(List.of(0.2, 0.4, -0.5), List.of(-0.3, 0.1, 0.2)), -0.4, 0.2),
                        layer(2, Activation.SIGMOID, List.of(List.of(-0.3, -0.2)), 0.1)));
        Trace trace = exercise(network, new Sample(List.of(1.0, 0.0, 1.0), List.of(1.0)), Loss.HALF_SQUARED_ERROR, 0.9).trace();
        printed("-0.7", value(trace, new Quantity.PreActivation(1, 1)));
        printed("0.1", value(trace, new Quantity.PreActivation(1, 2)));
        printed("-0.105", value(trace, new Quantity.PreActivation(2, 1)));
        activation(trace, 1, 1, "0.332");
        activation(trace, 1, 2, "0.525");
        activation(trace, 2, 1, "0.474");
        delta(trace, 2, 1, "-0.1311");
        delta(trace, 1, 2, "0.0065");
        delta(trace, 1, 1, "0.0087");
        updated(trace, new Weight(2, 1, 1), "-0.261");
        updated(trace, new Weight(2, 2, 1), "-0.138");
        updated(trace, new Weight(1, 1, 1), "0.192");
        updated(trace, new Weight(1, 1, 2), "-0.306");
        updated(trace, new Weight(1, 2, 1), "0.4");
        updated(trace, new Weight(1, 2, 2), "0.1");
        updated(trace, new Weight(1, 3, 1), "-0.508");
        updated(trace, new Weight(1, 3, 2), "0.194");
        updated(trace, new Bias(2, 1), "0.218");
        updated(trace, new Bias(1, 2), "0.194");
        updated(trace, new Bias(1, 1), "-0.408");
    }

    /**
     * Michael Negnevitsky, Artificial Intelligence: A Guide to Intelligent Systems, the three-layer network that learns exclusive or. Its
     * thresholds are the negative biases, its gradients the negative deltas.
     */
    @Test
    void aGuideToIntelligentSystems() {
        Network network = Network.of(List.of(layer(1, Activation.SIGMOID, List.of(List.of(0.5, 0.4), List.of(0.9, 1.0)), -0.8, 0.1),
                layer(2, Activation.SIGMOID, List.of(List.of(-1.2, 1.1)), -0.3)));
        Trace trace = exercise(network, new Sample(List.of(1.0, 1.0), List.of(0.0)), Loss.HALF_SQUARED_ERROR, 0.1).trace();
        activation(trace, 1, 1, "0.5250");
        activation(trace, 1, 2, "0.8808");
        activation(trace, 2, 1, "0.5097");
        delta(trace, 2, 1, "0.1274");
        delta(trace, 1, 1, "-0.0381");
        delta(trace, 1, 2, "0.0147");
        updated(trace, new Weight(1, 1, 1), "0.5038");
        updated(trace, new Weight(1, 1, 2), "0.8985");
        updated(trace, new Weight(1, 2, 1), "0.4038");
        updated(trace, new Weight(1, 2, 2), "0.9985");
        updated(trace, new Weight(2, 1, 1), "-1.2067");
        updated(trace, new Weight(2, 2, 1), "1.0888");
        updated(trace, new Bias(1, 1), "-0.7962");
        updated(trace, new Bias(1, 2), "0.0985");
        updated(trace, new Bias(2, 1), "-0.3127");
    }

    /** Michael Nielsen, Neural Networks and Deep Learning, chapter 3: a neuron learns slowly that starts out badly wrong. */
    @Test
    void neuralNetworksAndDeepLearning() {
        slowNeuron(0.6, 0.9, "0.82", "0.09");
        slowNeuron(2, 2, "0.98", "0.20");
    }

    private static void slowNeuron(double weight, double bias, String atFirst, String after300Epochs) {
        Network neuron = Network.of(List.of(layer(1, Activation.SIGMOID, List.of(List.of(weight)), bias)));
        TwoEngines engines = new TwoEngines(exercise(neuron, new Sample(List.of(1.0), List.of(0.0)), Loss.HALF_SQUARED_ERROR, 0.15));
        engines.iterate();
        activation(engines.trace(), 1, 1, atFirst);
        engines.train(300);
        printed(after300Epochs, engines.trainer().activations(1)[0]);
    }

    /** Dive into Deep Learning, chapter 12.7, AdaGrad with epsilon under the root: 20 steps down 0.1 x1² + 2 x2² from (-5, -2). */
    @ParameterizedTest
    @CsvSource({"0.4, -2.382563, -0.158591", "2, -0.002295, -0.000000"})
    void adaGradDownAValley(double rate, String x1, String x2) {
        Network valley = Network.of(List.of(layer(1, Activation.IDENTITY, List.of(List.of(-5.0, 0.0), List.of(0.0, -2.0)), 0.0, 0.0)));
        Network network = valley.withFrozen(
                Set.of(new Weight(1, 2, 1), new Weight(1, 1, 2), new Bias(1, 1), new Bias(1, 2)));
        Optimizer adaGrad = Optimizer.of(OptimizerKind.ADAGRAD, rate, 1e-6).with(OptimizerSetting.EPSILON_INSIDE, 1);
        Exercise exercise = new Exercise(network, List.of(new Sample(List.of(Math.sqrt(0.2), 2.0), List.of(0.0, 0.0))),
                Loss.HALF_SQUARED_ERROR, adaGrad);
        TwoEngines engines = new TwoEngines(exercise);
        engines.iterate();
        engines.train(19);
        assertThat(String.format(Locale.ROOT, "%.6f", engines.trainer().values()[0])).isEqualTo(x1);
        assertThat(String.format(Locale.ROOT, "%.6f", engines.trainer().values()[3])).isEqualTo(x2);
    }

    /** Lexai Labs, practice of RMSprop: theta = 1, its gradient 0.1, and a second moment that is 1 already. */
    @Test
    void rmsPropWithAMomentThatIsThereAlready() {
        Network network = Network.of(List.of(layer(1, Activation.IDENTITY, List.of(List.of(1.0)), 0.0)))
                .withFrozen(Set.of(new Bias(1, 1)));
        Optimizer rmsProp = Optimizer.of(OptimizerKind.RMSPROP, 0.01, 0.9)
                .beginning(Optional.of(new GivenMoments(1, Map.of(), Map.of(new Weight(1, 1, 1), 1.0))));
        Trace trace = new Exercise(network, List.of(new Sample(List.of(Math.sqrt(0.1)), List.of(0.0))), Loss.HALF_SQUARED_ERROR, rmsProp)
                .trace();
        printed("0.901", value(trace, new Quantity.Moment(MomentKind.SECOND, new Weight(1, 1, 1))));
        printed("0.99895", value(trace, new Quantity.Updated(new Weight(1, 1, 1))));
    }

    /**
     * Stanford's CS231n, notes on backpropagation: the derivatives of a neuron's output itself. With the target one below the output, they
     * are those of the loss.
     */
    @Test
    void theGateOfASigmoidNeuron() {
        Network neuron = Network.of(List.of(layer(1, Activation.SIGMOID, List.of(List.of(2.0, -3.0)), -3.0)));
        double oneBelow = Activation.SIGMOID.usual().value(1) - 1;
        Trace trace = exercise(neuron, new Sample(List.of(-1.0, -2.0), List.of(oneBelow)), Loss.HALF_SQUARED_ERROR, 1).trace();
        printed("1.00", value(trace, new Quantity.PreActivation(1, 1)));
        activation(trace, 1, 1, "0.73");
        gradient(trace, new Weight(1, 1, 1), "-0.20");
        gradient(trace, new Weight(1, 2, 1), "-0.39");
        gradient(trace, new Bias(1, 1), "0.20");
    }

    /** Stanford's CS231n, notes on linear classification: the scores of an image's three classes, and the loss of the third. */
    @Test
    void theSoftmaxClassifier() {
        Network classifier = Network.of(List.of(layer(1, Activation.SOFTMAX,
                List.of(List.of(0.01, -0.05, 0.1, 0.05), List.of(0.7, 0.2, 0.05, 0.16), List.of(0.0, -0.45, -0.2, 0.03)), 0.0, 0.2, -0.3)));
        Sample image = new Sample(List.of(-15.0, 22.0, -44.0, 56.0), List.of(0.0, 0.0, 1.0));
        Trace trace = exercise(classifier, image, Loss.CROSS_ENTROPY, 1).trace();
        printed("-2.85", value(trace, new Quantity.PreActivation(1, 1)));
        printed("0.86", value(trace, new Quantity.PreActivation(1, 2)));
        printed("0.28", value(trace, new Quantity.PreActivation(1, 3)));
        activation(trace, 1, 1, "0.016");
        activation(trace, 1, 2, "0.631");
        activation(trace, 1, 3, "0.353");
        printed("1.04", trace.lossValue());
    }
}
