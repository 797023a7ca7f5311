package byhand.diagram.chart;

import byhand.formula.Numerals;
import byhand.session.Epochs;
import byhand.session.Losses;
import byhand.trace.Quantity;
import byhand.words.Languages;
import byhand.words.Texts;
import java.util.Optional;

/** What the chart of the losses says, in the language of its frame. */
public final class ChartWords {

    private final Languages languages = new Languages();

    /**
     * The loss of the current iteration; before it is computed, that of the iteration before, with the number of that iteration. Empty if
     * there is none yet.
     */
    public String caption(LossChart chart) {
        int index = chart.reached() - 1;
        if (index < 0) {
            return "";
        }
        String value = equation(chart, symbol(chart), chart.losses().get(index));
        return chart.isComputed() ? value : texts(chart).get("loss.of.iteration", value, String.valueOf(index + 1));
    }

    /** What is known of the iteration that the user points at: its loss, and the mean of its epoch if that is over. */
    public String pointed(LossChart chart) {
        Losses losses = chart.losses();
        int index = chart.pointed().orElse(0) - 1;
        if (index < 0 || index >= losses.size()) {
            return "";
        }
        String loss = texts(chart).get("loss.of.iteration", equation(chart, symbol(chart), losses.get(index)), String.valueOf(index + 1));
        return losses.epochs().stream().filter(row -> row.has(index)).findFirst()
                .map(row -> texts(chart).get("chart.pointed", loss, mean(chart, row, index))).orElse(loss);
    }

    private String mean(LossChart chart, Epochs row, int index) {
        int epoch = row.epochOf(index);
        String what = texts(chart).get("chart.mean.of", String.valueOf(row.begin(epoch) + 1), String.valueOf(row.begin(epoch + 1)));
        return equation(chart, what, chart.losses().mean(row.begin(epoch), row.begin(epoch + 1)));
    }

    /** Why the axis is not logarithmic although it is to be; empty if there is nothing to be said. */
    Optional<String> notLogarithmic(LossChart chart) {
        boolean refused = chart.logarithmic() && !chart.isLogarithmic() && !chart.extent().isEmpty();
        return refused ? Optional.of(texts(chart).get("chart.not-logarithmic", symbol(chart))) : Optional.empty();
    }

    /** The sign of the loss. */
    String symbol(LossChart chart) {
        return chart.frame().trace().symbols().of(new Quantity.LossValue()).plain();
    }

    Texts texts(LossChart chart) {
        return languages.texts(chart.frame().appearance().language());
    }

    private static String equation(LossChart chart, String what, double value) {
        Numerals numerals = chart.frame().numerals();
        return what + (numerals.exact(value) ? " = " : " ≈ ") + numerals.plain(value);
    }
}
