package byhand.diagram.layout;

import static byhand.diagram.layout.Measures.BIAS_GAP;
import static byhand.diagram.layout.Measures.BIAS_HEIGHT;
import static byhand.diagram.layout.Measures.CIRCLE;
import static byhand.diagram.layout.Measures.FOOTER;
import static byhand.diagram.layout.Measures.GAP_BESIDE_PILLS;
import static byhand.diagram.layout.Measures.HEADER;
import static byhand.diagram.layout.Measures.INPUT_BREATH;
import static byhand.diagram.layout.Measures.MARGIN;
import static byhand.diagram.layout.Measures.NEURON_CIRCLE;
import static byhand.diagram.layout.Measures.PILL_PITCH;
import static byhand.diagram.layout.Measures.PILL_WIDTH;
import static byhand.diagram.layout.Measures.TARGET_CIRCLE;
import static byhand.diagram.layout.Measures.TARGET_PITCH;

import byhand.network.Network;

/**
 * How much room a diagram leaves between its numbers, in units: what gives way where they could not be large enough otherwise.
 *
 * @param margin      left and right
 * @param header      with the captions of the columns
 * @param footer      below
 * @param pillWidth   the room for a parameter
 * @param besidePills what a gap has beside its pills
 * @param lossGap     before the loss
 * @param biasHeight  the room for a bias above its neuron
 * @param breath      between a neuron and the bias of the one below it
 * @param targetPitch from the loss to the target below it, and from one target to the next
 */
record Spacing(double margin, double header, double footer, double pillWidth, double besidePills, double lossGap, double biasHeight,
        double breath, double targetPitch) {

    /** What looks best. */
    static final Spacing USUAL = new Spacing(MARGIN, HEADER, FOOTER, PILL_WIDTH, GAP_BESIDE_PILLS, 92, BIAS_HEIGHT, 14, TARGET_PITCH);
    /** What is just enough. */
    static final Spacing TIGHT = new Spacing(6, 29, 8, 84, 28, 70, 46, 7, CIRCLE + 8);

    /** Between the usual one (0) and the tight one (1). */
    static Spacing between(double share) {
        return new Spacing(between(USUAL.margin, TIGHT.margin, share), between(USUAL.header, TIGHT.header, share),
                between(USUAL.footer, TIGHT.footer, share), between(USUAL.pillWidth, TIGHT.pillWidth, share),
                between(USUAL.besidePills, TIGHT.besidePills, share), between(USUAL.lossGap, TIGHT.lossGap, share),
                between(USUAL.biasHeight, TIGHT.biasHeight, share), between(USUAL.breath, TIGHT.breath, share),
                between(USUAL.targetPitch, TIGHT.targetPitch, share));
    }

    private static double between(double usual, double tight, double share) {
        return usual + (tight - usual) * share;
    }

    /** The room for a layer's weights. */
    double weightGap(NumberRoom numbers) {
        return numbers.pill(pillWidth) + besidePills;
    }

    private double neuronPitch(NumberRoom numbers) {
        return numbers.neuronHeight() + BIAS_GAP + biasHeight + breath;
    }

    /** How many units wide the whole diagram is at full size. */
    double across(Network network, NumberRoom numbers) {
        double units = 2 * margin + numbers.input() + lossGap + numbers.neuronCircle();
        for (int layer = 1; layer <= network.depth(); layer++) {
            units += weightGap(numbers) + numbers.neuronWidth(network, layer);
        }
        return units;
    }

    /** How many units high the whole diagram is at full size, without header and footer. */
    double down(Network network, NumberRoom numbers) {
        double most = Math.max(network.size(0) * (numbers.input() + INPUT_BREATH), lossColumn(network, numbers));
        for (int layer = 1; layer <= network.depth(); layer++) {
            most = Math.max(most,
                    network.size(layer) * Math.max(neuronPitch(numbers), network.size(layer - 1) * PILL_PITCH + 2 * leastShift(numbers)));
        }
        return most;
    }

    /** The loss stands level with a single output and the target below it; several targets stand below the loss in a column. */
    private double lossColumn(Network network, NumberRoom numbers) {
        double pitch = targetPitch(numbers);
        return network.outputs() == 1 ? 2 * (leastShift(numbers) + numbers.target() / 2 + pitch) : (network.outputs() + 1) * pitch;
    }

    /** How far a neuron stands below the middle of its band, to leave room for its bias above it. */
    double shift(double pitch, NumberRoom numbers) {
        return Math.max(0, numbers.neuronHeight() / 2 + BIAS_GAP + biasHeight - pitch / 2);
    }

    /** How far neurons that are as close as can be stand below the middles of their bands. */
    double leastShift(NumberRoom numbers) {
        return shift(neuronPitch(numbers), numbers);
    }

    /** From the loss to the target below it, if both are as large as their numbers need. */
    double targetPitch(NumberRoom numbers) {
        return targetPitch + (numbers.neuronCircle() + numbers.target() - NEURON_CIRCLE - TARGET_CIRCLE) / 2;
    }
}
