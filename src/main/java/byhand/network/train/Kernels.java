package byhand.network.train;

import byhand.formula.Expression;
import byhand.formula.Expression.Product;
import byhand.formula.Expression.Variable;
import byhand.network.Activation;
import byhand.network.Loss;
import byhand.network.MomentKind;
import byhand.network.OptimizerSetting;
import byhand.network.OutputTerms;
import byhand.network.Slot;
import byhand.network.UpdateRule;
import byhand.network.UpdateTerms;
import byhand.network.train.KernelCompiler.Assignment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The code of every activation, loss and optimizer, compiled from its definition when it is first asked for. */
final class Kernels {

    private static final Map<Activation, Lazy> ACTIVATIONS = lazily(Activation.values(), Kernels::compileActivation);
    private static final Map<Activation, Lazy> SLOPES = lazily(Activation.values(), Kernels::compileSlope);
    private static final Map<Loss, Lazy> TERMS = lazily(Loss.values(), Kernels::compileTerm);
    private static final Map<Loss, Lazy> LOSS_SLOPES = lazily(Loss.values(), Kernels::compileLossSlope);
    private static final Map<UpdateRule, RowKernel> UPDATES = new ConcurrentHashMap<>();

    private Kernels() {
    }

    /** An elementwise activation: rows are z and a, which it computes; common is what shapes it, if anything does. */
    static RowKernel activation(Activation activation) {
        return ACTIVATIONS.get(activation).get();
    }

    /** Multiplies by the slope of an elementwise activation: rows are z, a and what is multiplied; common as above. */
    static RowKernel slope(Activation activation) {
        return SLOPES.get(activation).get();
    }

    /** What each output adds to a loss: rows are y, Y, z and the term; common are ln of the sum of all e^z, and the sum of all Y. */
    static RowKernel term(Loss loss) {
        return TERMS.get(loss).get();
    }

    /** The derivative of a loss by each pre-activation, if it is differentiated so, or output: rows as for {@link #term}. */
    static RowKernel slope(Loss loss) {
        return LOSS_SLOPES.get(loss).get();
    }

    /**
     * An optimizer's update of parameters: rows are their values, their gradients, the first and the second moments; common are the count
     * of updates, the learning rate, and the settings in the order of the optimizer's definition.
     */
    static RowKernel update(UpdateRule rule) {
        return UPDATES.computeIfAbsent(rule, Kernels::compileUpdate);
    }

    private static RowKernel compileActivation(Activation activation) {
        return KernelCompiler.compile(List.of(new Assignment(slot(1), activation.value(row(0), common(0)))), 1);
    }

    private static RowKernel compileSlope(Activation activation) {
        Expression product = Product.of(row(2), activation.derivative(row(0), row(1), common(0)));
        return KernelCompiler.compile(List.of(new Assignment(slot(2), product)), 1);
    }

    private static RowKernel compileTerm(Loss loss) {
        return KernelCompiler.compile(List.of(new Assignment(slot(3), loss.term(outputTerms()))), 2);
    }

    private static RowKernel compileLossSlope(Loss loss) {
        Expression slope = loss.isFusedWithActivation() ? loss.fusedSlope(outputTerms()) : loss.slope(outputTerms());
        return KernelCompiler.compile(List.of(new Assignment(slot(3), slope)), 2);
    }

    private static OutputTerms outputTerms() {
        return new OutputTerms(row(0), row(1), row(2), common(0), common(1));
    }

    private static RowKernel compileUpdate(UpdateRule rule) {
        UpdateTerms terms = new UpdateSlots(rule);
        List<Assignment> assignments = new ArrayList<>();
        for (MomentKind result : rule.moments()) {
            assignments.add(new Assignment(new Slot(Slot.Kind.LOCAL, result.ordinal()), rule.moment(result, terms)));
            if (result.isKept()) {
                assignments.add(new Assignment(slot(UpdateSlots.row(result)), terms.moment(result)));
            }
        }
        assignments.add(new Assignment(slot(0), rule.updated(terms)));
        return KernelCompiler.compile(assignments, 2 + rule.kind().settings().size());
    }

    private record UpdateSlots(UpdateRule rule) implements UpdateTerms {
        static int row(MomentKind moment) {
            return switch (moment) {
                case FIRST -> 2;
                case SECOND -> 3;
                case DECAYED_GRADIENT, CORRECTED_FIRST, CORRECTED_SECOND ->
                        throw new IllegalArgumentException(moment.id() + " is not kept");
            };
        }

        @Override
        public Expression parameter() {
            return Kernels.row(0);
        }

        @Override
        public Expression gradient() {
            return Kernels.row(1);
        }

        @Override
        public Expression updates() {
            return common(0);
        }

        @Override
        public Expression learningRate() {
            return common(1);
        }

        @Override
        public Expression setting(OptimizerSetting setting) {
            int index = rule.kind().settings().indexOf(setting);
            if (index < 0) {
                throw new IllegalArgumentException(rule.kind().id() + " has no setting " + setting.id());
            }
            return common(2 + index);
        }

        @Override
        public Expression previous(MomentKind moment) {
            return Kernels.row(row(moment));
        }

        @Override
        public Expression moment(MomentKind moment) {
            return Slot.variable(Slot.Kind.LOCAL, moment.ordinal());
        }
    }

    private static Slot slot(int row) {
        return new Slot(Slot.Kind.ROW, row);
    }

    private static Variable row(int row) {
        return Slot.variable(Slot.Kind.ROW, row);
    }

    private static Variable common(int index) {
        return Slot.variable(Slot.Kind.COMMON, index);
    }

    private static <K> Map<K, Lazy> lazily(K[] keys, Function<K, RowKernel> compiler) {
        return Arrays.stream(keys).collect(Collectors.toUnmodifiableMap(key -> key, key -> new Lazy(() -> compiler.apply(key))));
    }

    /** A kernel that is compiled when it is first asked for. */
    private static final class Lazy {
        private final Supplier<RowKernel> compiler;
        private RowKernel kernel;

        Lazy(Supplier<RowKernel> compiler) {
            this.compiler = compiler;
        }

        synchronized RowKernel get() {
            if (kernel == null) {
                kernel = compiler.get();
            }
            return kernel;
        }
    }
}
