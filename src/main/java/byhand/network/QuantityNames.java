package byhand.network;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a network's quantities are called, besides its inputs and parameters. With one hidden layer or none, as the lesson has it: z1, a1
 * for the hidden neurons, y (y1, y2, ... if there are several) for the outputs. With more layers the hidden ones are z1[2], a1[2]: layer 1,
 * neuron 2. No input and no parameter can have such a name, or a formula would say one thing and mean another.
 */
public final class QuantityNames {

    public static final String LOSS = "J";
    public static final String PRE_ACTIVATION = "z";
    public static final String LEARNING_RATE = "η";
    public static final String ALL_PARAMETERS = "θ";
    public static final String UPDATE_COUNT = "t";

    /** Textbooks call inputs t and weights β1: what only some optimizers speak of is not among these. */
    private static final List<String> ALWAYS = List.of(LOSS, LEARNING_RATE, ALL_PARAMETERS);
    private static final String DERIVATIVE = "∂";
    private static final List<String> MOMENTS =
            Arrays.stream(MomentKind.values()).filter(MomentKind::isKept).map(kind -> kind.letter() + "_").distinct().toList();
    private static final String BEFORE = "(old)";
    private static final char CIRCUMFLEX = '\u0302';
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");
    private static final char LAST_OF_ASCII = 127;

    private final Network network;

    public QuantityNames(Network network) {
        this.network = network;
    }

    /** The name of z of a neuron; {@code layer} and {@code neuron} count from 1. */
    public String preActivation(int layer, int neuron) {
        return given(layer, neuron).map(NeuronName::preActivation).orElseGet(() -> usualPreActivation(layer, neuron));
    }

    /** Whether a neuron has been given names. */
    public boolean isGiven(int layer) {
        return !network.layer(layer).neuronNames().isEmpty();
    }

    /** The names of both numbers of a neuron: of one behind the identity, twice the same. */
    public NeuronName neuron(int layer, int neuron) {
        String activation = activation(layer, neuron);
        return network.hasPreActivation(layer) ? new NeuronName(preActivation(layer, neuron), activation) : NeuronName.of(activation);
    }

    private Optional<NeuronName> given(int layer, int neuron) {
        List<NeuronName> given = network.layer(layer).neuronNames();
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(neuron - 1));
    }

    private String usualPreActivation(int layer, int neuron) {
        return layer == network.depth() ? PRE_ACTIVATION + output("y", neuron) : hidden(PRE_ACTIVATION, layer, neuron);
    }

    /** The name of what a neuron gives on. */
    public String activation(int layer, int neuron) {
        return given(layer, neuron).map(NeuronName::activation).orElseGet(() -> usualActivation(layer, neuron));
    }

    private String usualActivation(int layer, int neuron) {
        return layer == network.depth() ? output("y", neuron) : hidden("a", layer, neuron);
    }

    /** The name of an output's target. */
    public String target(int neuron) {
        return output("Y", neuron);
    }

    private String hidden(String letter, int layer, int neuron) {
        return network.depth() <= 2 ? letter + neuron : letter + layer + "[" + neuron + "]";
    }

    private String output(String letter, int neuron) {
        return network.outputs() == 1 ? letter : letter + neuron;
    }

    /** All names that no input and no parameter can have, but for those that follow from the names of parameters. */
    public Set<String> reserved() {
        Set<String> reserved = reservedAnyway();
        network.layers().forEach(layer -> layer.neuronNames().forEach(name -> reserved.addAll(name.all())));
        return reserved;
    }

    /** The names that nobody has given: no neuron can be given one of them either. */
    private Set<String> reservedAnyway() {
        Set<String> reserved = new HashSet<>(ALWAYS);
        for (int layer = 1; layer <= network.depth(); layer++) {
            for (int neuron = 1; neuron <= network.size(layer) && !isGiven(layer); neuron++) {
                reserved.add(preActivation(layer, neuron));
                reserved.add(activation(layer, neuron));
            }
        }
        for (int neuron = 1; neuron <= network.outputs(); neuron++) {
            reserved.add(target(neuron));
        }
        return reserved;
    }

    /**
     * The first name of an input, a parameter or a neuron that has been given one which stands for another quantity as well; empty if each
     * stands for one thing.
     */
    public Optional<String> ambiguous() {
        List<String> names = new ArrayList<>(network.inputNames());
        for (ParameterId id : network.parameters()) {
            names.add(network.ownName(id));
        }
        Set<String> reserved = reserved();
        Optional<String> ambiguous = ambiguous(names, reserved.stream().map(QuantityNames::printed).collect(Collectors.toSet()));
        return ambiguous.or(() -> ambiguousNeuron());
    }

    private Optional<String> ambiguousNeuron() {
        List<String> given = network.layers().stream().flatMap(layer -> layer.neuronNames().stream()).flatMap(name -> name.all().stream())
                .toList();
        Set<String> others = reservedAnyway();
        for (String name : given) {
            if (!others.add(printed(name))) {
                return Optional.of(name);
            }
        }
        for (int layer = 1; layer <= network.depth(); layer++) {
            Optional<NeuronName> twice = network.layer(layer).neuronNames().stream().filter(name -> name.all().size() == 1).findFirst();
            if (network.hasPreActivation(layer) && twice.isPresent()) {
                return twice.map(NeuronName::activation);
            }
        }
        return ambiguous(given, Set.of());
    }

    private Optional<String> ambiguous(List<String> names, Set<String> reserved) {
        return names.stream().filter(name -> reserved.contains(printed(name)) || follows(printed(name))).findFirst();
    }

    /** Whether a name is that of a derivative, or of a parameter's moment or updated value. */
    private boolean follows(String name) {
        String decomposed = isPlain(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
        int letter = decomposed.offsetByCodePoints(0, 1);
        if (letter < decomposed.length() && decomposed.charAt(letter) == CIRCUMFLEX) {
            String bare = printed(decomposed.substring(0, letter) + decomposed.substring(letter + 1));
            return isOfAParameter(bare) || follows(bare);
        }
        for (String moment : MOMENTS) {
            if (name.startsWith(moment)) {
                String of = name.substring(moment.length());
                return isOfAParameter(of.endsWith(BEFORE) ? of.substring(0, of.length() - BEFORE.length()) : of);
            }
        }
        return name.startsWith(DERIVATIVE);
    }

    /** Whether a parameter has a name, or would have it if all were named anew by a rule. */
    private boolean isOfAParameter(String name) {
        return network.parameters().stream()
                .anyMatch(id -> printed(network.ownName(id)).equals(name)
                        || Naming.fitting(network).filter(rule -> rule.order() != Naming.Order.RUNNING)
                                .anyMatch(rule -> rule.name(id, network).equals(name)));
    }

    /** What of a name is to be seen: those of which this is the same cannot be told apart. */
    public static String printed(String name) {
        return isPlain(name) ? name : SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll(" ");
    }

    /** To ask Java for normal forms takes a while the first time. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) <= ' ' || name.charAt(i) > LAST_OF_ASCII) {
                return false;
            }
        }
        return true;
    }
}
