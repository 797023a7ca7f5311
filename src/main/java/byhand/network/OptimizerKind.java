package byhand.network;

import static byhand.network.MomentKind.CORRECTED_FIRST;
import static byhand.network.MomentKind.CORRECTED_SECOND;
import static byhand.network.MomentKind.DECAYED_GRADIENT;
import static byhand.network.MomentKind.FIRST;
import static byhand.network.MomentKind.SECOND;
import static byhand.network.OptimizerSetting.BETA1;
import static byhand.network.OptimizerSetting.BETA2;
import static byhand.network.OptimizerSetting.BIAS_CORRECTION;
import static byhand.network.OptimizerSetting.DAMPENING;
import static byhand.network.OptimizerSetting.DECAY;
import static byhand.network.OptimizerSetting.EPSILON;
import static byhand.network.OptimizerSetting.EPSILON_INSIDE;
import static byhand.network.OptimizerSetting.WEIGHT_DECAY;

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
import java.util.stream.Stream;

/**
 * How a gradient changes a parameter, exactly as the class of {@code torch.optim} that is named for each: the settings, the equations of
 * the moments in the order in which they are computed, and the direction d of the update p - learningRate d.
 */
public enum OptimizerKind implements Definition {
    /** Plain gradient descent. */
    SGD("sgd", List.of(WEIGHT_DECAY), List.of(DECAYED_GRADIENT), new Torch("SGD", List.of("weight_decay={weightDecay}"), Map.of()), 1) {
        @Override
        Expression moment(MomentKind kind, UpdateTerms terms) {
            return kind == DECAYED_GRADIENT ? decayed(terms) : none(kind);
        }

        @Override
        Expression direction(UpdateTerms terms) {
            return gradient(terms);
        }
    },

    /** Descent with momentum. */
    MOMENTUM("momentum", List.of(OptimizerSetting.MOMENTUM, WEIGHT_DECAY, DAMPENING), List.of(DECAYED_GRADIENT, FIRST),
            new Torch("SGD", List.of("weight_decay={weightDecay}"), Map.of(FIRST, "momentum_buffer"),
                    Optional.of(OptimizerSetting.MOMENTUM),
                    List.of("momentum={momentum}", "dampening={dampening}")),
            1) {
        @Override
        Expression moment(MomentKind kind, UpdateTerms terms) {
            return switch (kind) {
                case DECAYED_GRADIENT -> decayed(terms);
                case FIRST -> momentum(terms);
                case SECOND, CORRECTED_FIRST, CORRECTED_SECOND -> none(kind);
            };
        }

        @Override
        Expression direction(UpdateTerms terms) {
            return terms.moment(FIRST);
        }
    },

    /** Nesterov's momentum (Sutskever, Martens, Dahl and Hinton, On the importance of initialization and momentum in deep learning, 2013). */
    NESTEROV("nesterov", List.of(OptimizerSetting.MOMENTUM, WEIGHT_DECAY), List.of(DECAYED_GRADIENT, FIRST),
            new Torch("SGD", List.of("weight_decay={weightDecay}"), Map.of(FIRST, "momentum_buffer"),
                    Optional.of(OptimizerSetting.MOMENTUM),
                    List.of("momentum={momentum}", "nesterov=True")),
            2) {
        @Override
        Expression moment(MomentKind kind, UpdateTerms terms) {
            return MOMENTUM.moment(kind, terms);
        }

        /** Where the momentum leads, as this gradient has turned it. */
        @Override
        Expression direction(UpdateTerms terms) {
            return Sum.of(gradient(terms), Product.of(terms.setting(OptimizerSetting.MOMENTUM), terms.moment(FIRST)));
        }
    },

    /** AdaGrad (Duchi, Hazan and Singer, Adaptive subgradient methods for online learning and stochastic optimization, 2011). */
    ADAGRAD("adagrad", List.of(EPSILON, EPSILON_INSIDE), List.of(SECOND),
            new Torch("Adagrad", List.of("eps={epsilon}"), Map.of(SECOND, "sum")), 2) {
        @Override
        public double usual(OptimizerSetting setting) {
            return setting == EPSILON ? 1e-10 : super.usual(setting);
        }

        @Override
        Expression moment(MomentKind kind, UpdateTerms terms) {
            return kind == SECOND ? Sum.of(terms.previous(SECOND), new Square(terms.gradient())) : none(kind);
        }

        @Override
        Expression direction(UpdateTerms terms) {
            return new Fraction(terms.gradient(), softened(terms, terms.moment(SECOND)));
        }
    },

    /** RMSprop (Hinton, Neural networks for machine learning, lecture 6e, 2012). */
    RMSPROP("rmsprop", List.of(DECAY, EPSILON, EPSILON_INSIDE), List.of(SECOND),
            new Torch("RMSprop", List.of("alpha={decay}", "eps={epsilon}"), Map.of(SECOND, "square_avg")), 1) {
        @Override
        Expression moment(MomentKind kind, UpdateTerms terms) {
            return kind == SECOND ? Sum.of(kept(terms, DECAY, SECOND), added(terms, DECAY, new Square(terms.gradient()))) : none(kind);
        }

        @Override
        Expression direction(UpdateTerms terms) {
            return new Fraction(terms.gradient(), softened(terms, terms.moment(SECOND)));
        }
    },

    /** Adam (Kingma and Ba, Adam: a method for stochastic optimization, 2015). */
    ADAM("adam", List.of(BETA1, BETA2, EPSILON, WEIGHT_DECAY, EPSILON_INSIDE, BIAS_CORRECTION),
            List.of(DECAYED_GRADIENT, FIRST, SECOND, CORRECTED_FIRST, CORRECTED_SECOND),
            new Torch("Adam", List.of("betas=({beta1}, {beta2})", "eps={epsilon}", "weight_decay={weightDecay}"),
                    Map.of(FIRST, "exp_avg", SECOND, "exp_avg_sq")),
            1) {
        @Override
        Expression moment(MomentKind kind, UpdateTerms terms) {
            return switch (kind) {
                case DECAYED_GRADIENT -> decayed(terms);
                case FIRST -> Sum.of(kept(terms, BETA1, FIRST), added(terms, BETA1, gradient(terms)));
                case SECOND -> Sum.of(kept(terms, BETA2, SECOND), added(terms, BETA2, new Square(gradient(terms))));
                case CORRECTED_FIRST -> corrected(terms, FIRST, BETA1);
                case CORRECTED_SECOND -> corrected(terms, SECOND, BETA2);
            };
        }

        @Override
        Expression direction(UpdateTerms terms) {
            return adaptive(terms, terms.has(BIAS_CORRECTION));
        }
    },

    /** Adam with weight decay apart from the gradient (Loshchilov and Hutter, Decoupled weight decay regularization, 2019). */
    ADAMW("adamw", List.of(BETA1, BETA2, EPSILON, WEIGHT_DECAY), List.of(FIRST, SECOND, CORRECTED_FIRST, CORRECTED_SECOND),
            new Torch("AdamW", List.of("betas=({beta1}, {beta2})", "eps={epsilon}", "weight_decay={weightDecay}"),
                    Map.of(FIRST, "exp_avg", SECOND, "exp_avg_sq")),
            2) {
        @Override
        public double usual(OptimizerSetting setting) {
            return setting == WEIGHT_DECAY ? 0.01 : super.usual(setting);
        }

        @Override
        Expression moment(MomentKind kind, UpdateTerms terms) {
            return switch (kind) {
                case FIRST -> Sum.of(kept(terms, BETA1, FIRST), added(terms, BETA1, terms.gradient()));
                case SECOND -> Sum.of(kept(terms, BETA2, SECOND), added(terms, BETA2, new Square(terms.gradient())));
                case CORRECTED_FIRST -> corrected(terms, FIRST, BETA1);
                case CORRECTED_SECOND -> corrected(terms, SECOND, BETA2);
                case DECAYED_GRADIENT -> none(kind);
            };
        }

        @Override
        Expression direction(UpdateTerms terms) {
            Expression adam = adaptive(terms, true);
            return terms.has(WEIGHT_DECAY) ? Sum.of(adam, Product.of(terms.setting(WEIGHT_DECAY), terms.parameter())) : adam;
        }
    };

    /**
     * The same optimizer in PyTorch.
     *
     * @param type      the class in {@code torch.optim}
     * @param arguments its arguments after the learning rate; settings stand in braces by their names
     * @param state     the keys of the moments that it keeps for a parameter
     * @param idleAt0   a setting without which PyTorch keeps no moments, if there is one
     * @param idle      arguments that come first, and that PyTorch does not know without that setting
     */
    public record Torch(String type, List<String> arguments, Map<MomentKind, String> state, Optional<OptimizerSetting> idleAt0,
            List<String> idle) {
        Torch(String type, List<String> arguments, Map<MomentKind, String> state) {
            this(type, arguments, state, Optional.empty(), List.of());
        }

        private boolean names(OptimizerSetting setting) {
            return Stream.concat(arguments.stream(), idle.stream()).anyMatch(each -> each.contains("{" + setting.id() + "}"));
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
                && settings.stream().allMatch(setting -> setting.isSwitch() || torch.names(setting));
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

    /** What a setting is where a file says nothing, as in PyTorch. */
    public double usual(OptimizerSetting setting) {
        return setting.usual();
    }

    /** The settings that it has besides the learning rate. */
    public List<OptimizerSetting> settings() {
        return settings;
    }

    /** What can be computed for a parameter before it is updated, in this order; {@link UpdateRule#moments} tells what is. */
    public List<MomentKind> moments() {
        return moments;
    }

    /**
     * How a moment is computed.
     *
     * @param kind one of {@link #moments}
     */
    abstract Expression moment(MomentKind kind, UpdateTerms terms);

    /** What the learning rate is multiplied by. */
    abstract Expression direction(UpdateTerms terms);

    /** The parameter's new value. */
    Expression updated(UpdateTerms terms) {
        Expression parameter = terms.parameter();
        Expression rate = terms.learningRate();
        return new Difference(parameter, Product.of(rate, direction(terms)));
    }

    /** Whether it keeps a moment from one update to the next. */
    public boolean keeps(MomentKind kind) {
        return kind.isKept() && moments.contains(kind);
    }

    /** Whether it keeps any moment from one update to the next. */
    public boolean hasMemory() {
        return moments.stream().anyMatch(MomentKind::isKept);
    }

    /** The same in PyTorch. */
    public Torch torch() {
        return torch;
    }

    private static Expression none(MomentKind kind) {
        throw new IllegalArgumentException("no such moment is computed: " + kind.id());
    }

    /** What the update takes for the gradient: with decay, if that is added to the gradient and there is any. */
    private static Expression gradient(UpdateTerms terms) {
        return terms.has(WEIGHT_DECAY) ? terms.moment(DECAYED_GRADIENT) : terms.gradient();
    }

    private static Expression decayed(UpdateTerms terms) {
        return Sum.of(terms.gradient(), Product.of(terms.setting(WEIGHT_DECAY), terms.parameter()));
    }

    /** PyTorch begins with the gradient itself, and dampens only what comes to that. */
    private static Expression momentum(UpdateTerms terms) {
        if (!terms.has(DAMPENING)) {
            return Sum.of(kept(terms, OptimizerSetting.MOMENTUM, FIRST), gradient(terms));
        }
        return terms.isFirst() ? gradient(terms)
                : Sum.of(kept(terms, OptimizerSetting.MOMENTUM, FIRST), added(terms, DAMPENING, gradient(terms)));
    }

    /** The average direction, divided by the usual size. */
    private static Expression adaptive(UpdateTerms terms, boolean corrected) {
        Expression direction = terms.moment(corrected ? CORRECTED_FIRST : FIRST);
        return new Fraction(direction, softened(terms, terms.moment(corrected ? CORRECTED_SECOND : SECOND)));
    }

    /** What stays of a moment. */
    private static Expression kept(UpdateTerms terms, OptimizerSetting share, MomentKind kind) {
        return Product.of(terms.setting(share), terms.previous(kind));
    }

    /** What is left of something of which a share is taken away. */
    private static Expression added(UpdateTerms terms, OptimizerSetting share, Expression latest) {
        return Product.of(new Difference(Constant.ONE, terms.setting(share)), latest);
    }

    /** Early on, an average that began at 0 is too small by this factor. */
    private static Expression corrected(UpdateTerms terms, MomentKind kind, OptimizerSetting share) {
        return new Fraction(terms.moment(kind), new Difference(Constant.ONE, new Power(terms.setting(share), terms.updates())));
    }

    private static Expression softened(UpdateTerms terms, Expression secondMoment) {
        return terms.has(EPSILON_INSIDE) ? new Root(Sum.of(secondMoment, terms.setting(EPSILON)))
                : Sum.of(new Root(secondMoment), terms.setting(EPSILON));
    }
}
