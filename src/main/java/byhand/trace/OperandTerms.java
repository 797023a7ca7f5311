package byhand.trace;

import byhand.formula.Expression;
import byhand.formula.Expression.Operand;
import byhand.network.MomentKind;
import byhand.network.OptimizerSetting;
import byhand.network.ParameterId;
import byhand.network.UpdateRule;
import byhand.network.UpdateTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What one equation of a parameter's update speaks of: what differs from parameter to parameter, and the learning rate, are operands. */
final class OperandTerms implements UpdateTerms {

    private final ParameterId id;
    private final UpdateRule rule;
    private final Function<Quantity, Expression.Variable> variable;
    private final List<Quantity> operands = new ArrayList<>();

    /** @param variable gives a quantity that has a value already */
    OperandTerms(ParameterId id, UpdateRule rule, Function<Quantity, Expression.Variable> variable) {
        this.id = id;
        this.rule = rule;
        this.variable = variable;
    }

    @Override
    public Expression parameter() {
        return operand(new Quantity.Parameter(id));
    }

    @Override
    public Expression gradient() {
        return operand(new Quantity.Gradient(new Quantity.Parameter(id)));
    }

    @Override
    public Expression learningRate() {
        return operand(new Quantity.LearningRate());
    }

    @Override
    public Expression setting(OptimizerSetting setting) {
        return variable.apply(new Quantity.Setting(setting));
    }

    @Override
    public UpdateRule rule() {
        return rule;
    }

    @Override
    public Expression updates() {
        return variable.apply(new Quantity.UpdateCount());
    }

    @Override
    public Expression previous(MomentKind kind) {
        return operand(new Quantity.OldMoment(kind, id));
    }

    @Override
    public Expression moment(MomentKind kind) {
        return operand(new Quantity.Moment(kind, id));
    }

    private Expression operand(Quantity quantity) {
        if (!operands.contains(quantity)) {
            operands.add(quantity);
        }
        return new Operand(operands.indexOf(quantity), variable.apply(quantity));
    }
}
