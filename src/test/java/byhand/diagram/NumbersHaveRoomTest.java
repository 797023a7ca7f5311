package byhand.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.layout.Layout;
import byhand.scenario.Examples;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.typeset.Typesetter;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * At every step, and at five moments of its animation: no number overlaps anything, and nothing that moves covers a number or a name. In a
 * crowded diagram chips may cover what the step does not speak of, and numbers may touch outlines.
 */
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

    static IntStream fifty() {
        return IntStream.range(0, 50);
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
        List<String> found = new ArrayList<>();
        for (int step = 0; step <= session.trace().size(); step++) {
            session.apply(new Command.GoToStep(step));
            Frame frame = session.frame(Appearance.DEFAULT);
            for (double[] size : SIZES) {
                Layout layout = PAINTER.layout(frame, size[0], size[1]);
                String at = "iteration " + frame.at().iteration() + ", step " + step + ", " + (int) size[0] + " wide: ";
                ROOM.still(still(frame, layout)).stream().filter(line -> layout.isRoomy() || !line.endsWith("outline"))
                        .forEach(line -> found.add(at + line));
                for (double moment : layout.isRoomy() ? MOMENTS : new double[0]) {
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

    /** Neurons and pills stand where they are for the whole iteration; a crowded diagram makes room for what a moment is about. */
    @ParameterizedTest
    @MethodSource("examples")
    void nothingJumpsBetweenTheStepsOfAnIteration(String name) throws Exception {
        Session session = new Session(new Examples().read(name));
        session.apply(new Command.GoToIteration(3));
        nothingJumps(session);
    }

    @ParameterizedTest
    @MethodSource("fifty")
    void nothingJumpsInRandomNetworksEither(int number) {
        nothingJumps(Sessions.random(number));
    }

    private static void nothingJumps(Session session) {
        for (double[] size : SIZES) {
            List<Rectangle2D> before = List.of();
            for (int step = 0; step <= session.trace().size(); step++) {
                session.apply(new Command.GoToStep(step));
                Frame frame = session.frame(Appearance.DEFAULT);
                Layout layout = PAINTER.layout(frame, size[0], size[1]);
                List<Rectangle2D> now = layout.isRoomy() ? layout.editable().stream().map(layout::bounds).toList() : List.of();
                assertThat(step == 0 ? now : before).isEqualTo(now);
                before = now;
            }
        }
    }
}
