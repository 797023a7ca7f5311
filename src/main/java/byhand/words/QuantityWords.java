package byhand.words;

import byhand.formula.Symbol;
import byhand.network.Activation;
import byhand.network.MomentKind;
import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import java.util.ArrayList;
import java.util.List;

/** What there is to say about something in the diagram at a moment: what it is, and its numbers as far as they are known. */
public final class QuantityWords {

    private final Languages languages = new Languages();

    /**
     * Title and details, a line each; formulas stand in TeX between dollar signs.
     *
     * @param quantity an input, a target, the loss, a parameter, or a neuron's pre-activation or activation
     * @return the title first; nothing about a quantity that is not in the diagram
     */
    public List<String> details(Frame frame, Quantity quantity) {
        if (quantity instanceof Quantity.Parameter parameter) {
            return parameter(frame, parameter.id());
        } else if (quantity instanceof Quantity.OfNeuron value) {
            return neuron(frame, value.layer(), value.neuron());
        } else if (quantity instanceof Quantity.Input input) {
            return given(frame, quantity, texts(frame).get("details.input", String.valueOf(input.index())));
        } else if (quantity instanceof Quantity.Target target) {
            return given(frame, quantity, output(frame, target.index(), "details.target"));
        } else if (quantity instanceof Quantity.LossValue) {
            return given(frame, quantity, texts(frame).get("details.loss"));
        }
        return List.of();
    }

    /** How keys change the number that has the focus, in one line. */
    public String keys(Frame frame) {
        return texts(frame).get("details.keys");
    }

    private List<String> given(Frame frame, Quantity quantity, String title) {
        List<String> lines = new ArrayList<>(List.of(title));
        add(frame, quantity, lines);
        return lines;
    }

    private List<String> neuron(Frame frame, int layer, int neuron) {
        Network network = frame.trace().network();
        Activation activation = network.layer(layer).activation();
        List<String> lines = new ArrayList<>(List.of(neuronTitle(frame, layer, neuron)));
        if (network.hasPreActivation(layer)) {
            lines.add(texts(frame).get("details.activation", texts(frame).get("activation." + activation.id())));
        }
        Quantity z = new Quantity.PreActivation(layer, neuron);
        Quantity a = new Quantity.Activation(layer, neuron);
        add(frame, z, lines);
        add(frame, a, lines);
        add(frame, new Quantity.Gradient(a), lines);
        add(frame, new Quantity.Gradient(z), lines);
        add(frame, new Quantity.Parameter(new ParameterId.Bias(layer, neuron)), lines);
        return lines;
    }

    private String neuronTitle(Frame frame, int layer, int neuron) {
        int depth = frame.trace().network().depth();
        if (layer == depth) {
            return output(frame, neuron, "details.output");
        }
        return depth == 2 ? texts(frame).get("details.hidden", String.valueOf(neuron))
                : texts(frame).get("details.hidden.numbered", String.valueOf(layer), String.valueOf(neuron));
    }

    private String output(Frame frame, int index, String key) {
        return frame.trace().network().outputs() == 1 ? texts(frame).get(key)
                : texts(frame).get(key + ".numbered", String.valueOf(index));
    }

    private List<String> parameter(Frame frame, ParameterId id) {
        List<String> lines = new ArrayList<>();
        Quantity to = Quantity.weightedSum(frame.trace().network(), id.layer(), id.to());
        if (id instanceof ParameterId.Weight weight) {
            lines.add(texts(frame).get("details.weight", symbol(frame, Quantity.source(weight)), symbol(frame, to)));
        } else {
            lines.add(texts(frame).get("details.bias", symbol(frame, to)));
        }
        Quantity parameter = new Quantity.Parameter(id);
        add(frame, parameter, lines);
        if (!frame.replaced()) {
            add(frame, new Quantity.Gradient(parameter), lines);
            for (MomentKind kind : MomentKind.values()) {
                add(frame, new Quantity.Moment(kind, id), lines);
            }
            add(frame, new Quantity.Updated(id), lines);
        }
        int places = frame.trace().network().together(id).size();
        if (places > 1) {
            lines.add(texts(frame).get("details.shared", String.valueOf(places)));
        }
        if (frame.trace().network().frozen().contains(id)) {
            lines.add(texts(frame).get("details.frozen"));
        }
        return lines;
    }

    /** What is not known yet, or never will be in this iteration, is not spoken of. */
    private static void add(Frame frame, Quantity quantity, List<String> lines) {
        if (frame.trace().knows(quantity)) {
            frame.value(quantity).ifPresent(value -> {
                String relation = frame.numerals().exact(value) ? " = " : " ≈ ";
                lines.add(symbol(frame, quantity) + relation + frame.numerals().plain(value));
            });
        }
    }

    /** A derivative is written in the line. */
    private static String symbol(Frame frame, Quantity quantity) {
        if (quantity instanceof Quantity.Gradient gradient) {
            Symbol loss = frame.trace().symbols().of(new Quantity.LossValue());
            return "$\\partial " + loss.tex() + "/\\partial " + frame.trace().symbols().of(gradient.of()).tex() + "$";
        }
        return "$" + frame.trace().symbols().of(quantity).tex() + "$";
    }

    private Texts texts(Frame frame) {
        return languages.texts(frame.appearance().language());
    }
}
