package byhand.words;

import byhand.network.MomentKind;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import java.util.stream.IntStream;

/**
 * What is said about gradients, and about what the update makes of them. Until a step's animation is complete its result is not spoken of,
 * neither its number nor its sign.
 */
final class SlopeWords {

    private final Frame frame;
    private final Texts texts;

    SlopeWords(Frame frame, Texts texts) {
        this.frame = frame;
        this.texts = texts;
    }

    /** @param value the gradient by {@code of} */
    String gradient(Quantity of, double value) {
        String symbol = StepWords.symbol(frame, of);
        if (of instanceof Quantity.Parameter) {
            int places = of.everywhere(frame.trace().network()).size();
            String way = places > 1 ? texts.get("gradient.parameter.shared", symbol, String.valueOf(places))
                    : texts.get("gradient.parameter", symbol);
            return frame.moving() ? way : way + texts.get("sentence.separator") + parameter(symbol, value, places > 1);
        } else if (StepWords.isOutput(frame, of)) {
            String slope = texts.get("gradient.output." + frame.trace().loss().id());
            return frame.moving() ? slope
                    : slope + texts.get("sentence.separator") + texts.get("slope." + sign(value), symbol, size(value));
        } else if (isFused(of)) {
            return texts.get("gradient.fused." + frame.trace().loss().id() + (shares() ? "" : ".general"), symbol);
        }
        if (isOfWholeLayer(of)) {
            return texts.get("gradient.softmax", symbol);
        }
        boolean sum = of instanceof Quantity.Activation a && frame.trace().network().size(a.layer() + 1) > 1;
        return texts.get(sum ? "gradient.hidden.sum" : "gradient.hidden", symbol);
    }

    /** What the samples of a batch give together: the loss, or the gradient by a parameter. */
    String together(Quantity quantity, double value) {
        String reduction = frame.trace().reduction().id();
        if (!(quantity instanceof Quantity.Gradient gradient)) {
            return texts.get("loss.batch." + reduction);
        }
        String symbol = StepWords.symbol(frame, gradient.of());
        String way = texts.get("gradient.batch." + reduction, symbol);
        String separator = texts.get("sentence.separator");
        return frame.moving() ? way
                : way + separator
                        + (sign(value).equals("zero") ? texts.get("gradient.batch.zero", symbol) : parameter(symbol, value, false));
    }

    private String parameter(String symbol, double value, boolean shared) {
        String sign = sign(value);
        return switch (sign) {
            case "other" -> texts.get("slope.other", symbol, size(value));
            case "zero" -> texts.get((shared ? "gradient.parameter.shared.zero" : "gradient.parameter.zero") + memory(frame), symbol);
            default -> texts.get("gradient.parameter." + sign, symbol, size(value));
        };
    }

    private static String sign(double value) {
        return !Double.isFinite(value) ? "other" : value > 0 ? "up" : value < 0 ? "down" : "zero";
    }

    /** How fast the loss changes, whichever way; what is not finite is told as it is. */
    private String size(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return StepWords.number(frame, value);
        } else if (size == 1) {
            return texts.get("slope.same");
        }
        return texts.get(StepWords.isExact(frame, size) ? "slope.times" : "slope.times.rounded", StepWords.number(frame, size));
    }

    /** Of a frozen parameter its remark says all. */
    String update(ParameterId id) {
        Quantity parameter = new Quantity.Parameter(id);
        String symbol = StepWords.symbol(frame, parameter);
        Optimizer optimizer = frame.trace().optimizer();
        String known = frame.moving() ? "" : ".known";
        if (frame.trace().network().frozen().contains(id)) {
            return "";
        } else if (optimizer.isPlain() && frame.trace().value(new Quantity.Gradient(parameter)).orElseThrow() == 0) {
            return texts.get("updated.no-gradient" + known, symbol);
        } else if (optimizer.learningRate() == 0) {
            return texts.get("updated.no-rate" + known, symbol);
        }
        return texts.get("updated." + (optimizer.learningRate() < 0 ? "climbing" : optimizer.kind().id()), symbol);
    }

    /** With a memory of earlier gradients, weight decay, or other samples, a parameter without a gradient can move all the same. */
    static String memory(Frame frame) {
        Optimizer optimizer = frame.trace().optimizer();
        if (frame.trace().sampleCount() > 1) {
            return ".batch";
        }
        return optimizer.decays() ? ".decayed" : optimizer.kind().keeps(MomentKind.FIRST) ? ".remembered" : "";
    }

    private boolean isFused(Quantity quantity) {
        return frame.trace().loss().isFusedWithActivation() && quantity instanceof Quantity.PreActivation z
                && z.layer() == frame.trace().network().depth();
    }

    /** Whether it is a pre-activation on which all outputs depend. */
    private boolean isOfWholeLayer(Quantity quantity) {
        return quantity instanceof Quantity.PreActivation z && !frame.trace().network().layer(z.layer()).activation().isElementwise();
    }

    /** Whether the targets of softmax add up to 1, as probabilities do; only then all that is left of its gradient is a difference. */
    private boolean shares() {
        Network network = frame.trace().network();
        return network.outputActivation().isElementwise()
                || IntStream.rangeClosed(1, network.outputs()).mapToDouble(k -> frame.trace().value(new Quantity.Target(k)).orElseThrow())
                        .reduce(0, Double::sum) == 1;
    }
}
