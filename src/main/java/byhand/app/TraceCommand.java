package byhand.app;

import byhand.export.trace.TraceFormat;
import byhand.export.trace.TraceWriter;
import byhand.formula.Numerals;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import byhand.session.Iteration;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes all steps of the first iterations. One iteration at a time is held in memory. */
@Command(name = "trace", description = "Writes every step of the first iterations.", mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class TraceCommand implements Callable<Integer> {

    private final Console console;
    private final ScenarioSource scenarios;

    @Parameters(paramLabel = "FILE", description = ScenarioSource.DESCRIPTION)
    private String file;

    @Option(names = "--iterations", paramLabel = "N", defaultValue = "1",
            description = "how many iterations, 1 to " + Limits.MOST_ITERATIONS + " (default: ${DEFAULT-VALUE})")
    private int iterations;

    @Option(names = "--format", paramLabel = "json|text|csv|tex", defaultValue = "json", description = "default: ${DEFAULT-VALUE}")
    private TraceFormat format;

    @Mixin
    private final NumeralsOptions options = new NumeralsOptions();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT", defaultValue = Output.STANDARD,
            description = "where to (default: standard output)")
    private String output;

    TraceCommand(Console console, ScenarioSource scenarios) {
        this.console = console;
        this.scenarios = scenarios;
    }

    @Override
    public Integer call() throws IOException, Refusal, ScenarioException {
        Limits.within("--iterations", 1, iterations, Limits.MOST_ITERATIONS);
        Numerals numerals = options.numerals();
        Scenario scenario = scenarios.read(file);
        Output.of(output, console).write(out -> write(scenario, numerals, out));
        return 0;
    }

    private void write(Scenario scenario, Numerals numerals, OutputStream out) throws IOException {
        TraceWriter writer = format.writer(out, numerals);
        writer.begin(scenario.title().in("en"));
        Iteration iteration = Iteration.first(scenario);
        while (true) {
            writer.iteration(iteration.number(), scenario.sampleIndex(iteration.number()) + 1, iteration.trace());
            if (iteration.number() == iterations) {
                break;
            }
            iteration = iteration.next();
        }
        writer.end();
    }
}
