package byhand.export.pytorch;

import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.trace.Quantity;
import byhand.trace.Symbols;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names that Python accepts for the quantities of a network: as the program shows them where that is possible, {@code w1_2_1} for
 * {@code w1[2,1]}, and by their place for names that leave nothing to write in Python. No two are the same.
 */
final class PythonNames {

    /** Python's keywords, and what the script itself uses. */
    private static final Set<String> TAKEN = Set.of("False", "None", "True", "and", "as", "assert", "async", "await", "break", "class",
            "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
            "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield", "abs", "enumerate", "float", "len", "max",
            "print", "zip", "math", "sys", "torch", "optimizer", "samples", "iterate", "agree", "expected", "neuron", "number", "block",
            "sample", "batch", "batch_size", "first", "parts", "loss_of", "pass_of", "sum", "computed", "line", "label", "numbers", "each",
            "ours", "theirs", "mine", "its", "compared", "different");

    private final Symbols symbols;
    private final Map<Quantity, String> names = new HashMap<>();
    private final Set<String> used = new HashSet<>(TAKEN);

    PythonNames(Network network) {
        symbols = new Symbols(network);
        add(new Quantity.LossValue(), "J");
        for (ParameterId id : network.distinctParameters()) {
            Quantity parameter = new Quantity.Parameter(id);
            add(parameter, byPlace(id));
            parameter.everywhere(network).forEach(each -> names.put(each, names.get(parameter)));
        }
        for (int i = 1; i <= network.size(0); i++) {
            add(new Quantity.Input(i), "x" + i);
        }
        for (int k = 1; k <= network.outputs(); k++) {
            add(new Quantity.Target(k), "Y" + k);
        }
        for (int layer = 1; layer <= network.depth(); layer++) {
            for (int neuron = 1; neuron <= network.size(layer); neuron++) {
                add(new Quantity.PreActivation(layer, neuron), "z" + layer + "_" + neuron);
                add(new Quantity.Activation(layer, neuron), "a" + layer + "_" + neuron);
            }
        }
    }

    private static String byPlace(ParameterId id) {
        return id instanceof ParameterId.Weight weight ? "w" + id.layer() + "_" + weight.from() + "_" + id.to()
                : "b" + id.layer() + "_" + id.to();
    }

    /** The name of a parameter, an input, a target, a neuron's number or the loss. */
    String of(Quantity quantity) {
        return names.get(quantity);
    }

    /** Whether the name in Python is another one than the program shows. */
    boolean differs(Quantity quantity) {
        return !symbols.of(quantity).plain().equals(of(quantity));
    }

    /** The name that the program shows. */
    String shown(Quantity quantity) {
        return symbols.of(quantity).plain();
    }

    private void add(Quantity quantity, String byPlace) {
        String name = written(symbols.of(quantity).plain());
        String base = name.isEmpty() ? byPlace : name;
        String free = base;
        for (int i = 2; !used.add(free); i++) {
            free = base + "_" + i;
        }
        names.put(quantity, free);
    }

    /** What Python accepts of a name: Latin letters and digits, with a low line for all else between them; empty if there is no letter. */
    private static String written(String name) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean accepted = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (accepted) {
                written.append(c);
            } else if (!written.isEmpty() && written.charAt(written.length() - 1) != '_') {
                written.append('_');
            }
        }
        if (!written.isEmpty() && written.charAt(written.length() - 1) == '_') {
            written.setLength(written.length() - 1);
        }
        return written.isEmpty() || Character.isDigit(written.charAt(0)) ? "" : written.toString();
    }
}
