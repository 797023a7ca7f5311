package byhand.export.trace;

import byhand.formula.Numerals;
import java.io.OutputStream;
import java.util.function.BiFunction;

/** In which formats a trace can be written. All are UTF-8 with line feeds. */
public enum TraceFormat {
    /** For other programs, see {@link TraceJson}. */
    JSON(TraceJson::new),
    /** For people, see {@link TraceText}. */
    TEXT(TraceText::new),
    /** For spreadsheets, see {@link TraceCsv}. */
    CSV(TraceCsv::new),
    /** For papers and handouts, see {@link TraceTex}. */
    TEX(TraceTex::new);

    private final BiFunction<OutputStream, Numerals, TraceWriter> writer;

    TraceFormat(BiFunction<OutputStream, Numerals, TraceWriter> writer) {
        this.writer = writer;
    }

    /**
     * A writer of this format.
     *
     * @param out      should be buffered; it is not closed
     * @param numerals how numbers are written in the steps' formulas
     */
    public TraceWriter writer(OutputStream out, Numerals numerals) {
        return writer.apply(out, numerals);
    }
}
