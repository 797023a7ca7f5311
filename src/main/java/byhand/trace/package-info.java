/**
 * The steps of one iteration of gradient descent, for any network: which quantities are computed in which order, each with the formula
 * that gives its value. Of a batch each sample has its pass, which is derived when it is looked at.
 *
 * <p>Uses {@code network} and {@code formula}. Start reading at {@link byhand.trace.Tracer}.
 */
package byhand.trace;
