package byhand.network.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.MomentKind;
import byhand.network.Moments;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.ParameterId;
import byhand.network.ParameterId.Bias;
import byhand.network.ParameterId.Weight;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the trainer's numbers are is held by tests against the tracer and PyTorch; this is the rest. */
class TrainerTest {

    private static final Optimizer SGD = Optimizer.of(OptimizerKind.SGD, 0.01);
    private static final Optimizer ADAM = Optimizer.of(OptimizerKind.ADAM, 0.01, 0.9, 0.999, 1e-8);
    private static final double[] INPUT = {1, 2};

    private static Network network(Activation hidden, Activation output, int... sizes) {
        List<Layer> layers = IntStream.range(1, sizes.length)
                .mapToObj(l -> Layer.withDefaultNames(l, l < sizes.length - 1 ? hidden : output,
                        IntStream.range(0, sizes[l])
                                .mapToObj(to -> IntStream.range(0, sizes[l - 1]).mapToObj(from -> Math.sin(7 * to + from + l)).toList())
                                .toList(),
                        IntStream.range(0, sizes[l]).mapToObj(to -> Math.cos(to)).toList()))
                .toList();
        return Network.of(layers);
    }

    private static final Network LESSON = Network.of(List.of(
            Layer.withDefaultNames(1, Activation.RELU, List.of(List.of(1.0, 1.0), List.of(1.0, -1.0)), List.of(1.0, 1.0)),
            Layer.withDefaultNames(2, Activation.IDENTITY, List.of(List.of(1.0, -1.0)), List.of(1.0))));

    private static Trainer trainer(Network network, Optimizer optimizer) {
        return new Trainer(network, Loss.HALF_SQUARED_ERROR, optimizer, Moments.atStart(network, optimizer));
    }

    @Test
    void theLessonsIteration() {
        Trainer trainer = trainer(LESSON, SGD);
        assertThat(trainer.iterate(INPUT, new double[] {2})).isEqualTo(4.5);
        assertThat(trainer.preActivations(1)).containsExactly(4, 0);
        assertThat(trainer.activations(2)).containsExactly(5);
        assertThat(trainer.deltas(1)).containsExactly(3, 0);
        assertThat(trainer.gradients()).containsExactly(3, 6, 0, 0, 3, 0, 12, 0, 3);
        assertThat(trainer.values()).containsExactly(0.97, 0.94, 1, -1, 0.97, 1, 0.88, -1, 0.97);
        assertThat(trainer.network()).isEqualTo(LESSON.withValues(trainer.values()));
    }

    @Test
    void aGradientIsFoundByItsParametersPlace() {
        Network network = network(Activation.TANH, Activation.IDENTITY, 2, 3, 2);
        Trainer trainer = trainer(network, SGD);
        trainer.iterate(INPUT, new double[] {2, 3});
        double[] gradients = trainer.gradients();
        assertThat(IntStream.range(0, network.parameterCount()).mapToDouble(trainer::gradient).toArray()).containsExactly(gradients);
        assertThat(trainer.gradient(network.index(new Weight(2, 3, 2))))
                .isEqualTo(trainer.deltas(2)[1] * trainer.activations(1)[2]);
        assertThat(trainer.gradient(network.index(new Bias(1, 2)))).isEqualTo(trainer.deltas(1)[1]);
    }

    @Test
    void frozenParametersAndTheirMomentsStayAndHaveGradients() {
        Network network = network(Activation.TANH, Activation.IDENTITY, 2, 3, 1)
                .withFrozen(Set.of(new Weight(1, 2, 1), new Weight(2, 1, 1), new Bias(1, 3)));
        Trainer trainer = trainer(network, ADAM);
        trainer.iterate(INPUT, new double[] {2});
        for (ParameterId id : network.parameters()) {
            int place = network.index(id);
            boolean frozen = network.frozen().contains(id);
            assertThat(trainer.gradient(place)).as(network.name(id)).isNotZero();
            assertThat(trainer.values()[place] == network.value(id)).as(network.name(id)).isEqualTo(frozen);
            assertThat(trainer.moments().of(MomentKind.FIRST, place) == 0).as(network.name(id)).isEqualTo(frozen);
            assertThat(trainer.moments().of(MomentKind.SECOND, place) == 0).as(network.name(id)).isEqualTo(frozen);
        }
    }

    @Test
    void goesOnFromValuesAndMomentsThatItIsSetTo() {
        Trainer trainer = trainer(network(Activation.TANH, Activation.IDENTITY, 2, 3, 1), ADAM);
        double[] target = {2};
        trainer.iterate(INPUT, target);
        double[] values = trainer.values();
        Moments moments = trainer.moments();
        double second = trainer.iterate(INPUT, target);
        double third = trainer.iterate(INPUT, target);
        trainer.set(values, moments);
        assertThat(trainer.values()).containsExactly(values);
        assertThat(trainer.moments()).isEqualTo(moments);
        assertThat(trainer.iterate(INPUT, target)).isEqualTo(second);
        assertThat(trainer.iterate(INPUT, target)).isEqualTo(third);
        assertThat(trainer.moments().updates()).isEqualTo(3);
    }

    @Test
    void whatIsGivenOutIsACopy() {
        Trainer trainer = trainer(LESSON, SGD);
        trainer.iterate(INPUT, new double[] {2});
        trainer.values()[0] = 7;
        trainer.gradients()[0] = 7;
        trainer.activations(1)[0] = 7;
        assertThat(trainer.values()[0]).isEqualTo(0.97);
        assertThat(trainer.gradient(0)).isEqualTo(3);
        assertThat(trainer.activations(1)[0]).isEqualTo(4);
    }

    @Test
    void zeroHasNoSign() {
        Network network = Network.of(List.of(Layer.withDefaultNames(1, Activation.IDENTITY, List.of(List.of(-1.0)), List.of(-0.0))));
        Trainer trainer = trainer(network, Optimizer.of(OptimizerKind.MOMENTUM, 1, 0.9));
        double loss = trainer.iterate(new double[] {0}, new double[] {0});
        assertThat(List.of(loss, trainer.activations(1)[0], trainer.deltas(1)[0], trainer.gradient(0), trainer.values()[1],
                trainer.moments().of(MomentKind.FIRST, 0))).containsOnly(0.0);
    }

    @Test
    void isFiniteUntilANumberIsNot() {
        Trainer trainer = trainer(network(Activation.IDENTITY, Activation.IDENTITY, 2, 3, 1), Optimizer.of(OptimizerKind.SGD, 10));
        assertThat(trainer.isFinite()).isTrue();
        int iterations = 0;
        while (trainer.isFinite() && iterations < 100) {
            trainer.iterate(INPUT, new double[] {2});
            iterations++;
        }
        assertThat(iterations).isBetween(3, 20);
    }

    /** One number of many that overflows, at every place of a row; the loss and the derivatives do not. */
    @Test
    void aSingleUpdatedValueThatIsInfiniteIsSeen() {
        Network network = network(Activation.IDENTITY, Activation.IDENTITY, 7, 1);
        for (int place = 0; place < 7; place++) {
            Trainer trainer = trainer(network, Optimizer.of(OptimizerKind.SGD, 1e10));
            double[] input = new double[7];
            input[place] = 1e150;
            assertThat(trainer.iterate(input, new double[] {0})).isFinite();
            assertThat(trainer.isFinite()).isFalse();
            double[] values = network.values();
            trainer.set(values, Moments.atStart(network, SGD));
            input[place] = 1;
            trainer.iterate(input, new double[] {0});
            assertThat(trainer.isFinite()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void whatIsUpdatedHowChangesNoDerivative(OptimizerKind kind) {
        Network network = network(Activation.TANH, Activation.IDENTITY, 2, 5, 3, 2);
        Network frozen = network.withFrozen(Set.of(new Weight(1, 2, 5), new Weight(2, 1, 2), new Bias(3, 1)));
        Trainer plain = trainer(network, SGD);
        plain.iterate(INPUT, new double[] {2, 3});
        for (Network each : List.of(network, frozen)) {
            Trainer trainer = trainer(each, Optimizer.of(kind, 0.01));
            trainer.iterate(INPUT, new double[] {2, 3});
            assertThat(trainer.gradients()).containsExactly(plain.gradients());
            assertThat(trainer.isFinite()).isTrue();
        }
    }

    @Test
    void aFrozenParameterStaysAndAllOthersDescendAsWithoutIt() {
        Network network = network(Activation.TANH, Activation.IDENTITY, 2, 3, 1);
        ParameterId frozen = new Weight(1, 2, 2);
        Trainer free = trainer(network, SGD);
        Trainer held = trainer(network.withFrozen(Set.of(frozen)), SGD);
        free.iterate(INPUT, new double[] {2});
        held.iterate(INPUT, new double[] {2});
        double[] expected = free.values();
        expected[network.index(frozen)] = network.value(frozen);
        assertThat(held.values()).containsExactly(expected);
    }

    private static Network ofOneWeight() {
        return Network.of(List.of(Layer.withDefaultNames(1, Activation.IDENTITY, List.of(List.of(0.0)), List.of(0.0))));
    }

    /** The square of the gradient overflows, and the update divides by it. */
    @ParameterizedTest
    @EnumSource(value = OptimizerKind.class, names = {"RMSPROP", "ADAM"})
    void aMomentThatIsInfiniteIsSeenThoughTheUpdatedValueIsNot(OptimizerKind kind) {
        Trainer trainer = trainer(ofOneWeight(), Optimizer.of(kind, 0.01));
        assertThat(trainer.iterate(new double[] {1e100}, new double[] {1e80})).isFinite();
        assertThat(trainer.values()).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        assertThat(trainer.isFinite()).isFalse();
    }

    @Test
    void anInfiniteDerivativeByAFrozenParameterIsSeen() {
        Trainer trainer = trainer(ofOneWeight().withFrozen(Set.of(new Weight(1, 1, 1))), SGD);
        assertThat(trainer.iterate(new double[] {1e300}, new double[] {1e100})).isFinite();
        assertThat(trainer.values()).containsExactly(0, 1e98);
        assertThat(trainer.isFinite()).isFalse();
    }

    private static void outputDeltas(Activation activation, Loss loss, double... deltas) {
        Network network =
                Network.of(List.of(Layer.withDefaultNames(1, activation, List.of(List.of(0.0), List.of(0.0)), List.of(0.0, 0.0))));
        Trainer trainer = new Trainer(network, loss, SGD, Moments.atStart(network, SGD));
        trainer.iterate(new double[] {1}, new double[] {1, 0});
        assertThat(trainer.activations(1)).containsExactly(0.5, 0.5);
        assertThat(trainer.deltas(1)).as("%s and %s", activation, loss).containsExactly(deltas);
    }

    /** Both outputs are 1/2, the slope of a sigmoid is 1/4 there, and the targets are 1 and 0. */
    @Test
    void theDerivativesByTheLastPreActivationsAreThoseOfLossAndActivationTogether() {
        outputDeltas(Activation.SIGMOID, Loss.HALF_SQUARED_ERROR, -0.125, 0.125);
        outputDeltas(Activation.SIGMOID, Loss.MEAN_SQUARED_ERROR, -0.125, 0.125);
        outputDeltas(Activation.SIGMOID, Loss.HUBER, -0.0625, 0.0625);
        outputDeltas(Activation.SIGMOID, Loss.BINARY_CROSS_ENTROPY, -0.25, 0.25);
        outputDeltas(Activation.SOFTMAX, Loss.CROSS_ENTROPY, -0.5, 0.5);
    }

    /** e^-715 is so small that 1 divided by it overflows; the tracer shows that number, but no other comes from it. */
    @Test
    void aDerivativeByAnOutputThatIsInfiniteIsNoDivergence() {
        Network network = Network.of(List.of(
                Layer.withDefaultNames(1, Activation.SOFTMAX, List.of(List.of(0.0), List.of(0.0)), List.of(0.0, -715.0))));
        Trainer trainer = new Trainer(network, Loss.CROSS_ENTROPY, SGD, Moments.atStart(network, SGD));
        assertThat(trainer.iterate(new double[] {1}, new double[] {0, 1})).isBetween(714.99, 715.01);
        assertThat(trainer.gradients()).containsExactly(1, -1, 1, -1);
        assertThat(trainer.isFinite()).isTrue();
        assertThat(trainer.iterate(new double[] {1}, new double[] {1, 0})).isZero();
        assertThat(trainer.isFinite()).isTrue();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Network network = network(Activation.TANH, Activation.IDENTITY, 2, 3, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Trainer(network, Loss.CROSS_ENTROPY, SGD, Moments.atStart(network, SGD)))
                .withMessage("the loss cross-entropy does not go with identity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Trainer(network, Loss.HALF_SQUARED_ERROR, ADAM, Moments.atStart(network, SGD)))
                .withMessage("13 values, 0 first and 0 second moments, but there must be 13, 13 and 13");
        Trainer trainer = trainer(network, SGD);
        assertThatIllegalArgumentException().isThrownBy(() -> trainer.set(new double[12], Moments.atStart(network, SGD)));
        assertThatIllegalArgumentException().isThrownBy(() -> trainer.iterate(new double[3], new double[1]))
                .withMessage("the sample has 3 inputs and 1 targets, but the network takes 2 and gives 1");
        assertThatIllegalArgumentException().isThrownBy(() -> trainer.iterate(new double[2], new double[2]));
    }

    static Stream<Optimizer> optimizers() {
        return Stream.of(SGD, Optimizer.of(OptimizerKind.MOMENTUM, 0.01, 0.9), Optimizer.of(OptimizerKind.RMSPROP, 0.01, 0.99, 1e-8), ADAM);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void anIterationAllocatesNothing(Optimizer optimizer) {
        for (Activation output : List.of(Activation.RELU, Activation.TANH, Activation.SIGMOID, Activation.SOFTMAX)) {
            for (Loss loss : Loss.values()) {
                if (loss.fits(output)) {
                    Network network = network(output == Activation.SOFTMAX ? Activation.SOFTPLUS : output, output, 2, 9, 3);
                    allocatesNothing(new Trainer(network, loss, optimizer, Moments.atStart(network, optimizer)));
                    Network frozen = network.withFrozen(Set.of(new Weight(1, 2, 5), new Bias(2, 1)));
                    allocatesNothing(new Trainer(frozen, loss, optimizer, Moments.atStart(frozen, optimizer)));
                }
            }
        }
    }

    private static void allocatesNothing(Trainer trainer) {
        double[] target = {0, 1, 0};
        iterate(trainer, target, 200);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        iterate(trainer, target, 1000);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).as("bytes in 1000 iterations").isLessThan(1000);
    }

    private static void iterate(Trainer trainer, double[] target, int iterations) {
        for (int i = 0; i < iterations; i++) {
            trainer.iterate(INPUT, target);
            trainer.isFinite();
        }
    }
}
