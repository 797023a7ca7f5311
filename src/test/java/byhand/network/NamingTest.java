package byhand.network;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.Naming.Order;
import byhand.network.Naming.Style;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamingTest {

    private static final Naming LESSON = new Naming(Order.FROM_TO, Style.SHORT);

    private static Network network(int... sizes) {
        Layer[] layers = new Layer[sizes.length - 1];
        for (int l = 1; l < sizes.length; l++) {
            List<Double> row = Collections.nCopies(sizes[l - 1], 0.0);
            layers[l - 1] =
                    Layer.withDefaultNames(l, Activation.RELU, Collections.nCopies(sizes[l], row), Collections.nCopies(sizes[l], 0.0));
        }
        return Network.of(Arrays.asList(layers));
    }

    private static List<String> names(Naming naming, int... sizes) {
        Network network = network(sizes);
        return network.parameters().stream().map(naming.names(network)::get).toList();
    }

    @Test
    void shortNamesFromToAreTheLessons() {
        assertThat(names(LESSON, 2, 2, 1)).containsExactly("w11", "w21", "w12", "w22", "b11", "b12", "wa1", "wa2", "b21");
    }

    @Test
    void shortNamesToFromSwapTheIndices() {
        assertThat(names(new Naming(Order.TO_FROM, Style.SHORT), 2, 2, 1)).containsExactly("w11", "w12", "w21", "w22", "b11", "b12", "wa1",
                "wa2", "b21");
        assertThat(names(new Naming(Order.TO_FROM, Style.SHORT), 1, 2, 2)).containsExactly("w11", "w21", "b11", "b12", "wa11", "wa12",
                "wa21",
                "wa22", "b21", "b22");
    }

    @Test
    void severalOutputsHaveAnIndexOfTheirOwn() {
        assertThat(names(LESSON, 1, 2, 2)).containsExactly("w11", "w12", "b11", "b12", "wa11", "wa21", "wa12", "wa22", "b21", "b22");
    }

    @Test
    void layeredNamesAreTheFileFormatsDefault() {
        Network network = network(2, 3, 2, 2);
        assertThat(network.parameters()).allMatch(id -> network.name(id).equals(Naming.DEFAULT.name(id, network)));
        assertThat(names(new Naming(Order.TO_FROM, Style.LAYERED), 2, 1)).containsExactly("w1[1,1]", "w1[1,2]", "b1[1]");
    }

    @Test
    void shortNamesFitSmallNetworksWithOneHiddenLayerAtMost() {
        assertThat(LESSON.fits(network(9, 9, 9))).isTrue();
        assertThat(LESSON.fits(network(3, 1))).isTrue();
        assertThat(LESSON.fits(network(10, 2, 1))).isFalse();
        assertThat(LESSON.fits(network(2, 10, 1))).isFalse();
        assertThat(LESSON.fits(network(2, 2, 2, 1))).isFalse();
        assertThat(Naming.shortest(Order.TO_FROM, network(2, 2, 1))).isEqualTo(new Naming(Order.TO_FROM, Style.SHORT));
        assertThat(Naming.shortest(Order.TO_FROM, network(2, 2, 2, 1))).isEqualTo(new Naming(Order.TO_FROM, Style.LAYERED));
    }

    @Test
    void everyNamingTellsAllParametersApart() {
        for (Order order : Order.values()) {
            for (Style style : Style.values()) {
                List<String> names = names(new Naming(order, style), 9, 9, 9);
                assertThat(new HashSet<>(names)).hasSameSizeAs(names);
            }
        }
    }

    @Test
    void theRuleOfANetworksNamesIsFound() {
        Network network = network(2, 2, 2);
        for (Order order : Order.values()) {
            for (Style style : Style.values()) {
                Naming naming = new Naming(order, style);
                assertThat(!naming.fits(network) || Naming.of(network.renamed(naming.names(network))).equals(Optional.of(naming)))
                        .as("%s", naming).isTrue();
            }
        }
        assertThat(Naming.of(network.renamed(Map.of(new ParameterId.Bias(1, 1), "threshold")))).isEqualTo(Optional.empty());
    }

    @Test
    void textbooksNumberWeightsAndBiasesAsTheyCome() {
        Naming running = Naming.shortest(Order.RUNNING, network(2, 2, 1));
        assertThat(names(running, 2, 2, 1)).containsExactly("w1", "w2", "w3", "w4", "b1", "b2", "w5", "w6", "b3");
        Network shared = network(2, 2, 1).sharing(List.of(new ParameterId.Bias(1, 1), new ParameterId.Bias(1, 2)));
        Network named = shared.renamed(running.names(shared));
        assertThat(named.parameters().stream().map(named::name)).containsExactly("w1", "w2", "w3", "w4", "b1", "b1", "w5", "w6", "b2");
        assertThat(Naming.of(named)).contains(running);
        assertThat(running.fits(network(9, 10, 9, 10))).isTrue();
    }

    @Test
    void anInputsNameIsNotTakenAgain() {
        Network network = new Network(List.of("w11", "x"), network(2, 1).layers(), Set.of());
        assertThat(LESSON.names(network).values()).containsExactly("w11_", "w21", "b11");
    }
}
