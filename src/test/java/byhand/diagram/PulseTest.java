package byhand.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.layout.Layout;
import byhand.formula.Numerals;
import byhand.network.ParameterId;
import byhand.scenario.Examples;
import byhand.scenario.ScenarioException;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.trace.Quantity;
import byhand.typeset.Typesetter;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The factors of the backward pass in the diagram. */
class PulseTest {

    private static final Appearance UNFOLDED = new Appearance(Appearance.Theme.LIGHT, "en", Numerals.DEFAULT, true);

    private final DiagramPainter painter = new DiagramPainter(new Typesetter());

    private static Frame frame(Session session, String step, Appearance appearance) {
        session.apply(new Command.GoToStep(session.trace().stepNamed(step).orElseThrow().number()));
        return session.frame(appearance);
    }

    private RecordingSurface moving(Frame frame, Layout layout) {
        RecordingSurface surface = new RecordingSurface();
        painter.paintMoving(frame, layout, surface);
        return surface;
    }

    private static Session example(String name) {
        try {
            return new Session(new Examples().read(name));
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theWholeChainOverSeveralPathsHasItsFactorsInTheFormulaOnly() {
        Session session = Sessions.of(Sessions.network(2, 2, 2));
        Frame folded = frame(session, "dJ/dw1[1,1]", Appearance.DEFAULT);
        Layout layout = painter.layout(folded, 1000, 700);
        assertThat(moving(folded, layout).texts()).isNotEmpty();
        Frame whole = session.frame(UNFOLDED);
        assertThat(whole.formula()).isNotEqualTo(folded.formula());
        assertThat(moving(whole, layout).texts()).as("factors of another formula").isEmpty();
        assertThat(
                DoubleStream.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6).anyMatch(progress -> !moving(whole.at(progress), layout).grounds().isEmpty()))
                .as("a pulse on each path, where nothing hides it").isTrue();
    }

    @Test
    void theWholeChainSpeaksOfAllWeightsOnItsPaths() {
        Frame whole = frame(example("vanishing-gradients"), "dJ/db3[1]", UNFOLDED);
        List<Quantity> spoken = painter.layout(whole, 1400, 500).spoken(whole);
        assertThat(spoken.stream().filter(each -> each instanceof Quantity.Parameter parameter && parameter.id().layer() == 5)).hasSize(2);
    }

    @Test
    void theWholeChainOverASinglePathHasAFactorAtEachHop() {
        Frame whole = frame(Sessions.of(Sessions.network(1, 1, 1, 1)), "dJ/dw1[1,1]", UNFOLDED);
        assertThat(moving(whole, painter.layout(whole, 1400, 500)).texts()).hasSizeGreaterThan(4);
    }

    /** The sizes at which a lecturer has seen factors at the line to the target and on the loss. */
    @Test
    void theFactorOfTheLossStandsAtTheEdgeToItAndNotAtTheTargets() {
        Session large = Sessions.lesson();
        large.apply(new Command.SetValue(new Quantity.Input(1), -98765.4321));
        large.apply(new Command.SetValue(new Quantity.Parameter(new ParameterId.Weight(1, 1, 1)), -123.4567));
        for (Frame frame : List.of(frame(large, "dJ/dw11", Appearance.DEFAULT),
                frame(example("three-classes"), "dJ/db1", Appearance.DEFAULT),
                frame(example("three-classes"), "dJ/db3", Appearance.DEFAULT))) {
            for (double[] size : new double[][] {{691, 722}, {920, 466}, {1280, 500}, {1380, 640}}) {
                Layout layout = painter.layout(frame, size[0], size[1]);
                Rectangle2D loss = layout.bounds(new Quantity.LossValue());
                Rectangle2D overLoss = new Rectangle2D.Double(loss.getCenterX(), 0, size[0], size[1]);
                assertThat(moving(frame, layout).texts()).as(size[0] + " x " + size[1]).isNotEmpty()
                        .allSatisfy(factor -> assertThat(overLoss.contains(factor.x(), factor.baseline())).as(factor.text()).isFalse());
                assertThat(moving(frame, layout).grounds())
                        .allSatisfy(chip -> assertThat(chip.bounds().getMaxX()).isLessThan(loss.getCenterX()));
            }
        }
    }
}
