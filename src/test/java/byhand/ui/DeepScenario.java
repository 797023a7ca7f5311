package byhand.ui;

import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.Sample;
import byhand.scenario.LocalizedText;
import byhand.scenario.Scenario;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Scenarios with networks of any sizes, all weights alike. */
final class DeepScenario {

    private DeepScenario() {
    }

    /** A network of layers with tanh and a last one with the identity. */
    static Scenario of(int... sizes) {
        int last = sizes.length - 1;
        List<Layer> layers = IntStream.rangeClosed(1, last).mapToObj(l -> Layer.withDefaultNames(l,
                l == last ? Activation.IDENTITY : Activation.TANH, Collections.nCopies(sizes[l], Collections.nCopies(sizes[l - 1], 0.5)),
                Collections.nCopies(sizes[l], 0.1))).toList();
        Sample sample = new Sample(Collections.nCopies(sizes[0], 1.0), Collections.nCopies(sizes[last], 0.3));
        return new Scenario(LocalizedText.of("deep"), LocalizedText.EMPTY, Network.of(layers), List.of(sample), Loss.HALF_SQUARED_ERROR,
                Optimizer.of(OptimizerKind.SGD, 0.1));
    }
}
