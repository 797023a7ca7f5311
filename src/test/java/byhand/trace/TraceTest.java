package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.formula.Expression.Operand;
import byhand.formula.Symbol;
import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.Sample;
import byhand.scenario.Examples;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static Trace ofOneNeuron(double weight, Activation activation, Loss loss) {
        Network neuron = Network.of(List.of(Layer.withDefaultNames(1, activation, List.of(List.of(weight)), List.of(0.0))));
        return Tracer.trace(neuron, new Sample(List.of(1.0), List.of(0.0)), loss, Optimizer.of(OptimizerKind.SGD, 0.1));
    }

    /** One that is written twice has one number. */
    @ParameterizedTest
    @ValueSource(strings = {"lesson", "three-classes", "xor", "vanishing-gradients", "narrow-valley-momentum"})
    void theOperandsOfEveryStepAreNumberedFromZeroWithoutAGap(String example) throws Exception {
        for (Step step : Exercise.of(new Examples().read(example)).trace().steps()) {
            Set<Integer> numbers = step.operands().stream().map(Operand::index).collect(Collectors.toSet());
            assertThat(numbers).as(step.symbol().plain()).isEqualTo(IntStream.range(0, numbers.size()).boxed().collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @CsvSource({"m_w11", "v_w11", "mhat_w11", "vhat_w11", "m\u0302_w11", "v\u0302_w11"})
    void momentsAreFoundAsTheyAreShownAndInAscii(String name) throws Exception {
        Exercise lesson = Exercise.of(new Examples().read("lesson").with(Optimizer.of(OptimizerKind.ADAM, 0.01)));
        assertThat(lesson.trace().stepNamed(name)).map(step -> step.symbol().plain()).hasValue(name.replace("hat", "\u0302"));
    }

    @Test
    void thePreActivationOfAnOutputHasTheOutputAsItsIndex() throws Exception {
        assertThat(ofOneNeuron(1, Activation.SIGMOID, Loss.HALF_SQUARED_ERROR).step(1).symbol()).isEqualTo(new Symbol("zy", "z_{y}"));
        assertThat(Exercise.of(new Examples().read("three-classes")).trace().steps()).extracting(Step::symbol)
                .contains(new Symbol("zy1", "z_{y1}"), new Symbol("zy3", "z_{y3}"));
    }

    @Test
    void aGradientFromWhichNothingIsComputedMayBeInfinite() {
        Trace certainAndWrong = ofOneNeuron(800, Activation.SIGMOID, Loss.BINARY_CROSS_ENTROPY);
        assertThat(certainAndWrong.lossValue()).isEqualTo(800);
        assertThat(certainAndWrong.stepNamed("dJ/dy").orElseThrow().value()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(certainAndWrong.stepNamed("dJ/dzy").orElseThrow().value()).hasValue(1);
        assertThat(certainAndWrong.firstNotFinite()).isEmpty();
    }

    @Test
    void theFirstStepThatIsNotFiniteIsFound() {
        Trace lost = ofOneNeuron(1e200, Activation.IDENTITY, Loss.HALF_SQUARED_ERROR);
        assertThat(lost.firstNotFinite()).hasValue(lost.stepNamed("J").orElseThrow().number());
    }
}
