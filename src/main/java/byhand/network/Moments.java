package byhand.network;

import java.util.Arrays;

/**
 * What an optimizer remembers from one update to the next. Immutable; the order of the parameters is that of {@link Network#parameters()}.
 */
public final class Moments {

    private final boolean fresh;
    private final int updates;
    private final double[] first;
    private final double[] second;

    private Moments(boolean fresh, int updates, double[] first, double[] second) {
        this.fresh = fresh;
        this.updates = updates;
        this.first = first;
        this.second = second;
    }

    /** What an optimizer knows at the start: the moments that it is to begin with, or that all that it keeps are 0. */
    public static Moments atStart(Network network, Optimizer optimizer) {
        GivenMoments given = optimizer.begin().orElse(GivenMoments.zero());
        return new Moments(optimizer.begin().isEmpty(), given.updates(), values(MomentKind.FIRST, given, network, optimizer),
                values(MomentKind.SECOND, given, network, optimizer));
    }

    private static double[] values(MomentKind kind, GivenMoments given, Network network, Optimizer optimizer) {
        return optimizer.kind().keeps(kind) ? given.values(kind, network) : new double[0];
    }

    /**
     * Moments after some updates.
     *
     * @param updates how many updates they come from
     * @param first   the first moment of every parameter; empty if the optimizer keeps none. Copied.
     * @param second  the second moment of every parameter; empty if the optimizer keeps none. Copied.
     */
    public static Moments of(int updates, double[] first, double[] second) {
        return new Moments(false, updates, first.clone(), second.clone());
    }

    /** Whether there has been no update, and nothing is given: the optimizer has no moments yet, though they count as 0. */
    public boolean isFresh() {
        return fresh;
    }

    /** How many updates there have been. */
    public int updates() {
        return updates;
    }

    /**
     * A moment of a parameter.
     *
     * @param kind  one that the optimizer keeps
     * @param index the parameter's place, from 0
     */
    public double of(MomentKind kind, int index) {
        return switch (kind) {
            case FIRST -> first[index];
            case SECOND -> second[index];
            case DECAYED_GRADIENT, CORRECTED_FIRST, CORRECTED_SECOND -> throw new IllegalArgumentException(kind.id() + " is not kept");
        };
    }

    /** All first moments, a copy; empty if the optimizer keeps none. */
    public double[] first() {
        return first.clone();
    }

    /** All second moments, a copy; empty if the optimizer keeps none. */
    public double[] second() {
        return second.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Moments that && fresh == that.fresh && updates == that.updates && Arrays.equals(first, that.first)
                && Arrays.equals(second, that.second);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (2 * updates + (fresh ? 1 : 0)) + Arrays.hashCode(first)) + Arrays.hashCode(second);
    }
}
