package byhand.export.trace;

import java.io.OutputStream;
import java.util.function.Function;

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

    private final Function<OutputStream, TraceWriter> writer;

    TraceFormat(Function<OutputStream, TraceWriter> writer) {
        this.writer = writer;
    }

    /** A writer of this format. The stream should be buffered; it is not closed. */
    public TraceWriter writer(OutputStream out) {
        return writer.apply(out);
    }
}
