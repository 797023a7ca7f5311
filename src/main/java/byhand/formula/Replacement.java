package byhand.formula;

import java.util.List;

/**
 * New values that take the place of old ones, all at the same time.
 *
 * @param assignments each quantity with its new value
 */
public record Replacement(List<Assignment> assignments) implements Formula {

    private static final int MOST_SHOWN = 12;
    private static final int COLUMNS = 3;

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

    /** A table in one line; of many assignments, only the first are shown. */
    @Override
    public List<FormulaLine> lines(Numerals numerals) {
        StringBuilder table = new StringBuilder("\\begin{array}{" + "l".repeat(COLUMNS) + "}");
        int shown = Math.min(MOST_SHOWN, assignments.size());
        for (int i = 0; i < shown; i++) {
            Assignment each = assignments.get(i);
            table.append(each.symbol().tex()).append(" \\leftarrow ").append(numerals.tex(each.value()));
            table.append(i % COLUMNS == COLUMNS - 1 ? " \\\\ " : " & ");
        }
        if (assignments.size() > shown) {
            table.append("\\ldots");
        }
        return List.of(new FormulaLine("", List.of(table.append("\\end{array}").toString())));
    }

    private static String tex(Assignment each, Numerals numerals) {
        return each.symbol().tex() + " \\leftarrow " + each.updated().tex() + relation(each, numerals, Notations.TEX)
                + numerals.tex(each.value());
    }

    private static String relation(Assignment each, Numerals numerals, Notation notation) {
        return notation.relation(numerals.exact(each.value()));
    }
}
