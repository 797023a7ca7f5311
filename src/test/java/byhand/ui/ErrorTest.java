package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class ErrorTest extends WindowTest {

    @Test
    void anUnexpectedErrorIsSaidAndReportedAndTheProgramGoesOn() {
        type(KeyCode.SPACE);
        WaitForAsyncUtils.autoCheckException = false;
        Platform.runLater(() -> {
            throw new IllegalStateException("planted");
        });
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.clearExceptions();
        WaitForAsyncUtils.autoCheckException = true;
        assertThat(node("#notice").isVisible()).isTrue();
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0)).hasMessageContaining("version test").hasMessageContaining("NEXT").hasRootCauseMessage("planted");
        errors.clear();
        type(KeyCode.SPACE);
        assertThat(at().step()).isEqualTo(2);
    }
}
