package byhand.trace;

import byhand.formula.Expression;
import byhand.formula.Expression.Constant;
import byhand.formula.Expression.Difference;
import byhand.formula.Expression.Fraction;
import byhand.formula.Expression.Operand;
import byhand.formula.Expression.Power;
import byhand.formula.Expression.Product;
import byhand.formula.Expression.Root;
import byhand.formula.Expression.Square;
import byhand.formula.Expression.Sum;
import byhand.network.Optimizer;
import byhand.network.ParameterId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How the optimizers of {@link Optimizer} are written. */
final class OptimizerFormulas {

    private static final Expression ONE = Constant.of(1);

    private final Optimizer optimizer;
    private final Function<Quantity, Expression.Variable> variable;

    /** @param variable gives a quantity that has a value already */
    OptimizerFormulas(Optimizer optimizer, Function<Quantity, Expression.Variable> variable) {
        this.optimizer = optimizer;
        this.variable = variable;
    }

    /** The optimizer's settings other than the learning rate. */
    static Map<Quantity.Setting, Double> settings(Optimizer optimizer) {
        Map<Quantity.Setting, Double> settings = new EnumMap<>(Quantity.Setting.class);
        if (optimizer instanceof Optimizer.Momentum momentum) {
            settings.put(Quantity.Setting.MOMENTUM, momentum.momentum());
        } else if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            settings.put(Quantity.Setting.DECAY, rmsProp.decay());
            settings.put(Quantity.Setting.EPSILON, rmsProp.epsilon());
        } else if (optimizer instanceof Optimizer.Adam adam) {
            settings.put(Quantity.Setting.BETA1, adam.beta1());
            settings.put(Quantity.Setting.BETA2, adam.beta2());
            settings.put(Quantity.Setting.EPSILON, adam.epsilon());
        }
        return settings;
    }

    /** The new first moment of a parameter: of its gradients, for an optimizer that keeps one. */
    Expression moment1(ParameterId id) {
        Expression old = new Operand(0, variable.apply(new Quantity.OldMoment(1, id)));
        Expression gradient = gradient(id, 1);
        if (optimizer instanceof Optimizer.Momentum) {
            return new Sum(List.of(Product.of(setting(Quantity.Setting.MOMENTUM), old), gradient));
        }
        return average(Quantity.Setting.BETA1, old, gradient);
    }

    /** The new second moment of a parameter: of the squares of its gradients, for an optimizer that keeps one. */
    Expression moment2(ParameterId id) {
        Expression old = new Operand(0, variable.apply(new Quantity.OldMoment(2, id)));
        Quantity.Setting share = optimizer instanceof Optimizer.Adam ? Quantity.Setting.BETA2 : Quantity.Setting.DECAY;
        return average(share, old, new Square(gradient(id, 1)));
    }

    /** The new value of a parameter. */
    Expression updated(ParameterId id, Expression old) {
        Expression rate = new Operand(1, variable.apply(new Quantity.LearningRate()));
        return new Difference(new Operand(0, old), Product.of(rate, direction(id)));
    }

    private Expression direction(ParameterId id) {
        if (optimizer instanceof Optimizer.Momentum) {
            return moment(1, id, 2);
        } else if (optimizer instanceof Optimizer.RmsProp) {
            return new Fraction(gradient(id, 2), softened(moment(2, id, 3)));
        } else if (optimizer instanceof Optimizer.Adam) {
            return new Fraction(corrected(moment(1, id, 2), Quantity.Setting.BETA1),
                    softened(corrected(moment(2, id, 3), Quantity.Setting.BETA2)));
        }
        return gradient(id, 2);
    }

    /** An exponentially weighted average. */
    private Expression average(Quantity.Setting share, Expression old, Expression latest) {
        return new Sum(List.of(Product.of(setting(share), old), Product.of(new Difference(ONE, setting(share)), latest)));
    }

    /** Early on, an average that began at 0 is too small by this factor. */
    private Expression corrected(Expression moment, Quantity.Setting share) {
        return new Fraction(moment, new Difference(ONE, new Power(setting(share), variable.apply(new Quantity.UpdateCount()))));
    }

    private Expression softened(Expression secondMoment) {
        return new Sum(List.of(new Root(secondMoment), setting(Quantity.Setting.EPSILON)));
    }

    private Expression gradient(ParameterId id, int operand) {
        return new Operand(operand, variable.apply(new Quantity.Gradient(new Quantity.Parameter(id))));
    }

    private Expression moment(int order, ParameterId id, int operand) {
        return new Operand(operand, variable.apply(new Quantity.Moment(order, id)));
    }

    private Expression setting(Quantity.Setting setting) {
        return variable.apply(setting);
    }
}
