package byhand.ui.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import byhand.network.ParameterId;
import byhand.network.Wirings;
import byhand.scenario.Examples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerArraysTest {

    private static List<LayerArrays> lesson() throws Exception {
        return LayerArrays.of(new Examples().read(Examples.LESSON).network());
    }

    private static List<LayerArrays> filled(int shown, String text) throws Exception {
        return LayerArrays.filled(lesson(), shown, NumberArrays.read(text));
    }

    @Test
    void oneArrayGoesToTheLayerThatIsShown() throws Exception {
        assertThat(filled(0, "[[5, 6], [7, 8]]").get(0).weights()).containsExactly(List.of(5.0, 6.0), List.of(7.0, 8.0));
        assertThat(filled(0, "[5, 6]").get(0).biases()).containsExactly(5.0, 6.0);
        LayerArrays all = filled(0, "1\t2\t3\n4\t5\t6").get(0);
        assertThat(all.weights()).containsExactly(List.of(1.0, 2.0), List.of(4.0, 5.0));
        assertThat(all.biases()).containsExactly(3.0, 6.0);
        assertThat(filled(1, "[[5, 6]]").get(1).weights()).containsExactly(List.of(5.0, 6.0));
        assertThat(filled(1, "[5, 6]").get(1).weights()).as("a single neuron's weights may be flat").containsExactly(List.of(5.0, 6.0));
        assertThat(filled(1, "[5]").get(1).biases()).containsExactly(5.0);
        assertThat(filled(1, "[[5, 6]]\n[7]").get(1)).isEqualTo(filled(1, "5 6 7").get(1));
    }

    @Test
    void aLayerWithoutBiasesTakesAndGivesWeightsOnly() throws Exception {
        List<LayerArrays> layers = LayerArrays.of(Wirings.withoutBiases(new Examples().read(Examples.LESSON).network(), 1));
        assertThat(layers.get(0).width()).isEqualTo(2);
        assertThat(layers.get(0).all().rows()).isEqualTo(layers.get(0).weights());
        assertThat(LayerArrays.filled(layers, 0, NumberArrays.read("[[5, 6], [7, 8]]")).get(0).weights())
                .containsExactly(List.of(5.0, 6.0), List.of(7.0, 8.0));
        assertThatThrownBy(() -> LayerArrays.filled(layers, 0, NumberArrays.read("[5, 6]"))).isInstanceOf(ArrayProblem.class);
    }

    @Test
    void severalArraysAreThoseOfAllLayers() throws Exception {
        List<LayerArrays> filled =
                filled(1, "{\"0.weight\": [[1, 2], [3, 4]], \"0.bias\": [5, 6], \"2.weight\": [[7, 8]], \"2.bias\": [9]}");
        assertThat(filled.get(0).all().rows()).containsExactly(List.of(1.0, 2.0, 5.0), List.of(3.0, 4.0, 6.0));
        assertThat(filled.get(1).all().rows()).containsExactly(List.of(7.0, 8.0, 9.0));
        List<LayerArrays> withoutBiases = filled(0, "[[1, 2], [3, 4]] [[7, 8]]");
        assertThat(withoutBiases.get(0).biases()).isEqualTo(lesson().get(0).biases());
        assertThat(withoutBiases.get(1).weights()).containsExactly(List.of(7.0, 8.0));
    }

    @Test
    void onlyWhatIsAnotherNumberIsAChange() throws Exception {
        LayerArrays before = lesson().get(0);
        assertThat(before.with(1, 0, 9).with(0, 2, 8).with(0, 0, before.value(0, 0)).changedFrom(before))
                .containsEntry(new ParameterId.Weight(1, 1, 2), 9.0).containsEntry(new ParameterId.Bias(1, 1), 8.0).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"0 | [[1, 2, 3, 4]] | arrays.shape", "1 | [[1], [2]] | arrays.transposed", "0 | [1, 2, 3] | arrays.shape",
                "0 | [[1, 2], [3, 4]] [1, 2] [[5, 6]] [7] [8] | arrays.too-many",
                "0 | [[1, 2], [3, 4]] [1, 2] [[5], [6]] | arrays.transposed",
                "0 | [[1, 2, 3], [3, 4, 5]] [[1, 2, 3], [3, 4, 5]] | arrays.shape", "1 | [[1, 2], [3, 4]] [1, 2] | arrays.too-few"})
    void anotherShapeIsRefused(int shown, String text, String key) {
        assertThatThrownBy(() -> filled(shown, text)).isInstanceOfSatisfying(ArrayProblem.class,
                problem -> assertThat(problem.textKey()).isEqualTo(key));
    }
}
