package byhand.app;

import byhand.export.WholeFile;
import byhand.network.Moments;
import byhand.network.Network;
import byhand.network.Sample;
import byhand.network.train.Trainer;
import byhand.scenario.LocalizedText;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import byhand.scenario.ScenarioWriter;
import byhand.session.LongRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains for many iterations without deriving their steps. */
@Command(name = "train", description = {"Trains, prints the loss of each iteration before its update, and saves the trained parameters.",
    "A training that diverges is stopped; nothing is saved then, and the exit status is 1."}, mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class TrainCommand implements Callable<Integer> {

    private static final int MOST_ITERATIONS = 1_000_000_000;
    /** How many losses are printed if nobody says otherwise. */
    private static final int USUAL_LINES = 100;

    private final Console console;
    private final ScenarioSource scenarios;

    @Parameters(paramLabel = "FILE", description = ScenarioSource.DESCRIPTION)
    private String file;

    @Option(names = "--iterations", paramLabel = "N", required = true, description = "how many iterations, 1 to " + MOST_ITERATIONS)
    private int iterations;

    @Option(names = "--every", paramLabel = "K",
            description = "print each K-th loss, besides the first and the last (default: each, or a hundredth of more than 100)")
    private Optional<Integer> every;

    @Option(names = {"-o", "--output"}, paramLabel = "TRAINED.json", description = "the scenario with the trained parameters")
    private Optional<String> output;

    TrainCommand(Console console, ScenarioSource scenarios) {
        this.console = console;
        this.scenarios = scenarios;
    }

    @Override
    public Integer call() throws IOException, Refusal, ScenarioException {
        Limits.within("--iterations", 1, iterations, MOST_ITERATIONS);
        int each = every.orElse(Math.max(1, iterations / USUAL_LINES));
        Limits.within("--every", 1, each, MOST_ITERATIONS);
        Optional<Path> target = target();
        Scenario scenario = scenarios.read(file);
        Trainer trainer = new Trainer(scenario.network(), scenario.loss(), scenario.optimizer(),
                Moments.atStart(scenario.network(), scenario.optimizer()), scenario.batch().reduction());
        Optional<String> divergence = train(scenario, trainer, each, target.isPresent());
        if (divergence.isPresent()) {
            console.complain(divergence.get() + (target.isPresent() ? " Nothing was saved." : ""));
            return Program.FAILED;
        }
        if (target.isPresent()) {
            // What the description says of the numbers holds no longer, and moments that were given belong to where they began.
            byte[] trained = new ScenarioWriter().write(scenario.with(trainer.network()).with(LocalizedText.EMPTY)
                    .with(scenario.optimizer().beginning(Optional.empty())));
            WholeFile.write(target.get(), out -> out.write(trained));
        }
        return 0;
    }

    private Optional<Path> target() throws Refusal {
        if (output.isEmpty()) {
            return Optional.empty();
        } else if (output.get().equals(Output.STANDARD)) {
            throw new Refusal("--output has to be a file, not -: standard output has the losses.");
        }
        return Optional.of(Limits.path(output.get()));
    }

    /**
     * Trains until the last iteration, the first loss that is not finite, or the time when the losses are all that is wanted and nobody
     * reads them any more.
     *
     * @return what is said of a training that diverged
     */
    private Optional<String> train(Scenario scenario, Trainer trainer, int each, boolean anyway) throws IOException {
        double[][] inputs = scenario.samples().stream().map(Sample::input).map(TrainCommand::array).toArray(double[][]::new);
        double[][] targets = scenario.samples().stream().map(Sample::target).map(TrainCommand::array).toArray(double[][]::new);
        LossTable table = new LossTable(console, iterations, scenario);
        boolean wanted = true;
        for (int t = 1; t <= iterations && wanted; t++) {
            int sample = scenario.sampleIndex(t);
            double loss = trainer.iterate(inputs, targets, sample, scenario.sampleCount(t));
            boolean diverged = LongRun.diverged(loss);
            if (diverged || t == 1 || t == iterations || t % each == 0) {
                wanted = table.add(t, sample + 1, scenario.sampleCount(t), loss) || anyway;
            }
            if (diverged) {
                table.end();
                return Optional.of("The training diverged: the loss of iteration " + t + " is " + loss + ".");
            }
        }
        table.end();
        return overflow(trainer);
    }

    private Optional<String> overflow(Trainer trainer) {
        Network network = trainer.network();
        return network.parameters().stream().filter(id -> !Double.isFinite(network.value(id))).findFirst().map(
                id -> "The training diverged: iteration " + iterations + " makes " + network.name(id) + " " + network.value(id) + ".");
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
