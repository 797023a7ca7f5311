package byhand.trace;

import byhand.network.Sample;

/**
 * What a sample's pass comes to, from whoever computes it without deriving its steps, to the last bit as they have it.
 *
 * @param loss      the loss
 * @param gradients its derivatives by the parameters, in the network's order of them
 * @param finite    whether all numbers of the pass are
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record SampleSlopes(double loss, double[] gradients, boolean finite) {

    /** Computes them for a sample. */
    public interface Source {
        SampleSlopes of(Sample sample);
    }
}
