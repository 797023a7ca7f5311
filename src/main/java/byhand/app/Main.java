package byhand.app;

import byhand.scenario.Examples;
import java.nio.file.Path;

/** Where the program starts. */
public final class Main {

    private Main() {
    }

    /**
     * Runs a command or opens the window, and ends the process with the exit status unless that is 0: a window keeps the process alive.
     *
     * @param arguments the command line, see {@code --help}
     */
    public static void main(String[] arguments) {
        // On macOS, AWT and JavaFX contend for the main thread; nothing here needs more of AWT than fonts and pictures.
        System.setProperty("java.awt.headless", "true");
        Console console = Console.ofTheProcess();
        ErrorLog log = new ErrorLog(Path.of(System.getProperty("user.home"), ".gradient-by-hand", "log.txt"));
        ScenarioSource scenarios = new ScenarioSource(new Examples(), console.in());
        if (arguments.length > 0) {
            loadReading(scenarios);
        }
        WindowOpener window = opening -> new WindowLauncher(console, log).open(opening);
        int status = new Program(console, log, scenarios, window).run(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** What reading a scenario takes is loaded while the command line is parsed, when a processor's second core has nothing to do. */
    private static void loadReading(ScenarioSource scenarios) {
        Thread loading = new Thread(scenarios::lesson, "load-reading");
        loading.setDaemon(true);
        loading.start();
    }
}
