package byhand.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.layout.Layout;
import byhand.diagram.layout.Viewport;
import byhand.formula.Numerals;
import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.scenario.LocalizedText;
import byhand.scenario.Scenario;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.trace.Quantity;
import byhand.typeset.Typesetter;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No number is cut by the border of the picture: the rest of it would read as another number. */
class UncutNumbersTest {

    private static final Typesetter TYPESETTER = new Typesetter();
    private static final DiagramPainter PAINTER = new DiagramPainter(TYPESETTER);
    private static final double[][] SIZES = {{1280, 800}, {400, 260}};
    private static final double[] MOMENTS = {0.4, 0.8, 1};
    private static final Viewport[] CLOSER = {new Viewport(1.4, 0.3, 0.4), new Viewport(5, 0.2, 0.6), new Viewport(40, 0.7, 0.5)};

    private static Session session(double input, double target, Network network) {
        return new Session(new Scenario(LocalizedText.of("test"), LocalizedText.EMPTY, network,
                List.of(new Sample(Collections.nCopies(network.size(0), input), Collections.nCopies(network.outputs(), target))),
                Loss.HALF_SQUARED_ERROR, Optimizer.of(OptimizerKind.SGD, 1e-7)));
    }

    private static Network linear(int inputs, int outputs) {
        return Network.of(List.of(Layer.withDefaultNames(1, Activation.IDENTITY,
                Collections.nCopies(outputs, Collections.nCopies(inputs, -0.3217)), Collections.nCopies(outputs, 0.5))));
    }

    static Stream<Arguments> longNumbers() {
        return Stream.of(Arguments.of(session(-123.4567, 1, linear(40, 1)), 4), Arguments.of(session(-1234.5678, 1, linear(64, 1)), 4),
                Arguments.of(session(-0.12345, 1, linear(64, 1)), 6), Arguments.of(session(1, -123.4567, linear(1, 64)), 4),
                Arguments.of(session(-1234567.123456789, -98765.43210987654, linear(2, 2)), 12),
                Arguments.of(session(-1234.123456789012, -98765.43210987654, linear(12, 2)), 12),
                Arguments.of(session(-123.123456789012, 0.123456789012, Sessions.network(9, 5, 3)), 12));
    }

    private static Frame frame(Session session, int decimals) {
        return session.frame(new Appearance(Appearance.Theme.LIGHT, "en", Numerals.decimals(decimals)));
    }

    private static RecordingSurface drawn(Frame frame, double[] size, Viewport viewport) {
        RecordingSurface surface = new RecordingSurface();
        PAINTER.paint(frame, Layout.of(frame.trace().network(), size[0], size[1], viewport), size[0], size[1], surface);
        return surface;
    }

    private static void assertUncut(RecordingSurface surface, Frame frame, double[] size) {
        String at = frame.step().map(step -> step.symbol().plain()).orElse("start") + " at " + frame.progress();
        for (RecordingSurface.Text text : surface.texts()) {

            assertThat(text.x()).as("%s, %s", text, at).isGreaterThanOrEqualTo(-0.001);
            assertThat(text.x() + TYPESETTER.width(text.text(), text.weight(), text.size())).as("%s, %s", text, at)
                    .isLessThanOrEqualTo(size[0] + 0.001);
            assertThat(text.baseline() - 0.73 * text.size()).as("%s, %s", text, at).isGreaterThanOrEqualTo(-0.001);
            assertThat(text.baseline()).as("%s, %s", text, at).isLessThanOrEqualTo(size[1] + 0.001);
        }
    }

    @ParameterizedTest
    @MethodSource("longNumbers")
    void atNoMomentOfAnyStepDoesTheBorderCutANumber(Session session, int decimals) {
        for (int step = 0; step <= session.trace().size(); step++) {
            session.apply(new Command.GoToStep(step));
            for (double moment : MOMENTS) {
                Frame frame = frame(session, decimals).at(moment);
                for (double[] size : SIZES) {
                    assertUncut(drawn(frame, size, Viewport.FIT), frame, size);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("longNumbers")
    void whoHasZoomedInSeesANumberAsAWholeOrNotAtAll(Session session, int decimals) {
        for (int step = 0; step <= session.trace().size(); step += 7) {
            session.apply(new Command.GoToStep(step));
            for (Viewport viewport : CLOSER) {
                Frame frame = frame(session, decimals).at(0.6);
                assertUncut(drawn(frame, SIZES[0], viewport), frame, SIZES[0]);
            }
        }
    }

    @Test
    void numbersBesideDotsMoveInsideRatherThanGoAway() {
        assertThat(shown(session(-123.4567, 1, linear(40, 1)), 4, "y", "−123.4567")).isEqualTo(40);
        assertThat(shown(session(-1234.5678, 1, linear(64, 1)), 4, "y", "−1234.5678")).isEqualTo(64);
        assertThat(shown(session(-0.12345, 1, linear(64, 1)), 6, "y", "−0.12345")).isEqualTo(64);
        assertThat(shown(session(1, -123.4567, linear(1, 64)), 4, "J", "−123.4567")).isEqualTo(64);
    }

    private static long shown(Session session, int decimals, String step, String number) {
        session.apply(new Command.GoToStep(session.trace().stepNamed(step).orElseThrow().number()));
        return drawn(frame(session, decimals), SIZES[0], Viewport.FIT).texts().stream().filter(text -> text.text().equals(number)).count();
    }

    @Test
    void aNumberThatWouldReachUnderAPillGoesAwayAsAWhole() {
        Session session = session(-1234567.123456789, 1, linear(64, 1));
        session.apply(new Command.GoToStep(1));
        List<String> texts = drawn(frame(session, 12), SIZES[0], Viewport.FIT).texts().stream().map(RecordingSurface.Text::text).toList();
        assertThat(texts).noneMatch(text -> text.contains("1234567")).contains("−0.3217");
    }

    @Test
    void cardsAreNotCutEither() {
        Session session = session(-1234567.123456789, 1, linear(2, 1));
        session.apply(new Command.GoToStep(session.trace().size()));
        session.apply(new Command.Select(Optional.of(new Quantity.Input(1))));
        Frame frame = frame(session, 12);
        for (double[] size : new double[][] {{880, 634}, {150, 90}, {60, 40}}) {
            RecordingSurface surface = new RecordingSurface();
            PAINTER.paintDetails(frame, Layout.of(frame.trace().network(), size[0], size[1]),
                    new Details(Optional.of(new Quantity.Parameter(new ParameterId.Weight(1, 2, 1))), new Point2D.Double(20, 20),
                            frame.selection(), 15, new Rectangle2D.Double(0, 0, size[0], size[1])),
                    surface);
            assertUncut(surface, frame, size);
        }
    }

    @Test
    void thePillOfALongNumberMovesInsideWithIt() {
        Session session = session(1, 1, Sessions.network(1, 1));
        session.apply(new Command.SetValue(new Quantity.Parameter(new ParameterId.Bias(1, 1)), -1234567.123456789));
        Frame frame = frame(session, 12);
        for (double[] size : new double[][] {{300, 800}, {120, 800}}) {
            RecordingSurface surface = drawn(frame, size, Viewport.FIT);
            assertUncut(surface, frame, size);
            for (Rectangle2D box : surface.boxes().stream().map(RecordingSurface.Box::bounds).toList()) {
                assertThat(box.getX()).isGreaterThanOrEqualTo(-0.001);
            }
        }
    }
}
