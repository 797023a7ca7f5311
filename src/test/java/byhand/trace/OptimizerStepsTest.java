package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.formula.Numerals;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import java.util.List;
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
        Scenario lesson = new Examples().read("lesson");
        Trace trace = Tracer.trace(lesson.network(), lesson.samples().get(0), lesson.loss(), Optimizer.of(kind, 0.01));
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
