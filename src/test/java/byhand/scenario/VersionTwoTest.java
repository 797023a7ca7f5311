package byhand.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.Activation;
import byhand.network.Definition;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.Sample;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file says the first version that has all that it uses, and cannot use what only later ones have. */
class VersionTwoTest {

    private static Scenario scenario(Activation activation, Loss loss, OptimizerKind optimizer) {
        Layer layer = Layer.withDefaultNames(1, activation, List.of(List.of(1.0)), List.of(0.5));
        return new Scenario(LocalizedText.of("T"), LocalizedText.EMPTY, Network.of(List.of(layer)),
                List.of(new Sample(List.of(1.0), List.of(1.0))), loss, Optimizer.of(optimizer, 0.1));
    }

    /** Each definition in a scenario whose other definitions are of version 1. */
    private static Scenario using(Definition definition) {
        if (definition instanceof Activation activation) {
            Loss fitting = Stream.of(Loss.values()).filter(each -> each.fits(activation) && each.versionBehind(activation) == 1).findFirst()
                    .orElseThrow();
            return scenario(activation, fitting, OptimizerKind.SGD);
        } else if (definition instanceof Loss loss) {
            Activation fitting = Stream.of(Activation.values()).filter(each -> each.version() == 1 && loss.fits(each)).findFirst()
                    .orElseThrow();
            return scenario(fitting, loss, OptimizerKind.SGD);
        }
        return scenario(Activation.IDENTITY, Loss.HALF_SQUARED_ERROR, (OptimizerKind) definition);
    }

    static Stream<Definition> definitions() {
        return Stream.of(Activation.values(), Loss.values(), OptimizerKind.values()).flatMap(Arrays::stream);
    }

    static Stream<Definition> later() {
        return definitions().filter(each -> each.version() > 1);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void aFileSaysTheVersionOfWhatItUses(Definition definition) throws ScenarioException {
        byte[] file = new ScenarioWriter().write(using(definition));
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("\"version\": " + definition.version() + ",");
        assertThat(new ScenarioReader("again").read(file)).isEqualTo(using(definition));
    }

    @ParameterizedTest
    @MethodSource("later")
    void aFileOfVersionOneCannotUseIt(Definition definition) throws ScenarioException {
        String file = new String(new ScenarioWriter().write(using(definition)), StandardCharsets.UTF_8).replace("\"version\": 2",
                "\"version\": 1");
        assertThat(Refusals.sentence(file.getBytes(StandardCharsets.UTF_8)))
                .contains("but found \"" + definition.id() + "\", which files have from version 2 on.");
    }

    @Test
    void aFileOfVersionTwoNeedUseNothingNew() throws ScenarioException {
        Scenario plain = using(OptimizerKind.SGD);
        String file = new String(new ScenarioWriter().write(plain), StandardCharsets.UTF_8).replace("\"version\": 1", "\"version\": 2");
        assertThat(new ScenarioReader("two").read(file.getBytes(StandardCharsets.UTF_8))).isEqualTo(plain);
    }
}
