package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.ParameterId;
import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import byhand.scenario.ScenarioFile;
import byhand.session.Command;
import byhand.session.Moment;
import byhand.session.Origin;
import byhand.session.Session;
import byhand.trace.Quantity;
import byhand.typeset.Typesetter;
import byhand.ui.control.MemoryPreferences;
import byhand.ui.control.Speed;
import byhand.ui.lesson.DiagramView;
import byhand.ui.paint.Pixels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.prefs.Preferences;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window with the lesson in it for each test. Steps are not animated unless a test asks for it. */
abstract class WindowTest {

    static final Quantity W11 = weight(1, 1, 1);
    static final Quantity X1 = new Quantity.Input(1);
    static final Quantity TARGET = new Quantity.Target(1);
    static final Quantity RATE = new Quantity.LearningRate();

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    final List<Throwable> errors = new CopyOnWriteArrayList<>();
    final Preferences preferences = new MemoryPreferences();
    final FxRobot robot = new FxRobot();
    final PlannedPicker picker = new PlannedPicker();
    /** Where the lesson is said to come from. */
    Origin given = new Origin.New();
    Session session;
    Stage stage;

    @BeforeEach
    void openWindow() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            try {
                open();
            } catch (ScenarioException e) {
                throw new IllegalStateException(e);
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void open() throws ScenarioException {
        preferences.put("speed", Speed.INSTANT.name());
        prepare();
        Examples examples = new Examples();
        session = new Session(new Command.Open(examples.read(Examples.LESSON), given));
        new ProgramWindow(stage, session, examples, new Typesetter(), preferences, "test", errors::add, picker).show();
    }

    /** Called before the window is made. */
    void prepare() {
        // Most tests take the window as it is.
    }

    @AfterEach
    void nothingWentWrongUnseen() throws TimeoutException {
        WaitForAsyncUtils.waitForFxEvents();
        FxToolkit.hideStage();
        FxToolkit.cleanupStages();
        assertThat(errors).isEmpty();
    }

    static Quantity weight(int layer, int from, int to) {
        return new Quantity.Parameter(new ParameterId.Weight(layer, from, to));
    }

    Moment at() {
        return session.at();
    }

    double value(Quantity quantity) {
        return session.trace().value(quantity).orElseThrow();
    }

    void type(KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.type(key);
        }
    }

    void chord(KeyCode modifier, KeyCode key) {
        robot.press(modifier).type(key).release(modifier);
    }

    void chord(KeyCode first, KeyCode second, KeyCode key) {
        robot.press(first, second).type(key).release(second, first);
    }

    Node node(String query) {
        return robot.lookup(query).query();
    }

    /** What the notice says; nothing if there is none. */
    String notice() {
        return node("#notice").isVisible() ? robot.lookup("#notice-sentence").queryLabeled().getText() : "";
    }

    DiagramView diagram() {
        return (DiagramView) node("#diagram");
    }

    /** The middle of something editable on the diagram, on the screen. */
    Point2D place(Quantity quantity) {
        Bounds bounds = diagram().localToScreen(diagram().bounds(quantity));
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    TextField field() {
        return robot.lookup("#number-editor").queryAs(TextField.class);
    }

    boolean typing() {
        return field().isVisible();
    }

    /** Puts a text into the open field in place of what is selected there. */
    void enter(String text) {
        robot.interact(() -> field().replaceSelection(text));
    }

    void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Has everything take its place now, and not at the next pulse. */
    void layOut() {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    /** Writes a picture of the window for people to look at. */
    void screenshot(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            try {
                Files.createDirectories(SCREENSHOTS);
                ImageIO.write(Pixels.toAwt(stage.getScene().snapshot(null)), "png", SCREENSHOTS.resolve(name + ".png").toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static Scenario example(String name) {
        try {
            return new Examples().read(name);
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }

    static Scenario read(Path file) {
        try {
            return ScenarioFile.read(file, file.toString());
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }
}
