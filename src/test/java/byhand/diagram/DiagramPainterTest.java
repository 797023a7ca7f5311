package byhand.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import byhand.diagram.layout.Layout;
import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Palette;
import byhand.formula.Numerals;
import byhand.network.ParameterId;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import byhand.typeset.Block;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramPainterTest {

    private static final double WIDTH = 880;
    private static final double HEIGHT = 634;
    private static final Quantity Z1 = new Quantity.PreActivation(1, 1);
    private static final Quantity A1 = new Quantity.Activation(1, 1);
    private static final Quantity Z2 = new Quantity.PreActivation(1, 2);
    private static final Quantity A2 = new Quantity.Activation(1, 2);
    private static final Quantity W11 = new Quantity.Parameter(new ParameterId.Weight(1, 1, 1));
    private static final Quantity W21 = new Quantity.Parameter(new ParameterId.Weight(1, 2, 1));
    private static final Quantity WA1 = new Quantity.Parameter(new ParameterId.Weight(2, 1, 1));
    private static final Quantity X1 = new Quantity.Input(1);

    private final Typesetter typesetter = new Typesetter();
    private final DiagramPainter painter = new DiagramPainter(typesetter);
    private final Palette palette = Palette.of(Appearance.Theme.LIGHT);

    private static Layout layout(Frame frame) {
        return Layout.of(frame.trace().network(), WIDTH, HEIGHT);
    }

    private RecordingSurface still(Frame frame) {
        RecordingSurface surface = new RecordingSurface();
        painter.paintStill(frame, layout(frame), surface);
        return surface;
    }

    private RecordingSurface moving(Frame frame) {
        RecordingSurface surface = new RecordingSurface();
        painter.paintMoving(frame, layout(frame), surface);
        return surface;
    }

    private static List<String> at(RecordingSurface surface, Frame frame, Quantity quantity) {
        return surface.textsIn(layout(frame).bounds(quantity));
    }

    private static Frame frameAt(String step) {
        return Sessions.lessonAt(step).frame(Appearance.DEFAULT);
    }

    @Test
    void atTheStartOnlyGivenNumbersAreShown() {
        Frame frame = Sessions.lesson().frame(Appearance.DEFAULT);
        RecordingSurface surface = still(frame);
        assertThat(at(surface, frame, X1)).containsExactly("1");
        assertThat(at(surface, frame, W11)).containsExactly("1");
        assertThat(at(surface, frame, new Quantity.Target(1))).contains("2");
        for (Quantity computed : List.of(Z1, A1, Z2, A2, new Quantity.Activation(2, 1), new Quantity.LossValue())) {
            assertThat(at(surface, frame, computed)).as(computed.toString()).isEmpty();
        }
    }

    @Test
    void atZ1TheFirstHiddenNeuronShows4AndTheSecondNothing() {
        Frame frame = frameAt("z1");
        RecordingSurface surface = still(frame);
        assertThat(at(surface, frame, Z1)).containsExactly("4");
        assertThat(at(surface, frame, A1)).isEmpty();
        assertThat(at(surface, frame, Z2)).isEmpty();
    }

    @Test
    void theResultIsNotShownWhileItsStepIsMoving() {
        Frame frame = frameAt("z1").at(0.5);
        assertThat(at(still(frame), frame, Z1)).isEmpty();
        assertThat(at(moving(frame), frame, Z1)).doesNotContain("4");
        assertThat(at(moving(frame.at(0.95)), frame, Z1)).contains("4");
    }

    @Test
    void theProductsStandBesideTheirWeightsAndTravelAlongTheEdges() {
        Frame frame = frameAt("z1");
        assertThat(texts(moving(frame.at(0.5)))).contains("1×1 = 1", "1×2 = 2", "+ 1");
        double early = rightmost(moving(frame.at(0.15)), palette.operand(1));
        assertThat(rightmost(moving(frame.at(0.7)), palette.operand(1))).isGreaterThan(early + 10);
        assertThat(moving(frame.at(1)).texts()).isEmpty();
    }

    @Test
    void theFactorsOfTheChainStayWhenTheGradientIsThere() {
        Frame frame = frameAt("dJ/dw11");
        assertThat(texts(moving(frame))).containsExactly("× 3", "× 1", "× 1", "× 1");
        assertThat(at(still(frame), frame, W11)).containsExactly("1", "∂ 3");
    }

    @Test
    void aPulsePassesTheFactorsOneAfterTheOther() {
        Frame frame = frameAt("dJ/dw11");
        int before = 0;
        for (double progress = 0.02; progress < 1; progress += 0.07) {
            int shown = moving(frame.at(progress)).texts().size();
            assertThat(shown).isGreaterThanOrEqualTo(before);
            before = shown;
        }
        assertThat(moving(frame.at(0.02)).texts()).isEmpty();
        assertThat(before).isEqualTo(4);
    }

    @Test
    void operandsHaveTheSameColoursInDiagramAndFormula() {
        Frame frame = frameAt("dJ/dw11");
        RecordingSurface surface = still(frame);
        assertThat(outline(surface, frame, WA1).colour()).isEqualTo(palette.operand(1));
        assertThat(outline(surface, frame, X1).colour()).isEqualTo(palette.operand(3));
        assertThat(outline(surface, frame, W11).colour()).isEqualTo(palette.stage(Stage.BACKWARD));
        RecordingSurface formula = new RecordingSurface();
        formula(frame, formula);
        assertThat(formula.fills()).contains(palette.operand(0), palette.operand(1), palette.operand(2), palette.operand(3));
    }

    @Test
    void onTheWayToTheLossOutputAndTargetHaveTheColoursThatTheyHaveInTheFormula() {
        assertThat(moving(frameAt("J").at(0.5)).grounds()).extracting(RecordingSurface.Ground::colour).contains(palette.operand(0),
                palette.operand(1));
    }

    /** How far to the right something filled with a colour reaches. */
    private static double rightmost(RecordingSurface surface, Colour colour) {
        return surface.grounds().stream().filter(each -> each.colour().equals(colour)).mapToDouble(each -> each.bounds().getMaxX()).max()
                .orElse(0);
    }

    @Test
    void whatTheStepDoesNotUseStepsBackButStaysReadable() {
        Frame frame = frameAt("dJ/dw11");
        RecordingSurface surface = still(frame);
        RecordingSurface.Text foreign =
                surface.texts().stream().filter(text -> layout(frame).bounds(W21).contains(text.x(), text.baseline()))
                        .findFirst().orElseThrow();
        assertThat(foreign.colour()).isEqualTo(palette.muted());
        assertThat(foreign.colour().contrast(palette.background())).isGreaterThanOrEqualTo(3);
    }

    @Test
    void theUpdateShowsMinusRateTimesGradientOnThePill() {
        Frame frame = frameAt("w11'");
        assertThat(texts(moving(frame.at(0.4)))).containsExactly("− 0.01×3");
        assertThat(texts(moving(frame.at(0.95)))).containsExactly("1", "∂ 3", "0.97");
        assertThat(at(still(frame), frame, W11)).containsExactly("1", "∂ 3", "0.97");
    }

    @Test
    void atTheEndOfTheIterationAllNewValuesReplaceTheOldTogether() {
        Frame frame = frameAt("30");
        assertThat(texts(moving(frame.at(0.5)))).containsExactly("0.97", "0.94", "1", "−1", "0.97", "1", "0.88", "−1", "0.97");
        assertThat(at(still(frame), frame, W11)).containsExactly("0.97");
        assertThat(at(still(frame.at(0.5)), frame, W11)).containsExactly("1", "∂ 3", "0.97");
    }

    @Test
    void theStillPartDoesNotDependOnProgress() {
        Frame frame = frameAt("dJ/dw21");
        RecordingSurface early = still(frame.at(0.1));
        RecordingSurface late = still(frame.at(0.9));
        assertThat(late.texts()).isEqualTo(early.texts());
        assertThat(late.boxes()).isEqualTo(early.boxes());
        assertThat(late.lines()).isEqualTo(early.lines());
    }

    /** Draws the formula, and tells how high it is. */
    private double formula(Frame frame, RecordingSurface surface) {
        FormulaPainter painter = new FormulaPainter(typesetter);
        Block formula = painter.formula(frame, 380, 300, 15);
        painter.paintFormula(frame, formula, 0, 0, surface);
        return formula.height();
    }

    @Test
    void theFormulaShowsItsResultOnlyWhenTheAnimationHasLedToIt() {
        Frame frame = frameAt("z1");
        RecordingSurface during = new RecordingSurface();
        RecordingSurface after = new RecordingSurface();
        assertThat(formula(frame.at(0.5), during)).isEqualTo(formula(frame, after));
        assertThat(during.fills()).contains(palette.ink().faded(0));
        assertThat(after.fills()).doesNotContain(palette.ink().faded(0)).hasSameSizeAs(during.fills());
    }

    @Test
    void theCardOfTheNumberInFocusTellsWhichKeysChangeIt() {
        Session session = Sessions.lesson();
        session.apply(new Command.Select(Optional.of(W11)));
        Frame frame = session.frame(Appearance.DEFAULT);
        assertThat(card(frame, Optional.of(W11))).anyMatch(text -> text.startsWith("↑")).contains("Enter");
        assertThat(card(frame, Optional.empty())).isNotEmpty().noneMatch(text -> text.startsWith("↑"));
    }

    @Test
    void theCardOfWhatIsSelectedKeepsItsCornerDuringAnIteration() {
        for (String example : List.of("lesson", "xor", "three-classes")) {
            Session session = Sessions.example(example);
            for (ParameterId id : session.trace().network().parameters()) {
                session.apply(new Command.Select(Optional.of(new Quantity.Parameter(id))));
                Frame frame = session.frame(Appearance.DEFAULT);
                Layout layout = layout(frame);
                Set<Point2D> corners = new HashSet<>();
                for (int step = 0; step < frame.trace().size(); step++) {
                    RecordingSurface surface = new RecordingSurface();
                    painter.paintDetails(frame.atStep(step), layout,
                            new Details(Optional.empty(), new Point2D.Double(), Optional.empty(), 13, layout.surface()), surface);
                    Rectangle2D card = surface.boxes().get(0).bounds();
                    corners.add(new Point2D.Double(Math.signum(Math.rint(card.getCenterX() - WIDTH / 2)),
                            Math.signum(card.getCenterY() - HEIGHT / 2)));
                }
                assertThat(corners).as(example + " " + id).hasSize(1);
            }
        }
    }

    @Test
    void theNewValueIsCalledInThePillAsInTheFormula() {
        Frame frame = frameAt("w11'");
        Rectangle2D pill = layout(frame).bounds(W11);
        double scale = PillContents.TEXT * layout(frame).unit();
        assertThat(still(frame).shapes()).as("a letter with its circumflex")
                .filteredOn(shape -> pill.contains(shape.bounds()) && shape.colour().equals(palette.stage(Stage.UPDATE))).hasSize(1)
                .allMatch(shape -> shape.scale() >= scale);
        Frame before = frameAt("dJ/dw11");
        assertThat(still(before).shapes())
                .noneMatch(shape -> pill.contains(shape.bounds()) && shape.colour().equals(palette.stage(Stage.UPDATE)));
    }

    @Test
    void aCardStaysWhereNothingElseLies() {
        Session session = Sessions.lessonAt("dJ/dw11");
        session.apply(new Command.Select(Optional.of(W11)));
        Frame frame = session.frame(Appearance.DEFAULT);
        Rectangle2D room = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT - 60);
        layout(frame).nodes().forEach(node -> {
            RecordingSurface surface = new RecordingSurface();
            painter.paintDetails(frame, layout(frame),
                    new Details(Optional.of(node), new Point2D.Double(), Optional.empty(), 13, room), surface);
            assertThat(surface.boxes()).hasSize(2).allMatch(card -> room.contains(card.bounds()));
        });
    }

    @Test
    void everyLineToATargetHasTheColourThatTheFormulaHasForIt() {
        Session session = Sessions.example("three-classes");
        session.apply(new Command.GoToStep(session.trace().stepNamed("J").orElseThrow().number()));
        Frame frame = session.frame(Appearance.DEFAULT);
        Layout layout = painter.layout(frame, WIDTH, HEIGHT);
        RecordingSurface surface = new RecordingSurface();
        painter.paintStill(frame, layout, surface);
        List<RecordingSurface.Line> dashes = surface.lines().stream().filter(RecordingSurface.Line::dashed).toList();
        assertThat(dashes).hasSize(3);
        for (int k = 1; k <= 3; k++) {
            assertThat(dashes.get(k - 1).colour()).isEqualTo(new Emphasis(frame, palette).of(new Quantity.Target(k)).colour());
            for (int other = 1; other < k; other++) {
                assertThat(dashes.get(k - 1).bounds().getMinY()).as("none is drawn over another")
                        .isGreaterThanOrEqualTo(dashes.get(other - 1).bounds().getMaxY());
            }
        }
        assertThat(dashes.stream().map(RecordingSurface.Line::colour).distinct()).hasSize(3);
    }

    private static List<String> card(Frame frame, Optional<Quantity> focused) {
        RecordingSurface surface = new RecordingSurface();
        new DiagramPainter(new Typesetter()).paintDetails(frame, Layout.of(frame.trace().network(), 1000, 700),
                new Details(Optional.empty(), new Point2D.Double(), focused, 13, new Rectangle2D.Double(0, 0, 1000, 700)), surface);
        return surface.texts().stream().map(RecordingSurface.Text::text).toList();
    }

    @Test
    void whatIsPointedAtLooksUnlikeTheNumberInFocus() {
        Frame frame = frameAt("z1");
        RecordingSurface pointed = new RecordingSurface();
        RecordingSurface focused = new RecordingSurface();
        RecordingSurface both = new RecordingSurface();
        DiagramPainter painter = new DiagramPainter(typesetter);
        painter.paintMarks(frame, layout(frame), Optional.of(W11), Optional.empty(), pointed);
        painter.paintMarks(frame, layout(frame), Optional.empty(), Optional.of(W11), focused);
        painter.paintMarks(frame, layout(frame), Optional.of(W11), Optional.of(W11), both);
        assertThat(pointed.lines()).hasSize(1).allMatch(RecordingSurface.Line::dashed);
        assertThat(pointed.boxes()).isEmpty();
        assertThat(pointed.fills()).isEmpty();
        assertThat(focused.boxes()).hasSize(1);
        assertThat(focused.fills()).as("the arrowheads").hasSize(2);
        assertThat(both.lines()).as("what is pointed at and in focus has one ring").isEmpty();
        assertThat(both.boxes()).isEqualTo(focused.boxes());
    }

    @Test
    void everyStepAndMomentIsDrawnWithoutComplaint() {
        Session session = Sessions.lesson();
        for (int step = 0; step <= 30; step++) {
            session.apply(new Command.GoToStep(step));
            Frame frame = session.frame(Appearance.DEFAULT);
            for (double progress : new double[] {0, 0.25, 0.5, 0.77, 0.9, 1}) {
                assertInside(moving(frame.at(progress)));
                assertInside(still(frame.at(progress)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,1", "3,2,2", "4,5,3", "2,3,3,1", "1,5,1"})
    void otherNetworksAreDrawnAtEveryStep(String sizes) {
        int[] shape = List.of(sizes.split(",")).stream().mapToInt(Integer::parseInt).toArray();
        Session session = Sessions.of(Sessions.network(shape));
        for (int step = 0; step <= session.trace().size(); step++) {
            session.apply(new Command.GoToStep(step));
            Frame frame = session.frame(Appearance.DEFAULT);
            assertInside(still(frame));
            assertInside(moving(frame.at(0.6)));
            assertInside(moving(frame));
        }
    }

    @Test
    void aGradientOverSeveralPathsShowsTheTermOfEachPath() {
        Session session = Sessions.of(Sessions.network(2, 2, 2));
        session.apply(new Command.GoToStep(session.trace().stepNamed("∂J/∂a1").orElseThrow().number()));
        List<String> terms = texts(moving(session.frame(Appearance.DEFAULT)));
        assertThat(terms).hasSize(2).allSatisfy(term -> assertThat(term).contains("×"));
    }

    @Test
    void numbersThatAreNotFiniteAreShownAsWhatTheyAre() {
        Session session = Sessions.lesson();
        session.apply(new Command.SetValue(new Quantity.LearningRate(), 1e200));
        for (int i = 0; i < 5; i++) {
            session.apply(Command.Move.NEXT_ITERATION);
        }
        session.apply(Command.Move.END);
        Frame frame = session.frame(Appearance.DEFAULT);
        assertThat(frame.diverged()).isPresent();
        assertThat(texts(still(frame))).contains("NaN");
        assertInside(still(frame));
    }

    @Test
    void longNumbersAreMadeToFitTheirPlaces() {
        Session session = Sessions.lesson();
        for (ParameterId id : session.trace().network().parameters()) {
            session.apply(new Command.SetValue(new Quantity.Parameter(id), -123.4567));
        }
        session.apply(Command.Move.END);
        session.apply(Command.Move.BACK);
        Frame frame = session.frame(new Appearance(Appearance.Theme.LIGHT, "en", Numerals.decimals(4)));
        for (RecordingSurface.Text text : still(frame).texts()) {
            Optional<Quantity> owner = layout(frame).at(text.x(), text.baseline());
            owner.ifPresent(quantity -> {
                Rectangle2D box = layout(frame).whole(quantity);
                double width = typesetter.width(text.text(), Weight.BOLD, text.size());
                assertThat(text.x() + width).as(text.text()).isLessThanOrEqualTo(box.getMaxX() + 0.02 * box.getWidth());
            });
        }
    }

    @Test
    void theSelectedParameterHasARing() {
        Session session = Sessions.lesson();
        session.apply(new Command.Select(Optional.of(W21)));
        Frame frame = session.frame(Appearance.DEFAULT);
        assertThat(still(frame).boxes()).anySatisfy(box -> {
            assertThat(box.colour()).isEqualTo(palette.selection());
            assertThat(box.bounds().getCenterY()).isEqualTo(layout(frame).bounds(W21).getCenterY(), offset(1e-9));
        });
    }

    @ParameterizedTest
    @CsvSource({"en,inputs,hidden layer", "zh,输入,隐藏层"})
    void captionsAreInTheLanguageOfTheFrame(String language, String inputs, String hidden) {
        Frame frame = Sessions.lesson().frame(new Appearance(Appearance.Theme.LIGHT, language, Numerals.DEFAULT));
        assertThat(texts(still(frame))).contains(inputs, hidden);
    }

    private static void assertInside(RecordingSurface surface) {
        assertThat(surface.texts()).allSatisfy(text -> {
            assertThat(text.x()).isBetween(-1.0, WIDTH);
            assertThat(text.baseline()).isBetween(0.0, HEIGHT);
            assertThat(text.size()).isPositive().isFinite();
        });
        assertThat(surface.boxes()).allSatisfy(box -> assertThat(box.bounds().getWidth()).isPositive().isFinite());
    }

    private static RecordingSurface.Box outline(RecordingSurface surface, Frame frame, Quantity quantity) {
        Rectangle2D place = layout(frame).bounds(quantity);
        return surface.boxes().stream()
                .filter(box -> Math.abs(box.bounds().getCenterX() - place.getCenterX()) < 0.01
                        && Math.abs(box.bounds().getCenterY() - place.getCenterY()) < 0.01)
                .findFirst().orElseThrow();
    }

    private static List<String> texts(RecordingSurface surface) {
        return surface.texts().stream().map(RecordingSurface.Text::text).toList();
    }
}
