package byhand.scenario;

import byhand.network.Activation;
import byhand.network.Definition;
import byhand.network.Loss;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.OptimizerSetting;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Every activation, loss and optimizer with its settings, by the names that they have in files, for tests that are to include those that
 * the program gets later. No other test lists them.
 */
public final class Kinds {

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

    /** An optimizer of each kind, with the usual settings and a learning rate of 0.1. */
    public static List<Optimizer> optimizers() {
        return Arrays.stream(OptimizerKind.values()).map(kind -> Optimizer.of(kind, 0.1)).toList();
    }

    /** The names of all of them. */
    public static List<String> all() {
        return Stream.of(Activation.values(), Loss.values(), OptimizerKind.values()).flatMap(Arrays::stream).map(Definition::id).toList();
    }

    /** The same optimizer with another number in the place of each of its settings. */
    public static Optimizer with(Optimizer optimizer, ToDoubleFunction<OptimizerSetting> settings) {
        Optimizer changed = optimizer;
        for (OptimizerSetting setting : optimizer.kind().settings()) {
            changed = changed.with(setting, settings.applyAsDouble(setting));
        }
        return changed;
    }

    /** A value that a setting can have and that is not its usual one. */
    public static double another(OptimizerKind kind, OptimizerSetting setting) {
        double usual = kind.usual(setting);
        return setting.isSwitch() ? 1 - usual
                : setting.range() == OptimizerSetting.Range.SHARE ? 0.9 * usual - 0.25 * Math.signum(usual - 0.5) : usual + 0.015625;
    }

    /** Every optimizer as often as it has settings, each time with another one that is not as usual. */
    public static List<Optimizer> withASettingChanged() {
        return optimizers().stream()
                .flatMap(usual -> usual.kind().settings().stream().map(setting -> usual.with(setting, another(usual.kind(), setting))))
                .toList();
    }

    /** A number for a setting: any from 0 to 1 that it can have, and as often its usual one where that leaves it out of the equations. */
    public static double drawn(OptimizerSetting setting, Optimizer usual, Random random) {
        double drawn = random.nextDouble();
        boolean asUsual = setting.version() > 1 && random.nextBoolean();
        return asUsual ? usual.setting(setting) : setting.isSwitch() ? Math.rint(drawn) : drawn;
    }

    /** The random numbers of a case, which follow from its name alone. */
    public static Random random(String about, int number) {
        return new Random((about + " " + number).hashCode() * SPREAD);
    }

    /** The activation of a layer of a case: in half of the cases about an activation that fits, that one, else any other. */
    public static Activation activation(String about, Random random, Predicate<Activation> fits) {
        Activation other = any(activations().stream().filter(each -> isCompanion(each) && fits.test(each)).toList(), random);
        boolean itself = random.nextBoolean();
        return activations().stream().filter(each -> itself && each.id().equals(about) && fits.test(each)).findFirst().orElse(other);
    }

    /** The loss of a case: the one that it is about, or any that goes with the activation that it is about. */
    public static Loss loss(String about, Random random) {
        List<Activation> last = activations().stream().filter(each -> each.id().equals(about)).toList();
        Loss other = any(losses().stream().filter(each -> isCompanion(each) && last.stream().allMatch(each::fits)).toList(), random);
        return losses().stream().filter(each -> each.id().equals(about)).findFirst().orElse(other);
    }

    /** The activation of the last layer of a case: the one that it is about, or any that the loss goes with. */
    public static Activation lastActivation(String about, Loss loss, Random random) {
        Activation other = any(activations().stream().filter(each -> isCompanion(each) && loss.fits(each)).toList(), random);
        return activations().stream().filter(each -> each.id().equals(about)).findFirst().orElse(other);
    }

    /** The optimizer of a case: the one that it is about, or any other. */
    public static Optimizer optimizer(String about, Random random) {
        Optimizer other = any(optimizers().stream().filter(each -> isCompanion(each.kind())).toList(), random);
        return optimizers().stream().filter(each -> each.kind().id().equals(about)).findFirst().orElse(other);
    }

    /**
     * Whether it can stand in random cases beside what they are about. What the program got later has cases of its own and does not come in
     * here, where it would change those of all others.
     */
    private static boolean isCompanion(Definition each) {
        return each.version() == 1;
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
