package byhand.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.diagram.Sessions;
import byhand.network.ParameterId;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.trace.Quantity;
import byhand.trace.Step;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which room the pill of a parameter takes: the largest that is free, and never less than one row of text that can be read. */
class PillPlacerTest {

    private static final double WIDTH = 1350;
    private static final double HEIGHT = 870;
    private static final ParameterId.Weight WEIGHT = new ParameterId.Weight(1, 8, 8);
    private static final Quantity PILL = new Quantity.Parameter(WEIGHT);

    private final Map<Quantity, Rectangle2D> boxes = new LinkedHashMap<>();
    private Layout layout;
    private double unit;
    private Curve edge;

    /** A layer of as many neurons as there are inputs, so that the weights between those of the same number lie level. */
    @BeforeEach
    void crowd() {
        layout = layout();
        unit = layout.unit();
        edge = layout.edge(WEIGHT);
    }

    /** The layout with what has been placed so far. */
    private Layout layout() {
        Focus nothing = new Focus(List.of(), Optional.empty());
        Arrangement arrangement = Arrangement.of(Sessions.network(16, 16, 4), WIDTH, HEIGHT, Viewport.FIT,
                Legibility.ofPicture(WIDTH, HEIGHT), List.of(NumberRoom.USUAL));
        return new Layout(Sessions.network(16, 16, 4), arrangement, Placement.ofBoxes(boxes), nothing);
    }

    private Rectangle2D placed() {
        return new PillPlacer(layout()).alone(WEIGHT).boxes().get(PILL);
    }

    private double middle() {
        return (edge.x0() + edge.x1()) / 2;
    }

    /** Takes all room between the columns but for a place around the middle of the edge, in units. */
    private void leaveFree(double width, double height) {
        double left = middle() - width * unit / 2;
        double top = edge.y0() - height * unit / 2;
        block(1, new Rectangle2D.Double(0, 0, WIDTH, top));
        block(2, new Rectangle2D.Double(0, top + height * unit, WIDTH, HEIGHT));
        block(3, new Rectangle2D.Double(0, 0, left, HEIGHT));
        block(4, new Rectangle2D.Double(left + width * unit, 0, WIDTH, HEIGHT));
    }

    private void block(int number, Rectangle2D room) {
        boxes.put(new Quantity.Target(number), room);
    }

    private void assertTaken(Rectangle2D room, double x, double y, double width, double height) {
        assertThat(room.getCenterX()).isCloseTo(x, within(unit));
        assertThat(room.getCenterY()).isCloseTo(y, within(unit));
        assertThat(room.getWidth() / unit).isCloseTo(width, within(0.01));
        assertThat(room.getHeight() / unit).isCloseTo(height, within(0.01));
    }

    @Test
    void withRoomItTakesTwoRowsInTheMiddleOfItsEdge() {
        assertThat(edge.y1()).as("the edge is level").isEqualTo(edge.y0());
        assertTaken(placed(), middle(), edge.y0(), 150, 62);
    }

    @Test
    void ratherThanCoverWhatStandsThereItMovesAlongTheEdge() {
        block(1, new Rectangle2D.Double(middle(), 0, unit, HEIGHT));
        assertThat(placed().intersects(boxes.get(new Quantity.Target(1)))).isFalse();
        assertTaken(placed(), placed().getCenterX(), edge.y0(), 150, 62);
    }

    @Test
    void aboveOrBelowTheEdgeIsBetterThanFewerRows() {
        double above = edge.y0() - 0.6 * 62 * unit;
        block(1, new Rectangle2D.Double(0, edge.y0() - 6 * unit, WIDTH, HEIGHT));
        assertTaken(placed(), middle(), above, 150, 62);
    }

    @Test
    void twoNarrowRowsAreBetterThanOneWide() {
        leaveFree(110, 64);
        assertTaken(placed(), middle(), edge.y0(), 100, 62);
    }

    @Test
    void inABandThatIsLowItTakesOneRow() {
        leaveFree(300, 26);
        assertTaken(placed(), middle(), edge.y0(), 100, 24);
    }

    @Test
    void oneRowIsAsNarrowAsANumberAllows() {
        leaveFree(80, 26);
        assertTaken(placed(), middle(), edge.y0(), 74, 24);
    }

    @Test
    void whereNothingIsFreeItStandsOverTheMiddleOfItsEdge() {
        block(1, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        assertTaken(placed(), middle(), edge.y0(), 150, 62);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,8,8,1", "16,16,4", "24,24,24", "64,64,64", "1,8,8,8,8,8,8,8,1"})
    void theWeightsOfASumHaveARowThatCanBeReadOrTheWholePitch(String shape) {
        Session session = Sessions.of(Sessions.network(Stream.of(shape.split(",")).mapToInt(Integer::parseInt).toArray()));
        List<Rectangle2D> pills = new ArrayList<>();
        for (Step step : session.trace().steps()) {
            session.apply(new Command.GoToStep(step.number()));
            Frame frame = session.frame(Appearance.DEFAULT);
            Layout shown = Layout.of(frame.trace().network(), 880, 634).showing(frame);
            Map<Quantity, Rectangle2D> weights = new LinkedHashMap<>(shown.placement().boxes());
            weights.keySet().removeIf(each -> !(each instanceof Quantity.Parameter id && id.id() instanceof ParameterId.Weight));
            weights.forEach((weight, pill) -> {
                pills.add(pill);
                assertThat(pill.getHeight() / shown.unit()).as("%s at %s", weight, step.quantity()).isGreaterThan(24 * 0.9);
                assertThat(pill.getWidth() >= 74 * shown.unit() || pill.getHeight() > 62 * shown.unit())
                        .as("%s at %s: %s", weight, step.quantity(), pill).isTrue();
            });
        }
        assertThat(pills).hasSizeGreaterThan(100);
    }
}
