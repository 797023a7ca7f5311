package byhand.network.train;

import byhand.network.Loss;

/** The loss of a {@link Trainer} and its derivatives by what the last layer gives. */
final class OutputLoss {

    private final Loss loss;
    private final RowKernel term;
    private final RowKernel slope;
    private final double[] common;
    private final double[] terms;
    private final boolean fused;
    private final boolean averaged;

    /** @param outputs how many there are */
    OutputLoss(Loss loss, int outputs) {
        this.loss = loss;
        this.term = Kernels.term(loss);
        this.slope = Kernels.slope(loss);
        this.common = new double[Math.max(term.commonLength(), slope.commonLength())];
        this.terms = new double[outputs];
        this.fused = loss.isFusedWithActivation();
        this.averaged = loss.averaged(1.0, outputs) != 1;
    }

    /** The loss of the outputs, for their targets. */
    double value(DenseLayer last, double[] target) {
        if (fused) {
            common[0] = last.logSum();
            common[1] = sum(target);
        }
        term.prepare(common);
        term.run(0, terms.length, last.activations(), target, last.preActivations(), terms, common);
        return loss.reduced(sum(terms), terms.length);
    }

    /**
     * Stores the derivatives of the loss by the last layer's pre-activations as its deltas; to be called after {@link #value}, for the same
     * target.
     */
    void slopes(DenseLayer last, double[] target) {
        double[] deltas = last.deltas();
        slope.prepare(common);
        slope.run(0, deltas.length, last.activations(), target, last.preActivations(), deltas, common);
        for (int k = 0; averaged && k < deltas.length; k++) {
            deltas[k] = loss.averaged(deltas[k], deltas.length);
        }
        if (!fused) {
            last.throughActivation();
        }
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double each : numbers) {
            sum += each;
        }
        return sum;
    }
}
