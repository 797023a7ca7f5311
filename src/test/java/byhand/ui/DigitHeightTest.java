package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.DiagramPainter;
import byhand.diagram.FormulaPainter;
import byhand.diagram.RecordingSurface;
import byhand.diagram.layout.Layout;
import byhand.scenario.Examples;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Origin;
import byhand.trace.Quantity;
import byhand.trace.Step;
import byhand.typeset.Block;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import byhand.ui.control.Settings;
import java.nio.BufferOverflowException;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

/** Digits are high enough for the back row: at least so many pixels in a window that is 1080 high, and in proportion in others. */
class DigitHeightTest extends WindowTest {

    private static final double WINDOW = 1080;
    private static final double FORMULA = 24;
    private static final double VALUE = 25;
    private static final double TABLE_GIVES_WAY = 0.6;
    private static final double READ = 16;
    private static final double LABEL = 13;
    /** The height of digits in the bundled fonts as a share of the font's size. */
    private static final double DIGIT = 0.727;
    private static final List<String> SHORT_NUMBERS = List.of(Examples.LESSON, "three-classes");
    private static final List<String> AT_FULL_SIZE = List.of(Examples.LESSON, "xor", "three-classes");

    private final Typesetter typesetter = new Typesetter();
    private final double digitInFormula = typesetter.formula("1").parts().get(0).shape().getBounds2D().getHeight();
    private double window;
    private double textSize;

    static Stream<Arguments> sizesAndLanguages() {
        List<int[]> sizes = List.of(new int[] {1280, 800}, new int[] {1366, 768}, new int[] {1920, 1080}, new int[] {3840, 2160});
        return sizes.stream().flatMap(size -> Stream.of("en", "zh").map(language -> Arguments.of(size[0], size[1], language)));
    }

    @ParameterizedTest
    @MethodSource("sizesAndLanguages")
    void everyStepOfEveryExampleCanBeReadFromTheBackRow(int width, int height, String language) {
        if ("zh".equals(language)) {
            robot.clickOn("#language");
        }
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        for (String example : new Examples().names()) {
            robot.interact(() -> session.apply(new Command.Open(example(example), new Origin.New())));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> measure(example));
        }
        assertThat(window).isEqualTo(height);
        // The screen that there is without a display is too small to show some of these windows; in the end it is shown a small one.
        robot.interact(() -> {
            stage.setWidth(Settings.LEAST_WIDTH);
            stage.setHeight(Settings.LEAST_HEIGHT);
        });
        WaitForAsyncUtils.waitForFxEvents();
        errors.removeIf(error -> error.getCause() instanceof BufferOverflowException);
    }

    private void measure(String example) {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        window = stage.getScene().getHeight();
        textSize = robot.lookup("#iteration").<Labeled>query().getFont().getSize();
        for (int iteration = 1; iteration <= 2; iteration++) {
            session.apply(new Command.GoToIteration(iteration));
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            for (int step = 0; step <= session.trace().size(); step++) {
                measure(diagram().frame().atStep(step), example + ", step " + step + " of iteration " + iteration);
            }
        }
        // Where small numbers make the columns wide, the table gives way before it has to be scrolled.
        double least = SHORT_NUMBERS.contains(example) ? READ : READ * TABLE_GIVES_WAY;
        robot.lookup(".parameter-columns .label").queryAllAs(Labeled.class).stream().filter(label -> label.getText().matches("[-−0-9.]+"))
                .forEach(label -> assertThat(onScale(label.getFont().getSize() * DIGIT)).as("table of " + example)
                        .isGreaterThanOrEqualTo(least));
    }

    private double onScale(double pixels) {
        return pixels * WINDOW / window;
    }

    private void measure(Frame frame, String moment) {
        RecordingSurface head = new RecordingSurface();
        Region panel = (Region) node("#formula");
        Region room = (Region) panel.getChildrenUnmodifiable().get(1);
        double width = room.getWidth() - panel.getInsets().getRight();
        double height = room.getHeight() - panel.getInsets().getBottom();
        new FormulaPainter(typesetter).paintHead(frame, width, textSize, head);
        assertThat(head.texts()).as(moment).allSatisfy(text -> assertThat(onScale(text.size() * DIGIT)).isGreaterThanOrEqualTo(LABEL));
        Block formula = new FormulaPainter(typesetter).formula(frame, width, height, textSize);
        double least = AT_FULL_SIZE.stream().anyMatch(moment::startsWith) ? FORMULA : FORMULA / 2;
        double lowest = formula.content().stream().mapToDouble(part -> ((Block.PlacedFormula) part).size()).min().orElse(FORMULA * window);
        assertThat(onScale(lowest * digitInFormula))
                .as("formula of %s, %s x %s in %s x %s", moment, formula.width(), formula.height(), width, height)
                .isGreaterThanOrEqualTo(least);
        // A network that is too large for its numbers shows them smaller.
        (diagram().arranged().isRoomy() ? values(frame) : List.<RecordingSurface.Text>of())
                .forEach(text -> assertThat(onScale(text.size() * DIGIT)).as(text.text() + " in the diagram of " + moment)
                        .isGreaterThanOrEqualTo(VALUE));
    }

    /** Numbers of neurons, inputs, targets and of the loss for which there is room in any neuron. */
    private List<RecordingSurface.Text> values(Frame frame) {
        RecordingSurface surface = new RecordingSurface();
        Layout layout = diagram().arranged().showing(frame);
        new DiagramPainter(typesetter).paint(frame, layout, diagram().getWidth(), diagram().getHeight(), surface);
        return surface.texts().stream().filter(text -> text.weight() == Weight.BOLD && isShort(text.text()))
                .filter(text -> isBesideShortOnes(text, frame, layout)).toList();
    }

    /** The other number of a neuron is as large as the longer one. */
    static boolean isBesideShortOnes(RecordingSurface.Text text, Frame frame, Layout layout) {
        return frame.trace().steps().stream().map(Step::quantity).filter(layout::hasPlot).map(Quantity.OfNeuron.class::cast)
                .filter(half -> layout.bounds(half).contains(text.x() + text.size() / 2, text.baseline()))
                .allMatch(half -> isShort(frame.numerals().plain(frame.trace().value(half.other()).orElseThrow())));
    }

    static boolean isShort(String number) {
        return number.matches("[−0-9.]{1,3}");
    }
}
