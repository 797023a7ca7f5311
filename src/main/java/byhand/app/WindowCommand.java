package byhand.app;

import byhand.scenario.Examples;
import byhand.scenario.ScenarioException;
import byhand.session.Command.Open;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The window, which opens when no other command is named. */
@Command(name = "gradient-by-hand",
        description = {"Gradient Descent by Hand: one training iteration of a small neural network, step by step.",
            "Without a command, the window opens."},
        mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class WindowCommand implements Callable<Integer> {

    private final ScenarioSource scenarios;
    private final WindowOpener window;

    @Parameters(arity = "0..1", paramLabel = "FILE", defaultValue = Examples.LESSON,
            description = ScenarioSource.DESCRIPTION + " (default: ${DEFAULT-VALUE})")
    private String file;

    WindowCommand(ScenarioSource scenarios, WindowOpener window) {
        this.scenarios = scenarios;
        this.window = window;
    }

    @Override
    public Integer call() throws ScenarioException {
        Open opening = scenarios.open(file);
        return window.open(() -> opening);
    }
}
