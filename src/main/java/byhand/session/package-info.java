/**
 * A scenario being taught: the current values, the history of iterations, and where we are. What is taught changes nowhere else.
 *
 * <p>Uses {@code trace} and {@code scenario}. Every change goes through {@link byhand.session.Session#apply}; what there is to see comes
 * out as a {@link byhand.session.Frame}. Start reading there.
 */
package byhand.session;
