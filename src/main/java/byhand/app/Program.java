package byhand.app;

import byhand.scenario.ScenarioException;
import byhand.session.Command.Open;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: its commands, and what becomes of their failures. */
final class Program {

    /** The exit status of a failure, such as a full disk. */
    static final int FAILED = 1;

    /** The exit status of a wrong call or of invalid input. */
    static final int REFUSED = 2;

    private static final List<String> COMMANDS = List.of("new", "trace", "train", "check", "export", "pytorch", "examples");

    private final Console console;
    private final ErrorLog log;
    private final ScenarioSource scenarios;
    private final WindowOpener window;

    Program(Console console, ErrorLog log, ScenarioSource scenarios, WindowOpener window) {
        this.console = console;
        this.log = log;
        this.scenarios = scenarios;
        this.window = window;
    }

    /**
     * Carries out a command line. Nothing is thrown: a problem becomes one line on standard error.
     *
     * @return the exit status
     */
    int run(String... arguments) {
        StringWriter help = new StringWriter();
        try {
            if (arguments.length == 0) {
                // Nothing to parse: the window opens a fifth of a second sooner.
                return window.open(() -> new Open(scenarios.lesson()));
            }
            int status = commandLine(new PrintWriter(help), arguments[0]).execute(arguments);
            console.print(help.toString());
            return status;
        } catch (IOException | RuntimeException | Error e) {
            return failed(e);
        }
    }

    /** Only the command that is called, because each takes a while to build; all of them, if help or a complaint could name them. */
    private CommandLine commandLine(PrintWriter help, String called) {
        CommandLine line = new CommandLine(new WindowCommand(scenarios, window));
        for (String name : COMMANDS.contains(called) ? List.of(called) : COMMANDS) {
            line.addSubcommand(command(name));
        }
        line.setOut(help);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setExpandAtFiles(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((problem, rest) -> wrongCall(problem));
        line.setExecutionExceptionHandler((problem, command, parsed) -> failed(problem));
        return line;
    }

    private Callable<Integer> command(String name) {
        return switch (name) {
            case "new" -> new NewCommand(console);
            case "trace" -> new TraceCommand(console, scenarios);
            case "train" -> new TrainCommand(console, scenarios);
            case "check" -> new CheckCommand(console, scenarios);
            case "export" -> new ExportCommand(scenarios);
            case "pytorch" -> new PyTorchCommand(console, scenarios);
            case "examples" -> new ExamplesCommand(console);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private int wrongCall(ParameterException problem) {
        CommandLine line = problem.getCommandLine();
        String said = problem.getMessage().replaceAll("[.\\s]+$", "");
        if (line.getParent() == null && problem instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            said = "Too many words for a file to open, and no command; the commands are "
                    + String.join(", ", line.getSubcommands().keySet());
        }
        console.complain(said + "; see " + line.getCommandSpec().qualifiedName() + " --help.");
        return REFUSED;
    }

    private int failed(Throwable problem) {
        if (problem instanceof Refusal || problem instanceof ScenarioException) {
            console.complain(problem.getMessage());
            return REFUSED;
        } else if (problem instanceof IOException) {
            console.complain(problem.getMessage());
        } else if (problem instanceof OutOfMemoryError) {
            console.complain("There is not enough memory for this.");
        } else {
            console.complain(log.report(problem));
        }
        return FAILED;
    }
}
