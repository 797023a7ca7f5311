package byhand.app;

import byhand.network.ShapedActivation;
import byhand.network.train.CentralDifference.NotFinite;
import byhand.network.train.CentralDifference.OnKink;
import byhand.network.train.CentralDifference.Outcome;
import byhand.network.train.CentralDifference.Slope;
import byhand.network.train.CentralDifference.Unsettled;
import byhand.trace.Quantity;
import byhand.trace.Trace;

/**
 * A gradient beside the central difference that it should be.
 *
 * @param parameter the parameter's name
 * @param reason    why there is nothing to compare; empty if there is
 */
record GradientCheck(String parameter, double gradient, double difference, Verdict verdict, String reason) {

    /** What comes out. */
    enum Verdict {
        AGREES, DIFFERS, SKIPPED
    }

    /** What counts as the same: a millionth of the gradient, or below 1 of 1, and never more than the difference itself is certain to. */
    private static final double TOLERANCE = 1e-6;
    private static final double SAFETY = 10;
    /** A difference that is less certain than this says nothing about a gradient. */
    private static final double VAGUE = 1e-3;
    /** What is so small beside the loss is 0 as far as losses can tell. */
    private static final double NOTHING = 1e-8;

    /** Compares a gradient. The iteration is the one whose network, loss and sample the outcome belongs to. */
    static GradientCheck of(String parameter, double gradient, Outcome outcome, Trace trace) {
        if (outcome instanceof OnKink on) {
            ShapedActivation activation = trace.network().layer(on.layer()).function();
            String z = trace.symbols().of(new Quantity.PreActivation(on.layer(), on.neuron())).plain();
            boolean kink = activation.hasKinkAt(on.joint());
            String place = kink ? " is at the kink of " : " is at the threshold of ";
            return skipped(parameter, gradient, z + place + activation.kind().id());
        } else if (outcome instanceof NotFinite) {
            return skipped(parameter, gradient, "the loss beside it is not finite");
        }
        Slope slope = outcome instanceof Unsettled unsettled ? unsettled.guess() : (Slope) outcome;
        double size = Math.max(Math.abs(gradient), Math.abs(slope.value()));
        boolean same = Math.abs(gradient - slope.value()) <= TOLERANCE * size + SAFETY * slope.uncertainty();
        boolean isKnown = slope.uncertainty() <= Math.max(VAGUE * size, NOTHING * Math.max(1, Math.abs(trace.lossValue())));
        GradientCheck check = new GradientCheck(parameter, gradient, slope.value(), same ? Verdict.AGREES : Verdict.DIFFERS, "");
        boolean mayBeEither = same && check.relativeDifference() > TOLERANCE;
        if (!isKnown || mayBeEither || !same && outcome instanceof Unsettled) {
            return skipped(parameter, gradient, "the loss is too rough beside it");
        }
        return check;
    }

    private static GradientCheck skipped(String parameter, double gradient, String reason) {
        return new GradientCheck(parameter, gradient, Double.NaN, Verdict.SKIPPED, reason);
    }

    /** How far apart the two are: relative, below 1 absolute. */
    double relativeDifference() {
        return Math.abs(gradient - difference) / Math.max(1, Math.max(Math.abs(gradient), Math.abs(difference)));
    }
}
