package byhand.diagram.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.diagram.RecordingSurface;
import byhand.diagram.Sessions;
import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Palette;
import byhand.diagram.surface.Surface;
import byhand.formula.Numerals;
import byhand.scenario.Examples;
import byhand.scenario.ScenarioException;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Command.GoToIteration;
import byhand.session.Command.Move;
import byhand.session.Goal;
import byhand.session.LongRun;
import byhand.session.Losses;
import byhand.session.Session;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What the chart of the losses shows, small and large. */
class ChartPainterTest {

    private static final double WIDTH = 1100;
    private static final double HEIGHT = 600;
    private static final double TEXT = 16;
    private static final Palette PALETTE = Palette.of(Appearance.Theme.LIGHT);
    private static final Colour MARK = PALETTE.stage(Stage.BACKWARD);
    private static final Quantity RATE = new Quantity.LearningRate();

    private final Typesetter typesetter = new Typesetter();
    private final ChartPainter painter = new ChartPainter(typesetter);

    private static Session xor() {
        try {
            return new Session(new Examples().read("xor"));
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }

    /** A training of the lesson that has come to an iteration whose loss is computed. */
    private static Session lessonUpTo(int iteration) {
        return upTo(iteration, Sessions.lesson());
    }

    private static Session upTo(int iteration, Session session) {
        session.apply(new GoToIteration(iteration));
        session.apply(Move.END);
        return session;
    }

    private static LossChart chart(Session session, boolean logarithmic) {
        return new LossChart(session.frame(Appearance.DEFAULT), logarithmic);
    }

    private RecordingSurface large(LossChart chart) {
        RecordingSurface surface = new RecordingSurface();
        painter.paint(chart, surface, WIDTH, HEIGHT, TEXT);
        return surface;
    }

    private RecordingSurface small(LossChart chart) {
        RecordingSurface surface = new RecordingSurface();
        painter.paint(chart, surface, 340, 80, 12);
        return surface;
    }

    private static List<String> words(RecordingSurface surface) {
        return surface.texts().stream().map(RecordingSurface.Text::text).toList();
    }

    private Plot plot(LossChart chart) {
        return Plot.of(chart, WIDTH, HEIGHT, TEXT, typesetter);
    }

    /** The lines of a chart with all their points. */
    private static final class Points implements Surface {

        private record Line(double thickness, Colour colour, List<Point2D> points) {
        }

        private final List<Line> lines = new ArrayList<>();
        private int boxes;

        @Override
        public void stroke(Path2D path, double lineWidth, boolean dashed, Colour colour) {
            List<Point2D> points = new ArrayList<>();
            double[] point = new double[6];
            for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
                i.currentSegment(point);
                points.add(new Point2D.Double(point[0], point[1]));
            }
            lines.add(new Line(lineWidth, colour, points));
        }

        @Override
        public void fill(Path2D shape, double x, double y, double scale, Colour colour) {
            throw new AssertionError("a chart fills no shapes");
        }

        @Override
        public void fillRoundRect(double x, double y, double width, double height, double radius, Colour colour) {
            boxes++;
        }

        @Override
        public void strokeRoundRect(double x, double y, double width, double height, double radius, double lineWidth, Colour colour) {
            boxes++;
        }

        @Override
        public void text(String text, double x, double baseline, Weight weight, double size, Colour colour) {
            boxes++;
        }
    }

    private Points points(LossChart chart) {
        Points points = new Points();
        painter.paint(chart, points, WIDTH, HEIGHT, TEXT);
        return points;
    }

    @Test
    void aSmallOneSaysWhereItsAxesEndAndWhoseLossItTells() {
        assertThat(words(small(chart(lessonUpTo(2), false)))).contains("Loss of each iteration", "4.5", "0", "1", "10")
                .anyMatch(text -> text.startsWith("J ≈ 2.71"));
    }

    @Test
    void aSmallOneWithoutALossHeadsNothing() {
        assertThat(words(small(chart(Sessions.lesson(), false)))).isEmpty();
        assertThat(words(large(chart(Sessions.lesson(), false)))).contains("No loss has been computed yet.");
    }

    @Test
    void aLargeOneHasAxesWithNamesAndNumbersInBothLanguages() {
        Session session = lessonUpTo(200);
        assertThat(words(large(chart(session, false)))).contains("loss J", "iteration", "0", "1", "2", "3", "4", "5", "100", "200");
        Appearance chinese = new Appearance(Appearance.Theme.DARK, "zh", Numerals.DEFAULT);
        assertThat(words(large(new LossChart(session.frame(chinese), true)))).contains("损失 J（对数坐标）", "迭代次数");
    }

    @Test
    void numbersAtTheAxisOfTheIterationsAreNice() {
        assertThat(plot(chart(lessonUpTo(200), false)).iterations(typesetter)).startsWith(1, 20, 40).endsWith(200);
        assertThat(plot(chart(lessonUpTo(3), false)).iterations(typesetter)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void onALogarithmicAxisAGeometricDescentIsStraight() {
        LossChart chart = chart(lessonUpTo(200), true);
        assertThat(words(large(chart))).contains("loss J (logarithmic)", "1×10⁻¹⁰", "1");
        Plot plot = plot(chart);
        double middle = (plot.y(chart.losses().get(60)) + plot.y(chart.losses().get(180))) / 2;
        assertThat(plot.y(chart.losses().get(120))).isCloseTo(middle, within(plot.height() / 100));
    }

    @Test
    void whereALossIsZeroTheAxisStaysLinearAndSaysWhy() {
        Session session = Sessions.lesson();
        session.apply(new Command.SetValue(RATE, 0.9));
        LossChart chart = chart(upTo(30, session), true);
        assertThat(chart.losses().get(29)).isZero();
        assertThat(words(large(chart))).contains("loss J", "Some losses are 0 or negative, so the axis of J stays linear.", "7");
        assertThat(words(large(chart(session, false)))).noneMatch(text -> text.contains("negative"));
    }

    @Test
    void theLinePassesThroughEveryLoss() {
        LossChart chart = chart(lessonUpTo(50), false);
        Plot plot = plot(chart);
        List<Point2D> line = points(chart).lines.stream().map(Points.Line::points).filter(points -> points.size() == 50).findFirst()
                .orElseThrow();
        for (int i = 0; i < 50; i++) {
            assertThat(line.get(i).getX()).isCloseTo(plot.left() + i * plot.width() / 49, within(1e-6));
            assertThat(line.get(i).getY()).isCloseTo(plot.bottom() - chart.losses().get(i) / 5 * plot.height(), within(1e-6));
        }
    }

    @Test
    void theMeanOfEachEpochIsAThickLineAndTheSingleLossesArePale() {
        LossChart chart = chart(upTo(200, xor()), false);
        Plot plot = plot(chart);
        List<Points.Line> lines = points(chart).lines;
        Points.Line means = lines.stream().filter(line -> line.points().size() == 50).findFirst().orElseThrow();
        Points.Line single = lines.stream().filter(line -> line.points().size() == 200).findFirst().orElseThrow();
        Losses losses = chart.losses();
        for (int epoch = 0; epoch < 50; epoch++) {
            double mean = (losses.get(4 * epoch) + losses.get(4 * epoch + 1) + losses.get(4 * epoch + 2) + losses.get(4 * epoch + 3)) / 4;
            assertThat(means.points().get(epoch).getX()).isCloseTo(plot.x(4 * epoch + 1.5), within(1e-6));
            assertThat(means.points().get(epoch).getY()).isCloseTo(plot.y(mean), within(1e-6));
        }
        assertThat(means.thickness()).isGreaterThan(1.8 * single.thickness());
        assertThat(means.colour().alpha()).isGreaterThan(2 * single.colour().alpha());
        assertThat(words(large(chart))).contains("mean of each epoch", "loss of each iteration");
        assertThat(words(small(chart))).contains("each epoch’s mean", "each loss");
    }

    @Test
    void howManyPointsAreDrawnDependsOnTheWidthAlone() {
        Session session = xor();
        LongRun run = session.run(new Goal(300_000, OptionalDouble.empty()));
        while (!run.isOver()) {
            session.apply(run.next(10_000_000));
        }
        session.apply(new GoToIteration(100_000));
        Points drawn = points(chart(session, false));
        assertThat(drawn.lines.stream().mapToInt(line -> line.points().size()).sum()).isBetween(1000, (int) (5 * WIDTH));
        assertThat(drawn.boxes).isLessThan(100);
        assertThat(words(large(chart(session, false)))).anyMatch(text -> text.matches("mean of \\d+ epochs at a time"));
    }

    @Test
    void beforeTheLossIsComputedItIsSaidWhoseIsShown() {
        Session session = lessonUpTo(1);
        session.apply(new GoToIteration(2));
        session.apply(Move.START);
        RecordingSurface early = small(chart(session, false));
        RecordingSurface.Text caption = early.texts().stream().filter(text -> text.text().equals("Iteration 1: J = 4.5")).findFirst()
                .orElseThrow();
        assertThat(caption.colour()).isEqualTo(PALETTE.muted());
        session.apply(Move.END);
        assertThat(words(small(chart(session, false)))).anyMatch(text -> text.startsWith("J ≈ 2.71"));
    }

    @Test
    void goingBackToTheStartOfAnIterationDoesNotTellItsLossInAdvance() {
        Session session = lessonUpTo(200);
        session.apply(new GoToIteration(42));
        session.apply(Move.START);
        assertThat(words(small(chart(session, false)))).anyMatch(text -> text.startsWith("Iteration 41: J ≈ "))
                .noneMatch(text -> text.startsWith("J "));
    }

    @Test
    void aLossThatIsJustBeingComputedIsNotShownYet() {
        Session session = Sessions.lessonAt("J");
        LossChart moving = new LossChart(session.frame(Appearance.DEFAULT).at(0.5), false);
        assertThat(moving.losses().isEmpty()).isTrue();
        assertThat(small(moving).texts()).isEmpty();
        assertThat(small(chart(session, false)).texts()).isNotEmpty();
    }

    @Test
    void whatLiesAheadHasAGroundThatBeginsAtTheCurrentIteration() {
        Session session = lessonUpTo(1);
        session.apply(Move.NEXT_ITERATION);
        session.apply(Move.PREVIOUS_ITERATION);
        LossChart chart = chart(session, false);
        assertThat(chart.losses().size()).isEqualTo(2);
        Plot plot = plot(chart);
        assertThat(large(chart).grounds()).anySatisfy(ground -> {
            assertThat(ground.bounds().getMinX()).isEqualTo(plot.x(0));
            assertThat(ground.bounds().getMaxX()).isEqualTo(plot.x(1));
            assertThat(ground.bounds().getHeight()).isEqualTo(plot.height());
        });
        assertThat(words(large(chart))).contains("computed already, after iteration 1");
        assertThat(large(chart(lessonUpTo(2), false)).grounds()).noneMatch(ground -> ground.bounds().getHeight() == plot.height());
    }

    @Test
    void theCurrentIterationIsADotOnItsLoss() {
        Session session = lessonUpTo(20);
        session.apply(new GoToIteration(7));
        session.apply(Move.END);
        LossChart chart = chart(session, false);
        Plot plot = plot(chart);
        assertThat(large(chart).grounds()).anySatisfy(dot -> {
            assertThat(dot.colour()).isEqualTo(MARK);
            assertThat(dot.bounds().getCenterX()).isCloseTo(plot.x(6), within(1e-6));
            assertThat(dot.bounds().getCenterY()).isCloseTo(plot.y(chart.losses().get(6)), within(1e-6));
        });
    }

    @Test
    void whereTheTrainingDivergedIsMarked() {
        Session session = Sessions.lesson();
        session.apply(new GoToIteration(20));
        session.apply(new Command.SetValue(RATE, 1e9));
        LossChart chart = chart(upTo(60, session), true);
        int first = chart.losses().firstNotFinite(0, 60).orElseThrow();
        assertThat(words(large(chart))).anyMatch(text -> text.matches("iteration " + (first + 1) + ": (∞|NaN)"));
        assertThat(words(small(chart))).anyMatch(text -> text.matches("∞|NaN"));
        Plot plot = plot(chart);
        assertThat(large(chart).lines()).anySatisfy(line -> {
            assertThat(line.colour()).isEqualTo(MARK);
            assertThat(line.bounds().getCenterX()).isCloseTo(plot.x(first), within(1e-6));
            assertThat(line.bounds().getCenterY()).isCloseTo(plot.top(), within(1e-6));
        });
        assertThat(large(chart).texts()).as("behind the line").anySatisfy(text -> {
            assertThat(text.text()).startsWith("iteration " + (first + 1));
            assertThat(text.x()).isGreaterThan(plot.x(first));
        });
        session.apply(new GoToIteration(20));
        session.apply(new Command.SetValue(RATE, 1e9));
        LossChart ending = chart(upTo(first + 1, session), true);
        assertThat(ending.losses().size()).isEqualTo(first + 1);
        assertThat(large(ending).texts()).as("above the line that ends there").anySatisfy(text -> {
            assertThat(text.text()).startsWith("iteration " + (first + 1));
            assertThat(text.baseline()).isLessThan(plot(ending).top());
        });
        assertThat(points(chart).lines).allSatisfy(line -> assertThat(line.points()).allMatch(point -> Double.isFinite(point.getY())));
    }

    @Test
    void thePointerTellsIterationLossAndTheMeanOfItsEpoch() {
        Session session = upTo(41, xor());
        ChartWords words = new ChartWords();
        Losses losses = chart(session, false).losses();
        String mean = Numerals.DEFAULT.plain(losses.mean(36, 40));
        assertThat(words.pointed(new LossChart(session.frame(Appearance.DEFAULT), false, OptionalInt.of(38))))
                .startsWith("Iteration 38: J ").endsWith("; mean of the epoch of iterations 37 to 40 ≈ " + mean);
        assertThat(words.pointed(new LossChart(session.frame(Appearance.DEFAULT), false, OptionalInt.of(41))))
                .startsWith("Iteration 41: J ").doesNotContain("epoch");
        assertThat(words.pointed(new LossChart(session.frame(Appearance.DEFAULT), false, OptionalInt.of(42)))).isEmpty();
    }

    @Test
    void aPlaceInTheChartIsAnIteration() {
        LossChart chart = chart(lessonUpTo(200), false);
        Plot plot = plot(chart);
        for (int iteration : new int[] {1, 2, 77, 200}) {
            assertThat(painter.iterationAt(chart, plot.x(iteration - 1), WIDTH, HEIGHT, TEXT)).hasValue(iteration);
        }
        assertThat(painter.iterationAt(chart, -10, WIDTH, HEIGHT, TEXT)).hasValue(1);
        assertThat(painter.iterationAt(chart, 2 * WIDTH, WIDTH, HEIGHT, TEXT)).hasValue(200);
        assertThat(painter.iterationAt(chart(Sessions.lesson(), false), 100, WIDTH, HEIGHT, TEXT)).isEmpty();
    }

    @Test
    void nothingIsWrittenOutsideOfTheChart() {
        for (Session session : List.of(lessonUpTo(200), upTo(200, xor()), lessonUpTo(1))) {
            for (boolean logarithmic : new boolean[] {false, true}) {
                for (RecordingSurface surface : List.of(large(chart(session, logarithmic)), small(chart(session, logarithmic)))) {
                    double width = surface.texts().stream().anyMatch(text -> text.text().equals("iteration")) ? WIDTH : 340;
                    assertThat(surface.texts()).allSatisfy(text -> {
                        assertThat(text.x()).isGreaterThanOrEqualTo(0);
                        assertThat(text.x() + typesetter.width(text.text(), text.weight(), text.size())).isLessThanOrEqualTo(width + 1e-6);
                    });
                }
            }
        }
    }
}
