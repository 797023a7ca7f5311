package byhand.export.trace;

import byhand.formula.GreekLetters;
import byhand.formula.Numerals;
import byhand.trace.Section;
import byhand.trace.Step;
import byhand.trace.Trace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A trace as a LaTeX document that compiles as it is: a section for each iteration, a heading for each stage, and the derivation of each
 * step in an {@code align*} with the step's number beside it.
 */
public final class TraceTex implements TraceWriter {

    private static final int WIDEST_LINE = 80;
    private static final String PREAMBLE = """
            % pdflatex sets Latin letters; xelatex and lualatex set Chinese as well.
            \\documentclass[10pt]{article}
            \\usepackage[a4paper, margin=2cm]{geometry}
            \\usepackage{iftex}
            \\ifPDFTeX
              \\usepackage[utf8]{inputenc}
            \\else
              \\usepackage{fontspec}
              \\IfFileExists{ctex.sty}{\\usepackage[scheme=plain]{ctex}}{}
            \\fi
            \\usepackage{amsmath}
            \\allowdisplaybreaks
            """;

    private final OutputStream out;
    private final Numerals numerals;

    /**
     * @param out      is not closed
     * @param numerals how numbers are written
     */
    public TraceTex(OutputStream out, Numerals numerals) {
        this.out = out;
        this.numerals = numerals;
    }

    @Override
    public void begin(String title) throws IOException {
        write(PREAMBLE);
        write("\\title{" + text(title) + "}\n\\author{}\n\\date{}\n\n\\begin{document}\n\\maketitle\n");
    }

    @Override
    public void iteration(int number, int sample, Trace trace) throws IOException {
        write("\n\\section*{" + TraceText.heading(number, sample, trace) + "}\n");
        for (Section section : trace.sections()) {
            write("\n\\subsection*{" + TraceText.heading(section, trace) + "}\n");
            for (Step step : trace.steps().subList(section.first() - 1, section.last())) {
                write(derivation(step));
            }
        }
    }

    @Override
    public void end() throws IOException {
        write("\n\\end{document}\n");
        out.flush();
    }

    private String derivation(Step step) {
        List<String> rows = new ArrayList<>();
        String symbol = step.symbol().tex();
        for (String line : step.formula().tex(numerals)) {
            boolean first = rows.isEmpty() && line.startsWith(symbol + " ");
            List<String> pieces = TeXLine.broken(first ? line.substring(symbol.length()) : line, WIDEST_LINE);
            rows.add((first ? symbol + " &" : step.value().isEmpty() ? "" : "&") + pieces.get(0));
            pieces.subList(1, pieces.size()).forEach(piece -> rows.add("&\\quad" + piece));
        }
        rows.set(0, rows.get(0) + " \\tag{" + step.number() + "}");
        return "\\begin{align*}\n" + greek(String.join(" \\\\\n", rows).replace("\\backslash{}", "\\textbackslash{}"))
                + "\n\\end{align*}\n";
    }

    /** pdflatex's fonts have Greek letters in mathematics only. */
    private static String greek(String text) {
        return GreekLetters.replaced(text, command -> "\\ensuremath{" + command + "}");
    }

    /** A text with what is special in LaTeX escaped; whatever ends a line becomes a space. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '{', '}', '$', '%', '&', '#', '_' -> escaped.append('\\').append(c);
                case '−' -> escaped.append("$-$");
                default -> escaped.append(Character.isISOControl(c) || Character.isWhitespace(c) ? ' ' : c);
            }
        }
        return greek(escaped.toString());
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
