package byhand.network;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Moments that an optimizer begins with, as if there had been updates before.
 *
 * @param updates how many there have been, not negative
 * @param first   first moments; 0 of parameters that are not among these
 * @param second  second moments, none of them negative; 0 of parameters that are not among these
 */
public record GivenMoments(int updates, Map<ParameterId, Double> first, Map<ParameterId, Double> second) {

    public GivenMoments {
        first = Map.copyOf(first);
        second = Map.copyOf(second);
        if (updates < 0 || second.values().stream().anyMatch(each -> each < 0)) {
            throw new IllegalArgumentException("neither updates nor second moments can be negative: " + updates + ", " + second);
        }
    }

    /** No updates and no moments but 0. */
    public static GivenMoments zero() {
        return new GivenMoments(0, Map.of(), Map.of());
    }

    /** The given moments of a kind. */
    public Map<ParameterId, Double> of(MomentKind kind) {
        return switch (kind) {
            case FIRST -> first;
            case SECOND -> second;
            case DECAYED_GRADIENT, CORRECTED_FIRST, CORRECTED_SECOND -> throw new IllegalArgumentException(kind.id() + " is not kept");
        };
    }

    /** With other moments of a kind. */
    public GivenMoments with(MomentKind kind, Map<ParameterId, Double> moments) {
        return switch (kind) {
            case FIRST -> new GivenMoments(updates, moments, second);
            case SECOND -> new GivenMoments(updates, first, moments);
            case DECAYED_GRADIENT, CORRECTED_FIRST, CORRECTED_SECOND -> throw new IllegalArgumentException(kind.id() + " is not kept");
        };
    }

    /** With another count of updates. */
    public GivenMoments withUpdates(int newUpdates) {
        return new GivenMoments(newUpdates, first, second);
    }

    /**
     * The same for another network.
     *
     * @param before what a parameter of that network was in the one before; empty if it is new
     */
    public GivenMoments carriedTo(Network network, Function<ParameterId, Optional<ParameterId>> before) {
        return new GivenMoments(updates, carried(first, network, before), carried(second, network, before));
    }

    private static Map<ParameterId, Double> carried(Map<ParameterId, Double> moments, Network network,
            Function<ParameterId, Optional<ParameterId>> before) {
        Map<ParameterId, Double> carried = new HashMap<>();
        for (ParameterId id : network.parameters()) {
            before.apply(id).map(moments::get).ifPresent(value -> carried.put(id, value));
        }
        return carried;
    }

    /** The moment of a parameter; 0 if none is given. */
    public double of(MomentKind kind, ParameterId id) {
        return of(kind).getOrDefault(id, 0.0);
    }

    /** Those of all parameters; of those that are one, that of the first counts for all. */
    double[] values(MomentKind kind, Network network) {
        return network.parameters().stream().mapToDouble(id -> of(kind, network.first(id))).toArray();
    }
}
