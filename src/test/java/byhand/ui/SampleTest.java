package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.Sample;
import byhand.session.Command;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SampleTest extends WindowTest {

    @Test
    void oneSampleIsNotCounted() {
        assertThat(node("#sample").getParent().isVisible()).isFalse();
        type(KeyCode.S);
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void theSampleOfEachIterationIsNamed() {
        three();
        assertThat(sample()).isEqualTo("Sample 1 of 3");
        type(KeyCode.N);
        assertThat(sample()).isEqualTo("Sample 2 of 3");
        type(KeyCode.N, KeyCode.N);
        assertThat(sample()).isEqualTo("Sample 1 of 3");
        screenshot("samples-en");
        robot.clickOn("#language");
        assertThat(sample()).isEqualTo("样本 1/3");
        screenshot("samples-zh");
    }

    @Test
    void anotherSampleIsChosenByButtonsAndKeysAndCanBeUndone() {
        three();
        robot.clickOn("#next-sample").clickOn("#next-sample");
        assertThat(sample()).isEqualTo("Sample 3 of 3");
        assertThat(value(X1)).isEqualTo(3);
        type(KeyCode.S);
        assertThat(sample()).isEqualTo("Sample 1 of 3");
        chord(KeyCode.SHIFT, KeyCode.S);
        assertThat(sample()).isEqualTo("Sample 3 of 3");
        robot.clickOn("#previous-sample");
        assertThat(value(X1)).isEqualTo(2);
        chord(KeyCode.CONTROL, KeyCode.Z);
        assertThat(value(X1)).isEqualTo(3);
    }

    private void three() {
        robot.interact(() -> session.apply(new Command.SetSamples(
                List.of(sample(1), sample(2), sample(3)))));
    }

    private static Sample sample(double first) {
        return new Sample(List.of(first, 0.0), List.of(1.0));
    }

    private String sample() {
        return node("#sample").getParent().isVisible() ? robot.lookup("#sample").queryAs(Label.class).getText() : "";
    }
}
