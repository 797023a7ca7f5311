package byhand.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.layout.Layout;
import byhand.diagram.surface.Palette;
import byhand.formula.Numerals;
import byhand.network.Network;
import byhand.network.NeuronName;
import byhand.network.ParameterId;
import byhand.network.ParameterId.Bias;
import byhand.network.Wirings;
import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.trace.Quantity;
import byhand.typeset.Typesetter;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The diagram of networks without biases, with parameters that are one, and with names for neurons. */
class WiringDiagramTest {

    private static final DiagramPainter PAINTER = new DiagramPainter(new Typesetter());
    private static final Quantity B11 = new Quantity.Parameter(new Bias(1, 1));
    private static final Quantity B12 = new Quantity.Parameter(new Bias(1, 2));

    private static Scenario lesson() throws ScenarioException {
        return new Examples().read("lesson-b12-2");
    }

    private static Session shared() throws ScenarioException {
        Scenario lesson = lesson();
        return new Session(lesson.with(lesson.network().sharing(List.of(new Bias(1, 1), new Bias(1, 2)))));
    }

    private static Network named(Network network) {
        return network.withNeuronNames(1, List.of(new NeuronName("net_h1", "out_h1"), new NeuronName("net_h2", "out_h2")));
    }

    private static Frame frame(Session session, String step) {
        session.apply(new Command.GoToStep(session.trace().stepNamed(step).orElseThrow().number()));
        return session.frame(Appearance.DEFAULT);
    }

    private static List<String> shown(Frame frame, Quantity parameter) {
        Layout layout = PAINTER.layout(frame, 1280, 800);
        RecordingSurface surface = new RecordingSurface();
        PAINTER.paint(frame, layout, 1280, 800, surface);
        return surface.textsIn(layout.bounds(parameter));
    }

    @Test
    void whatIsKnownOfASharedParameterStandsOnAllItsPills() throws ScenarioException {
        Session session = shared();
        Frame gradient = frame(session, "dJ/db11");
        assertThat(shown(gradient, B12)).hasSize(2);
        assertThat(shown(gradient, B11)).as("with a chip beside it").containsAll(shown(gradient, B12));
        Frame updated = frame(session, "b11'");
        String value = Numerals.DEFAULT.plain(session.trace().updated().value(new Bias(1, 1)));
        assertThat(shown(updated, B11)).contains(value);
        assertThat(shown(updated, B12)).isEqualTo(shown(updated, B11));
    }

    @Test
    void bothPillsOfASharedParameterStandOut() throws ScenarioException {
        Session session = shared();
        Emphasis emphasis = new Emphasis(frame(session, "dJ/db11"), Palette.of(Appearance.Theme.LIGHT));
        assertThat(emphasis.of(B12)).isEqualTo(emphasis.of(B11));
        assertThat(emphasis.of(B12).role()).isEqualTo(Emphasis.Role.RESULT);
    }

    @Test
    void aLayerWithoutBiasesHasNoPillsForThemAndNothingIsFoundThere() throws ScenarioException {
        Scenario lesson = lesson();
        Session whole = new Session(lesson);
        Session session = new Session(lesson.with(Wirings.withoutBiases(lesson.network(), 1)));
        Layout with = PAINTER.layout(whole.frame(Appearance.DEFAULT), 1280, 800);
        Layout layout = PAINTER.layout(session.frame(Appearance.DEFAULT), 1280, 800);
        assertThat(layout.pills()).filteredOn(Bias.class::isInstance).containsExactly(new Bias(2, 1));
        assertThat(layout.editable()).doesNotContain(B11, B12);
        assertThat(with.fits(session.trace().network())).isFalse();
        Rectangle2D place = with.bounds(B11);
        assertThat(layout.at(place.getCenterX(), place.getCenterY())).isEmpty();
    }

    @Test
    void everyNumberHasRoomAndNoNameReachesIntoAPlot() throws ScenarioException {
        Session session = shared();
        Network network = Wirings.withoutBiases(named(session.scenario().network()), 2);
        Session taught = new Session(lesson().with(network));
        // On its way to the plot the dot of an activation passes the end of a long name.
        assertThat(NumbersHaveRoomTest.found(taught)).allMatch(line -> line.endsWith("a dot over a name"));
        Frame frame = frame(taught, "net_h1");
        for (ParameterId id : network.parameters()) {
            assertThat(frame.trace().knows(new Quantity.Parameter(id))).isTrue();
        }
        for (double width : new double[] {910, 1370}) {
            RecordingSurface surface = new RecordingSurface();
            PAINTER.paintStill(frame, PAINTER.layout(frame, width, width / 2), surface);
            List<Rectangle2D> names =
                    surface.shapes().stream().filter(shape -> shape.scale() > 5).map(RecordingSurface.Shape::bounds).toList();
            List<Rectangle2D> plots =
                    surface.lines().stream().filter(line -> line.bounds().getHeight() < 40 && line.bounds().getWidth() < 70)
                            .map(RecordingSurface.Line::bounds).toList();
            assertThat(plots).isNotEmpty();
            assertThat(plots).allSatisfy(plot -> assertThat(names).noneMatch(name -> Room.overlap(name, plot)));
        }
    }
}
