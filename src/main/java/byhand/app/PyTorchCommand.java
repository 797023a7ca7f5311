package byhand.app;

import byhand.export.pytorch.PyTorchScript;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import byhand.session.Iteration;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the script that compares the program's numbers with PyTorch's. */
@Command(name = "pytorch", description = "Writes a Python script that does the same in PyTorch and compares every number.",
        mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class PyTorchCommand implements Callable<Integer> {

    private final Console console;
    private final ScenarioSource scenarios;

    @Parameters(paramLabel = "FILE", description = ScenarioSource.DESCRIPTION)
    private String file;

    @Option(names = "--iterations", paramLabel = "N", defaultValue = "1",
            description = "how many iterations the script does and compares (default: ${DEFAULT-VALUE})")
    private int iterations;

    @Option(names = {"-o", "--output"}, paramLabel = "OUT.py", defaultValue = Output.STANDARD,
            description = "where to (default: standard output)")
    private String output;

    PyTorchCommand(Console console, ScenarioSource scenarios) {
        this.console = console;
        this.scenarios = scenarios;
    }

    @Override
    public Integer call() throws IOException, Refusal, ScenarioException {
        Limits.within("--iterations", 1, iterations, Limits.MOST_ITERATIONS);
        PyTorchScript script = script(scenarios.read(file));
        Output.of(output, console).write(script::writeTo);
        return 0;
    }

    private PyTorchScript script(Scenario scenario) throws Refusal {
        PyTorchScript script = new PyTorchScript(scenario);
        Iteration iteration = Iteration.first(scenario);
        int most = PyTorchScript.MOST_NUMBERS / iteration.trace().size();
        if (iterations > most) {
            throw new Refusal("--iterations has to be at most " + most + " for a network of this size, not " + iterations
                    + ": a script holds at most " + PyTorchScript.MOST_NUMBERS + " numbers.");
        }
        while (script.add(iteration.trace()) && iteration.number() < iterations) {
            iteration = iteration.next();
        }
        return script;
    }
}
