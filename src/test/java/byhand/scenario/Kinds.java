package byhand.scenario;

import byhand.network.Activation;
import byhand.network.Loss;
import byhand.network.Optimizer;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every activation, loss and optimizer with its settings, by the names that they have in files, for tests that are to include those that the
 * program gets later. No other test lists them.
 */
public final class Kinds {

    /**
     * What stands in random cases beside the one that they are about. What the program gets later has cases of its own and does not come in
     * here, where it would change those of all others.
     */
    private static final List<String> COMPANIONS = List.of("identity", "relu", "leaky-relu", "sigmoid", "tanh", "softplus", "softmax",
            "half-squared-error", "mean-squared-error", "binary-cross-entropy", "cross-entropy", "sgd", "momentum", "rmsprop", "adam");

    /** Seeds that follow each other give almost the same first number; multiples of this do not. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Kinds() {
    }

    public static List<Activation> activations() {
        return List.of(Activation.values());
    }

    public static List<Loss> losses() {
        return List.of(Loss.values());
    }

    /** An optimizer of each kind, with the settings that a file means which says nothing, and a learning rate of 0.1. */
    public static List<Optimizer> optimizers() {
        return Arrays.stream(Optimizer.class.getPermittedSubclasses()).map(Kinds::withAnySettings)
                .map(any -> read(any.kind(), any.learningRate(), Map.of())).toList();
    }

    private static Optimizer withAnySettings(Class<?> kind) {
        Class<?>[] types = Arrays.stream(kind.getRecordComponents()).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            return (Optimizer) kind.getDeclaredConstructor(types)
                    .newInstance(Arrays.stream(types).map(type -> (Object) 0.1).toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("the settings of " + kind + " are not numbers", e);
        }
    }

    /** The names of all of them. */
    public static List<String> all() {
        return Stream.of(activations().stream().map(Activation::id), losses().stream().map(Loss::id),
                optimizers().stream().map(Optimizer::kind)).flatMap(each -> each).toList();
    }

    /** An optimizer's settings beside the learning rate. */
    public static Map<String, Double> settings(Optimizer optimizer) {
        return OptimizerFormat.settings(optimizer);
    }

    /** The same optimizer with other settings. */
    public static Optimizer with(Optimizer optimizer, Map<String, Double> settings) {
        Map<String, Double> changed = settings(optimizer);
        changed.putAll(settings);
        return read(optimizer.kind(), optimizer.learningRate(), changed);
    }

    /** A value that a setting can have and that is not its default. */
    public static double another(String setting, double value) {
        return isShare(setting) ? 0.9 * value - 0.25 * Math.signum(value - 0.5) : value + 0.015625;
    }

    /** Every optimizer as often as it has settings, each time with another one that is not as usual. */
    public static List<Optimizer> withASettingChanged() {
        return optimizers().stream().flatMap(usual -> settings(usual).entrySet().stream()
                .map(setting -> with(usual, Map.of(setting.getKey(), another(setting.getKey(), setting.getValue()))))).toList();
    }

    /** Whether a setting is at least 0 and less than 1; if not, it is at least 0. */
    public static boolean isShare(String setting) {
        return !setting.equals("epsilon");
    }

    private static Optimizer read(String kind, double learningRate, Map<String, Double> settings) {
        String fields = settings.entrySet().stream().map(each -> ", \"" + each.getKey() + "\": " + each.getValue())
                .collect(Collectors.joining());
        String json = "{\"format\": \"gradient-by-hand/scenario\", \"version\": 1, \"layers\": [{\"activation\": \"identity\","
                + "\"weights\": [[1]], \"biases\": [1]}], \"samples\": [{\"input\": [1], \"target\": [1]}], \"loss\": \"half-squared-error\","
                + "\"optimizer\": {\"kind\": \"" + kind + "\", \"learningRate\": " + learningRate + fields + "}}";
        try {
            return new ScenarioReader(kind).read(json.getBytes(StandardCharsets.UTF_8)).optimizer();
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }

    /** The random numbers of a case, which follow from its name alone. */
    public static Random random(String about, int number) {
        return new Random((about + " " + number).hashCode() * SPREAD);
    }

    /** The activation of a layer of a case: in half of the cases about an activation that fits, that one, else any other. */
    public static Activation activation(String about, Random random, Predicate<Activation> fits) {
        Activation other = any(activations().stream().filter(each -> isCompanion(each.id()) && fits.test(each)).toList(), random);
        boolean itself = random.nextBoolean();
        return activations().stream().filter(each -> itself && each.id().equals(about) && fits.test(each)).findFirst().orElse(other);
    }

    /** The loss of a case: the one that it is about, or any that goes with the activation that it is about. */
    public static Loss loss(String about, Random random) {
        List<Activation> last = activations().stream().filter(each -> each.id().equals(about)).toList();
        Loss other = any(losses().stream().filter(each -> isCompanion(each.id()) && last.stream().allMatch(each::fits)).toList(), random);
        return losses().stream().filter(each -> each.id().equals(about)).findFirst().orElse(other);
    }

    /** The activation of the last layer of a case: the one that it is about, or any that the loss goes with. */
    public static Activation lastActivation(String about, Loss loss, Random random) {
        Activation other = any(activations().stream().filter(each -> isCompanion(each.id()) && loss.fits(each)).toList(), random);
        return activations().stream().filter(each -> each.id().equals(about)).findFirst().orElse(other);
    }

    /** The optimizer of a case: the one that it is about, or any other. */
    public static Optimizer optimizer(String about, Random random) {
        Optimizer other = any(optimizers().stream().filter(each -> isCompanion(each.kind())).toList(), random);
        return optimizers().stream().filter(each -> each.kind().equals(about)).findFirst().orElse(other);
    }

    private static boolean isCompanion(String id) {
        return COMPANIONS.contains(id);
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
