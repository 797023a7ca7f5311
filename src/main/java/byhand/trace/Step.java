package byhand.trace;

import byhand.formula.Derivation;
import byhand.formula.Expression;
import byhand.formula.Formula;
import byhand.formula.Symbol;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One quantity computed.
 *
 * @param number  the step's place in the iteration, from 1
 * @param symbol  the quantity's symbol
 * @param formula how the quantity is computed
 * @param remarks what is worth saying about it
 * @param sample  the place among all samples, from 1, of the one whose pass it belongs to; 0 if it belongs to all that the iteration has, or
 *                if that has only one
 */
public record Step(int number, Stage stage, Quantity quantity, Symbol symbol, Formula formula, List<Remark> remarks, int sample) {

    public Step {
        remarks = List.copyOf(remarks);
    }

    /** The value computed; empty for the replacement of all parameters. */
    public OptionalDouble value() {
        return formula instanceof Derivation derivation ? OptionalDouble.of(derivation.value()) : OptionalDouble.empty();
    }

    /** The parts of the formula that have colours of their own, in the order of their indices. */
    public List<Expression.Operand> operands() {
        return operands(formula);
    }

    /** The parts of a formula that have colours of their own. */
    public static List<Expression.Operand> operands(Formula formula) {
        return formula instanceof Derivation derivation ? derivation.expression().operands() : List.of();
    }
}
