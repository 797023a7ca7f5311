package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.formula.Numerals;
import byhand.network.GivenMoments;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.OptimizerSetting;
import byhand.network.ParameterId;
import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the updates of the optimizers are written: of the lesson's weight w11, whose gradient is 3. */
class OptimizerStepsTest {

    private static List<String> plain(OptimizerKind kind) throws Exception {
        return steps(kind).stream().map(step -> step.formula().plain(Numerals.DEFAULT)).toList();
    }

    private static List<String> tex(OptimizerKind kind) throws Exception {
        return steps(kind).stream().map(step -> String.join("", step.formula().tex(Numerals.DEFAULT))).toList();
    }

    private static List<Step> steps(OptimizerKind kind) throws Exception {
        return steps(Optimizer.of(kind, 0.01));
    }

    private static List<String> plain(Optimizer optimizer) throws Exception {
        return steps(optimizer).stream().map(step -> step.formula().plain(Numerals.DEFAULT)).toList();
    }

    private static List<Step> steps(Optimizer optimizer) throws Exception {
        Scenario lesson = new Examples().read("lesson");
        Trace trace = Tracer.trace(lesson.network(), lesson.samples().get(0), lesson.loss(), optimizer);
        int end = trace.stepNamed("w11'").orElseThrow().number();
        return trace.steps().subList(trace.first(Stage.UPDATE) - 1, end);
    }

    @Test
    void momentumAddsTheGradientToAShareOfTheOldMoment() throws Exception {
        assertThat(plain(OptimizerKind.MOMENTUM)).containsExactly("m_w11 = μ·m_w11(old) + ∂J/∂w11 = 0.9×0 + 3 = 3",
                "ŵ11 = w11 − η·m_w11 = 1 − 0.01×3 = 0.97");
        assertThat(tex(OptimizerKind.MOMENTUM)).first().isEqualTo(
                "m_{w_{11}} = \\mu \\cdot m_{w_{11}}^{\\mathrm{old}} + \\frac{\\partial J}{\\partial w_{11}} = 0.9 \\times 0 + 3 = 3");
    }

    @Test
    void nesterovLooksAheadByTheGradientAndAShareOfTheMoment() throws Exception {
        assertThat(plain(OptimizerKind.NESTEROV)).containsExactly("m_w11 = μ·m_w11(old) + ∂J/∂w11 = 0.9×0 + 3 = 3",
                "ŵ11 = w11 − η·(∂J/∂w11 + μ·m_w11) = 1 − 0.01×(3 + 0.9×3) = 0.943");
        assertThat(tex(OptimizerKind.NESTEROV)).last().isEqualTo(
                "\\hat{w}_{11} = w_{11} - \\eta \\cdot \\left(\\frac{\\partial J}{\\partial w_{11}} + \\mu \\cdot m_{w_{11}}\\right)"
                        + " = 1 - 0.01 \\times \\left(3 + 0.9 \\times 3\\right) = 0.943");
    }

    @Test
    void weightDecayIsAStepBeforeTheGradientIsUsed() throws Exception {
        assertThat(plain(Optimizer.of(OptimizerKind.SGD, 0.01, 0.5))).containsExactly("∂J_λ/∂w11 = ∂J/∂w11 + λ·w11 = 3 + 0.5×1 = 3.5",
                "ŵ11 = w11 − η·∂J_λ/∂w11 = 1 − 0.01×3.5 = 0.965");
        assertThat(plain(Optimizer.of(OptimizerKind.MOMENTUM, 0.01, 0.9, 0.5))).element(1)
                .isEqualTo("m_w11 = μ·m_w11(old) + ∂J_λ/∂w11 = 0.9×0 + 3.5 = 3.5");
    }

    @Test
    void adamWsDecayStandsInTheUpdate() throws Exception {
        assertThat(plain(Optimizer.of(OptimizerKind.ADAMW, 0.01))).hasSize(5).last().isEqualTo(
                "ŵ11 = w11 − η·(m\u0302_w11/(√(v\u0302_w11) + ε) + λ·w11) = 1 − 0.01×(3/(√9 + 1×10⁻⁸) + 0.01×1) ≈ 0.9899");
    }

    /** As PyTorch has it: the first momentum is the gradient; with a moment that is given, be it 0, dampening holds from the start. */
    @Test
    void dampeningBeginsWithTheSecondMomentum() throws Exception {
        Optimizer dampened = Optimizer.of(OptimizerKind.MOMENTUM, 0.01).with(OptimizerSetting.DAMPENING, 0.5);
        assertThat(plain(dampened)).first().isEqualTo("m_w11 = ∂J/∂w11 = 3");
        assertThat(plain(dampened.beginning(Optional.of(GivenMoments.zero())))).first()
                .isEqualTo("m_w11 = μ·m_w11(old) + (1 − τ)·∂J/∂w11 = 0.9×0 + (1 − 0.5)×3 = 1.5");
        assertThat(plain(dampened.with(OptimizerSetting.MOMENTUM, 0))).as("PyTorch has no momentum to dampen").first()
                .isEqualTo("m_w11 = μ·m_w11(old) + ∂J/∂w11 = 0×0 + 3 = 3");
    }

    @Test
    void adaGradAddsUpTheSquaresAndEpsilonMayStandUnderTheRoot() throws Exception {
        assertThat(plain(OptimizerKind.ADAGRAD)).containsExactly("v_w11 = v_w11(old) + (∂J/∂w11)² = 0 + 3² = 9",
                "ŵ11 = w11 − η·(∂J/∂w11)/(√(v_w11) + ε) = 1 − 0.01×3/(√9 + 1×10⁻¹⁰) ≈ 0.99");
        assertThat(plain(Optimizer.of(OptimizerKind.ADAGRAD, 0.01, 7, 1))).last()
                .isEqualTo("ŵ11 = w11 − η·(∂J/∂w11)/√(v_w11 + ε) = 1 − 0.01×3/√(9 + 7) = 0.9925");
    }

    @Test
    void adamWithoutCorrectionUsesTheMomentsThemselves() throws Exception {
        assertThat(plain(Optimizer.of(OptimizerKind.ADAM, 0.01).with(OptimizerSetting.BIAS_CORRECTION, 0))).hasSize(3).last()
                .asString().startsWith("ŵ11 = w11 − η·m_w11/(√(v_w11) + ε) = ");
    }

    @Test
    void momentsBeginAsTheyAreGiven() throws Exception {
        GivenMoments given = new GivenMoments(3, Map.of(new ParameterId.Weight(1, 1, 1), 0.5), Map.of());
        assertThat(plain(Optimizer.of(OptimizerKind.ADAM, 0.01).beginning(Optional.of(given)))).contains(
                "m_w11 = β1·m_w11(old) + (1 − β1)·∂J/∂w11 = 0.9×0.5 + (1 − 0.9)×3 = 0.75",
                "m\u0302_w11 = m_w11/(1 − β1^t) = 0.75/(1 − 0.9^4) ≈ 2.181");
    }

    @Test
    void rmspropDividesByTheRootOfTheAverageOfTheSquares() throws Exception {
        assertThat(plain(OptimizerKind.RMSPROP)).containsExactly(
                "v_w11 = α·v_w11(old) + (1 − α)·(∂J/∂w11)² = 0.99×0 + (1 − 0.99)×3² = 0.09",
                "ŵ11 = w11 − η·(∂J/∂w11)/(√(v_w11) + ε) = 1 − 0.01×3/(√0.09 + 1×10⁻⁸) ≈ 0.9");
        assertThat(tex(OptimizerKind.RMSPROP)).containsExactly(
                "v_{w_{11}} = \\alpha \\cdot v_{w_{11}}^{\\mathrm{old}} + \\left(1 - \\alpha\\right) \\cdot "
                        + "\\left(\\frac{\\partial J}{\\partial w_{11}}\\right)^{2}"
                        + " = 0.99 \\times 0 + \\left(1 - 0.99\\right) \\times 3^{2} = 0.09",
                "\\hat{w}_{11} = w_{11} - \\eta \\cdot \\frac{\\frac{\\partial J}{\\partial w_{11}}}{\\sqrt{v_{w_{11}}} + \\epsilon}"
                        + " = 1 - 0.01 \\times \\frac{3}{\\sqrt{0.09} + 1 \\times 10^{-8}} \\approx 0.9");
    }

    @Test
    void adamCorrectsBothMomentsBeforeTheUpdate() throws Exception {
        assertThat(plain(OptimizerKind.ADAM)).containsExactly("m_w11 = β1·m_w11(old) + (1 − β1)·∂J/∂w11 = 0.9×0 + (1 − 0.9)×3 = 0.3",
                "v_w11 = β2·v_w11(old) + (1 − β2)·(∂J/∂w11)² = 0.999×0 + (1 − 0.999)×3² = 0.009",
                "m\u0302_w11 = m_w11/(1 − β1^t) = 0.3/(1 − 0.9^1) = 3", "v\u0302_w11 = v_w11/(1 − β2^t) = 0.009/(1 − 0.999^1) = 9",
                "ŵ11 = w11 − η·m\u0302_w11/(√(v\u0302_w11) + ε) = 1 − 0.01×3/(√9 + 1×10⁻⁸) ≈ 0.99");
        assertThat(tex(OptimizerKind.ADAM)).endsWith(
                "\\hat{v}_{w_{11}} = \\frac{v_{w_{11}}}{1 - \\beta_{2}^{t}} = \\frac{0.009}{1 - 0.999^{1}} = 9",
                "\\hat{w}_{11} = w_{11} - \\eta \\cdot \\frac{\\hat{m}_{w_{11}}}{\\sqrt{\\hat{v}_{w_{11}}} + \\epsilon}"
                        + " = 1 - 0.01 \\times \\frac{3}{\\sqrt{9} + 1 \\times 10^{-8}} \\approx 0.99");
    }
}
