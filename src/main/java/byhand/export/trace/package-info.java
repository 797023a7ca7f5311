/**
 * The steps of one iteration as JSON, text, CSV and LaTeX.
 *
 * <p>Uses {@code trace} and {@code words} by way of {@code diagram}, {@code export}, and Jackson to write JSON. Start reading at
 * {@link byhand.export.trace.TraceFormat}.
 */
package byhand.export.trace;
