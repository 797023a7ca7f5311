package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.ReadDigits;
import byhand.scenario.Examples;
import byhand.session.Frame;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Digits are high enough for the back row: at least so many pixels in a window that is 1080 high, and in proportion in others. */
class DigitHeightTest extends BackRowTest {

    private static final double FORMULA = 24;
    private static final Map<ReadDigits.Kind, Double> NUMBERS = Map.of(ReadDigits.Kind.VALUE, 25.0, ReadDigits.Kind.GRADIENT, 16.0,
            ReadDigits.Kind.PILL, 18.0, ReadDigits.Kind.CHIP, 18.0);
    private static final double TABLE = 16;
    private static final double LABEL = 13;
    private static final List<String> AT_FULL_SIZE = List.of(Examples.LESSON, "xor", "three-classes");
    /** Two columns of neurons with negative numbers of four digits, beside a formula: all of it is somewhat smaller in a narrow window. */
    private static final Map<String, Double> NARROW = Map.of("xor", 0.88, "curve-fitting", 0.9);
    /** The longest formulas of this one have three rows beside the diagram there, which have hardly less than all their room. */
    private static final Map<String, Double> NARROW_FORMULA = Map.of("xor", 0.95);
    private static final double WIDE = 1.7;
    private static final double ENOUGH = 0.97;

    @ParameterizedTest
    @CsvSource({"1280, 800, zh"})
    void aUsualWindowCanBeReadFromTheBackRow(int width, int height, String language) {
        everyStepCanBeRead(width, height, language);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("sizesAndLanguages")
    void everyStepOfEveryExampleCanBeReadFromTheBackRow(int width, int height, String language) {
        everyStepCanBeRead(width, height, language);
    }

    private void everyStepCanBeRead(int width, int height, String language) {
        setLanguage(language);
        size(width, height);
        for (String example : new Examples().names()) {
            open(example);
            robot.interact(() -> measure(example));
        }
        endSmall(height);
    }

    private static double least(String example, Frame frame) {
        return AT_FULL_SIZE.contains(example) && !hasLongNumber(frame) ? FORMULA : FORMULA / 2;
    }

    private void measure(String example) {
        for (int iteration = 1; iteration <= 3; iteration++) {
            goTo(iteration);
            double room = room();
            boolean roomy = diagram().arranged().isRoomy() && !DEEP.contains(example);
            boolean wide = stage.getWidth() / stage.getHeight() > WIDE;
            // A network that is too large for its numbers shows them smaller.
            if (roomy) {
                assertThat(room).as("room in %s, iteration %s", example, iteration)
                        .isGreaterThanOrEqualTo(wide ? ENOUGH : NARROW.getOrDefault(example, ENOUGH));
            }
            for (int step = 0; step <= session.trace().size(); step++) {
                Frame frame = diagram().frame().atStep(step);
                String moment = example + ", step " + step + " of iteration " + iteration;
                assertThat(headDigits(frame)).as("head of %s", moment).isGreaterThanOrEqualTo(LABEL);
                assertThat(formulaDigits(frame, textSize())).as("formula of %s", moment)
                        .isGreaterThanOrEqualTo(least(example, frame) * (wide ? 1 : NARROW_FORMULA.getOrDefault(example, 1.0)));
                if (roomy) {
                    numbersAreHigh(frame, NUMBERS, room, moment);
                }
            }
            robot.lookup(".parameter-columns .label").queryAllAs(Labeled.class).stream()
                    .filter(label -> label.getText().matches("[-−0-9.]+"))
                    .forEach(label -> assertThat(onScale(label.getFont().getSize() * DIGIT)).as("table of %s", example)
                            .isGreaterThanOrEqualTo(TABLE));
        }
    }
}
