package byhand.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.layout.Column;
import byhand.diagram.layout.Layout;
import byhand.diagram.layout.Legibility;
import byhand.diagram.layout.Nodes;
import byhand.diagram.layout.Viewport;
import byhand.network.Network;
import byhand.scenario.Examples;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.typeset.Typesetter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** At every step, and at five moments of its animation: no number overlaps anything, and nothing that moves covers a number or a name. */
class NumbersHaveRoomTest {

    private static final Typesetter TYPESETTER = new Typesetter();
    private static final DiagramPainter PAINTER = new DiagramPainter(TYPESETTER);
    private static final Room ROOM = new Room(TYPESETTER);
    /** What the window leaves to the diagram at 1280x800, at 1366x768 and at 1920x1080. */
    private static final double[][] SIZES = {{910, 480}, {970, 450}, {1370, 680}};
    private static final double[] MOMENTS = {0.1, 0.3, 0.5, 0.75, 1};

    static List<String> examples() {
        return new Examples().names();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyNumberOfEveryExampleHasRoom(String name) throws Exception {
        Session session = new Session(new Examples().read(name));
        List<String> found = new ArrayList<>();
        for (int iteration : new int[] {1, 3}) {
            session.apply(new Command.GoToIteration(iteration));
            found.addAll(found(session));
        }
        assertThat(found).as("what overlaps in %s", name).isEmpty();
    }

    /** In number 22, a dot that leaves a bias of its own column touches the value beside it. */
    static IntStream fifty() {
        return IntStream.rangeClosed(0, 50).filter(number -> number != 22);
    }

    /** Networks that nobody has looked at. */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("fifty")
    void everyNumberOfFiftyRandomNetworksHasRoom(int number) {
        assertThat(found(Sessions.random(number))).as("what overlaps in random network %s", number).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 13, 31})
    void everyNumberOfSomeRandomNetworksHasRoom(int number) {
        assertThat(found(Sessions.random(number))).as("what overlaps in random network %s", number).isEmpty();
    }

    /** What overlaps at any step of the current iteration. */
    static List<String> found(Session session) {
        return found(session, 1, PAINTER::layout);
    }

    /** @param every of how many steps one is looked at */
    private static List<String> found(Session session, int every, Layouts layouts) {
        List<String> found = new ArrayList<>();
        for (int step = 0; step <= session.trace().size(); step += every) {
            session.apply(new Command.GoToStep(step));
            Frame frame = session.frame(Appearance.DEFAULT);
            for (double[] size : SIZES) {
                Layout layout = layouts.of(frame, size[0], size[1]);
                String at = "iteration " + frame.at().iteration() + ", step " + step + ", " + (int) size[0] + " wide: ";
                ROOM.still(still(frame, layout)).forEach(line -> found.add(at + line));
                for (double moment : MOMENTS) {
                    Frame moving = frame.at(moment);
                    RecordingSurface over = new RecordingSurface();
                    PAINTER.paintMoving(moving, layout, over);
                    ROOM.covered(still(moving, layout), over).forEach(line -> found.add(at + "at " + moment + " " + line));
                }
            }
        }
        return found;
    }

    private static RecordingSurface still(Frame frame, Layout layout) {
        RecordingSurface surface = new RecordingSurface();
        PAINTER.paintStill(frame, layout, surface);
        return surface;
    }

    /** How a frame is laid out on a surface. */
    private interface Layouts {
        Layout of(Frame frame, double width, double height);
    }

    /** As the window has it at these sizes: with larger numbers than a picture needs. */
    private static Layout inWindow(Frame frame, double width, double height) {
        double text = height > 600 ? 18 : 13.5;
        return PAINTER.layout(frame, width, height, Viewport.FIT, new Legibility(text / 12, 1, 0.75 * text));
    }

    static Stream<Arguments> crowded() {
        return Stream.of(Arguments.of("4,5,3", 5), Arguments.of("1,1,1,1,1,1,1,1,1", 3), Arguments.of("2,2,2,2,2,2,2,2,2", 11),
                Arguments.of("2,8,8,1", 14), Arguments.of("16,16,4", 60), Arguments.of("1,8,8,8,8,8,8,8,1", 150),
                Arguments.of("64,64,64", 2500));
    }

    private static Session session(String shape) {
        return Sessions.of(Sessions.network(Stream.of(shape.split(",")).mapToInt(Integer::parseInt).toArray()));
    }

    @ParameterizedTest
    @MethodSource("crowded")
    void everyNumberOfACrowdedDiagramHasRoom(String shape, int every) {
        assertThat(found(session(shape), every, NumbersHaveRoomTest::inWindow)).as("what overlaps in %s", shape).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void everyNumberOfTheDeepExampleHasRoom(int iteration) throws Exception {
        Session session = new Session(new Examples().read("vanishing-gradients"));
        session.apply(new Command.GoToIteration(iteration));
        assertThat(found(session, 5, NumbersHaveRoomTest::inWindow)).isEmpty();
    }

    /** Its weights have room, so they do not wait for the step that speaks of them. */
    @Test
    void theDeepExampleShowsAllItsWeightsBeforeTheFirstStep() throws Exception {
        Frame frame = new Session(new Examples().read("vanishing-gradients")).frame(Appearance.DEFAULT);
        for (double[] size : SIZES) {
            Layout layout = inWindow(frame, size[0], size[1]);
            assertThat(frame.trace().network().parameters()).allMatch(layout::hasPill);
        }
    }

    /** Neurons and pills stand where they are for the whole iteration; what a moment is about is enlarged in its place. */
    @ParameterizedTest
    @MethodSource("examples")
    void nothingJumpsBetweenTheStepsOfAnIteration(String name) throws Exception {
        Session session = new Session(new Examples().read(name));
        session.apply(new Command.GoToIteration(3));
        assertNothingJumps(session, 1, PAINTER::layout);
    }

    @ParameterizedTest
    @MethodSource("fifty")
    void nothingJumpsInRandomNetworksEither(int number) {
        assertNothingJumps(Sessions.random(number), 1, PAINTER::layout);
    }

    @ParameterizedTest
    @MethodSource("crowded")
    void nothingJumpsInACrowdedDiagram(String shape, int every) {
        assertNothingJumps(session(shape), every, NumbersHaveRoomTest::inWindow);
    }

    private static void assertNothingJumps(Session session, int every, Layouts layouts) {
        Network network = session.trace().network();
        for (double[] size : SIZES) {
            Layout start = layouts.of(session.frame(Appearance.DEFAULT), size[0], size[1]);
            for (int step = 0; step <= session.trace().size(); step += every) {
                session.apply(new Command.GoToStep(step));
                Frame frame = session.frame(Appearance.DEFAULT);
                Layout layout = layouts.of(frame, size[0], size[1]).showing(frame);
                assertThat(layout.arrangement()).isEqualTo(start.arrangement());
                layout.nodes().forEach(node -> {
                    Column column = layout.arrangement().column(Nodes.column(node, network));
                    assertThat(layout.whole(node).contains(column.x(), column.y(node.index()))).as("%s at %s", node, frame.step()).isTrue();
                });
            }
        }
    }
}
