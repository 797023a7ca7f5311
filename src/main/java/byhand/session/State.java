package byhand.session;

import byhand.network.Moments;

/**
 * The numbers that an iteration begins with; everything else of it follows.
 *
 * @param values  the parameters', in the order of the network's
 * @param moments what the optimizer remembers
 */
@SuppressWarnings("ArrayRecordComponent") // what the trainer takes; nobody compares states
record State(double[] values, Moments moments) {
}
