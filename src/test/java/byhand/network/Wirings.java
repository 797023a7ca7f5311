package byhand.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Networks of which some layers have no biases and some parameters are one, for tests. */
public final class Wirings {

    private Wirings() {
    }

    /** A network without the biases of a layer, from 1. */
    public static Network withoutBiases(Network network, int number) {
        Layer layer = network.layer(number);
        List<Layer> layers = new ArrayList<>(network.layers());
        layers.set(number - 1,
                new Layer(layer.activation(), layer.shape(), layer.weights(), List.of(), layer.weightNames(), List.of(),
                        layer.neuronNames()));
        return new Network(network.inputNames(), layers,
                network.frozen().stream().filter(id -> !isBias(id) || id.layer() != number).collect(Collectors.toSet()),
                network.shared().stream().filter(group -> group.stream().noneMatch(id -> isBias(id) && id.layer() == number)).toList());
    }

    /** A network without the biases of half of its layers, and with some weights that are one and some biases that are. */
    public static Network random(Network network, Random random) {
        Network wired = network;
        for (int layer = 1; layer <= network.depth(); layer++) {
            wired = random.nextBoolean() ? withoutBiases(wired, layer) : wired;
        }
        wired = sharing(sharing(wired, random, id -> !isBias(id)), random, id -> !isBias(id));
        return sharing(wired, random, Wirings::isBias);
    }

    private static Network sharing(Network network, Random random, Predicate<ParameterId> of) {
        List<ParameterId> ids = new ArrayList<>(network.parameters().stream().filter(of).toList());
        Collections.shuffle(ids, random);
        return ids.size() < 2 ? network : network.sharing(ids.subList(0, Math.min(ids.size(), 2 + random.nextInt(3))));
    }

    private static boolean isBias(ParameterId id) {
        return id instanceof ParameterId.Bias;
    }
}
