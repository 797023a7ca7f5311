package byhand.session;

/**
 * Some epochs in a row: in each of them every sample is used once, in their order.
 *
 * @param first   the index of the first one's first loss
 * @param count   how many epochs, at least 1
 * @param samples how many iterations an epoch has, at least 2
 */
public record Epochs(int first, int count, int samples) {

    /** The index of the first loss of an epoch, which counts from 0; of the one after the last, that behind all of them. */
    public int begin(int epoch) {
        return first + epoch * samples;
    }

    /** Whether the loss with an index belongs to one of them. */
    public boolean has(int index) {
        return index >= first && index < begin(count);
    }

    /** The epoch that the loss with an index belongs to, from 0. */
    public int epochOf(int index) {
        return (index - first) / samples;
    }
}
