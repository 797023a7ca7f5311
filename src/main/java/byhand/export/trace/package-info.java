/**
 * The steps of one iteration as JSON, text, CSV and LaTeX.
 *
 * <p>Uses {@code session}, Jackson to write JSON, and FastCSV. Start reading at {@link byhand.export.trace.TraceFormat}.
 */
package byhand.export.trace;
