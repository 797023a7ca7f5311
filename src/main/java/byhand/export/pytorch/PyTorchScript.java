package byhand.export.pytorch;

import byhand.formula.Abbreviation;
import byhand.formula.Derivation;
import byhand.network.BatchReduction;
import byhand.scenario.Scenario;
import byhand.trace.Quantity;
import byhand.trace.Trace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Python script that does the iterations of a scenario in PyTorch, by autograd and torch.optim in double precision, and compares every
 * number with the program's: pre-activations, activations, loss, gradients, moments and updated values, to 1e-9, relative and below 1
 * absolute. Its exit status is 0 if all agree and 1 otherwise. Each iteration begins with exactly the program's numbers, because in a long
 * training the smallest difference in rounding can grow. Small networks are written with the names of the lesson, larger ones with
 * matrices.
 *
 * <p>The loss is written as its formula says. When an output of a cross-entropy is so near to 0 or 1 that its logarithm has to be taken
 * from the pre-activation, the script takes loss and gradients from PyTorch's own function of the pre-activations and leaves out the
 * derivative by the outputs, which autograd does not have then. Nothing is compared from the first number on that is beyond 1e150 or not a
 * number: whether a product overflows then depends on the order of its factors, and 0 times infinity is not a number, but autograd leaves
 * some such products out.
 */
public final class PyTorchScript {

    /** How many numbers a script compares at most. */
    public static final int MOST_NUMBERS = 2_000_000;

    /** What is larger may overflow in a product or a square. */
    private static final double LARGEST = 1e150;

    /** How many parameters may have a tensor each. */
    private static final int MOST_NAMED = 24;

    /**
     * A line of the script's table of numbers.
     *
     * @param label the label of a {@link ScriptTensor}; empty for the line between two iterations
     */
    private record Row(String label, String numbers) {
        /** Whether it is there whatever is compared: the line between two iterations, or the name of a part of one. */
        boolean isMark() {
            return numbers.isEmpty();
        }
    }

    private final Scenario scenario;
    private final ScriptForm form;
    private final List<Row> table = new ArrayList<>();
    private List<ScriptTensor> tensors = List.of();
    private boolean batches;
    private boolean saturated;
    private boolean overflown;

    /** A script that begins with a scenario's parameters and with an optimizer that remembers nothing. */
    public PyTorchScript(Scenario scenario) {
        this.scenario = scenario;
        this.form = scenario.network().parameterCount() <= MOST_NAMED ? new NamedTensors(scenario) : new Matrices(scenario);
    }

    /**
     * Adds the numbers of the next iteration.
     *
     * @return whether there is a use for the iteration after it: not if a number has overflown
     */
    public boolean add(Trace trace) {
        if (overflown) {
            return false;
        }
        if (table.isEmpty()) {
            tensors = form.tensors(trace);
            batches = trace.sampleCount() > 1;
        } else {
            table.add(new Row("", ""));
        }
        if (!batches) {
            return add(trace, tensors);
        }
        for (int i = 0; i < trace.sampleCount() && !overflown; i++) {
            table.add(new Row("sample_" + (i + 1), ""));
            add(trace.at(trace.sections().get(2 * i).first()), tensors.stream().filter(ScriptTensor::isOfPass).toList());
        }
        table.add(new Row("together", ""));
        return !overflown && add(trace.at(trace.size()), tensors.stream().filter(ScriptTensor::isOfBatch).toList());
    }

    private boolean add(Trace trace, List<ScriptTensor> added) {
        saturated |= isSaturated(trace);
        for (ScriptTensor tensor : compared(added)) {
            StringBuilder numbers = new StringBuilder();
            for (Quantity quantity : tensor.quantities()) {
                double value = ScriptTensor.value(quantity, trace);
                numbers.append(' ').append(value);
                overflown |= !(Math.abs(value) <= LARGEST) && !tensor.label().equals("J");
            }
            if (overflown) {
                return false;
            }
            table.add(new Row(tensor.label(), numbers.toString()));
        }
        return true;
    }

    /** Where the program takes a logarithm from a pre-activation, and autograd may divide 0 by 0. */
    private boolean isSaturated(Trace trace) {
        Quantity loss = new Quantity.LossValue();
        return scenario.loss().isFusedWithActivation() && ((Derivation) trace.stepOf(loss).orElseThrow().formula()).expression()
                .computesWith(part -> part instanceof Abbreviation abbreviation && abbreviation.isWrittenOut());
    }

    /** Without the derivatives by the outputs, if autograd does not have them. */
    private List<ScriptTensor> compared(List<ScriptTensor> all) {
        Set<String> missing = new HashSet<>();
        form.outputs().forEach(y -> missing.add("dJ/d" + y));
        return saturated ? all.stream().filter(tensor -> !missing.contains(tensor.label())).toList() : all;
    }

    /**
     * Writes the script in UTF-8.
     *
     * @param out is not closed
     */
    public void writeTo(OutputStream out) throws IOException {
        write(out, head());
        write(out, iteration());
        write(out, ScriptTexts.NUMBERS + (overflown ? ScriptTexts.OVERFLOW : "") + "expected = \"\"\"\n");
        Set<String> labels = compared(tensors).stream().map(ScriptTensor::label).collect(Collectors.toSet());
        for (Row row : table) {
            if (row.isMark() || labels.contains(row.label())) {
                write(out, row.label() + row.numbers() + "\n");
            }
        }
        write(out, "\"\"\"\n" + (batches ? ScriptTexts.comparisonOfBatches() : ScriptTexts.COMPARISON));
        out.flush();
    }

    private String head() {
        StringBuilder lines = new StringBuilder(ScriptTexts.HEAD);
        scenario.title().in("en").lines().forEach(line -> lines.append(Python.comment(line)).append('\n'));
        lines.append(ScriptTexts.IMPORTS);
        if (PyTorchFunctions.isByHand(scenario.optimizer())) {
            lines.append('\n').append(new HandwrittenOptimizer(scenario.optimizer()).code());
        }
        lines.append(form.parameters()).append('\n');
        String optimizer = "optimizer = " + PyTorchFunctions.optimizer(scenario.optimizer()) + "([";
        lines.append(Python.wrapped(optimizer, form.parameterNames(), ", ", "]" + PyTorchFunctions.settings(scenario.optimizer())));
        lines.append('\n').append(PyTorchFunctions.lateRate(scenario.optimizer()));
        scenario.optimizer().begin().ifPresent(given -> lines.append(ScriptTexts.MOMENTS).append(form.moments(given)));
        String next = batches ? "# Each iteration takes the next " + batchSize() + " in a row" : "# Each iteration takes the next one";
        lines.append("\n").append(next).append(": ").append(form.arguments()).append(".\nsamples = [\n");
        scenario.samples().forEach(sample -> lines.append("    ").append(form.sample(sample)).append(",\n"));
        return lines.append("]\n").append(batches ? "batch_size = " + batchSize() + "\n" : "").toString();
    }

    private int batchSize() {
        return scenario.batch().size(scenario.samples().size());
    }

    private String iteration() {
        if (batches) {
            return batchIteration();
        }
        StringBuilder lines = new StringBuilder("\n\ndef iterate(" + form.arguments() + "):\n");
        lines.append("    \"\"\"One iteration of gradient descent. Returns all that it computes.\"\"\"\n    # Forward pass\n");
        lines.append(forwardPass()).append(backwardPass()).append(update());
        return lines.append("\n").append(Python.wrapped("    return {", entries(tensors, ""), ", ", "}")).append("\n").toString();
    }

    /** Each sample has the gradients of its own loss; the update uses those of all losses together. */
    private String batchIteration() {
        StringBuilder lines = new StringBuilder("\n\ndef loss_of(" + form.arguments() + "):\n");
        lines.append("    \"\"\"The loss of a sample.\"\"\"\n").append(forwardPass()).append("    return J\n");
        lines.append("\n\ndef pass_of(" + form.arguments() + "):\n");
        lines.append("    \"\"\"Forward and backward pass of a sample. Returns all that they compute.\"\"\"\n    # Forward pass\n");
        lines.append(forwardPass()).append(backwardPass()).append("\n");
        List<ScriptTensor> ofPass = tensors.stream().filter(ScriptTensor::isOfPass).toList();
        lines.append(Python.wrapped("    return {", entries(ofPass, ".detach().clone()"), ", ", "}")).append("\n");
        lines.append("\n\ndef iterate(batch):\n");
        lines.append(
                "    \"\"\"One iteration of gradient descent. Returns what each sample's pass computes, and what all give together.\"\"\"\n");
        lines.append("    parts = [pass_of(*sample) for sample in batch]\n\n    # All samples together\n    optimizer.zero_grad()\n");
        boolean mean = scenario.batch().reduction() == BatchReduction.MEAN;
        lines.append("    J = sum(loss_of(*sample) for sample in batch)").append(mean ? " / len(batch)" : "");
        lines.append("\n    J.backward()\n").append(form.sharing()).append(update());
        List<ScriptTensor> ofBatch = tensors.stream().filter(ScriptTensor::isOfBatch).toList();
        return lines.append("\n").append(Python.wrapped("    return parts + [{", entries(ofBatch, ""), ", ", "}]")).append("\n").toString();
    }

    private String forwardPass() {
        return (scenario.loss().isFusedWithActivation() ? ScriptTexts.XLOGY : "") + form.forwardPass()
                + (saturated ? ScriptTexts.SATURATED + "    J = "
                        + PyTorchLoss.ofPreActivations(scenario.loss(), form.outputPreActivations(), form.targets()) + "\n" : "");
    }

    private String backwardPass() {
        Stream<String> kept = saturated ? form.neurons().stream() : Stream.concat(form.neurons().stream(), form.outputs().stream());
        return ScriptTexts.BACKWARD + Python.wrapped("    for neuron in [", kept.toList(), ", ", "]:\n")
                + "        neuron.retain_grad()\n    optimizer.zero_grad()\n    J.backward()\n" + form.sharing();
    }

    private String update() {
        return "\n    # Update\n    optimizer.step()\n" + (form.restoration().isEmpty() ? ""
                : "    with torch.no_grad():  # what is frozen stays as it was\n" + form.restoration());
    }

    private List<String> entries(List<ScriptTensor> all, String behind) {
        return compared(all).stream().map(tensor -> "\"" + tensor.label() + "\": " + tensor.code() + behind).toList();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
