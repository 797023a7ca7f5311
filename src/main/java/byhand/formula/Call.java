package byhand.formula;

import java.util.List;

/**
 * A function of its arguments, written by its name.
 *
 * @param name      the function's name
 * @param arguments what stands between the parentheses
 * @param body      the function's value for these arguments, and what its name stands for when the formula is written out
 * @param opaque    whether the body is never written: a formula with numbers put in shows the call's value then
 */
public record Call(Symbol name, List<Expression> arguments, Expression body, boolean opaque) implements Expression {

    public Call {
        arguments = List.copyOf(arguments);
    }

    /** A function of one argument, which is written out. */
    public static Call of(Symbol name, Expression argument, Expression body) {
        return new Call(name, List.of(argument), body, false);
    }

    /** A function of one argument, of which only the value is written. */
    public static Call opaque(Symbol name, Expression argument, Expression body) {
        return new Call(name, List.of(argument), body, true);
    }

    @Override
    public double evaluate(Evaluation numbers) {
        return body.evaluate(numbers);
    }

    @Override
    public List<Expression> children() {
        return arguments;
    }

    @Override
    public List<Expression> computation() {
        return List.of(body);
    }
}
