package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.MomentKind;
import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.network.QuantityNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SymbolsTest {

    static Stream<Network> networks() {
        return Stream.of(network(2, 1), network(1, 2), network(2, 2, 1), network(2, 3, 2), network(1, 2, 2, 1), network(2, 1, 1, 3));
    }

    private static Network network(int... sizes) {
        return Network.of(IntStream.range(1, sizes.length)
                .mapToObj(l -> Layer.withDefaultNames(l, Activation.RELU,
                        Collections.nCopies(sizes[l], Collections.nCopies(sizes[l - 1], 1.0)),
                        Collections.nCopies(sizes[l], 0.0)))
                .toList());
    }

    private static List<Quantity> quantities(Network network) {
        List<Quantity> all = new ArrayList<>();
        all.addAll(
                List.of(new Quantity.LossValue(), new Quantity.LearningRate(), new Quantity.AllParameters()));
        for (int layer = 1; layer <= network.depth(); layer++) {
            for (int neuron = 1; neuron <= network.size(layer); neuron++) {
                all.add(new Quantity.PreActivation(layer, neuron));
                all.add(new Quantity.Activation(layer, neuron));
                all.add(new Quantity.Gradient(new Quantity.Activation(layer, neuron)));
            }
        }
        IntStream.rangeClosed(1, network.outputs()).forEach(output -> all.add(new Quantity.Target(output)));
        for (ParameterId id : network.parameters()) {
            all.add(new Quantity.Gradient(new Quantity.Parameter(id)));
            all.add(new Quantity.Updated(id));
            for (MomentKind kind : MomentKind.values()) {
                all.addAll(List.of(new Quantity.Moment(kind, id), new Quantity.OldMoment(kind, id)));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("networks")
    void whatStandsForAQuantityIsNoNameOfAParameter(Network network) {
        assertThat(new QuantityNames(network).ambiguous()).isEmpty();
        Symbols symbols = new Symbols(network);
        for (Quantity quantity : quantities(network)) {
            String symbol = symbols.of(quantity).plain();
            Network named = network.renamed(Map.of(network.parameters().get(0), symbol));
            assertThat(new QuantityNames(named).ambiguous()).as(quantity.toString()).contains(symbol);
        }
    }
}
