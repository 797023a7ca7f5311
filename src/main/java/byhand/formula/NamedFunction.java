package byhand.formula;

import java.util.function.ToDoubleFunction;

/**
 * A function that formulas write by name.
 *
 * @param plain  the name in plain text, such as {@code ReLU}
 * @param tex    the name in TeX
 * @param rule   the function's value for its arguments
 * @param opaque whether a formula with numbers put in shows the call's value instead of the call
 */
public record NamedFunction(String plain, String tex, ToDoubleFunction<double[]> rule, boolean opaque) {
}
