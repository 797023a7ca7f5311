package byhand.app;

import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.network.train.CentralDifference;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import byhand.session.Iteration;
import byhand.trace.Quantity;
import byhand.trace.Trace;
import byhand.trace.Tracer;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares every gradient of every sample, and of every batch of several, with a central difference. */
@Command(name = "check", description = {"Compares every gradient, for every sample and every batch, with a central difference of the loss.",
    "The exit status is 1 if one differs, or if a loss is not finite."}, mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class CheckCommand implements Callable<Integer> {

    private final Console console;
    private final ScenarioSource scenarios;

    @Parameters(paramLabel = "FILE", description = ScenarioSource.DESCRIPTION)
    private String file;

    CheckCommand(Console console, ScenarioSource scenarios) {
        this.console = console;
        this.scenarios = scenarios;
    }

    @Override
    public Integer call() throws IOException, ScenarioException {
        Scenario scenario = scenarios.read(file);
        CheckTable table = new CheckTable(console, scenario);
        for (int s = 1; s <= scenario.samples().size(); s++) {
            Sample sample = scenario.samples().get(s - 1);
            Network network = scenario.network();
            CentralDifference difference = new CentralDifference(network, scenario.loss(), sample);
            if (!Double.isFinite(difference.loss())) {
                console.complain("The loss of sample " + s + " is " + difference.loss() + ", so that it has no gradients to compare.");
                return Program.FAILED;
            }
            Trace trace = Tracer.trace(network, sample, scenario.loss(), scenario.optimizer());
            for (ParameterId id : network.distinctParameters()) {
                double gradient = trace.value(new Quantity.Gradient(new Quantity.Parameter(id))).orElseThrow();
                table.add(String.valueOf(s), GradientCheck.of(network.name(id), gradient, difference.by(id), trace));
            }
            table.flush();
        }
        for (int t = 1; t <= scenario.iterationsPerEpoch(); t++) {
            if (scenario.sampleCount(t) > 1) {
                check(scenario, scenario.sampleIndex(t), scenario.sampleCount(t), table);
            }
        }
        table.end();
        table.firstDifference().ifPresent(console::complain);
        return table.firstDifference().isPresent() ? Program.FAILED : 0;
    }

    /** What the samples of a batch give together. */
    private static void check(Scenario scenario, int first, int count, CheckTable table) throws IOException {
        Trace whole = Iteration.first(scenario, first + 1).trace();
        Trace trace = whole.at(whole.size());
        CentralDifference difference = new CentralDifference(scenario.network(), scenario.loss(),
                scenario.samples().subList(first, first + count), scenario.batch().reduction());
        for (ParameterId id : scenario.network().distinctParameters()) {
            double gradient = trace.value(new Quantity.Gradient(new Quantity.Parameter(id))).orElseThrow();
            table.add(first + 1 + "-" + (first + count), GradientCheck.of(scenario.network().name(id), gradient, difference.by(id), trace));
        }
        table.flush();
    }
}
