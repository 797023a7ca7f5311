package byhand.network;

import byhand.formula.Expression;

/** What the equations of an update speak of, for one parameter. */
public interface UpdateTerms {

    /** Which equations hold. */
    UpdateRule rule();

    /** p, the parameter's value before the update. */
    Expression parameter();

    /** g, the derivative of the loss by the parameter. */
    Expression gradient();

    /** The learning rate. */
    Expression learningRate();

    /** A setting of the optimizer. */
    Expression setting(OptimizerSetting setting);

    /** Whether a setting is neither 0 nor no: what has no effect then is not in the equations. */
    default boolean has(OptimizerSetting setting) {
        return rule().on().contains(setting);
    }

    /** Whether the optimizer remembers nothing at all, not even moments that are 0. */
    default boolean isFirst() {
        return rule().first();
    }

    /** t, how many updates there have been, with this one. */
    Expression updates();

    /** A moment that is kept, as the update before has left it; 0 before the first one. */
    Expression previous(MomentKind kind);

    /** A moment as an equation above has made it. */
    Expression moment(MomentKind kind);
}
