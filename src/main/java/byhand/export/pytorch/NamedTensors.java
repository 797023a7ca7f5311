package byhand.export.pytorch;

import byhand.network.Activation;
import byhand.network.GivenMoments;
import byhand.network.Loss;
import byhand.network.MomentKind;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.scenario.Scenario;
import byhand.trace.Quantity;
import byhand.trace.Section;
import byhand.trace.Trace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every parameter and every neuron's numbers as a tensor of their own, with the names that the program shows: {@code z1 = w11*x1 + ...}.
 */
final class NamedTensors implements ScriptForm {

    private final Network network;
    private final Loss loss;
    private final Optimizer optimizer;
    private final PythonNames names;

    NamedTensors(Scenario scenario) {
        this.network = scenario.network();
        this.loss = scenario.loss();
        this.optimizer = scenario.optimizer();
        this.names = new PythonNames(network);
    }

    @Override
    public String parameters() {
        StringBuilder lines = new StringBuilder("# The parameters\n");
        for (ParameterId id : network.distinctParameters()) {
            Quantity parameter = new Quantity.Parameter(id);
            lines.append(names.of(parameter)).append(" = torch.tensor(").append(Python.number(network.value(id)))
                    .append(", requires_grad=True)");
            String shared = network.isShared(id) ? " in " + network.together(id).size() + " places" : "";
            String remark = (names.differs(parameter) ? names.shown(parameter) : "") + (network.frozen().contains(id) ? " (frozen)" : "")
                    + shared;
            lines.append(remark.isEmpty() ? "" : "  " + Python.comment(remark.strip())).append('\n');
        }
        return lines.toString();
    }

    @Override
    public String moments(GivenMoments given) {
        StringBuilder lines = new StringBuilder();
        for (ParameterId id : network.distinctParameters()) {
            Map<MomentKind, String> moments = new EnumMap<>(MomentKind.class);
            for (MomentKind kind : optimizer.kind().torch().state().keySet()) {
                moments.put(kind, "torch.tensor(" + Python.number(given.of(kind, id)) + ")");
            }
            lines.append(PyTorchFunctions.begin(optimizer, name(id), given.updates(), moments));
        }
        return lines.toString();
    }

    @Override
    public List<String> parameterNames() {
        return network.distinctParameters().stream().map(this::name).toList();
    }

    @Override
    public String arguments() {
        return Stream.concat(names(network.size(0), Quantity.Input::new).stream(), targetNames().stream())
                .collect(Collectors.joining(", "));
    }

    @Override
    public String sample(Sample sample) {
        return Stream.concat(sample.input().stream(), sample.target().stream()).map(Python::number)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String forwardPass() {
        StringBuilder lines = new StringBuilder();
        for (int layer = 1; layer <= network.depth(); layer++) {
            Activation activation = network.layer(layer).activation();
            for (int neuron = 1; neuron <= network.size(layer); neuron++) {
                lines.append(weightedSum(layer, neuron));
                if (network.hasPreActivation(layer) && activation.isElementwise()) {
                    lines.append(indented(a(layer, neuron) + " = " + network.layer(layer).function().torch(z(layer, neuron))));
                }
            }
        }
        if (!network.outputActivation().isElementwise()) {
            String left = String.join(", ", outputs()) + (outputs().size() == 1 ? "," : "");
            lines.append(indented(left + " = " + network.layer(network.depth()).function().torch(outputPreActivations())));
        }
        PyTorchLoss formula = PyTorchLoss.named(loss, outputs(), targetNames());
        return lines.append(assignment("J", formula.open(), formula.terms(), formula.close())).toString();
    }

    private String weightedSum(int layer, int neuron) {
        List<String> terms = new ArrayList<>();
        for (int from = 1; from <= network.size(layer - 1); from++) {
            String source = layer == 1 ? names.of(new Quantity.Input(from)) : a(layer - 1, from);
            terms.add(name(new ParameterId.Weight(layer, from, neuron)) + "*" + source);
        }
        if (network.hasBiases(layer)) {
            terms.add(name(new ParameterId.Bias(layer, neuron)));
        }
        return assignment(names.of(Quantity.weightedSum(network, layer, neuron)), "", terms, "");
    }

    /** An assignment of a sum; a long one stands in parentheses, so that it can go on on the next line. */
    private static String assignment(String name, String open, List<String> terms, String close) {
        String line = indented(name + " = " + open + String.join(" + ", terms) + close);
        String opened = open.isEmpty() ? "(" : open;
        String closed = open.isEmpty() ? ")" : close;
        return Python.fits(line) ? line : Python.wrapped("    " + name + " = " + opened, terms, " + ", closed) + "\n";
    }

    @Override
    public List<String> neurons() {
        List<String> all = new ArrayList<>();
        for (int layer = 1; layer <= network.depth(); layer++) {
            for (int neuron = 1; neuron <= network.size(layer); neuron++) {
                if (network.hasPreActivation(layer)) {
                    all.add(z(layer, neuron));
                }
                if (layer < network.depth()) {
                    all.add(a(layer, neuron));
                }
            }
        }
        return all;
    }

    @Override
    public List<String> outputs() {
        return names(network.outputs(), k -> new Quantity.Activation(network.depth(), k));
    }

    @Override
    public String outputPreActivations() {
        return names(network.outputs(), k -> new Quantity.PreActivation(network.depth(), k)).stream()
                .collect(Collectors.joining(", ", "torch.stack([", "])"));
    }

    @Override
    public String targets() {
        return targetNames().stream().collect(Collectors.joining(", ", "torch.tensor([", "])"));
    }

    /** Autograd adds up what comes to a tensor from all its places. */
    @Override
    public String sharing() {
        return "";
    }

    @Override
    public String restoration() {
        StringBuilder lines = new StringBuilder();
        for (ParameterId id : network.distinctParameters()) {
            if (network.frozen().contains(id)) {
                lines.append("        ").append(name(id)).append(".fill_(").append(Python.number(network.value(id))).append(")\n");
            }
        }
        return lines.toString();
    }

    @Override
    public List<ScriptTensor> tensors(Trace trace) {
        List<Section> sections = trace.sections();
        return Stream.of(sections.get(0), sections.get(1), sections.get(sections.size() - 1))
                .flatMap(section -> trace.steps().subList(section.first() - 1, section.last()).stream())
                .flatMap(step -> tensor(step.quantity()).stream()).toList();
    }

    private Optional<ScriptTensor> tensor(Quantity computed) {
        if (computed instanceof Quantity.Gradient gradient) {
            String name = names.of(gradient.of());
            return Optional.of(ScriptTensor.of(name, name, gradient.of()).gradient());
        } else if (computed instanceof Quantity.Updated updated) {
            return Optional.of(ScriptTensor.of(name(updated.of()) + "'", name(updated.of()), computed));
        } else if (computed instanceof Quantity.Moment moment) {
            return moment(moment.kind(), name(moment.of()), moment);
        }
        return Optional.ofNullable(names.of(computed)).map(name -> ScriptTensor.of(name, name, computed));
    }

    private Optional<ScriptTensor> moment(MomentKind kind, String parameter, Quantity moment) {
        return PyTorchFunctions.keepsMoment(optimizer, kind)
                ? Optional.of(ScriptTensor.of(kind.letter() + "_" + parameter, PyTorchFunctions.moment(optimizer, kind, parameter), moment))
                : Optional.empty();
    }

    private List<String> targetNames() {
        return names(network.outputs(), Quantity.Target::new);
    }

    private List<String> names(int count, IntFunction<Quantity> quantity) {
        return IntStream.rangeClosed(1, count).mapToObj(quantity).map(names::of).toList();
    }

    private String name(ParameterId id) {
        return names.of(new Quantity.Parameter(id));
    }

    private String z(int layer, int neuron) {
        return names.of(new Quantity.PreActivation(layer, neuron));
    }

    private String a(int layer, int neuron) {
        return names.of(new Quantity.Activation(layer, neuron));
    }

    private static String indented(String line) {
        return "    " + line + "\n";
    }
}
