package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.formula.Expression.Operand;
import byhand.formula.Expression.Variable;
import byhand.formula.Numerals;
import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.network.ParameterId.Bias;
import byhand.network.ParameterId.Weight;
import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonStepsTest {

    private static final List<ParameterId> OF_NEURON_2 = List.of(new Weight(1, 1, 2), new Weight(1, 2, 2), new Bias(1, 2));

    private final Trace lesson = trace("lesson");

    private static Trace trace(String example) {
        try {
            return trace(new Examples().read(example), Set.of());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Trace trace(Scenario scenario, Set<ParameterId> frozen) {
        Network network = scenario.network();
        return Tracer.trace(new Network(network.inputNames(), network.layers(), frozen), scenario.samples().get(0), scenario.loss(),
                scenario.optimizer());
    }

    @Test
    void theIterationHasThirtyStepsInTheLessonsOrder() {
        assertThat(lesson.steps()).extracting(step -> step.symbol().plain()).containsExactly("z1", "a1", "z2", "a2", "y", "J", //
                "∂J/∂y", "∂J/∂wa1", "∂J/∂wa2", "∂J/∂b21", //
                "∂J/∂a1", "∂J/∂z1", "∂J/∂w11", "∂J/∂w21", "∂J/∂b11", //
                "∂J/∂a2", "∂J/∂z2", "∂J/∂w12", "∂J/∂w22", "∂J/∂b12", //
                "ŵ11", "ŵ21", "ŵ12", "ŵ22", "b\u030211", "b\u030212", "ŵa1", "ŵa2", "b\u030221", "θ");
        assertThat(lesson.steps()).extracting(Step::number).containsExactlyElementsOf(
                IntStream.rangeClosed(1, 30).boxed().toList());
    }

    @Test
    void theStagesHaveSixFourteenAndTenSteps() {
        assertThat(List.of(Stage.values())).extracting(lesson::count).containsExactly(6, 14, 10);
        assertThat(List.of(Stage.values())).extracting(lesson::first).containsExactly(1, 7, 21);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';',
            value = {"1; z1 = w11·x1 + w21·x2 + b11 = 1×1 + 1×2 + 1 = 4", "2; a1 = ReLU(z1) = max(0, z1) = max(0, 4) = 4",
                "3; z2 = w12·x1 + w22·x2 + b12 = 1×1 + (−1)×2 + 1 = 0", "4; a2 = ReLU(z2) = max(0, z2) = max(0, 0) = 0",
                "5; y = wa1·a1 + wa2·a2 + b21 = 1×4 + (−1)×0 + 1 = 5", "6; J = ½ (y − Y)² = ½×(5 − 2)² = 4.5",
                "7; ∂J/∂y = y − Y = 5 − 2 = 3", "8; ∂J/∂wa1 = ∂J/∂y·∂y/∂wa1 = (y − Y)·a1 = (5 − 2)×4 = 12",
                "10; ∂J/∂b21 = ∂J/∂y·∂y/∂b21 = (y − Y)·1 = (5 − 2)×1 = 3",
                "12; ∂J/∂z1 = ∂J/∂y·∂y/∂a1·∂a1/∂z1 = (y − Y)·wa1·ReLU'(z1) = (5 − 2)×1×1 = 3",
                "13; ∂J/∂w11 = ∂J/∂y·∂y/∂a1·∂a1/∂z1·∂z1/∂w11 = (y − Y)·wa1·ReLU'(z1)·x1 = (5 − 2)×1×1×1 = 3",
                "17; ∂J/∂z2 = ∂J/∂y·∂y/∂a2·∂a2/∂z2 = (y − Y)·wa2·ReLU'(z2) = (5 − 2)×(−1)×0 = 0",
                "21; ŵ11 = w11 − η·∂J/∂w11 = 1 − 0.01×3 = 0.97", "24; ŵ22 = w22 − η·∂J/∂w22 = −1 − 0.01×0 = −1"})
    void theFormulasAreTheLessons(int number, String text) {
        assertThat(lesson.step(number).formula().plain(Numerals.DEFAULT)).isEqualTo(text);
    }

    @Test
    void theChainOfW11IsTheLessonsChainInTeX() {
        assertThat(lesson.step(13).formula().tex(Numerals.DEFAULT)).containsExactly(
                "\\frac{\\partial J}{\\partial w_{11}} = \\frac{\\partial J}{\\partial y} \\cdot \\frac{\\partial y}{\\partial a_{1}} \\cdot "
                        + "\\frac{\\partial a_{1}}{\\partial z_{1}} \\cdot \\frac{\\partial z_{1}}{\\partial w_{11}}",
                " = \\left(y - Y\\right) \\cdot w_{a1} \\cdot \\mathrm{ReLU}'\\left(z_{1}\\right) \\cdot x_{1}",
                " = \\left(5 - 2\\right) \\times 1 \\times 1 \\times 1 = 3");
    }

    @Test
    void theReplacementAtTheEndListsAllNewValuesAndHasNoValueItself() {
        Step last = lesson.step(30);
        assertThat(last.quantity()).isEqualTo(new Quantity.AllParameters());
        assertThat(last.value()).isEmpty();
        assertThat(last.operands()).isEmpty();
        assertThat(last.formula().plain(Numerals.DEFAULT)).isEqualTo("w11 ← ŵ11 = 0.97, w21 ← ŵ21 = 0.94, w12 ← ŵ12 = 1, w22 ← ŵ22 = −1, "
                + "b11 ← b\u030211 = 0.97, b12 ← b\u030212 = 1, wa1 ← ŵa1 = 0.88, wa2 ← ŵa2 = −1, b21 ← b\u030221 = 0.97");
    }

    @ParameterizedTest
    @CsvSource({"z1, 1", "J, 6", "∂J/∂w11, 13", "dJ/dw11, 13", "dJ/dy, 7", "dJ/dz2, 17", "dJ/dwa1, 8", "ŵ11, 21", "w11', 21", "b21', 29",
        "b\u030221, 29", "w\u030211, 21", "θ, 30", "1, 1", "30, 30"})
    void stepsAreFoundByShownNameByAsciiNameAndByNumber(String name, int number) {
        assertThat(lesson.stepNamed(name)).map(Step::number).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({"w11", "''", "0", "31", "dJ/dx1", "dJ", "W11'"})
    void whatIsNoStepIsNotFound(String name) {
        assertThat(lesson.stepNamed(name)).isEmpty();
    }

    @Test
    void onTheKinkTheActivationAndItsGradientSayWhichParametersStandStill() {
        Remark.OnKink kink = new Remark.OnKink(new Quantity.PreActivation(1, 2), 0, OF_NEURON_2);
        assertThat(lesson.steps()).filteredOn(step -> !step.remarks().isEmpty()).extracting(step -> step.symbol().plain())
                .containsExactly("a2", "∂J/∂z2");
        assertThat(lesson.step(4).remarks()).containsExactly(kink);
        assertThat(lesson.step(17).remarks()).containsExactly(kink);
        assertThat(OF_NEURON_2).extracting(lesson.network()::name).containsExactly("w12", "w22", "b12");
        for (ParameterId id : OF_NEURON_2) {
            assertThat(lesson.value(RandomNetworks.gradient(id)).orElseThrow()).isZero();
            assertThat(lesson.updated().value(id)).isEqualTo(lesson.network().value(id));
        }
    }

    @Test
    void withTheOtherBiasNothingStandsOnAKink() {
        Trace other = trace("lesson-b12-2");
        assertThat(other.size()).isEqualTo(30);
        assertThat(other.steps()).flatExtracting(Step::remarks).isEmpty();
        assertThat(other.lossValue()).isEqualTo(2);
    }

    @Test
    void belowTheKinkTheNeuronIsDead() {
        Trace dead = Tracer.trace(lesson.network().with(new Bias(1, 2), 0), lesson.sample(), lesson.loss(), lesson.optimizer());
        Remark remark = new Remark.Dead(new Quantity.PreActivation(1, 2), OF_NEURON_2);
        assertThat(dead.step(4).remarks()).containsExactly(remark);
        assertThat(dead.step(17).remarks()).containsExactly(remark);
    }

    @Test
    void aNeuronWhosePreActivationIsNotANumberIsNotCalledDead() {
        Trace lost = Tracer.trace(lesson.network().with(new Bias(1, 2), Double.NaN), lesson.sample(), lesson.loss(), lesson.optimizer());
        assertThat(lost.steps()).flatExtracting(Step::remarks).isEmpty();
        assertThat(lost.value(RandomNetworks.gradient(new Bias(1, 2))).orElseThrow()).isNaN();
    }

    @Test
    void aFrozenParameterHasAGradientButKeepsItsValue() throws Exception {
        Trace frozen = trace(new Examples().read("lesson"), Set.of(new Bias(1, 1), new Weight(2, 1, 1)));
        assertThat(frozen.size()).isEqualTo(30);
        assertThat(frozen.stepNamed("dJ/db11").orElseThrow().value()).hasValue(3);
        Step updated = frozen.stepNamed("b11'").orElseThrow();
        assertThat(updated.value()).hasValue(1);
        assertThat(updated.formula().plain(Numerals.DEFAULT)).isEqualTo("b\u030211 = b11 = 1");
        assertThat(updated.remarks()).containsExactly(new Remark.Frozen(new Bias(1, 1)));
        assertThat(frozen.updated().value(new Weight(2, 1, 1))).isEqualTo(1);
        assertThat(frozen.updated().value(new Weight(1, 1, 1))).isEqualTo(0.97);
    }

    @Test
    void aQuantityIsKnownFromItsStepOn() {
        Quantity z1 = new Quantity.PreActivation(1, 1);
        assertThat(lesson.value(z1, 0)).isEmpty();
        assertThat(lesson.value(z1, 1)).hasValue(4);
        assertThat(lesson.value(z1, 30)).hasValue(4);
        assertThat(lesson.value(new Quantity.Input(2), 0)).hasValue(2);
        assertThat(lesson.value(new Quantity.Target(1), 0)).hasValue(2);
        assertThat(lesson.value(new Quantity.LearningRate(), 0)).hasValue(0.01);
        assertThat(lesson.value(RandomNetworks.gradient(new Weight(1, 1, 1)), 12)).isEmpty();
        assertThat(lesson.value(RandomNetworks.gradient(new Weight(1, 1, 1)), 13)).hasValue(3);
    }

    @Test
    void onlyQuantitiesOfThisNetworkAreKnown() {
        assertThat(List.of(new Quantity.Input(1), new Quantity.Input(2), new Quantity.Target(1), new Quantity.LearningRate(),
                new Quantity.Parameter(new Weight(1, 2, 2)), new Quantity.PreActivation(1, 2), new Quantity.LossValue(),
                new Quantity.Updated(new Bias(2, 1)), new Quantity.AllParameters())).allMatch(lesson::knows);
        assertThat(List.of(new Quantity.Input(0), new Quantity.Input(3), new Quantity.Target(0), new Quantity.Target(2),
                new Quantity.Parameter(new Weight(3, 1, 1)), new Quantity.PreActivation(2, 1),
                new Quantity.Gradient(new Quantity.Input(1)))).noneMatch(lesson::knows);
    }

    /** What the diagram marks must be there: each operand of each step speaks of quantities of this iteration. */
    @Test
    void operandsAreNumberedFromLeftToRightAndSpeakOfEarlierQuantities() {
        for (Step step : lesson.steps().subList(0, 29)) {
            assertThat(step.operands()).as(step.symbol().plain()).isNotEmpty();
            assertThat(step.operands()).as(step.symbol().plain()).extracting(Operand::index)
                    .containsExactlyElementsOf(IntStream.range(0, step.operands().size()).boxed().toList());
            step.operands().forEach(operand -> operand.below(Variable.class)
                    .forEach(variable -> assertThat(lesson.value((Quantity) variable.referent(), step.number() - 1))
                            .as(step.symbol().plain())
                            .hasValue(variable.number())));
        }
    }
}
