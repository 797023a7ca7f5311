package byhand.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.layout.Layout;
import byhand.diagram.layout.Level;
import byhand.diagram.layout.Placement;
import byhand.diagram.layout.Viewport;
import byhand.formula.Expression;
import byhand.network.ParameterId;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.trace.Quantity;
import byhand.trace.Step;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule by which numbers give way in networks that are too large for all of them. */
class CrowdedDiagramTest {

    private static final Typesetter TYPESETTER = new Typesetter();
    private static final DiagramPainter PAINTER = new DiagramPainter(TYPESETTER);
    private static final List<String> SHAPES =
            List.of("4,5,3", "2,8,8,1", "16,16,4", "1,8,8,8,8,8,8,8,1", "1,1,1,1,1,1,1,1,1", "3,64,2", "64,64,64");
    private static final double[][] SIZES = {{880, 634}, {960, 600}, {1350, 870}};

    static Stream<Arguments> shapesAndSizes() {
        return SHAPES.stream().flatMap(shape -> Stream.of(SIZES).map(size -> Arguments.of(shape, size[0], size[1])));
    }

    private static Session session(String shape) {
        return Sessions.of(Sessions.network(Stream.of(shape.split(",")).mapToInt(Integer::parseInt).toArray()));
    }

    /** Steps of every kind: the first, the middle and the last one that computes a quantity of its type. */
    private static List<Integer> steps(Session session) {
        List<Integer> chosen = new ArrayList<>(List.of(0));
        List<Step> steps = session.trace().steps();
        steps.stream().map(CrowdedDiagramTest::kind).distinct().forEach(kind -> {
            List<Step> same = steps.stream().filter(step -> kind(step).equals(kind)).toList();
            Stream.of(0, same.size() / 2, same.size() - 1).distinct().forEach(i -> chosen.add(same.get(i).number()));
        });
        return chosen;
    }

    private static String kind(Step step) {
        Quantity quantity = step.quantity();
        String of = quantity instanceof Quantity.Gradient gradient ? gradient.of().getClass().getSimpleName() : "";
        Quantity place = quantity.shownAt();
        String id = place instanceof Quantity.Parameter parameter ? parameter.id().getClass().getSimpleName() : "";
        return quantity.getClass().getSimpleName() + of + id;
    }

    @ParameterizedTest
    @MethodSource("shapesAndSizes")
    void noTextIsTooSmallAndNoTwoNumbersOverlap(String shape, double width, double height) {
        Session session = session(shape);
        for (int step : steps(session)) {
            session.apply(new Command.GoToStep(step));
            Frame frame = session.frame(Appearance.DEFAULT);
            assertReadable(frame, width, height, Viewport.FIT);
            for (double zoom : new double[] {1.7, 4, 15, 70}) {
                assertReadable(frame, width, height, new Viewport(zoom, 0.3, 0.4));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapesAndSizes")
    void whatTheStepSpeaksOfShowsItsNumber(String shape, double width, double height) {
        Session session = session(shape);
        for (int step : steps(session)) {
            session.apply(new Command.GoToStep(step));
            Frame frame = session.frame(Appearance.DEFAULT);
            Layout layout = Layout.of(frame.trace().network(), width, height).showing(frame);
            RecordingSurface surface = new RecordingSurface();
            PAINTER.paintStill(frame, layout, surface);
            for (Quantity quantity : numbers(frame)) {
                String sign = quantity instanceof Quantity.Gradient ? "∂ " : "";
                double value = frame.value(quantity).orElseThrow();
                String number = sign + frame.numerals().plain(value);
                String shortened = sign + frame.appearance().numerals().plain(value);
                List<String> shown = new ArrayList<>(surface.textsIn(room(layout, quantity)));
                factors(frame, layout).textsIn(around(room(layout, quantity), layout))
                        .forEach(factor -> shown.add(factor.replace("× ", sign)));
                assertThat(shown).as("%s at %s", quantity, frame.step()).containsAnyOf(number, shortened);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapesAndSizes")
    void whatIsSelectedShowsItsNumberAsWell(String shape, double width, double height) {
        Session session = session(shape);
        List<ParameterId> parameters = session.trace().network().parameters();
        for (int step : steps(session)) {
            session.apply(new Command.GoToStep(step));
            for (int i : new int[] {parameters.size() / 5, parameters.size() - 1}) {
                Quantity parameter = new Quantity.Parameter(parameters.get(i));
                session.apply(new Command.Select(Optional.of(parameter)));
                Frame frame = session.frame(Appearance.DEFAULT);
                assertThat(Layout.of(frame.trace().network(), width, height).showing(frame).shows(parameter))
                        .as("%s at %s", parameter, step)
                        .isTrue();
                assertReadable(frame, width, height, Viewport.FIT);
            }
            session.apply(new Command.Select(Optional.of(new Quantity.Activation(1, 1))));
            assertReadable(session.frame(Appearance.DEFAULT), width, height, Viewport.FIT);
        }
    }

    @Test
    void aSelectedNeuronIsDrawnAtFullSizeWithTheWeightsAroundIt() {
        Session session = session("16,16,4");
        Quantity neuron = new Quantity.Activation(1, 7);
        session.apply(new Command.Select(Optional.of(neuron)));
        Frame frame = session.frame(Appearance.DEFAULT);
        Layout layout = Layout.of(frame.trace().network(), 880, 634).showing(frame);
        assertThat(layout.level(neuron)).isEqualTo(Level.WHOLE);
        assertThat(layout.level(new Quantity.Activation(1, 8))).isEqualTo(Level.ROW);
        for (int from = 1; from <= 16; from++) {
            assertThat(layout.hasPill(new ParameterId.Weight(1, from, 7))).isTrue();
        }
        assertThat(layout.hasPill(new ParameterId.Weight(1, 1, 8))).isFalse();
    }

    @Test
    void aLayoutThatShowsAFrameIsTheLayoutForIt() {
        Frame frame = session("16,16,4").frame(Appearance.DEFAULT);
        Layout layout = Layout.of(frame.trace().network(), 880, 634).showing(frame);
        assertThat(layout.showing(frame)).isSameAs(layout);
        Frame lesson = Sessions.lessonAt("z1").frame(Appearance.DEFAULT);
        Layout roomy = Layout.of(lesson.trace().network(), 880, 634);
        assertThat(roomy.showing(lesson)).isSameAs(roomy);
    }

    /** Every kind of step of a softmax layer and of Adam, at every part of its animation, near and far. */
    @Test
    void everyMomentCanBeDrawn() {
        Session session = Sessions.classes(12, 20, 14);
        for (int step : steps(session)) {
            session.apply(new Command.GoToStep(step));
            for (double progress = 0; progress <= 1; progress += 0.125) {
                Frame frame = session.frame(Appearance.DEFAULT).at(progress);
                for (Viewport viewport : new Viewport[] {Viewport.FIT, new Viewport(6, 0.6, 0.3)}) {
                    RecordingSurface surface = new RecordingSurface();
                    PAINTER.paint(frame, Layout.of(frame.trace().network(), 900, 640, viewport), 900, 640, surface);
                    assertThat(surface.texts()).allMatch(text -> text.size() > 0 && Double.isFinite(text.x() + text.baseline()));
                }
            }
        }
    }

    @Test
    void theGradientThatAChainBeginsWithIsAFactorLikeTheOthers() {
        Session session = session("2,3,3,1");
        session.apply(new Command.GoToStep(session.trace().stepNamed("∂J/∂w2[1,2]").orElseThrow().number()));
        Frame frame = session.frame(Appearance.DEFAULT);
        List<String> chips = factors(frame, Layout.of(frame.trace().network(), 880, 634)).texts().stream().map(RecordingSurface.Text::text)
                .toList();
        assertThat(chips).hasSize(2).allMatch(chip -> chip.startsWith("× "));
    }

    /** Chips stand beside what they belong to, where there is room. */
    private static Rectangle2D around(Rectangle2D room, Layout layout) {
        double wide = 110 * layout.unit();
        double high = 40 * layout.unit();
        return new Rectangle2D.Double(room.getX() - wide, room.getY() - high, room.getWidth() + 2 * wide, room.getHeight() + 2 * high);
    }

    /** The chips of a backward step, which stay when it is done. */
    private static RecordingSurface factors(Frame frame, Layout layout) {
        RecordingSurface surface = new RecordingSurface();
        PAINTER.paintMoving(frame, layout, surface);
        return surface;
    }

    /** The result and the operands of the step. */
    private static Set<Quantity> numbers(Frame frame) {
        Set<Quantity> numbers = new LinkedHashSet<>();
        frame.step().filter(step -> !(step.quantity() instanceof Quantity.AllParameters)).ifPresent(step -> {
            numbers.add(step.quantity());
            step.operands().forEach(operand -> operand.below(Expression.Variable.class)
                    .forEach(variable -> numbers.add((Quantity) variable.referent())));
        });
        numbers.remove(new Quantity.LearningRate());
        return numbers;
    }

    private static Rectangle2D room(Layout layout, Quantity quantity) {
        Rectangle2D room = layout.placement().labels().stream().filter(label -> label.quantity().equals(quantity))
                .map(Placement.Label::room).findFirst().orElseGet(() -> layout.whole(quantity.shownAt()));
        double margin = 16 * layout.unit();
        return new Rectangle2D.Double(room.getX() - margin, room.getY(), room.getWidth() + 2 * margin, room.getHeight() + 2 * margin);
    }

    private static void assertReadable(Frame frame, double width, double height, Viewport viewport) {
        RecordingSurface surface = new RecordingSurface();
        Layout layout = Layout.of(frame.trace().network(), width, height, viewport).showing(frame);
        PAINTER.paintStill(frame, layout, surface);
        String at = frame.step().map(step -> step.symbol().plain()).orElse("start");
        List<RecordingSurface.Text> texts =
                viewport.isFit() ? surface.texts() : surface.texts().stream().filter(text -> text.weight() != Weight.REGULAR).toList();
        List<Rectangle2D> inks = texts.stream().map(CrowdedDiagramTest::ink).toList();
        for (int i = 0; i < inks.size(); i++) {
            assertThat(texts.get(i).size()).as("%s at %s", texts.get(i).text(), at).isGreaterThanOrEqualTo(height / 80);
            for (int j = 0; j < i; j++) {
                assertThat(inks.get(i).intersects(inks.get(j))).as("%s over %s at %s, %s", texts.get(i), texts.get(j), at, viewport)
                        .isFalse();
            }
        }
    }

    /** What a text covers: capitals and digits are 0.73 of its size high. */
    private static Rectangle2D ink(RecordingSurface.Text text) {
        double high = 0.73 * text.size();
        return new Rectangle2D.Double(text.x(), text.baseline() - high, TYPESETTER.width(text.text(), text.weight(), text.size()), high);
    }
}
