package byhand.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * New values that take the place of old ones, all at the same time.
 *
 * @param assignments each quantity with its new value
 */
public record Replacement(List<Assignment> assignments) implements Formula {

    private static final int MOST_SHOWN = 15;

    /** One quantity, the symbol of its new value, and that value. */
    public record Assignment(Symbol symbol, Symbol updated, double value) {
    }

    public Replacement {
        assignments = List.copyOf(assignments);
    }

    /** Nothing is calculated here. */
    @Override
    public Numerals numerals(Numerals wish) {
        return wish.usual();
    }

    @Override
    public String plain(Numerals numerals) {
        return String.join(", ", assignments.stream().map(each -> each.symbol().plain() + " ← " + each.updated().plain()
                + relation(each, numerals, Notations.PLAIN) + numerals.plain(each.value())).toList());
    }

    @Override
    public List<String> tex(Numerals numerals) {
        return assignments.stream().map(each -> tex(each, numerals)).toList();
    }

    /** A line for each, to be set as a table; of many assignments, only the first are shown. */
    @Override
    public List<FormulaLine> lines(Numerals numerals) {
        List<FormulaLine> lines = new ArrayList<>();
        for (Assignment each : assignments.subList(0, Math.min(MOST_SHOWN, assignments.size()))) {
            lines.add(new FormulaLine(each.symbol().tex(), List.of(" \\leftarrow " + numerals.tex(each.value()))));
        }
        if (assignments.size() > MOST_SHOWN) {
            lines.add(FormulaLine.MORE);
        }
        return lines;
    }

    private static String tex(Assignment each, Numerals numerals) {
        return each.symbol().tex() + " \\leftarrow " + each.updated().tex() + relation(each, numerals, Notations.TEX)
                + numerals.tex(each.value());
    }

    private static String relation(Assignment each, Numerals numerals, Notation notation) {
        return notation.relation(numerals.exact(each.value()));
    }
}
