package byhand.network.train;

import byhand.network.Layer;
import byhand.network.Network;
import byhand.network.ParameterId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Where the parameters stand in their rows that an update changes: all that are not frozen. */
final class TrainedRuns {

    private TrainedRuns() {
    }

    /**
     * The begins and ends, in turn, of the runs of parameters that are not frozen: for each neuron of its row of weights, and last of the
     * row of biases.
     *
     * @param number the layer's, from 1
     */
    static int[][] of(Network network, int number) {
        Layer layer = network.layer(number);
        int[][] runs = new int[layer.size() + 1][];
        for (int neuron = 1; neuron <= layer.size(); neuron++) {
            int to = neuron;
            runs[to - 1] = runs(network, layer.fanIn(), from -> new ParameterId.Weight(number, from, to));
        }
        runs[layer.size()] = runs(network, layer.biases().size(), to -> new ParameterId.Bias(number, to));
        return runs;
    }

    private static int[] runs(Network network, int length, IntFunction<ParameterId> id) {
        List<Integer> bounds = new ArrayList<>();
        boolean inside = false;
        for (int i = 0; i < length; i++) {
            ParameterId parameter = id.apply(i + 1);
            boolean apart = network.frozen().contains(parameter) || network.isShared(parameter);
            if (apart == inside) {
                bounds.add(i);
                inside = !inside;
            }
        }
        if (inside) {
            bounds.add(length);
        }
        return bounds.stream().mapToInt(Integer::intValue).toArray();
    }
}
