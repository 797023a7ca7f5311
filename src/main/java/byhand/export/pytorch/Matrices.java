package byhand.export.pytorch;

import byhand.network.GivenMoments;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.MomentKind;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.scenario.Scenario;
import byhand.trace.Quantity;
import byhand.trace.Trace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A matrix of weights and a vector of biases for each layer: {@code z1 = W1 @ x + b1}. */
final class Matrices implements ScriptForm {

    private final Network network;
    private final Loss loss;
    private final Optimizer optimizer;

    Matrices(Scenario scenario) {
        this.network = scenario.network();
        this.loss = scenario.loss();
        this.optimizer = scenario.optimizer();
    }

    @Override
    public String parameters() {
        StringBuilder lines = new StringBuilder("# A row of W1 has the weights of one neuron, as torch.nn.Linear.weight.\n");
        for (int l = 1; l <= network.depth(); l++) {
            Layer layer = network.layer(l);
            lines.append("W").append(l).append(" = torch.tensor([\n");
            layer.weights().forEach(row -> lines.append("    ").append(Python.numbers(row)).append(",\n"));
            lines.append("], requires_grad=True)\n");
            lines.append(layer.hasBiases() ? "b" + l + " = torch.tensor(" + Python.numbers(layer.biases()) + ", requires_grad=True)\n"
                    : "# No b" + l + ": bias=False in torch.nn.Linear.\n");
        }
        return lines.append(sharedElements()).append(frozenElements()).toString();
    }

    private String sharedElements() {
        if (network.shared().isEmpty()) {
            return "";
        }
        StringBuilder lines = new StringBuilder("\n# Parameters that are one, each with its places.\nshared = [\n");
        for (List<ParameterId> group : network.shared()) {
            lines.append(Python.wrapped("    [", group.stream().map(Matrices::element).toList(), ", ", "],\n"));
        }
        return lines.append("]\n").toString();
    }

    /** A tensor and a place in it, both from 0. */
    private static String element(ParameterId id) {
        return id.either(weight -> "(W" + id.layer() + ", (" + (id.to() - 1) + ", " + (weight.from() - 1) + "))",
                bias -> "(b" + id.layer() + ", " + (id.to() - 1) + ")");
    }

    private String frozenElements() {
        StringBuilder lines = new StringBuilder();
        for (int l = 1; l <= network.depth(); l++) {
            for (String name : names(l)) {
                lines.append(frozenElements(name, l));
            }
        }
        return lines.isEmpty() ? "" : "\n# Where a parameter is frozen, and what it stays at.\n" + lines;
    }

    private String frozenElements(String name, int layer) {
        if (!hasFrozen(name, layer)) {
            return "";
        }
        String mask = elements(name, layer).stream().map(id -> network.frozen().contains(id) ? "True" : "False")
                .collect(Collectors.joining(", ", "[", "]"));
        return "frozen_" + name + " = torch.tensor(" + mask + ").reshape(" + name + ".shape)\n"
                + "start_" + name + " = " + name + ".detach().clone()\n";
    }

    @Override
    public String moments(GivenMoments given) {
        StringBuilder lines = new StringBuilder();
        for (int l = 1; l <= network.depth(); l++) {
            for (String name : names(l)) {
                Map<MomentKind, String> moments = new EnumMap<>(MomentKind.class);
                for (MomentKind kind : optimizer.kind().torch().state().keySet()) {
                    List<Double> values = elements(name, l).stream().map(id -> given.of(kind, network.first(id))).toList();
                    moments.put(kind, "torch.tensor(" + Python.numbers(values) + ").reshape(" + name + ".shape)");
                }
                lines.append(PyTorchFunctions.begin(optimizer, name, given.updates(), moments));
            }
        }
        return lines.toString();
    }

    @Override
    public List<String> parameterNames() {
        return IntStream.rangeClosed(1, network.depth()).boxed().flatMap(l -> names(l).stream()).toList();
    }

    /** A layer's tensors of parameters. */
    private List<String> names(int layer) {
        return network.hasBiases(layer) ? List.of("W" + layer, "b" + layer) : List.of("W" + layer);
    }

    @Override
    public String arguments() {
        return "x, Y";
    }

    @Override
    public String sample(Sample sample) {
        return "(torch.tensor(" + Python.numbers(sample.input()) + "), torch.tensor(" + Python.numbers(sample.target()) + "))";
    }

    @Override
    public String forwardPass() {
        StringBuilder lines = new StringBuilder();
        for (int l = 1; l <= network.depth(); l++) {
            String sum = "W" + l + " @ " + (l == 1 ? "x" : a(l - 1)) + (network.hasBiases(l) ? " + b" + l : "");
            if (!network.hasPreActivation(l)) {
                lines.append("    ").append(a(l)).append(" = ").append(sum).append('\n');
            } else {
                lines.append("    z").append(l).append(" = ").append(sum).append('\n');
                lines.append("    ").append(a(l)).append(" = ").append(network.layer(l).function().torch("z" + l)).append('\n');
            }
        }
        return lines.append("    J = ").append(PyTorchLoss.ofVectors(loss, network.outputs())).append('\n').toString();
    }

    @Override
    public List<String> neurons() {
        List<String> all = new ArrayList<>();
        for (int l = 1; l <= network.depth(); l++) {
            if (network.hasPreActivation(l)) {
                all.add("z" + l);
            }
            if (l < network.depth()) {
                all.add(a(l));
            }
        }
        return all;
    }

    @Override
    public List<String> outputs() {
        return List.of("y");
    }

    @Override
    public String outputPreActivations() {
        return "z" + network.depth();
    }

    @Override
    public String targets() {
        return "Y";
    }

    @Override
    public String sharing() {
        return network.shared().isEmpty() ? "" : """
                    for group in shared:  # what is one has the sum of the gradients
                        total = sum(tensor.grad[place] for tensor, place in group)
                        for tensor, place in group:
                            tensor.grad[place] = total
                """;
    }

    @Override
    public String restoration() {
        StringBuilder lines = new StringBuilder();
        for (int l = 1; l <= network.depth(); l++) {
            for (String name : names(l)) {
                lines.append(restoration(name, l));
            }
        }
        return lines.toString();
    }

    private String restoration(String name, int layer) {
        return !hasFrozen(name, layer) ? "" : "        " + name + "[frozen_" + name + "] = start_" + name + "[frozen_" + name + "]\n";
    }

    @Override
    public List<ScriptTensor> tensors(Trace trace) {
        List<ScriptTensor> all = new ArrayList<>();
        for (int l = 1; l <= network.depth(); l++) {
            preActivations(l).ifPresent(all::add);
            all.add(activations(l));
        }
        all.add(ScriptTensor.of("J", "J", new Quantity.LossValue()));
        for (int l = network.depth(); l >= 1; l--) {
            all.add(activations(l).gradient());
            preActivations(l).map(ScriptTensor::gradient).ifPresent(all::add);
            for (String name : names(l)) {
                all.add(parameters(name, l, Quantity.Parameter::new).gradient());
            }
        }
        for (int l = 1; l <= network.depth(); l++) {
            for (String name : names(l)) {
                addMoments(all, name, l);
                all.add(parameters(name, l, Quantity.Updated::new).labelled(name + "'"));
            }
        }
        return all;
    }

    private Optional<ScriptTensor> preActivations(int layer) {
        return !network.hasPreActivation(layer) ? Optional.empty()
                : Optional.of(neurons("z" + layer, layer, neuron -> new Quantity.PreActivation(layer, neuron)));
    }

    private ScriptTensor activations(int layer) {
        return neurons(a(layer), layer, neuron -> new Quantity.Activation(layer, neuron));
    }

    private ScriptTensor neurons(String name, int layer, IntFunction<Quantity> quantity) {
        return new ScriptTensor(name, name, IntStream.rangeClosed(1, network.size(layer)).mapToObj(quantity).toList());
    }

    private ScriptTensor parameters(String name, int layer, Function<ParameterId, Quantity> quantity) {
        return new ScriptTensor(name, name, elements(name, layer).stream().map(quantity).toList());
    }

    /** PyTorch remembers something of frozen elements as well, which the program does not. */
    private void addMoments(List<ScriptTensor> all, String name, int layer) {
        for (MomentKind kind : MomentKind.values()) {
            if (PyTorchFunctions.keepsMoment(optimizer, kind)) {
                String state = PyTorchFunctions.moment(optimizer, kind, name);
                String code = hasFrozen(name, layer) ? state + ".masked_fill_(frozen_" + name + ", 0.0)" : state;
                List<Quantity> moments = elements(name, layer).stream().<Quantity>map(id -> new Quantity.Moment(kind, id)).toList();
                all.add(new ScriptTensor(kind.letter() + "_" + name, code, moments));
            }
        }
    }

    private boolean hasFrozen(String name, int layer) {
        return elements(name, layer).stream().anyMatch(network.frozen()::contains);
    }

    /** The elements of a layer's W or b, row by row. */
    private List<ParameterId> elements(String name, int layer) {
        boolean weights = name.startsWith("W");
        return network.parameters().stream().filter(id -> id.layer() == layer && id instanceof ParameterId.Weight == weights).toList();
    }

    private String a(int layer) {
        return layer == network.depth() ? "y" : "a" + layer;
    }
}
