package byhand.network;

import java.util.Arrays;

/**
 * What an optimizer remembers from one update to the next. Immutable; the order of the parameters is that of {@link Network#parameters()}.
 */
public final class Moments {

    private final int updates;
    private final double[] first;
    private final double[] second;

    private Moments(int updates, double[] first, double[] second) {
        this.updates = updates;
        this.first = first;
        this.second = second;
    }

    /** What an optimizer knows before its first update: all moments that it keeps are 0. */
    public static Moments none(Network network, Optimizer optimizer) {
        int count = network.parameterCount();
        return new Moments(0, new double[optimizer.kind().keeps(MomentKind.FIRST) ? count : 0],
                new double[optimizer.kind().keeps(MomentKind.SECOND) ? count : 0]);
    }

    /**
     * Moments after some updates.
     *
     * @param updates how many updates they come from
     * @param first   the first moment of every parameter; empty if the optimizer keeps none. Copied.
     * @param second  the second moment of every parameter; empty if the optimizer keeps none. Copied.
     */
    public static Moments of(int updates, double[] first, double[] second) {
        return new Moments(updates, first.clone(), second.clone());
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
            case CORRECTED_FIRST, CORRECTED_SECOND -> throw new IllegalArgumentException(kind.id() + " is not kept");
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
        return other instanceof Moments that && updates == that.updates && Arrays.equals(first, that.first)
                && Arrays.equals(second, that.second);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * updates + Arrays.hashCode(first)) + Arrays.hashCode(second);
    }
}
