package byhand.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityNamesTest {

    private static final Network NETWORK =
            Network.of(List.of(Layer.withDefaultNames(1, Activation.RELU, List.of(List.of(1.0), List.of(1.0)), List.of(0.0, 0.0)),
                    Layer.withDefaultNames(2, Activation.IDENTITY, List.of(List.of(1.0, 1.0)), List.of(0.0))));

    private static Network named(String name) {
        return NETWORK.renamed(Map.of(new ParameterId.Weight(1, 1, 1), name, new ParameterId.Bias(1, 2), "w"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"z1", "a2", "zy", "y", "Y", "J", "η", "θ", "m_w", "v_w", "v_w(old)", "ŵ", "w\u0302",
                "ŵ12", "m_b1[1]", "∂J/∂w"})
    void aNameOfAnotherQuantityIsAmbiguous(String name) {
        assertThat(new QuantityNames(named(name)).ambiguous()).contains(name);
        Network inputNamed = new Network(List.of(name), named("u").layers(), Set.of());
        assertThat(new QuantityNames(inputNamed).ambiguous()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"u", "t", "β1", "α", "a", "z", "a3", "z1[1]", "y1", "m", "m_", "v_1", "m_u", "û", "β", "w_", "权重", "é"})
    void anyOtherNameIsNot(String name) {
        assertThat(new QuantityNames(named(name)).ambiguous()).isEmpty();
    }

    @Test
    void whatCannotBeToldApartIsTheSame() {
        assertThat(QuantityNames.printed("e\u0301")).isEqualTo(QuantityNames.printed("é"));
        assertThat(QuantityNames.printed("c\u00a0 1")).isEqualTo(QuantityNames.printed("c 1")).isNotEqualTo(QuantityNames.printed("c1"));
    }
}
