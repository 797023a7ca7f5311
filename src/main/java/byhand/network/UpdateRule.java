package byhand.network;

import byhand.formula.Expression;
import java.util.List;
import java.util.Set;

/**
 * The equations of an optimizer: those of its kind that hold with its settings.
 *
 * @param on    of the settings that decide which equations hold, those that are neither 0 nor no
 * @param first whether the optimizer remembers nothing yet, and another equation holds for that
 */
public record UpdateRule(OptimizerKind kind, Set<OptimizerSetting> on, boolean first) {

    public UpdateRule {
        on = Set.copyOf(on);
    }

    /** What is computed for a parameter before it is updated, in this order. */
    public List<MomentKind> moments() {
        return kind.moments().stream().filter(this::isComputed).toList();
    }

    private boolean isComputed(MomentKind moment) {
        return moment.needs().filter(kind.settings()::contains).map(on::contains).orElse(true);
    }

    /**
     * How a moment is computed.
     *
     * @param moment one of {@link #moments}
     */
    public Expression moment(MomentKind moment, UpdateTerms terms) {
        return kind.moment(moment, terms);
    }

    /** The parameter's new value. */
    public Expression updated(UpdateTerms terms) {
        return kind.updated(terms);
    }
}
