/**
 * The steps of one iteration of gradient descent, for any network: which quantities are computed in which order, each with the formula
 * that gives its value.
 *
 * <p>Uses {@code network} and {@code formula}. Start reading at {@link byhand.trace.Tracer}.
 */
package byhand.trace;
