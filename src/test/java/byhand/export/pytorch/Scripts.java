package byhand.export.pytorch;

import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import byhand.scenario.ScenarioReader;
import byhand.session.Iteration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** PyTorch scripts of scenarios. */
final class Scripts {

    private Scripts() {
    }

    /** The script of a scenario's first iterations. */
    static String of(Scenario scenario, int iterations) throws IOException {
        PyTorchScript script = new PyTorchScript(scenario);
        Iteration iteration = Iteration.first(scenario);
        while (script.add(iteration.trace()) && iteration.number() < iterations) {
            iteration = iteration.next();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        script.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A scenario from what differs: the fields that stand behind format and version, with apostrophes as quotation marks. */
    static Scenario scenario(String fields) throws ScenarioException {
        String json = "{'format': 'gradient-by-hand/scenario', 'version': 1, " + fields + "}";
        return new ScenarioReader("test").read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** A network of one neuron with two inputs, 0.5 and 0.25, and weights of 1. */
    static Scenario neuron(String activation, double bias, double target, String loss, String optimizer) throws ScenarioException {
        return scenario("'layers': [{'activation': '" + activation + "', 'weights': [[1, 1]], 'biases': [" + bias + "]}],"
                + "'samples': [{'input': [0.5, 0.25], 'target': [" + target + "]}], 'loss': '" + loss + "', 'optimizer': {'kind': "
                + optimizer + "}");
    }

    /** Two neurons with softmax, the first far above the other. */
    static Scenario softmax(double bias, int rightOne) throws ScenarioException {
        return scenario("'layers': [{'activation': 'softmax', 'weights': [[1, 1], [0.5, 0.5]], 'biases': [" + bias + ", 0.3]}],"
                + "'samples': [{'input': [0.5, 0.25], 'target': [" + (rightOne == 1 ? "1, 0" : "0, 1") + "]}],"
                + "'loss': 'cross-entropy', 'optimizer': {'kind': 'sgd', 'learningRate': 0.1}");
    }
}
