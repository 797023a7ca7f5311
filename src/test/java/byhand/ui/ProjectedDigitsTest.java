package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.ReadDigits;
import byhand.scenario.Examples;
import byhand.session.Frame;
import byhand.ui.lesson.FormulaView;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** In the mode for a projector digits are at least so many pixels high on a screen that is 1080 high, and in proportion on others. */
class ProjectedDigitsTest extends BackRowTest {

    private static final double FORMULA = 34;
    private static final double LABEL = 18;
    private static final Map<ReadDigits.Kind, Double> NUMBERS = Map.of(ReadDigits.Kind.VALUE, 37.5, ReadDigits.Kind.GRADIENT, 24.0,
            ReadDigits.Kind.PILL, 27.0, ReadDigits.Kind.CHIP, 27.0);
    /** Everything is enlarged by more than has to be; this much is enough. */
    private static final double ENOUGH = 0.9;
    /** What stands beside or above a formula of full size has no room for that; all its numbers are smaller then. */
    private static final Map<String, Double> LARGE_SCREENS =
            Map.of("lesson", 0.963, "xor", 0.58, "three-classes", 0.8, "elu", 0.87, "symmetric-weights", 0.87,
                    "curve-fitting", 0.58);
    private static final Map<String, Double> SCREENS = Map.of("lesson", 0.85, "lesson-b12-2", 0.83, "dead-relu", 0.83, "xor", 0.5,
            "three-classes", 0.7, "elu", 0.8, "symmetric-weights", 0.73, "curve-fitting", 0.5);
    private static final double LARGE = 1000;
    private static final List<String> SHOWN = List.of(Examples.LESSON, "xor", "three-classes");

    @ParameterizedTest
    @CsvSource({"1920, 1080, en"})
    void aUsualWindowCanBeReadFromTheBackRow(int width, int height, String language) {
        everyStepCanBeRead(width, height, language);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("sizesAndLanguages")
    void everyStepCanBeReadFromTheBackRow(int width, int height, String language) {
        everyStepCanBeRead(width, height, language);
    }

    private void everyStepCanBeRead(int width, int height, String language) {
        setLanguage(language);
        type(KeyCode.F5);
        size(width, height);
        for (String example : new Examples().names()) {
            open(example);
            robot.interact(() -> measure(example));
            if (SHOWN.contains(example)) {
                type(KeyCode.DIGIT2);
                screenshot("projected-" + example + "-" + width + "-" + language);
            }
        }
        endSmall(height);
    }

    private void measure(String example) {
        double least = (stage.getHeight() > LARGE ? LARGE_SCREENS : SCREENS).getOrDefault(example, ENOUGH);
        Set<Boolean> places = new HashSet<>();
        for (int iteration = 1; iteration <= 3; iteration++) {
            goTo(iteration);
            places.add(node("#formula").getLayoutX() > 0);
            double room = room();
            boolean roomy = diagram().arranged().isRoomy() && !DEEP.contains(example);
            if (roomy) {
                assertThat(room).as("room in %s, iteration %s", example, iteration).isGreaterThanOrEqualTo(least);
            }
            for (int step = 0; step <= session.trace().size(); step++) {
                Frame frame = diagram().frame().atStep(step);
                String moment = example + ", step " + step + " of iteration " + iteration;
                if (SHOWN.contains(example)) {
                    assertThat(headDigits(frame)).as("head of %s", moment).isGreaterThanOrEqualTo(LABEL);
                    assertThat(formulaDigits(frame, textSize() * FormulaView.PROJECTED_FORMULA)).as("formula of %s", moment)
                            .isGreaterThanOrEqualTo(hasLongNumber(frame) ? FORMULA / 2 : FORMULA);
                }
                if (roomy) {
                    numbersAreHigh(frame, NUMBERS, room, moment);
                }
            }
        }
        assertThat(places).as("the formula stays where it is").hasSize(1);
    }
}
