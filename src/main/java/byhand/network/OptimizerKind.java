package byhand.network;

import static byhand.network.MomentKind.CORRECTED_FIRST;
import static byhand.network.MomentKind.CORRECTED_SECOND;
import static byhand.network.MomentKind.FIRST;
import static byhand.network.MomentKind.SECOND;
import static byhand.network.OptimizerSetting.BETA1;
import static byhand.network.OptimizerSetting.BETA2;
import static byhand.network.OptimizerSetting.DECAY;
import static byhand.network.OptimizerSetting.EPSILON;

import byhand.formula.Expression.Constant;
import byhand.formula.Expression.Difference;
import byhand.formula.Expression.Fraction;
import byhand.formula.Expression.Power;
import byhand.formula.Expression.Product;
import byhand.formula.Expression.Root;
import byhand.formula.Expression.Square;
import byhand.formula.Expression.Sum;
import byhand.formula.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a gradient changes a parameter, exactly as the class of {@code torch.optim} that is named for each: the settings, the equations of
 * the moments in the order in which they are computed, and the direction d of the update p - learningRate d.
 */
public enum OptimizerKind implements Definition {
    /** Plain gradient descent. */
    SGD("sgd", List.of(), List.of(), UpdateTerms::gradient, new Torch("SGD", "", Map.of())),

    /** Descent with momentum. */
    MOMENTUM("momentum", List.of(OptimizerSetting.MOMENTUM), List.of(new MomentEquation(FIRST, OptimizerKind::momentum)),
            terms -> terms.moment(FIRST),
            new Torch("SGD", "momentum={momentum}", Map.of(FIRST, "momentum_buffer"), Optional.of(OptimizerSetting.MOMENTUM))),

    /**
     * Nesterov's momentum (Sutskever, Martens, Dahl and Hinton, On the importance of initialization and momentum in deep learning, 2013).
     */
    NESTEROV("nesterov", List.of(OptimizerSetting.MOMENTUM), List.of(new MomentEquation(FIRST, OptimizerKind::momentum)),
            OptimizerKind::lookAhead, new Torch("SGD", "momentum={momentum}, nesterov=True", Map.of(FIRST, "momentum_buffer"),
                    Optional.of(OptimizerSetting.MOMENTUM)),
            2),

    /** RMSprop (Hinton, Neural networks for machine learning, lecture 6e, 2012). */
    RMSPROP("rmsprop", List.of(DECAY, EPSILON),
            List.of(new MomentEquation(SECOND, terms -> average(terms, DECAY, SECOND, OptimizerKind::squaredGradient))),
            terms -> new Fraction(terms.gradient(), softened(terms, terms.moment(SECOND))),
            new Torch("RMSprop", "alpha={decay}, eps={epsilon}", Map.of(SECOND, "square_avg"))),

    /** Adam (Kingma and Ba, Adam: a method for stochastic optimization, 2015). */
    ADAM("adam", List.of(BETA1, BETA2, EPSILON),
            List.of(new MomentEquation(FIRST, terms -> average(terms, BETA1, FIRST, UpdateTerms::gradient)),
                    new MomentEquation(SECOND, terms -> average(terms, BETA2, SECOND, OptimizerKind::squaredGradient)),
                    new MomentEquation(CORRECTED_FIRST, terms -> corrected(terms, FIRST, BETA1)),
                    new MomentEquation(CORRECTED_SECOND, terms -> corrected(terms, SECOND, BETA2))),
            terms -> new Fraction(terms.moment(CORRECTED_FIRST), softened(terms, terms.moment(CORRECTED_SECOND))),
            new Torch("Adam", "betas=({beta1}, {beta2}), eps={epsilon}", Map.of(FIRST, "exp_avg", SECOND, "exp_avg_sq")));

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
    private final List<MomentEquation> moments;
    private final Function<UpdateTerms, Expression> direction;
    private final Torch torch;
    private final int version;

    /** @param version the first version of scenario files that has it */
    OptimizerKind(String id, List<OptimizerSetting> settings, List<MomentEquation> moments, Function<UpdateTerms, Expression> direction,
            Torch torch, int version) {
        this.id = id;
        this.settings = settings;
        this.moments = moments;
        this.direction = direction;
        this.torch = torch;
        this.version = version;
    }

    OptimizerKind(String id, List<OptimizerSetting> settings, List<MomentEquation> moments, Function<UpdateTerms, Expression> direction,
            Torch torch) {
        this(id, settings, moments, direction, torch, 1);
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
    public List<MomentEquation> moments() {
        return moments;
    }

    /** The parameter's new value. */
    public Expression updated(UpdateTerms terms) {
        Expression parameter = terms.parameter();
        Expression rate = terms.learningRate();
        return new Difference(parameter, Product.of(rate, direction.apply(terms)));
    }

    /** Whether it keeps a moment from one update to the next. */
    public boolean keeps(MomentKind kind) {
        return kind.isKept() && moments.stream().anyMatch(each -> each.result() == kind);
    }

    /** The same in PyTorch. */
    public Torch torch() {
        return torch;
    }

    private static Expression momentum(UpdateTerms terms) {
        Expression previous = Product.of(terms.setting(OptimizerSetting.MOMENTUM), terms.previous(FIRST));
        return Sum.of(previous, terms.gradient());
    }

    /** The direction in which the momentum will have turned with this gradient. */
    private static Expression lookAhead(UpdateTerms terms) {
        Expression gradient = terms.gradient();
        return Sum.of(gradient, Product.of(terms.setting(OptimizerSetting.MOMENTUM), terms.moment(FIRST)));
    }

    /** An exponentially weighted average. */
    private static Expression average(UpdateTerms terms, OptimizerSetting share, MomentKind kind,
            Function<UpdateTerms, Expression> latest) {
        Expression kept = Product.of(terms.setting(share), terms.previous(kind));
        return Sum.of(kept, Product.of(new Difference(Constant.ONE, terms.setting(share)), latest.apply(terms)));
    }

    private static Expression squaredGradient(UpdateTerms terms) {
        return new Square(terms.gradient());
    }

    /** Early on, an average that began at 0 is too small by this factor. */
    private static Expression corrected(UpdateTerms terms, MomentKind kind, OptimizerSetting share) {
        return new Fraction(terms.moment(kind), new Difference(Constant.ONE, new Power(terms.setting(share), terms.updates())));
    }

    private static Expression softened(UpdateTerms terms, Expression secondMoment) {
        return Sum.of(new Root(secondMoment), terms.setting(EPSILON));
    }
}
