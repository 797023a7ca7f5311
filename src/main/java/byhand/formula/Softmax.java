package byhand.formula;

/**
 * Exponentials and their sum, where the largest exponent is subtracted from all, as {@code torch.softmax} and {@code torch.logsumexp} do,
 * so that none overflows.
 */
public final class Softmax {

    private Softmax() {
    }

    /**
     * What share each exponential has in the sum of all.
     *
     * @param exponents at least one
     * @param shares    receives the shares; of the same length, and not the same array
     * @return the logarithm of the sum
     */
    public static double shares(double[] exponents, double[] shares) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double each : exponents) {
            largest = Math.max(largest, each);
        }
        double sum = 0;
        for (int k = 0; k < exponents.length; k++) {
            shares[k] = Math.exp(exponents[k] - largest);
            sum += shares[k];
        }
        for (int k = 0; k < exponents.length; k++) {
            shares[k] /= sum;
        }
        return largest + Math.log(sum);
    }
}
