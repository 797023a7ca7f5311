package byhand.ui.lesson;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Tells when the pointer has come to rest. */
final class Rest {

    private static final Duration DELAY = Duration.millis(500);

    private final PauseTransition delay = new PauseTransition(DELAY);

    Rest(Runnable rested) {
        delay.setOnFinished(event -> rested.run());
    }

    /** The pointer has moved: waits anew. */
    void begin() {
        delay.playFromStart();
    }

    /** The pointer is gone, or what it was over. */
    void end() {
        delay.stop();
    }
}
