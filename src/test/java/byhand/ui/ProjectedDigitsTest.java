package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.DiagramPainter;
import byhand.diagram.FormulaPainter;
import byhand.diagram.RecordingSurface;
import byhand.diagram.layout.Layout;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Origin;
import byhand.typeset.Block;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import byhand.ui.control.Settings;
import byhand.ui.lesson.FormulaView;
import java.nio.BufferOverflowException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

/** In the mode for a projector digits are at least so many pixels high on a screen that is 1080 high, and in proportion on others. */
class ProjectedDigitsTest extends WindowTest {

    private static final double SCREEN = 1080;
    /** The height of digits in the bundled fonts as a share of the font's size. */
    private static final double DIGIT = 0.727;
    private static final double FORMULA = 34;
    private static final double LABEL = 18;
    /** Values are to have 36. What stands in a column of three has no room for that beside a formula of full size, nor has a low screen. */
    private static final Map<String, Double> VALUES_ON_WIDE_SCREENS = Map.of("lesson", 33.0, "xor", 26.0, "three-classes", 32.0);
    private static final Map<String, Double> VALUES = Map.of("lesson", 33.0, "xor", 22.0, "three-classes", 29.0);
    private static final double WIDE = 1.7;

    private final Typesetter typesetter = new Typesetter();
    private final double digitInFormula = typesetter.formula("1").parts().get(0).shape().getBounds2D().getHeight();
    private double textSize;

    static Stream<Arguments> sizesAndLanguages() {
        List<int[]> sizes = List.of(new int[] {1280, 800}, new int[] {1366, 768}, new int[] {1920, 1080}, new int[] {3840, 2160});
        return sizes.stream().flatMap(size -> Stream.of("en", "zh").map(language -> Arguments.of(size[0], size[1], language)));
    }

    @ParameterizedTest
    @MethodSource("sizesAndLanguages")
    void everyStepCanBeReadFromTheBackRow(int width, int height, String language) {
        if ("zh".equals(language)) {
            robot.clickOn("#language");
        }
        type(KeyCode.F5);
        robot.interact(() -> {
            stage.setFullScreen(false);
            stage.setWidth(width);
            stage.setHeight(height);
        });
        for (String example : VALUES.keySet()) {
            robot.interact(() -> session.apply(new Command.Open(example(example), new Origin.New())));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> measure(example));
            type(KeyCode.DIGIT2);
            screenshot("projected-" + example + "-" + width + "-" + language);
        }
        assertThat(stage.getScene().getHeight()).isEqualTo(height);
        // The screen that there is without a display is too small to show some of these windows; in the end it is shown a small one.
        robot.interact(() -> {
            stage.setWidth(Settings.LEAST_WIDTH);
            stage.setHeight(Settings.LEAST_HEIGHT);
        });
        WaitForAsyncUtils.waitForFxEvents();
        errors.removeIf(error -> error.getCause() instanceof BufferOverflowException);
    }

    private double onScale(double pixels) {
        return pixels * SCREEN / stage.getScene().getHeight();
    }

    private void measure(String example) {
        boolean wide = stage.getWidth() / stage.getHeight() > WIDE;
        double least = (wide ? VALUES_ON_WIDE_SCREENS : VALUES).get(example);
        Set<Boolean> places = new HashSet<>();
        for (int iteration = 1; iteration <= 2; iteration++) {
            session.apply(new Command.GoToIteration(iteration));
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            places.add(node("#formula").getLayoutX() > 0);
            textSize = robot.lookup("#iteration").<Labeled>query().getFont().getSize();
            for (int step = 0; step <= session.trace().size(); step++) {
                Frame frame = diagram().frame().atStep(step);
                String moment = example + ", step " + step + " of iteration " + iteration;
                assertThat(headDigits(frame)).as(moment).isGreaterThanOrEqualTo(LABEL);
                assertThat(formulaDigits(frame)).as("formula of " + moment).isGreaterThanOrEqualTo(FORMULA);
                assertThat(values(frame)).as("diagram of " + moment)
                        .allSatisfy(text -> assertThat(onScale(text.size() * DIGIT)).as(text.text()).isGreaterThanOrEqualTo(least));
            }
        }
        assertThat(places).as("the formula stays where it is").hasSize(1);
    }

    private double headDigits(Frame frame) {
        RecordingSurface surface = new RecordingSurface();
        Region head = (Region) ((Region) node("#formula")).getChildrenUnmodifiable().get(0);
        new FormulaPainter(typesetter).paintHead(frame, head.getWidth(), textSize, surface);
        return surface.texts().stream().mapToDouble(text -> onScale(text.size() * DIGIT)).min().orElseThrow();
    }

    private double formulaDigits(Frame frame) {
        Region panel = (Region) node("#formula");
        Region room = (Region) panel.getChildrenUnmodifiable().get(1);
        double width = room.getWidth() - panel.getInsets().getRight();
        double height = room.getHeight() - panel.getInsets().getBottom();
        Block formula = new FormulaPainter(typesetter).formula(frame, width, height, textSize * FormulaView.PROJECTED_FORMULA);
        double size = formula.content().stream().mapToDouble(part -> ((Block.PlacedFormula) part).size()).min().orElse(1000);
        return onScale(size * digitInFormula);
    }

    /** Numbers of neurons, inputs, targets and of the loss for which there is room in any neuron. */
    private Stream<RecordingSurface.Text> values(Frame frame) {
        RecordingSurface surface = new RecordingSurface();
        Layout layout = diagram().arranged().showing(frame);
        new DiagramPainter(typesetter).paint(frame, layout, diagram().getWidth(), diagram().getHeight(), surface);
        return surface.texts().stream().filter(text -> text.weight() == Weight.BOLD && DigitHeightTest.isShort(text.text()))
                .filter(text -> DigitHeightTest.isBesideShortOnes(text, frame, layout));
    }
}
