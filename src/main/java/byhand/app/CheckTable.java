package byhand.app;

import byhand.app.GradientCheck.Verdict;
import byhand.scenario.Scenario;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The table that {@code check} prints, sample by sample. */
final class CheckTable {

    private static final String PARAMETER = "parameter";
    private static final int SAMPLE_WIDTH = 6;
    private static final int NUMBER_WIDTH = 24;
    private static final int DIFFERENCE_WIDTH = 19;
    /** How much of a central difference is worth reading. */
    private static final MathContext DIGITS = new MathContext(12);

    private final Console console;
    private final int nameWidth;
    private final StringBuilder waiting = new StringBuilder();
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    private Optional<String> firstDifference = Optional.empty();

    CheckTable(Console console, Scenario scenario) {
        this.console = console;
        int widest = PARAMETER.length();
        for (var id : scenario.network().parameters()) {
            widest = Math.max(widest, scenario.network().name(id).length());
        }
        this.nameWidth = widest;
        line("sample", PARAMETER, "gradient", "central difference", "relative difference", "verdict");
    }

    /** Adds a row for a sample, or for samples, by their numbers. */
    void add(String sample, GradientCheck check) throws IOException {
        counts.merge(check.verdict(), 1, Integer::sum);
        boolean skipped = check.verdict() == Verdict.SKIPPED;
        String difference = skipped ? "" : rounded(check.difference());
        line(sample, check.parameter(), String.valueOf(check.gradient()), difference,
                skipped ? "" : size(check.relativeDifference()), switch (check.verdict()) {
                    case AGREES -> "ok";
                    case DIFFERS -> "DIFFERS";
                    case SKIPPED -> "skipped: " + check.reason();
                });
        if (check.verdict() == Verdict.DIFFERS && firstDifference.isEmpty()) {
            firstDifference = Optional.of("The gradient of " + check.parameter() + " for sample" + (sample.contains("-") ? "s " : " ")
                    + sample + " is " + check.gradient()
                    + ", but the central difference is " + difference + ".");
        }
    }

    /** Hands over the rows so far. */
    void flush() throws IOException {
        console.print(waiting.toString());
        waiting.setLength(0);
    }

    /** Writes how many gradients agree. */
    void end() throws IOException {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        waiting.append('\n').append(all).append(all == 1 ? " gradient: " : " gradients: ").append(count(Verdict.AGREES)).append(" ok, ")
                .append(count(Verdict.SKIPPED)).append(" skipped, ").append(count(Verdict.DIFFERS)).append(" differing\n");
        flush();
    }

    /** A sentence about the first gradient that differs. */
    Optional<String> firstDifference() {
        return firstDifference;
    }

    private int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** Written as the gradient beside it is. */
    private static String rounded(double number) {
        return String.valueOf(Double.isFinite(number) ? new BigDecimal(number).round(DIGITS).doubleValue() : number);
    }

    /** Always by a power of ten, so that one sees in the column which is the largest. */
    private static String size(double number) {
        return number == 0 ? "0" : String.format(Locale.ROOT, "%.1E", number).replaceAll("E([+-])0", "E$1").replace("E+", "E");
    }

    private void line(String sample, String parameter, String gradient, String difference, String relative, String verdict) {
        right(sample, SAMPLE_WIDTH);
        waiting.append(parameter).append(" ".repeat(nameWidth - parameter.length() + 2));
        right(gradient, NUMBER_WIDTH);
        right(difference, NUMBER_WIDTH);
        right(relative, DIFFERENCE_WIDTH);
        waiting.append(verdict).append('\n');
    }

    private void right(String text, int width) {
        waiting.append(" ".repeat(Math.max(0, width - text.length()))).append(text).append("  ");
    }
}
