package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.FormulaPainter;
import byhand.diagram.ReadDigits;
import byhand.diagram.RecordingSurface;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Origin;
import byhand.typeset.Block;
import byhand.typeset.Typesetter;
import byhand.ui.control.Settings;
import java.nio.BufferOverflowException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.junit.jupiter.params.provider.Arguments;
import org.testfx.util.WaitForAsyncUtils;

/** What tests share that measure digits: windows of four sizes in both languages, and how high digits are in one that is 1080 high. */
abstract class BackRowTest extends WindowTest {

    /** Five columns of neurons that have two rows each show all their numbers smaller. */
    static final Set<String> DEEP = Set.of("vanishing-gradients");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{13}");
    private static final double WINDOW = 1080;
    /** The size of the text at 1080 at which a unit of the diagram makes its numbers as large as they have to be. */
    private static final double TEXT_IN_UNITS = 12;
    /** A share of a pixel gets lost where text sizes are rounded. */
    private static final double ROUNDING = 0.1;
    /** A chip gets smaller, to this share, rather than cover something or be cut. */
    private static final double CHIPS = 0.545;
    /** A pill gets smaller by so little where its number is written with more digits than usual. */
    private static final double PILLS = 0.88;
    /** How high digits are in the bundled fonts as a share of the font's size. */
    static final double DIGIT = 0.727;

    final Typesetter typesetter = new Typesetter();
    private final ReadDigits digits = new ReadDigits(typesetter);
    private final double digitInFormula = typesetter.formula("1").parts().get(0).shape().getBounds2D().getHeight();

    static Stream<Arguments> sizesAndLanguages() {
        List<int[]> sizes = List.of(new int[] {1280, 800}, new int[] {1366, 768}, new int[] {1920, 1080}, new int[] {3840, 2160});
        return sizes.stream().flatMap(size -> Stream.of("en", "zh").map(language -> Arguments.of(size[0], size[1], language)));
    }

    void setLanguage(String language) {
        if ("zh".equals(language)) {
            robot.clickOn("#language");
        }
    }

    void size(int width, int height) {
        robot.interact(() -> {
            stage.setFullScreen(false);
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    void open(String example) {
        robot.interact(() -> session.apply(new Command.Open(example(example), new Origin.New())));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** On the window's thread. */
    void goTo(int iteration) {
        session.apply(new Command.GoToIteration(iteration));
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }

    /** The screen that there is without a display is too small to show some of these windows; in the end it is shown a small one. */
    void endSmall(int height) {
        assertThat(stage.getScene().getHeight()).isEqualTo(height);
        size((int) Settings.LEAST_WIDTH, (int) Settings.LEAST_HEIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        errors.removeIf(error -> error.getCause() instanceof BufferOverflowException);
    }

    /** What pixels would be in a window that is 1080 high. */
    double onScale(double pixels) {
        return pixels * WINDOW / stage.getScene().getHeight();
    }

    double textSize() {
        return robot.lookup("#iteration").<Labeled>query().getFont().getSize();
    }

    double headDigits(Frame frame) {
        RecordingSurface surface = new RecordingSurface();
        Region head = (Region) ((Region) node("#formula")).getChildrenUnmodifiable().get(0);
        new FormulaPainter(typesetter).paintHead(frame, head.getWidth(), textSize(), surface);
        return surface.texts().stream().mapToDouble(text -> onScale(text.size() * DIGIT)).min().orElseThrow();
    }

    /** @param size at which the formula is set if it has room */
    double formulaDigits(Frame frame, double size) {
        Region panel = (Region) node("#formula");
        Region room = (Region) panel.getChildrenUnmodifiable().get(1);
        double width = room.getWidth() - panel.getInsets().getRight();
        double height = room.getHeight() - panel.getInsets().getBottom();
        Block formula = new FormulaPainter(typesetter).formula(frame, width, height, size);
        double least = formula.content().stream().mapToDouble(part -> ((Block.PlacedFormula) part).size()).min().orElse(1000);
        return onScale(least * digitInFormula);
    }

    /** What has almost drowned in rounding needs more digits than there is room for at full size. */
    static boolean hasLongNumber(Frame frame) {
        return frame.formula().filter(formula -> LONG_NUMBER.matcher(formula.plain(frame.appearance().numerals())).find()).isPresent();
    }

    /** How large the numbers of the diagram are that is shown, as a share of what they have to be: they all get smaller together. */
    double room() {
        return Math.min(1, diagram().arranged().unit() / (textSize() / TEXT_IN_UNITS));
    }

    /**
     * All numbers in the diagram of a moment are as high as they have to be, or a share of that. Only a chip that has no room may be
     * smaller.
     */
    void numbersAreHigh(Frame frame, Map<ReadDigits.Kind, Double> least, double share, String moment) {
        for (ReadDigits.Digits number : digits.of(frame, diagram().arranged())) {
            double given = number.kind() == ReadDigits.Kind.CHIP ? CHIPS : number.kind() == ReadDigits.Kind.PILL ? PILLS : 1;
            assertThat(onScale(number.height()) + ROUNDING).as("%s %s in the diagram of %s", number.kind(), number.text(), moment)
                    .isGreaterThanOrEqualTo(least.get(number.kind()) * share * given);
        }
    }
}
