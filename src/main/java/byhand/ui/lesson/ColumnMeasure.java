package byhand.ui.lesson;

import byhand.formula.Numerals;
import byhand.formula.Symbol;
import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.trace.Trace;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import byhand.ui.paint.FormulaLabel;
import byhand.words.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds how wide the columns of the parameter table have to be: for all that its rows show at any step of an iteration, so that nothing
 * moves from step to step. Where there are many parameters, only those count whose rows have been seen.
 */
final class ColumnMeasure {

    private static final int MOST_AT_ONCE = 100;
    /** From how many samples of a batch an iteration is measured. */
    private static final int MOST_SAMPLES = 8;
    private static final double HEAD = 0.92;
    private static final List<String> HEADS = List.of("parameter", "value", "gradient", "new");

    private final Typesetter typesetter;
    private final Set<ParameterId> measured = new HashSet<>();
    private double[] cells = new double[HEADS.size()];
    private double briefName;
    private List<Trace> views = List.of();
    private Numerals numerals;

    ColumnMeasure(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /**
     * Measures what has not been measured yet.
     *
     * @param shown the rows that are seen
     * @return whether more room is needed, or perhaps less
     */
    boolean measure(Frame frame, List<ParameterRow> shown) {
        boolean anew = views.isEmpty() || !frame.trace().isSame(views.get(0)) || !Objects.equals(frame.appearance().numerals(), numerals);
        if (anew) {
            views = frame.trace().views(MOST_SAMPLES);
            numerals = frame.appearance().numerals();
            measured.clear();
            cells = new double[HEADS.size()];
            briefName = 0;
        }
        double[] before = cells.clone();
        List<ParameterId> all = frame.trace().network().distinctParameters();
        Stream<ParameterId> wanted = all.size() <= MOST_AT_ONCE ? all.stream() : shown.stream().map(ParameterRow::getItem);
        wanted.filter(measured::add).forEach(this::measure);
        shown.forEach(this::measure);
        return anew || !Arrays.equals(before, cells);
    }

    private void measure(ParameterId id) {
        Quantity.Parameter parameter = new Quantity.Parameter(id);
        Symbol name = views.get(0).symbols().of(parameter);
        int places = views.get(0).network().together(id).size();
        widen(0, formulaWidth(ParameterRow.tex(name, places)));
        briefName = Math.max(briefName, formulaWidth(ParameterRow.tex(name.brief(), places)));
        List<Quantity> numbers = List.of(parameter, new Quantity.Gradient(parameter), new Quantity.Updated(id));
        for (int i = 0; i < numbers.size(); i++) {
            int column = i + 1;
            for (Trace view : views) {
                view.value(numbers.get(column - 1)).ifPresent(number -> widen(column, width(numerals.plain(number))));
            }
        }
    }

    /** What a step calls for may have more digits than it has at other steps. */
    private void measure(ParameterRow row) {
        for (int i = 0; i < row.numbers().size(); i++) {
            widen(i + 1, width(row.numbers().get(i)));
        }
    }

    private void widen(int column, double width) {
        cells[column] = Math.max(cells[column], width);
    }

    private double formulaWidth(String tex) {
        return typesetter.formula(tex).width() * FormulaLabel.TO_TEXT;
    }

    /** Sign by sign, as there are few of them to be remembered. The row of the current step is bold. */
    private double width(String number) {
        return number.codePoints().mapToDouble(c -> typesetter.width(Character.toString(c), Weight.BOLD, 1)).sum();
    }

    /** What was measured, with the heads in a language. */
    ColumnPlan.Needs needs(Texts texts) {
        List<Double> rows = new ArrayList<>();
        for (double cell : cells) {
            rows.add(cell);
        }
        return new ColumnPlan.Needs(rows, briefName, heads(texts, ""), heads(texts, ".brief"));
    }

    /** In the column of values stand the old ones once there are new ones. */
    private List<Double> heads(Texts texts, String suffix) {
        return HEADS.stream().map(head -> Math.max(head(texts.get("table." + head + suffix)),
                head.equals("value") ? head(texts.get("table.old" + suffix)) : 0)).toList();
    }

    private double head(String words) {
        return HEAD * typesetter.width(words, Weight.REGULAR, 1);
    }
}
