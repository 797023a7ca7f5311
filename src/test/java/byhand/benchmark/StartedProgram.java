package byhand.benchmark;

import byhand.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * The program in a process of its own, started as its users start it. Prints {@value #PAINTED} when the window has been rendered for the
 * first time, then takes the steps of an iteration, and prints the resident memory.
 */
final class StartedProgram {

    static final String PAINTED = "painted";
    static final String RESIDENT = "resident ";

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int STEPS = 30;
    private static final long PAUSE_MILLISECONDS = 150;

    private StartedProgram() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Main.main(new String[0]);
        awaitFirstFrame();
        System.out.println(PAINTED);
        for (int press = 0; press < 2 * STEPS; press++) {
            Platform.runLater(StartedProgram::pressSpace);
            Thread.sleep(PAUSE_MILLISECONDS);
        }
        System.out.println(RESIDENT + residentKilobytes());
        Runtime.getRuntime().halt(0);
    }

    private static void awaitFirstFrame() throws InterruptedException {
        CountDownLatch rendered = new CountDownLatch(1);
        Platform.runLater(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                Platform.runLater(() -> RenderedFrames.afterRendering(rendered::countDown));
            }
        }.start());
        rendered.await();
    }

    /** The first press begins a step's animation, the second completes it. */
    private static void pressSpace() {
        Scene scene = Window.getWindows().get(0).getScene();
        Event.fireEvent(scene, new KeyEvent(KeyEvent.KEY_PRESSED, " ", " ", KeyCode.SPACE, false, false, false, false));
    }

    private static long residentKilobytes() throws IOException {
        if (!Files.exists(STATUS)) {
            return -1;
        }
        return Files.readAllLines(STATUS).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(-1);
    }
}
