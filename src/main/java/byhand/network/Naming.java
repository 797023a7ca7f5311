package byhand.network;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A rule by which all weights and biases of a network are named. Layers and neurons count from 1. */
public record Naming(Order order, Style style) {

    /** Which of the two neurons that a weight connects is named first. */
    public enum Order {
        /** As the lesson has it: w12 leads from input 1 to neuron 2. */
        FROM_TO,
        /** As matrices have it, and so many textbooks: w12 leads to neuron 1 from input 2. */
        TO_FROM,
        /**
         * Neither: weights are w1, w2, w3, ... and biases b1, b2, ... as they come, neuron by neuron, as other textbooks have it. Those that
         * are one have one number.
         */
        RUNNING
    }

    /** How the layer is named. */
    public enum Style {
        /**
         * As the lesson has it, for networks with one hidden layer at most: w11 in the first layer; wa1 to a single output, wa12 to
         * several; b11 and b21.
         */
        SHORT,
        /** With the layer's number in front: w1[1,2] and b1[2]. Fits every network. */
        LAYERED
    }

    /** What a scenario file that names nothing means. */
    public static final Naming DEFAULT = new Naming(Order.FROM_TO, Style.LAYERED);

    private static final int LARGEST_DIGIT = 9;

    /** The naming with this order that is the shortest for a network. */
    public static Naming shortest(Order order, Network network) {
        Naming compact = new Naming(order, Style.SHORT);
        return compact.fits(network) ? compact : new Naming(order, Style.LAYERED);
    }

    /** The rule that all names of a network follow; empty if there is none. */
    public static Optional<Naming> of(Network network) {
        return fitting(network).filter(naming -> naming.isKeptBy(network)).findFirst();
    }

    /** All rules that fit a network. */
    static Stream<Naming> fitting(Network network) {
        return Arrays.stream(Style.values()).flatMap(style -> Arrays.stream(Order.values()).map(order -> new Naming(order, style)))
                .filter(naming -> naming.fits(network));
    }

    /** Whether the names tell all parameters of a network apart: short ones have a single digit for each index. Running ones name no layer. */
    public boolean fits(Network network) {
        if (order == Order.RUNNING) {
            return style == Style.SHORT;
        }
        return style == Style.LAYERED
                || network.depth() <= 2 && IntStream.rangeClosed(0, network.depth()).allMatch(l -> network.size(l) <= LARGEST_DIGIT);
    }

    /** The name of a parameter of a network that this naming fits, as {@link #all} has it. */
    String name(ParameterId id, Network network) {
        if (order == Order.RUNNING) {
            return running(network).get(id);
        }
        if (id instanceof ParameterId.Weight weight) {
            return weight(weight, network.size(weight.layer()) == 1);
        }
        return style == Style.LAYERED ? "b" + id.layer() + "[" + id.to() + "]" : "b" + id.layer() + id.to();
    }

    private String weight(ParameterId.Weight id, boolean toOne) {
        int first = order == Order.FROM_TO ? id.from() : id.to();
        int second = order == Order.FROM_TO ? id.to() : id.from();
        if (style == Style.LAYERED) {
            return "w" + id.layer() + "[" + first + "," + second + "]";
        }
        return id.layer() == 1 ? "w" + first + second : toOne ? "wa" + id.from() : "wa" + first + second;
    }

    /** The names of all parameters of a network that this naming fits. */
    public Map<ParameterId, String> all(Network network) {
        if (order == Order.RUNNING) {
            return running(network);
        }
        Map<ParameterId, String> names = new LinkedHashMap<>();
        network.parameters().forEach(id -> names.put(id, name(id, network)));
        return names;
    }

    /** Those that are one are told apart by underscores, which nobody sees. */
    private static Map<ParameterId, String> running(Network network) {
        Map<ParameterId, String> names = new LinkedHashMap<>();
        int weights = 0;
        int biases = 0;
        for (ParameterId id : network.parameters()) {
            List<ParameterId> together = network.together(id);
            boolean first = together.get(0).equals(id);
            weights += first && id instanceof ParameterId.Weight ? 1 : 0;
            biases += first && id instanceof ParameterId.Bias ? 1 : 0;
            names.put(id, !first ? names.get(together.get(0)) + "_".repeat(together.indexOf(id))
                    : id instanceof ParameterId.Weight ? "w" + weights : "b" + biases);
        }
        return names;
    }

    /** All names of a network's parameters by this rule; one that an input has already gets an underscore behind it. */
    public Map<ParameterId, String> names(Network network) {
        Set<String> taken = new HashSet<>(network.givenNames());
        Map<ParameterId, String> names = new LinkedHashMap<>();
        all(network).forEach((id, name) -> names.put(id, free(name, taken)));
        return names;
    }

    /** The first of {@code name}, {@code name_}, {@code name__}, ... that is not taken; it is taken afterwards. */
    public static String free(String name, Set<String> taken) {
        String free = name;
        while (!taken.add(free)) {
            free += "_";
        }
        return free;
    }

    private boolean isKeptBy(Network network) {
        return all(network).entrySet().stream().allMatch(each -> network.ownName(each.getKey()).equals(each.getValue()));
    }
}
