package byhand.app;

import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.session.Session;
import byhand.typeset.Typesetter;
import byhand.ui.ProgramWindow;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.prefs.Preferences;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts the toolkit and opens the window. The only class besides {@link Display} that touches JavaFX. */
final class WindowLauncher implements WindowOpener {

    /** What the window shows. */
    @FunctionalInterface
    interface Content {
        /** Fills the stage and shows it. Called on the JavaFX thread; the typesetter is for that thread from now on. */
        void show(Stage stage, Scenario scenario, Typesetter typesetter);
    }

    private final Console console;
    private final ErrorLog log;
    private final Content content;

    WindowLauncher(Console console, ErrorLog log, Content content) {
        this.console = console;
        this.log = log;
        this.content = content;
    }

    /** What the program's window shows: the one place that names the class. */
    static void programWindow(Stage stage, Scenario scenario, Typesetter typesetter) {
        new ProgramWindow(stage, new Session(scenario), new Examples(), typesetter, Preferences.userRoot().node("gradient-by-hand"),
                ProgramVersion.number()).show();
    }

    /** {@inheritDoc} The process lives on until the window is closed. */
    @Override
    public int open(Supplier<Scenario> scenario) {
        CompletableFuture<WarmUp.Prepared> preparation = WarmUp.start(scenario);
        Optional<String> problem = Display.problem();
        if (problem.isPresent()) {
            console.line(problem.get());
            return Display.EXIT_STATUS;
        }
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> console.complain(log.report(e)));
        CompletableFuture<Void> opened = CompletableFuture.runAsync(() -> {
            WarmUp.Prepared prepared = preparation.join();
            content.show(new Stage(), prepared.scenario(), prepared.typesetter());
        }, Platform::runLater);
        try {
            opened.join();
            return 0;
        } catch (CompletionException e) {
            console.complain(log.report(e.getCause()));
            return Program.FAILED;
        }
    }
}
