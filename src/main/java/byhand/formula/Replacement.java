package byhand.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * New values that take the place of old ones, all at the same time.
 *
 * @param assignments each quantity with its new value
 */
public record Replacement(List<Assignment> assignments) implements Formula {

    private static final int MOST_SHOWN = 12;

    /** One quantity, the symbol of its new value, and that value. */
    public record Assignment(Symbol symbol, Symbol updated, double value) {
    }

    public Replacement {
        assignments = List.copyOf(assignments);
    }

    @Override
    public String plain(Numerals numerals) {
        return String.join(", ", assignments.stream().map(each -> each.symbol().plain() + " ← " + each.updated().plain()
                + relation(each, numerals, Notation.PLAIN) + numerals.plain(each.value())).toList());
    }

    @Override
    public List<String> tex(Numerals numerals) {
        return assignments.stream().map(each -> tex(each, numerals)).toList();
    }

    /** One line of pieces; of many assignments, only the first are shown. */
    @Override
    public List<FormulaLine> lines(Numerals numerals) {
        List<String> pieces = new ArrayList<>();
        for (Assignment each : assignments.subList(0, Math.min(MOST_SHOWN, assignments.size()))) {
            pieces.add(each.symbol().tex() + " \\leftarrow " + numerals.tex(each.value()) + "\\quad ");
        }
        if (assignments.size() > MOST_SHOWN) {
            pieces.add("\\ldots");
        }
        return List.of(new FormulaLine("", pieces));
    }

    private static String tex(Assignment each, Numerals numerals) {
        return each.symbol().tex() + " \\leftarrow " + each.updated().tex() + relation(each, numerals, Notation.TEX)
                + numerals.tex(each.value());
    }

    private static String relation(Assignment each, Numerals numerals, Notation notation) {
        return notation.relation(numerals.exact(each.value()));
    }
}
