package byhand.network;

import byhand.formula.Evaluation;
import byhand.formula.Expression;
import byhand.formula.Expression.Variable;
import byhand.formula.Referent;
import byhand.formula.Symbol;

/**
 * What a variable of a definition stands for as long as it has no number: a place where the number will be.
 *
 * @param index which of its kind, from 0
 */
public record Slot(Kind kind, int index) implements Referent {

    /** Where a number comes from. */
    public enum Kind {
        /** From an array that has a number for each neuron or parameter. */
        ROW,
        /** The same for all of a row. */
        COMMON,
        /** Computed before, for the same neuron or parameter. */
        LOCAL
    }

    /** A variable without a number. */
    public static Variable variable(Kind kind, int index) {
        return new Variable(new Symbol("", ""), new Slot(kind, index), Double.NaN);
    }

    /** Whether an expression is nothing but a slot of kind {@link Kind#ROW}. The records' own comparison takes a while the first time. */
    static boolean isRow(Expression expression, int index) {
        return expression instanceof Variable variable && variable.referent() instanceof Slot slot && slot.kind == Kind.ROW
                && slot.index == index;
    }

    /** Numbers for the slots of kind {@link Kind#ROW}, in the order of their indices. */
    static Evaluation numbers(double... numbers) {
        return variable -> numbers[((Slot) variable.referent()).index()];
    }
}
