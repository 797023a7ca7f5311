package byhand.ui;

import byhand.scenario.Examples;
import byhand.session.Command;
import byhand.session.Session;
import byhand.typeset.Typesetter;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.prefs.Preferences;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Not a test: writes pictures of the window without a display, to be looked at. Arguments: FILE WIDTH HEIGHT LANGUAGE THEME STEP [KEY...] */
final class WindowPreview {

    private WindowPreview() {
    }

    public static void main(String[] args) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        long start = System.nanoTime();
        Platform.startup(() -> {});
        Platform.runLater(() -> {
            try {
                Preferences preferences = new MemoryPreferences();
                preferences.put("width", args[1]);
                preferences.put("height", args[2]);
                preferences.put("language", args[3]);
                preferences.put("theme", args[4]);
                Examples examples = new Examples();
                Session session = new Session(examples.read(Examples.LESSON));
                Stage stage = new Stage();
                new ProgramWindow(stage, session, examples, new Typesetter(), preferences, "preview", Throwable::printStackTrace,
                        (owner, title, name) -> Optional.empty()).show();
                session.apply(new Command.GoToStep(Integer.parseInt(args[5])));
                System.out.println("shown after " + (System.nanoTime() - start) / 1_000_000 + " ms");
                Platform.runLater(() -> {
                    Arrays.stream(args).skip(6).forEach(action -> press(stage.getScene(), action));
                    Platform.runLater(() -> {
                        write(stage.getScene(), Path.of(args[0]));
                        done.countDown();
                    });
                });
            } catch (Exception e) {
                e.printStackTrace();
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
        System.exit(0);
    }

    private static void press(Scene scene, String key) {
        javafx.event.Event.fireEvent(scene, new javafx.scene.input.KeyEvent(javafx.scene.input.KeyEvent.KEY_PRESSED, "", "",
                javafx.scene.input.KeyCode.valueOf(key), false, false, false, false));
    }

    private static void write(Scene scene, Path file) {
        try {
            BufferedImage picture = Pixels.toAwt(scene.snapshot(null));
            ImageIO.write(picture, "png", file.toFile());
            System.out.println(file + " " + picture.getWidth() + "x" + picture.getHeight());
        } catch (java.io.IOException e) {
            e.printStackTrace();
        }
    }
}
