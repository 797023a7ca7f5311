package byhand.app;

import byhand.network.Activation;
import byhand.network.Batch;
import byhand.network.Definition;
import byhand.network.Initialization;
import byhand.network.Loss;
import byhand.network.Naming;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.Sample;
import byhand.scenario.LocalizedText;
import byhand.scenario.NetworkDraft;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import byhand.scenario.ScenarioLimits;
import byhand.scenario.ScenarioWriter;
import byhand.scenario.json.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a scenario file to start from: a network of given sizes, with initial values and one sample. */
@Command(name = "new", description = {"Writes a scenario to start from: a network with initial values, and a sample to replace.",
    "Names are those of scenario files; mse, bce, linear and logistic are understood as well."}, mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class NewCommand implements Callable<Integer> {

    private static final Pattern SIZES = Pattern.compile("[0-9]{1,3}(-[0-9]{1,3})+");
    private static final int MOST_LAYERS = ScenarioLimits.MOST_LAYERS;
    private static final int MOST_NEURONS = ScenarioLimits.MOST_NEURONS;

    private final Console console;

    @Parameters(paramLabel = "SIZES", description = "inputs, hidden neurons of each layer, outputs, as 2-3-1")
    private String sizes;

    @Option(names = "--hidden", paramLabel = "ACTIVATION", defaultValue = "relu",
            description = "of all hidden layers, or one for each, as relu,tanh (default: ${DEFAULT-VALUE})")
    private String hidden;

    @Option(names = "--output", paramLabel = "ACTIVATION", description = "of the last layer (default: what goes with the loss)")
    private Optional<String> output;

    @Option(names = "--loss", paramLabel = "LOSS", description = "default: what goes with the last layer")
    private Optional<String> loss;

    @Option(names = "--optimizer", paramLabel = "KIND", defaultValue = "sgd", description = "default: ${DEFAULT-VALUE}")
    private String optimizer;

    @Option(names = "--rate", paramLabel = "RATE", defaultValue = "0.1", description = "the learning rate (default: ${DEFAULT-VALUE})")
    private double rate;

    @Option(names = "--initial", paramLabel = "zeros|uniform|xavier|he", defaultValue = "xavier",
            description = "the initial values; uniform ones lie between -1 and 1 (default: ${DEFAULT-VALUE})")
    private InitialValues initial;

    @Option(names = "--seed", paramLabel = "SEED", defaultValue = "1",
            description = "what random initial values follow from (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--title", paramLabel = "TITLE", defaultValue = "", description = "what the scenario is called")
    private String title;

    @Option(names = {"-o"}, paramLabel = "OUT", defaultValue = Output.STANDARD, description = "where to (default: standard output)")
    private String out;

    /** The initial values that have a name on the command line. */
    enum InitialValues {
        ZEROS(new Initialization.Zeros()), UNIFORM(new Initialization.Uniform(-1, 1)), XAVIER(new Initialization.Xavier()),
        HE(new Initialization.He());

        private final Initialization initialization;

        InitialValues(Initialization initialization) {
            this.initialization = initialization;
        }
    }

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, Refusal, ScenarioException {
        byte[] json = new ScenarioWriter().write(scenario());
        Output.of(out, console).write(stream -> stream.write(json));
        return 0;
    }

    private Scenario scenario() throws Refusal {
        List<Integer> neurons = neurons();
        if (!Double.isFinite(rate)) {
            throw new Refusal("--rate has to be a finite number, not " + rate + ".");
        }
        Optional<Loss> wanted = loss.isEmpty() ? Optional.empty() : Optional.of(named("--loss", loss.get(), List.of(Loss.values())));
        Activation last = output.isEmpty() ? Arrays.stream(Activation.values()).filter(each -> wanted.map(l -> l.fits(each)).orElse(true))
                .findFirst().orElseThrow() : named("--output", output.get(), List.of(Activation.values()));
        Loss chosen = wanted.orElseGet(() -> Arrays.stream(Loss.values()).filter(each -> each.fits(last)).findFirst().orElseThrow());
        if (!chosen.fits(last)) {
            String fitting = String.join(", ", Arrays.stream(Activation.values()).filter(chosen::fits).map(Activation::id).toList());
            throw new Refusal("--output: the loss " + chosen.id() + " goes with " + fitting + ", not with " + last.id() + ".");
        }
        Optimizer updates = Optimizer.of(named("--optimizer", optimizer, List.of(OptimizerKind.values())), rate);
        NetworkDraft draft = new NetworkDraft(LocalizedText.of(title), neurons.get(0), parts(neurons, last), chosen, updates,
                initial.initialization, seed, Optional.of(Naming.Order.FROM_TO), Batch.ONE);
        Scenario unsampled = draft.appliedTo(Scenario.smallest());
        List<Double> inputs = Collections.nCopies(draft.inputs(), 1.0);
        return unsampled.with(List.of(new Sample(inputs, targets(draft))));
    }

    private List<Integer> neurons() throws Refusal {
        String expected =
                "expected 2 to " + (MOST_LAYERS + 1) + " numbers from 1 to " + MOST_NEURONS + " with hyphens between them, as 2-3-1";
        if (!SIZES.matcher(sizes).matches()) {
            throw new Refusal("SIZES: " + expected + ", but found \"" + sizes + "\".");
        }
        List<Integer> neurons = Arrays.stream(sizes.split("-", -1)).map(Integer::valueOf).toList();
        if (neurons.size() > MOST_LAYERS + 1 || neurons.stream().anyMatch(size -> size < 1 || size > MOST_NEURONS)) {
            throw new Refusal("SIZES: " + expected + ", but found \"" + sizes + "\".");
        }
        return neurons;
    }

    private List<NetworkDraft.Part> parts(List<Integer> neurons, Activation last) throws Refusal {
        int hiddenLayers = neurons.size() - 2;
        List<Activation> activations = new ArrayList<>();
        for (String word : hidden.split(",", -1)) {
            activations.add(named("--hidden", word, Arrays.stream(Activation.values()).filter(Activation::isElementwise).toList()));
        }
        if (activations.size() > 1 && activations.size() != hiddenLayers) {
            throw new Refusal("--hidden: expected one activation, or " + hiddenLayers + " as there are hidden layers, but found "
                    + activations.size() + ".");
        }
        List<NetworkDraft.Part> parts = new ArrayList<>();
        for (int l = 1; l <= hiddenLayers; l++) {
            parts.add(new NetworkDraft.Part(neurons.get(l), activations.get(activations.size() == 1 ? 0 : l - 1), 0));
        }
        parts.add(new NetworkDraft.Part(neurons.get(neurons.size() - 1), last, 0));
        return parts;
    }

    /** Ones; where probabilities are compared, that of the first class, as the probabilities of all classes add up to 1. */
    private static List<Double> targets(NetworkDraft draft) {
        List<Double> targets = new ArrayList<>(Collections.nCopies(draft.outputs(), draft.loss().isFusedWithActivation() ? 0.0 : 1.0));
        targets.set(0, 1.0);
        return targets;
    }

    /** What an option names; what other programs call it is understood where there is no doubt. */
    private static <T extends Definition> T named(String option, String word, List<T> all) throws Refusal {
        List<String> known = all.stream().map(Definition::id).toList();
        String id = known.contains(word) ? word : Spelling.calledElsewhere(word, known).orElse(word);
        return all.stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new Refusal(option + ": expected one of " + String.join(", ", known) + ", but found \"" + word + "\""
                        + Spelling.nearest(word, known).map(near -> "; perhaps " + near + " is meant").orElse("") + "."));
    }
}
