package byhand.app;

import byhand.scenario.Examples;
import byhand.session.Command;
import byhand.session.Session;
import byhand.ui.ProgramWindow;
import byhand.ui.control.NativeFilePicker;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts the toolkit and opens the window. The only class besides {@link Display} that touches JavaFX. */
final class WindowLauncher implements WindowOpener {

    /** It remarks on standard error that it made a directory; kept here, because a logger that nobody keeps forgets its level. */
    private static final Logger PREFERENCES_LOG = Logger.getLogger("java.util.prefs");

    private final Console console;
    private final ErrorLog log;

    WindowLauncher(Console console, ErrorLog log) {
        this.console = console;
        this.log = log;
    }

    /** {@inheritDoc} The process lives on until the window is closed. */
    @Override
    public int open(Supplier<Command.Open> opening) {
        CompletableFuture<WarmUp.Prepared> preparation = WarmUp.start(opening);
        Optional<String> problem = Display.problem();
        if (problem.isPresent()) {
            console.line(problem.get());
            return Display.EXIT_STATUS;
        }
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> complain(error));
        CompletableFuture<Void> opened = CompletableFuture.runAsync(() -> show(preparation.join()), Platform::runLater);
        try {
            opened.join();
            return 0;
        } catch (CompletionException e) {
            Optional<String> fonts = Display.fontProblem();
            if (fonts.isPresent()) {
                console.line(fonts.get());
                return Display.EXIT_STATUS;
            }
            complain(e.getCause());
            return Program.FAILED;
        }
    }

    /** On the JavaFX thread, to which the typesetter belongs from now on. */
    private void show(WarmUp.Prepared prepared) {
        PREFERENCES_LOG.setLevel(Level.SEVERE);
        new ProgramWindow(new Stage(), new Session(prepared.opening()), new Examples(), prepared.typesetter(),
                Preferences.userRoot().node("gradient-by-hand"), ProgramVersion.number(), this::complain, new NativeFilePicker()).show();
    }

    private void complain(Throwable error) {
        console.complain(log.report(error));
    }
}
