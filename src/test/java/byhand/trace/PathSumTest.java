package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.formula.Derivation;
import byhand.formula.Expression;
import byhand.formula.Numerals;
import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.Network;
import byhand.network.Sample;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Gradients unfolded to sums over paths. */
class PathSumTest {

    private static Trace trace(int... sizes) {
        List<Layer> layers = IntStream.range(1, sizes.length)
                .mapToObj(l -> Layer.withDefaultNames(l, l == sizes.length - 1 ? Activation.IDENTITY : Activation.TANH,
                        Collections.nCopies(sizes[l], Collections.nCopies(sizes[l - 1], 0.5)), Collections.nCopies(sizes[l], 0.1)))
                .toList();
        Sample sample = new Sample(Collections.nCopies(sizes[0], 1.0), Collections.nCopies(sizes[sizes.length - 1], 0.3));
        return RandomNetworks.trace(Network.of(layers), sample);
    }

    private static Derivation unfolded(Trace trace, String step) {
        return (Derivation) trace.unfolded(trace.stepNamed(step).orElseThrow()).orElseThrow();
    }

    @Test
    void everyPathIsATermAndEveryHopAFactor() {
        Trace trace = trace(1, 2, 2, 1);
        Derivation whole = unfolded(trace, "dJ/dw1[1,1]");
        assertThat(whole.plain(Numerals.DEFAULT))
                .startsWith("∂J/∂w1[1,1] = ∂J/∂y·∂y/∂a2[1]·∂a2[1]/∂z2[1]·∂z2[1]/∂a1[1]·∂a1[1]/∂z1[1]·∂z1[1]/∂w1[1,1]"
                        + " + ∂J/∂y·∂y/∂a2[2]·∂a2[2]/∂z2[2]·∂z2[2]/∂a1[1]·∂a1[1]/∂z1[1]·∂z1[1]/∂w1[1,1] = (y − Y)·w3[1,1]·(1 − a2[1]²)");
        assertThat(whole.expression().children()).hasSize(2);
        assertThat(whole.expression().below(Expression.Variable.class)).noneMatch(each -> each.referent() instanceof Quantity.Gradient);
    }

    @Test
    void theSumOverThePathsIsTheGradient() {
        for (String about : RandomNetworks.subjects()) {
            for (int number = 1; number <= 10; number++) {
                theSumOverThePathsIsTheGradient(new RandomNetworks(about, number, 0.001));
            }
        }
    }

    private static void theSumOverThePathsIsTheGradient(RandomNetworks random) {
        Network network = random.network();
        Trace trace = RandomNetworks.trace(network, random.sample(network));
        for (Step step : trace.steps()) {
            trace.unfolded(step).ifPresent(formula -> {
                double value = step.value().orElseThrow();
                assertThat(((Derivation) formula).value()).isEqualTo(value);
                assertThat(((Derivation) formula).expression().value()).isCloseTo(value, within(1e-12 * Math.max(1, Math.abs(value))));
            });
        }
    }

    @Test
    void aSinglePathIsAProduct() {
        assertThat(unfolded(trace(1, 1, 1, 1), "dJ/dw1[1,1]").expression()).isInstanceOf(Expression.Product.class);
    }

    @Test
    void sixtyFourPathsAreShownAndNotOneMore() {
        assertThat(unfolded(trace(1, 1, 8, 8, 1), "dJ/dw1[1,1]").expression().children()).hasSize(64);
        Trace more = trace(1, 1, 13, 5, 1);
        assertThat(more.unfolded(more.stepNamed("dJ/dw1[1,1]").orElseThrow())).isEmpty();
        Trace enormous = trace(1, 64, 64, 64, 64, 64, 64, 1);
        assertThat(enormous.unfolded(enormous.stepNamed("dJ/dw1[1,1]").orElseThrow())).isEmpty();
    }

    @Test
    void whatIsUnfoldedAlreadyStaysAsItIs() {
        Trace small = trace(2, 2, 1);
        assertThat(small.steps()).allMatch(step -> small.unfolded(step).isEmpty());
        Trace deep = trace(1, 2, 2, 1);
        for (String name : List.of("z1[1]", "J", "dJ/dy", "w1[1,1]'")) {
            assertThat(deep.unfolded(deep.stepNamed(name).orElseThrow())).as(name).isEmpty();
        }
    }
}
