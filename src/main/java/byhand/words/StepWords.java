package byhand.words;

import byhand.formula.Symbol;
import byhand.network.Activation;
import byhand.network.MomentKind;
import byhand.network.OptimizerSetting;
import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.trace.Remark;
import byhand.trace.Stage;
import byhand.trace.Step;
import byhand.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is said about a frame, in the language of its appearance. Formulas stand in TeX between dollar signs. */
public final class StepWords {

    private final Languages languages = new Languages();

    /** Stage and count, such as "Stage 2 of 3 · Backward pass · step 5 of 14". */
    public String heading(Frame frame) {
        Texts texts = texts(frame);
        if (frame.step().isEmpty()) {
            return texts.get("heading.start", String.valueOf(frame.at().iteration()));
        }
        Stage stage = frame.step().get().stage();
        Trace trace = frame.trace();
        int within = frame.at().step() - trace.first(stage) + 1;
        int sample = frame.step().get().sample();
        String key =
                sample > 0 ? "heading.step.sample" : trace.isOverSamples(frame.step().get()) ? "heading.step.together" : "heading.step";
        return texts.get(key, String.valueOf(stage.ordinal() + 1), texts.get("heading.stage." + stage.id()), String.valueOf(within),
                String.valueOf(trace.count(stage)), String.valueOf(sample > 0 ? sample : trace.sampleCount()));
    }

    /** What the step is, in plain words. */
    public String title(Frame frame) {
        Texts texts = texts(frame);
        if (frame.step().isEmpty()) {
            return texts.get(frame.at().iteration() == 1 ? "title.start" : "title.start.later");
        }
        Step step = frame.step().get();
        Quantity named = step.quantity().shownAt();
        String key = frame.trace().isOverSamples(step) ? (step.quantity() instanceof Quantity.LossValue ? "loss." : "gradient.")
                + frame.trace().reduction().id() : titleKey(frame, step.quantity());
        return texts.get("title." + key, symbol(frame, named));
    }

    /**
     * What happens in the step and why, with the remarks that belong to it; what it comes to is told when the animation has shown it.
     */
    public String sentence(Frame frame) {
        return joined(sentences(frame), frame);
    }

    /** The same, and without its last sentence, without the last two and so on; the first one is always there. */
    public List<String> shorterAndShorter(Frame frame) {
        List<String> all = sentences(frame);
        return IntStream.iterate(all.size(), count -> count > 0, count -> count - 1).mapToObj(count -> joined(all.subList(0, count), frame))
                .toList();
    }

    private String joined(List<String> sentences, Frame frame) {
        return String.join(texts(frame).get("sentence.separator"), sentences);
    }

    private List<String> sentences(Frame frame) {
        Texts texts = texts(frame);
        List<String> sentences = new ArrayList<>();
        if (frame.step().isPresent()) {
            sentences.add(explanation(frame, frame.step().get()));
            frame.step().get().remarks().stream().filter(remark -> !frame.moving() || remark instanceof Remark.Frozen)
                    .forEach(remark -> sentences.addAll(remark(frame, remark)));
        } else if (frame.at().iteration() == 1) {
            sentences.add(prose(frame.about().in(texts.language())));
            sentences.add(texts.get("start"));
        } else {
            sentences.add(texts.get("start.later", String.valueOf(frame.trace().size())));
        }
        int used = frame.trace().sampleCount();
        if (frame.step().isEmpty() && used > 1) {
            sentences.add(texts.get("start.samples", String.valueOf(frame.sample()), String.valueOf(frame.sample() + used - 1),
                    String.valueOf(frame.samples())));
        } else if (frame.step().isEmpty() && frame.samples() > 1) {
            sentences.add(texts.get("start.sample", String.valueOf(frame.sample()), String.valueOf(frame.samples())));
        }
        sentences.removeIf(String::isEmpty);
        sentences.replaceAll(sentence -> sentence.replace("$J$", symbol(frame, new Quantity.LossValue())));
        return sentences;
    }

    /** A text that somebody has written: it has no formulas, and its lines are broken anew. */
    private static String prose(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("$", "\\$");
    }

    /** What went wrong with the training as far as it has been shown; empty if nothing did. */
    public String warning(Frame frame) {
        return frame.diverged().filter(first -> first.iteration() < frame.at().iteration() || first.step().number() <= frame.done())
                .map(first -> diverged(frame, first)).orElse("");
    }

    /** The step's formula for who cannot see it, without its result as long as the animation has not shown that; empty without a step. */
    public String spoken(Frame frame) {
        String formula = frame.formula().map(each -> each.plain(frame.numerals())).orElse("");
        boolean withheld = frame.moving() && !frame.isResult(new Quantity.AllParameters());
        int result = Math.max(0, Math.max(formula.lastIndexOf(" = "), formula.lastIndexOf(" ≈ ")));
        return withheld ? formula.substring(0, result) : formula;
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
        if (frame.trace().isOverSamples(step)) {
            return new SlopeWords(frame, texts).together(quantity, step.value().orElseThrow());
        } else if (quantity instanceof Quantity.LossValue) {
            return texts.get("loss." + frame.trace().loss().id()) + unsuited(frame);
        } else if (quantity instanceof Quantity.Gradient gradient) {
            return new SlopeWords(frame, texts).gradient(gradient.of(), step.value().orElseThrow());
        } else if (quantity instanceof Quantity.Moment moment) {
            return texts.get(momentKey(frame, moment.kind()), symbol(frame, new Quantity.Parameter(moment.of())));
        } else if (quantity instanceof Quantity.Updated updated) {
            return new SlopeWords(frame, texts).update(updated.of());
        } else if (quantity instanceof Quantity.AllParameters) {
            return texts.get("replacement");
        } else if (quantity instanceof Quantity.OfNeuron value) {
            return value.isWeightedSum(frame.trace().network()) ? sum(frame, value) : activation(frame, value);
        }
        throw new IllegalArgumentException("no words for a step that computes " + quantity);
    }

    /** Momentum that is dampened is another sum, and begins with the gradient itself. */
    private static String momentKey(Frame frame, MomentKind kind) {
        Trace trace = frame.trace();
        if (kind == MomentKind.DECAYED_GRADIENT) {
            return kind.id();
        }
        boolean dampened = trace.rule().on().contains(OptimizerSetting.DAMPENING);
        return kind.id() + "." + trace.optimizer().kind().id() + (trace.rule().first() ? ".first" : dampened ? ".dampened" : "");
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
        if (!frame.trace().network().hasBiases(sum.layer())) {
            return unbiasedSum(frame, sum);
        }
        String bias = symbol(frame, new Quantity.Parameter(new ParameterId.Bias(sum.layer(), sum.neuron())));
        if (!isOutput(frame, sum)) {
            return texts(frame).get("sum", bias, symbol(frame, sum));
        }
        return frame.value(sum).isEmpty() ? texts(frame).get("sum.output", bias)
                : texts(frame).get("sum.output.known", bias, symbol(frame, sum), equal(frame, frame.value(sum).getAsDouble()));
    }

    private String unbiasedSum(Frame frame, Quantity.OfNeuron sum) {
        if (!isOutput(frame, sum)) {
            return texts(frame).get("sum.unbiased", symbol(frame, sum));
        }
        return frame.value(sum).isEmpty() ? texts(frame).get("sum.unbiased.output")
                : texts(frame).get("sum.unbiased.output.known", symbol(frame, sum), equal(frame, frame.value(sum).getAsDouble()));
    }

    private String activation(Frame frame, Quantity.OfNeuron a) {
        Quantity z = a.preActivation();
        double value = frame.trace().value(z).orElseThrow();
        Activation activation = frame.trace().network().layer(a.layer()).activation();
        if (!activation.isElementwise()) {
            return texts(frame).get("activation." + activation.id() + ".layer", symbol(frame, a));
        }
        if (activation == Activation.RELU && value > 0 && !frame.moving()) {
            return texts(frame).get("activation.passes", symbol(frame, z));
        } else if (activation == Activation.RELU && value < 0 && !frame.moving()) {
            return texts(frame).get("activation.blocks", symbol(frame, z));
        }
        return texts(frame).get("activation", symbol(frame, z), texts(frame).get("activation." + activation.id()), symbol(frame, a));
    }

    private List<String> remark(Frame frame, Remark remark) {
        Texts texts = texts(frame);
        if (remark instanceof Remark.OnKink kink) {
            String at = symbol(frame, kink.at());
            List<String> sentences = new ArrayList<>();
            sentences.add(texts.get("remark.kink", at, number(frame, kink.convention())));
            if (!kink.unmoved().isEmpty()) {
                sentences.add(texts.get(
                        "remark.kink.unmoved"
                                + (frame.trace().sampleCount() > 1 ? ".batch" : SlopeWords.memory(frame).isEmpty() ? "" : ".remembered"),
                        at, "",
                        list(frame, kink.unmoved())));
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
                number(frame, first.value()),
                texts(frame).get(frame.trace().optimizer().learningRate() < 0 ? "diverged.positive-rate" : "diverged.smaller-rate"));
    }

    private String list(Frame frame, List<ParameterId> ids) {
        List<String> symbols = ids.stream().map(id -> symbol(frame, new Quantity.Parameter(id))).toList();
        String last = symbols.get(symbols.size() - 1);
        return symbols.size() == 1 ? last
                : String.join(texts(frame).get("list.separator"), symbols.subList(0, symbols.size() - 1)) + texts(frame).get("list.last")
                        + last;
    }

    static boolean isOutput(Frame frame, Quantity quantity) {
        return quantity instanceof Quantity.Activation a && a.layer() == frame.trace().network().depth();
    }

    static String symbol(Frame frame, Quantity quantity) {
        return dollars(frame.trace().symbols().of(quantity));
    }

    private static String dollars(Symbol symbol) {
        return "$" + symbol.tex() + "$";
    }

    static String number(Frame frame, double number) {
        return frame.numerals().plain(number);
    }

    /** Whether a number is written without loss. */
    static boolean isExact(Frame frame, double number) {
        return frame.numerals().exact(number);
    }

    /** A number with the sign of equality that it deserves as it is written. */
    private static String equal(Frame frame, double number) {
        return (isExact(frame, number) ? "= " : "≈ ") + number(frame, number);
    }

    private Texts texts(Frame frame) {
        return languages.texts(frame.appearance().language());
    }
}
