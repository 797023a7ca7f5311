package byhand.words;

import byhand.formula.Symbol;
import byhand.network.Activation;
import byhand.network.MomentKind;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.trace.Remark;
import byhand.trace.Stage;
import byhand.trace.Step;
import byhand.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is said about a frame, in the language of its appearance. Formulas stand in TeX between dollar signs. */
public final class StepWords {

    private final Languages languages = new Languages();

    /** Stage and count, such as "Step 2/3 · Backward pass · 5 of 14". */
    public String heading(Frame frame) {
        Texts texts = texts(frame);
        if (frame.step().isEmpty()) {
            return texts.get("heading.start", String.valueOf(frame.at().iteration()));
        }
        Stage stage = frame.step().get().stage();
        int within = frame.at().step() - frame.trace().first(stage) + 1;
        return texts.get("heading.step", String.valueOf(stage.ordinal() + 1), texts.get("heading.stage." + stage.id()),
                String.valueOf(within),
                String.valueOf(frame.trace().count(stage)));
    }

    /** What the step is, in plain words. */
    public String title(Frame frame) {
        Texts texts = texts(frame);
        if (frame.step().isEmpty()) {
            return texts.get(frame.at().iteration() == 1 ? "title.start" : "title.start.later");
        }
        Quantity quantity = frame.step().get().quantity();
        Quantity named = quantity.shownAt();
        return texts.get("title." + titleKey(frame, quantity), symbol(frame, named));
    }

    /** What happens in the step and why, with the remarks that belong to it. */
    public String sentence(Frame frame) {
        Texts texts = texts(frame);
        List<String> sentences = new ArrayList<>();
        if (frame.step().isPresent()) {
            sentences.add(explanation(frame, frame.step().get()));
            frame.step().get().remarks().forEach(remark -> sentences.addAll(remark(frame, remark)));
        } else if (frame.at().iteration() == 1) {
            sentences.add(prose(frame.about().in(texts.language())));
            sentences.add(texts.get("start"));
        } else {
            sentences.add(texts.get("start.later", String.valueOf(frame.trace().size())));
        }
        if (frame.step().isEmpty() && frame.samples() > 1) {
            sentences.add(texts.get("start.sample", String.valueOf(frame.sample()), String.valueOf(frame.samples())));
        }
        return sentences.stream().filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }

    /** A text that somebody has written: it has no formulas, and its lines are broken anew. */
    private static String prose(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("$", "\\$");
    }

    /** What went wrong with the training so far; empty if nothing did. */
    public String warning(Frame frame) {
        return frame.diverged().map(first -> diverged(frame, first)).orElse("");
    }

    private static String titleKey(Frame frame, Quantity quantity) {
        if (quantity instanceof Quantity.LossValue) {
            return "loss";
        } else if (quantity instanceof Quantity.Gradient gradient) {
            return gradient.of() instanceof Quantity.Parameter ? "gradient.parameter"
                    : isOutput(frame, gradient.of()) ? "gradient.output" : "gradient.hidden";
        } else if (quantity instanceof Quantity.Moment moment) {
            return moment.kind().id();
        } else if (quantity instanceof Quantity.Updated) {
            return "updated";
        } else if (quantity instanceof Quantity.AllParameters) {
            return "replacement";
        } else if (quantity instanceof Quantity.OfNeuron value) {
            return value.isWeightedSum(frame.trace().network()) ? "sum" : "activation";
        }
        throw new IllegalArgumentException("no title for a step that computes " + quantity);
    }

    private String explanation(Frame frame, Step step) {
        Texts texts = texts(frame);
        Quantity quantity = step.quantity();
        if (quantity instanceof Quantity.LossValue) {
            return texts.get("loss." + frame.trace().loss().id()) + unsuited(frame);
        } else if (quantity instanceof Quantity.Gradient gradient) {
            return gradient(frame, step, gradient.of());
        } else if (quantity instanceof Quantity.Moment moment) {
            return texts.get(moment.kind().id() + "." + frame.trace().optimizer().kind().id(),
                    symbol(frame, new Quantity.Parameter(moment.of())));
        } else if (quantity instanceof Quantity.Updated updated) {
            return update(frame, updated.of());
        } else if (quantity instanceof Quantity.AllParameters) {
            return texts.get("replacement");
        } else if (quantity instanceof Quantity.OfNeuron value) {
            return value.isWeightedSum(frame.trace().network()) ? sum(frame, value) : activation(frame, value);
        }
        throw new IllegalArgumentException("no words for a step that computes " + quantity);
    }

    /** What is to be said of targets that are no probabilities where the loss takes them for such. */
    private String unsuited(Frame frame) {
        Trace trace = frame.trace();
        List<Double> targets = IntStream.rangeClosed(1, trace.network().outputs())
                .mapToObj(k -> trace.value(new Quantity.Target(k)).orElseThrow()).toList();
        Texts texts = texts(frame);
        return trace.loss().suits(targets) ? "" : texts.get("sentence.separator") + texts.get("loss.unsuited." + trace.loss().id());
    }

    private String sum(Frame frame, Quantity.OfNeuron sum) {
        String bias = symbol(frame, new Quantity.Parameter(new ParameterId.Bias(sum.layer(), sum.neuron())));
        return isOutput(frame, sum)
                ? texts(frame).get("sum.output", bias, symbol(frame, sum), number(frame, frame.trace().value(sum).orElseThrow()))
                : texts(frame).get("sum", bias, symbol(frame, sum));
    }

    private String activation(Frame frame, Quantity.OfNeuron a) {
        Quantity z = a.preActivation();
        double value = frame.trace().value(z).orElseThrow();
        Activation activation = frame.trace().network().layer(a.layer()).activation();
        if (!activation.isElementwise()) {
            return texts(frame).get("activation." + activation.id() + ".layer", symbol(frame, a));
        }
        if (activation == Activation.RELU && value > 0) {
            return texts(frame).get("activation.passes", symbol(frame, z));
        } else if (activation == Activation.RELU && value < 0) {
            return texts(frame).get("activation.blocks", symbol(frame, z));
        }
        return texts(frame).get("activation", symbol(frame, z), texts(frame).get("activation." + activation.id()), symbol(frame, a));
    }

    private String gradient(Frame frame, Step step, Quantity of) {
        String symbol = symbol(frame, of);
        double value = step.value().orElseThrow();
        if (of instanceof Quantity.Parameter) {
            String key = "gradient.parameter." + (value > 0 ? "up" : value < 0 ? "down" : value == 0 ? "zero" + memory(frame) : "other");
            return texts(frame).get(key, symbol, number(frame, Math.abs(value)));
        } else if (isOutput(frame, of) && of instanceof Quantity.Activation) {
            return texts(frame).get("gradient.output." + frame.trace().loss().id()) + texts(frame).get("sentence.separator")
                    + texts(frame).get("gradient.output", symbol, number(frame, Math.abs(value)));
        } else if (isFused(frame, of)) {
            return texts(frame).get("gradient.fused." + frame.trace().loss().id() + (shares(frame) ? "" : ".general"), symbol);
        }
        boolean sum = of instanceof Quantity.Activation a && frame.trace().network().size(a.layer() + 1) > 1;
        return texts(frame).get(sum ? "gradient.hidden.sum" : "gradient.hidden", symbol);
    }

    private String update(Frame frame, ParameterId id) {
        Quantity parameter = new Quantity.Parameter(id);
        if (frame.trace().network().frozen().contains(id)) {
            return "";
        }
        Optimizer optimizer = frame.trace().optimizer();
        boolean unmoved = optimizer.isPlain() && frame.trace().value(new Quantity.Gradient(parameter)).orElseThrow() == 0;
        return texts(frame).get(unmoved ? "updated.unmoved" : "updated." + optimizer.kind().id(), symbol(frame, parameter));
    }

    private List<String> remark(Frame frame, Remark remark) {
        Texts texts = texts(frame);
        if (remark instanceof Remark.OnKink kink) {
            String at = symbol(frame, kink.at());
            List<String> sentences = new ArrayList<>();
            sentences.add(texts.get("remark.kink", at, number(frame, kink.convention())));
            if (!kink.unmoved().isEmpty()) {
                sentences.add(texts.get("remark.kink.unmoved" + memory(frame), at, "", list(frame, kink.unmoved())));
            }
            return sentences;
        } else if (remark instanceof Remark.Dead dead) {
            return List.of(texts.get("remark.dead", symbol(frame, dead.at()), "", list(frame, dead.unmoved())));
        } else if (remark instanceof Remark.Frozen frozen) {
            return List.of(texts.get("updated.frozen", symbol(frame, new Quantity.Parameter(frozen.id()))));
        }
        throw new IllegalStateException("no words for " + remark);
    }

    private String diverged(Frame frame, Frame.Divergence first) {
        String key = Double.isFinite(first.value()) ? "diverged.grown" : "diverged";
        return texts(frame).get(key, String.valueOf(first.iteration()), String.valueOf(first.step().number()),
                dollars(first.step().symbol()),
                number(frame, first.value()));
    }

    private String list(Frame frame, List<ParameterId> ids) {
        List<String> symbols = ids.stream().map(id -> symbol(frame, new Quantity.Parameter(id))).toList();
        String last = symbols.get(symbols.size() - 1);
        return symbols.size() == 1 ? last
                : String.join(texts(frame).get("list.separator"), symbols.subList(0, symbols.size() - 1)) + texts(frame).get("list.last")
                        + last;
    }

    /** With a memory of earlier gradients, a parameter without a gradient can move all the same. */
    private static String memory(Frame frame) {
        return frame.trace().optimizer().kind().keeps(MomentKind.FIRST) ? ".remembered" : "";
    }

    private static boolean isFused(Frame frame, Quantity quantity) {
        return frame.trace().loss().isFusedWithActivation() && quantity instanceof Quantity.PreActivation z
                && z.layer() == frame.trace().network().depth();
    }

    /** Whether the targets of softmax add up to 1, as probabilities do; only then all that is left of its gradient is a difference. */
    private static boolean shares(Frame frame) {
        Network network = frame.trace().network();
        return network.outputActivation().isElementwise()
                || IntStream.rangeClosed(1, network.outputs()).mapToDouble(k -> frame.trace().value(new Quantity.Target(k)).orElseThrow())
                        .reduce(0, Double::sum) == 1;
    }

    private static boolean isOutput(Frame frame, Quantity quantity) {
        return quantity instanceof Quantity.Activation a && a.layer() == frame.trace().network().depth();
    }

    private static String symbol(Frame frame, Quantity quantity) {
        return dollars(frame.trace().symbols().of(quantity));
    }

    private static String dollars(Symbol symbol) {
        return "$" + symbol.tex() + "$";
    }

    private static String number(Frame frame, double number) {
        return frame.numerals().plain(number);
    }

    private Texts texts(Frame frame) {
        return languages.texts(frame.appearance().language());
    }
}
