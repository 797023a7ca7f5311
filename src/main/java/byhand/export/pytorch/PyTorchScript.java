package byhand.export.pytorch;

import byhand.formula.Abbreviation;
import byhand.formula.Derivation;
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
    }

    private final Scenario scenario;
    private final ScriptForm form;
    private final List<Row> table = new ArrayList<>();
    private List<ScriptTensor> tensors = List.of();
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
        } else {
            table.add(new Row("", ""));
        }
        saturated |= isSaturated(trace);
        for (ScriptTensor tensor : compared()) {
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
    private List<ScriptTensor> compared() {
        Set<String> missing = new HashSet<>();
        form.outputs().forEach(y -> missing.add("dJ/d" + y));
        return saturated ? tensors.stream().filter(tensor -> !missing.contains(tensor.label())).toList() : tensors;
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
        Set<String> labels = compared().stream().map(ScriptTensor::label).collect(Collectors.toSet());
        labels.add("");
        for (Row row : table) {
            if (labels.contains(row.label())) {
                write(out, row.label() + row.numbers() + "\n");
            }
        }
        write(out, "\"\"\"\n" + ScriptTexts.COMPARISON);
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
        lines.append("\n# Each iteration takes the next one: ").append(form.arguments()).append(".\nsamples = [\n");
        scenario.samples().forEach(sample -> lines.append("    ").append(form.sample(sample)).append(",\n"));
        return lines.append("]\n").toString();
    }

    private String iteration() {
        StringBuilder lines = new StringBuilder("\n\ndef iterate(" + form.arguments() + "):\n");
        lines.append("    \"\"\"One iteration of gradient descent. Returns all that it computes.\"\"\"\n    # Forward pass\n");
        lines.append(scenario.loss().isFusedWithActivation() ? ScriptTexts.XLOGY : "").append(form.forwardPass());
        lines.append(saturated ? ScriptTexts.SATURATED + "    J = "
                + PyTorchLoss.ofPreActivations(scenario.loss(), form.outputPreActivations(), form.targets()) + "\n" : "");
        lines.append(ScriptTexts.BACKWARD);
        Stream<String> kept = saturated ? form.neurons().stream() : Stream.concat(form.neurons().stream(), form.outputs().stream());
        lines.append(Python.wrapped("    for neuron in [", kept.toList(), ", ", "]:\n")).append("        neuron.retain_grad()\n");
        lines.append("    optimizer.zero_grad()\n");
        lines.append("    J.backward()\n").append(form.sharing());
        lines.append("\n    # Update\n    optimizer.step()\n");
        if (!form.restoration().isEmpty()) {
            lines.append("    with torch.no_grad():  # what is frozen stays as it was\n").append(form.restoration());
        }
        List<String> entries = compared().stream().map(tensor -> "\"" + tensor.label() + "\": " + tensor.code()).toList();
        return lines.append("\n").append(Python.wrapped("    return {", entries, ", ", "}")).append("\n").toString();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
