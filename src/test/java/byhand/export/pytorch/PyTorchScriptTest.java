package byhand.export.pytorch;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.GivenMoments;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.OptimizerSetting;
import byhand.network.ParameterId;
import byhand.scenario.Examples;
import byhand.scenario.Kinds;
import byhand.scenario.LocalizedText;
import byhand.scenario.Scenario;
import byhand.trace.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a script. That PyTorch agrees is for {@link PyTorchRunTest}. */
class PyTorchScriptTest {

    private static final String SGD = "'sgd', 'learningRate': 0.1";

    @Test
    void theLessonReadsAsItIsTaught() throws Exception {
        List<String> lines = Scripts.of(new Examples().read("lesson"), 1).lines().toList();

        assertThat(lines).containsSubsequence("# The lesson: 2–2–1, ReLU, b12 = 1", "import torch",
                "torch.set_default_dtype(torch.float64)",
                "w11 = torch.tensor(1.0, requires_grad=True)", "w22 = torch.tensor(-1.0, requires_grad=True)",
                "optimizer = torch.optim.SGD([w11, w21, w12, w22, b11, b12, wa1, wa2, b21], lr=0.01)", "    (1.0, 2.0, 2.0),",
                "def iterate(x1, x2, Y):", "    z1 = w11*x1 + w21*x2 + b11", "    a1 = torch.relu(z1)", "    y = wa1*a1 + wa2*a2 + b21",
                "    J = 0.5*(y - Y)**2", "    optimizer.zero_grad()", "    J.backward()", "    optimizer.step()", "z1 4.0", "J 4.5",
                "dJ/dw11 3.0", "w11' 0.97", "b21' 0.97");
    }

    @Test
    void everyStepOfEveryIterationIsCompared() throws Exception {
        String script = Scripts.of(new Examples().read("lesson"), 3);
        String table =
                script.substring(script.indexOf("expected = \"\"\"\n") + 15, script.indexOf("\n\"\"\"\n", script.indexOf("expected")));

        assertThat(table.split("\n\n")).hasSize(3).allSatisfy(block -> assertThat(block.lines()).hasSize(29));
    }

    @Test
    void largerNetworksAreMatrices() throws Exception {
        Scenario scenario = new Examples().read("vanishing-gradients");
        String script = Scripts.of(scenario, 2);

        assertThat(scenario.network().parameterCount()).isGreaterThan(24);
        assertThat(script).contains("W1 = torch.tensor([\n", "    z1 = W1 @ x + b1\n", "    a1 = torch.sigmoid(z1)\n");
        int weights = scenario.network().size(0) * scenario.network().size(1);
        assertThat(script.lines().filter(line -> line.startsWith("dJ/dW1 ")).map(line -> line.split(" ").length - 1))
                .containsExactly(weights, weights);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'sgd', 'learningRate': 0.1|torch.optim.SGD([w1_1_1, w1_2_1, b1_1], lr=0.1)",
        "'momentum', 'learningRate': 0.1, 'momentum': 0.8|torch.optim.SGD([w1_1_1, w1_2_1, b1_1], lr=0.1, momentum=0.8)",
        "'rmsprop', 'learningRate': 1e-5|torch.optim.RMSprop([w1_1_1, w1_2_1, b1_1], lr=1.0e-5, alpha=0.99, eps=1.0e-8)",
        "'adam', 'learningRate': 0.1|torch.optim.Adam([w1_1_1, w1_2_1, b1_1], lr=0.1, betas=(0.9, 0.999), eps=1.0e-8)"},
            quoteCharacter = '`')
    void optimizersArePyTorchsOwn(String optimizer, String expected) throws Exception {
        assertThat(Scripts.of(Scripts.neuron("tanh", 0, 1, "half-squared-error", optimizer), 1))
                .contains("\noptimizer = " + expected + "\n");
    }

    @Test
    void everySettingOfAnOptimizerIsHandedOver() throws Exception {
        Scenario neuron = Scripts.neuron("tanh", 0, 1, "half-squared-error", SGD);
        for (Optimizer changed : Kinds.withASettingChanged()) {
            boolean byHand = changed.settings().keySet().stream()
                    .anyMatch(each -> each.isSwitch() && changed.setting(each) != changed.kind().usual(each));
            String script = Scripts.of(neuron.with(changed), 1);
            String made = script.substring(script.indexOf("\noptimizer = ")).split("\n\n|(?<=[)])\n", 2)[0].replace("\n", " ");
            assertThat(made.contains("OptimizerByHand(")).as("%s", changed).isEqualTo(byHand);
            changed.settings().forEach((setting, value) -> {
                boolean leftOut = setting.isSwitch() || value == 0 && changed.kind().usual(setting) == 0 || byHand;
                assertThat(made).satisfies(line -> assertThat(leftOut
                        || Pattern.compile("[=( ]" + Pattern.quote(Python.number(value)) + "[,)]").matcher(line).find()).isTrue());
            });
        }
    }

    /** What torch.optim does not have is a class in the script, with the equations of the definition. */
    @Test
    void anOptimizerThatPyTorchLacksIsWrittenOut() throws Exception {
        Optimizer adam = Optimizer.of(OptimizerKind.ADAM, 0.1, 0.9, 0.999, 1e-8).with(OptimizerSetting.BIAS_CORRECTION, 0)
                .with(OptimizerSetting.EPSILON_INSIDE, 1).with(OptimizerSetting.WEIGHT_DECAY, 0.25);
        assertThat(Scripts.of(Scripts.neuron("tanh", 0, 1, "half-squared-error", SGD).with(adam), 1)).contains(
                "decayed = g + 0.25*p\n", "state[\"m\"] = 0.9*state[\"m\"] + (1 - 0.9)*decayed\n",
                "p.copy_(p - lr*state[\"m\"]/torch.sqrt(state[\"v\"] + 1.0e-8))\n",
                "optimizer = OptimizerByHand([w1_1_1, w1_2_1, b1_1], lr=0.1)\n");
    }

    @Test
    void momentsThatAreGivenAreTheOptimizersState() throws Exception {
        Optimizer given = Optimizer.of(OptimizerKind.MOMENTUM, 0.1)
                .beginning(Optional.of(new GivenMoments(3, Map.of(new ParameterId.Bias(1, 1), 0.5), Map.of())));
        assertThat(Scripts.of(Scripts.neuron("tanh", 0, 1, "half-squared-error", SGD).with(given), 1)).contains(
                "\noptimizer.state[b1_1].update({\"step\": torch.tensor(3.0), \"momentum_buffer\": torch.tensor(0.5)})\n");
    }

    @Test
    void momentsAreComparedToo() throws Exception {
        assertThat(Scripts.of(Scripts.neuron("tanh", 0, 1, "half-squared-error", "'adam', 'learningRate': 0.1"), 1))
                .contains("\"m_b1_1\": optimizer.state[b1_1][\"exp_avg\"]", "\nm_b1_1 ", "\nv_b1_1 ");
    }

    @Test
    void aNegativeRateIsSetAfterwards() throws Exception {
        assertThat(Scripts.of(Scripts.neuron("tanh", 0, 1, "half-squared-error", "'sgd', 'learningRate': -0.5"), 1))
                .contains("lr=0.0)\noptimizer.param_groups[0][\"lr\"] = -0.5  #");
    }

    @ParameterizedTest
    @ValueSource(doubles = {40, -800})
    void gradientsOfASaturatedCrossEntropyComeFromThePreActivations(double bias) throws Exception {
        String script = Scripts.of(Scripts.neuron("sigmoid", bias, bias > 0 ? 1 : 0, "binary-cross-entropy", SGD), 2);

        assertThat(script).contains("    J = torch.nn.functional.binary_cross_entropy_with_logits(torch.stack([zy]), torch.tensor([Y]))\n",
                "    J = -(torch.xlogy(Y, y) + torch.xlogy(1 - Y, 1 - y))\n", "\ndJ/dzy ").doesNotContain("dJ/dy");
        assertThat(Scripts.of(Scripts.neuron("sigmoid", 3, 1, "binary-cross-entropy", SGD), 2)).contains("    J.backward()\n", "\ndJ/dy ");
    }

    @Test
    void numbersArePythons() {
        assertThat(List.of(0.1, -1e-300, 1e22, 1.0).stream().map(Python::number)).containsExactly("0.1", "-1.0e-300", "1.0e22", "1.0");
        assertThat(List.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN).stream().map(Python::number))
                .containsExactly("float(\"inf\")", "float(\"-inf\")", "float(\"nan\")");
    }

    @Test
    void anOverflowIsTheEnd() throws Exception {
        assertThat(Scripts.of(Scripts.neuron("identity", 1e100, 0, "half-squared-error", SGD), 5)).contains("\nJ 5.0E199\n")
                .doesNotContain("is beyond 1e150.");
        assertThat(Scripts.of(Scripts.neuron("identity", 1e100, 0, "half-squared-error", "'adam', 'learningRate': 0.1"), 5))
                .contains("is beyond 1e150.", "\nm_w1_1_1 ").doesNotContain("\nv_w1_1_1 ", "\nw1_1_1' ");
    }

    @Test
    void frozenParametersAreGivenTheirValuesAgain() throws Exception {
        Scenario lesson = new Examples().read("lesson");
        Network network = lesson.network().withFrozen(Set.of(new ParameterId.Bias(1, 2)));

        assertThat(Scripts.of(lesson.with(network), 1)).contains("b12 = torch.tensor(1.0, requires_grad=True)  # (frozen)\n",
                "    optimizer.step()\n    with torch.no_grad():  # what is frozen stays as it was\n        b12.fill_(1.0)\n");
    }

    @Test
    void namesBecomeNamesOfPython() throws Exception {
        Network network = new Examples().read("lesson").network();
        List<String> odd = List.of("lambda", "J", "w 1", "w-1", "\"\"\"", "权重", "1st", "torch", "x1'");
        for (int i = 0; i < odd.size(); i++) {
            network = network.renamed(Map.of(network.parameters().get(i), odd.get(i)));
        }
        PythonNames names = new PythonNames(network);

        List<String> python = network.parameters().stream().map(id -> names.of(new Quantity.Parameter(id))).toList();

        assertThat(python).containsExactly("lambda_2", "J_2", "w_1", "w_1_2", "b1_1", "b1_2", "w2_1_1", "torch_2", "x1");
        assertThat(names.of(new Quantity.Input(1))).isEqualTo("x1_2");
    }

    @Test
    void noTextOfAScenarioBecomesCode() throws Exception {
        Network network = new Examples().read("lesson").network();
        String evil = "\"\"\"'; import os #\\";
        for (ParameterId id : network.parameters()) {
            network = network.renamed(Map.of(id, evil + network.name(id)));
        }
        Scenario lesson = new Examples().read("lesson");
        Scenario scenario = new Scenario(LocalizedText.of("coding: x\nimport os\rimport os\u0000\u2028\u202eimport os"),
                lesson.description(), network, lesson.samples(), lesson.loss(), lesson.optimizer());

        String script = Scripts.of(scenario, 1);

        List<String> lines = List.of(script.split("[\n\r]"));
        assertThat(lines.subList(0, 2)).noneMatch(line -> line.contains("coding"));
        assertThat(lines.stream().filter(line -> line.contains("import os"))).hasSize(11)
                .allSatisfy(line -> assertThat(line.substring(0, line.indexOf("import os"))).contains("#"));
        assertThat(script.chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
        assertThat(script).doesNotContain("\u2028", "\u202e");
        assertThat(script.split("\"\"\"", -1)).as("none but the script's own").hasSize(1 + 6 + odd(script));
    }

    /** Quotation marks behind a number sign. */
    private static int odd(String script) {
        return script.lines().filter(line -> line.contains("#")).collect(Collectors.joining()).split("\"\"\"", -1).length - 1;
    }
}
