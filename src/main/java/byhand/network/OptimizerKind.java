package byhand.network;

import static byhand.network.MomentKind.CORRECTED_FIRST;
import static byhand.network.MomentKind.CORRECTED_SECOND;
import static byhand.network.MomentKind.FIRST;
import static byhand.network.MomentKind.SECOND;
import static byhand.network.OptimizerSetting.BETA1;
import static byhand.network.OptimizerSetting.BETA2;
import static byhand.network.OptimizerSetting.DECAY;
import static byhand.network.OptimizerSetting.EPSILON;

import byhand.formula.Expression;
import byhand.formula.Expression.Constant;
import byhand.formula.Expression.Difference;
import byhand.formula.Expression.Fraction;
import byhand.formula.Expression.Power;
import byhand.formula.Expression.Product;
import byhand.formula.Expression.Root;
import byhand.formula.Expression.Square;
import byhand.formula.Expression.Sum;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a gradient changes a parameter, exactly as the class of {@code torch.optim} that is named for each: the settings, the equations of
 * the moments in the order in which they are computed, and the direction d of the update p - learningRate d.
 */
public enum OptimizerKind implements Definition {
    /** Plain gradient descent. */
    SGD("sgd", List.of(), List.of(), new Torch("SGD", "", Map.of()), 1) {
        @Override
        Expression direction(UpdateTerms terms) {
            return terms.gradient();
        }
    },

    /** Descent with momentum. */
    MOMENTUM("momentum", List.of(OptimizerSetting.MOMENTUM), List.of(FIRST),
            new Torch("SGD", "momentum={momentum}", Map.of(FIRST, "momentum_buffer"), Optional.of(OptimizerSetting.MOMENTUM)), 1) {
        @Override
        public Expression moment(MomentKind kind, UpdateTerms terms) {
            return kind == FIRST ? momentum(terms) : none(kind);
        }

        @Override
        Expression direction(UpdateTerms terms) {
            return terms.moment(FIRST);
        }
    },

    /** Nesterov's momentum (Sutskever, Martens, Dahl and Hinton, On the importance of initialization and momentum in deep learning, 2013). */
    NESTEROV("nesterov", List.of(OptimizerSetting.MOMENTUM), List.of(FIRST), new Torch("SGD", "momentum={momentum}, nesterov=True",
            Map.of(FIRST, "momentum_buffer"), Optional.of(OptimizerSetting.MOMENTUM)), 2) {
        @Override
        public Expression moment(MomentKind kind, UpdateTerms terms) {
            return kind == FIRST ? momentum(terms) : none(kind);
        }

        /** Where the momentum leads, as this gradient has turned it. */
        @Override
        Expression direction(UpdateTerms terms) {
            return Sum.of(terms.gradient(), Product.of(terms.setting(OptimizerSetting.MOMENTUM), terms.moment(FIRST)));
        }
    },

    /** RMSprop (Hinton, Neural networks for machine learning, lecture 6e, 2012). */
    RMSPROP("rmsprop", List.of(DECAY, EPSILON), List.of(SECOND),
            new Torch("RMSprop", "alpha={decay}, eps={epsilon}", Map.of(SECOND, "square_avg")), 1) {
        @Override
        public Expression moment(MomentKind kind, UpdateTerms terms) {
            return kind == SECOND ? Sum.of(kept(terms, DECAY, SECOND), added(terms, DECAY, new Square(terms.gradient()))) : none(kind);
        }

        @Override
        Expression direction(UpdateTerms terms) {
            return new Fraction(terms.gradient(), softened(terms, terms.moment(SECOND)));
        }
    },

    /** Adam (Kingma and Ba, Adam: a method for stochastic optimization, 2015). */
    ADAM("adam", List.of(BETA1, BETA2, EPSILON), List.of(FIRST, SECOND, CORRECTED_FIRST, CORRECTED_SECOND),
            new Torch("Adam", "betas=({beta1}, {beta2}), eps={epsilon}", Map.of(FIRST, "exp_avg", SECOND, "exp_avg_sq")), 1) {
        @Override
        public Expression moment(MomentKind kind, UpdateTerms terms) {
            return switch (kind) {
                case FIRST -> Sum.of(kept(terms, BETA1, FIRST), added(terms, BETA1, terms.gradient()));
                case SECOND -> Sum.of(kept(terms, BETA2, SECOND), added(terms, BETA2, new Square(terms.gradient())));
                case CORRECTED_FIRST -> corrected(terms, FIRST, BETA1);
                case CORRECTED_SECOND -> corrected(terms, SECOND, BETA2);
            };
        }

        @Override
        Expression direction(UpdateTerms terms) {
            return new Fraction(terms.moment(CORRECTED_FIRST), softened(terms, terms.moment(CORRECTED_SECOND)));
        }
    };

    /**
     * The same optimizer in PyTorch.
     *
     * @param type     the class in {@code torch.optim}
     * @param settings its arguments after the learning rate; the settings stand in braces by their names
     * @param state    the keys of the moments that it keeps for a parameter
     * @param idleAt0  a setting without which PyTorch knows neither these arguments nor these moments, if there is one
     */
    public record Torch(String type, String settings, Map<MomentKind, String> state, Optional<OptimizerSetting> idleAt0) {
        Torch(String type, String settings, Map<MomentKind, String> state) {
            this(type, settings, state, Optional.empty());
        }
    }

    private final String id;
    private final List<OptimizerSetting> settings;
    private final List<MomentKind> moments;
    private final Torch torch;
    private final int version;

    /** @param version the first version of scenario files that has it */
    OptimizerKind(String id, List<OptimizerSetting> settings, List<MomentKind> moments, Torch torch, int version) {
        this.id = id;
        this.settings = settings;
        this.moments = moments;
        this.torch = torch;
        this.version = version;
        boolean comparable = torch.state().keySet().equals(Set.copyOf(moments.stream().filter(MomentKind::isKept).toList()))
                && settings.stream().allMatch(setting -> torch.settings().contains("{" + setting.id() + "}"));
        if (!comparable) {
            throw new IllegalArgumentException("a setting or a moment of " + id + " has no counterpart in PyTorch");
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    /** The settings that it has besides the learning rate. */
    public List<OptimizerSetting> settings() {
        return settings;
    }

    /** What is computed for a parameter before it is updated, in this order. */
    public List<MomentKind> moments() {
        return moments;
    }

    /**
     * How a moment is computed.
     *
     * @param kind one of {@link #moments}
     */
    public Expression moment(MomentKind kind, UpdateTerms terms) {
        return none(kind);
    }

    /** What the learning rate is multiplied by. */
    abstract Expression direction(UpdateTerms terms);

    /** The parameter's new value. */
    public Expression updated(UpdateTerms terms) {
        Expression parameter = terms.parameter();
        Expression rate = terms.learningRate();
        return new Difference(parameter, Product.of(rate, direction(terms)));
    }

    /** Whether it keeps a moment from one update to the next. */
    public boolean keeps(MomentKind kind) {
        return kind.isKept() && moments.contains(kind);
    }

    /** The same in PyTorch. */
    public Torch torch() {
        return torch;
    }

    private static Expression none(MomentKind kind) {
        throw new IllegalArgumentException("no such moment is computed: " + kind.id());
    }

    private static Expression momentum(UpdateTerms terms) {
        return Sum.of(kept(terms, OptimizerSetting.MOMENTUM, FIRST), terms.gradient());
    }

    /** What stays of a moment. */
    private static Expression kept(UpdateTerms terms, OptimizerSetting share, MomentKind kind) {
        return Product.of(terms.setting(share), terms.previous(kind));
    }

    /** What comes to an exponentially weighted average of which a share stays. */
    private static Expression added(UpdateTerms terms, OptimizerSetting share, Expression latest) {
        return Product.of(new Difference(Constant.ONE, terms.setting(share)), latest);
    }

    /** Early on, an average that began at 0 is too small by this factor. */
    private static Expression corrected(UpdateTerms terms, MomentKind kind, OptimizerSetting share) {
        return new Fraction(terms.moment(kind), new Difference(Constant.ONE, new Power(terms.setting(share), terms.updates())));
    }

    private static Expression softened(UpdateTerms terms, Expression secondMoment) {
        return Sum.of(new Root(secondMoment), terms.setting(EPSILON));
    }
}
