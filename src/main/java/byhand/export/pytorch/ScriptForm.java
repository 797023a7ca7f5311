package byhand.export.pytorch;

import byhand.network.GivenMoments;
import byhand.network.Sample;
import byhand.trace.Trace;
import java.util.List;

/** How a script writes a network. Lines of functions come indented, and every line with its line feed. */
interface ScriptForm {

    /** The lines that define all parameters as tensors. */
    String parameters();

    /**
     * The lines that tell the optimizer the moments that it begins with.
     *
     * @param given the scenario's
     */
    String moments(GivenMoments given);

    /** The tensors of all parameters. */
    List<String> parameterNames();

    /** The arguments of the function that makes an iteration: an input and its target. */
    String arguments();

    /** A sample as a tuple of {@link #arguments()}. */
    String sample(Sample sample);

    /** The lines from the input to the loss J. */
    String forwardPass();

    /** The tensors of all neurons' numbers but the outputs. */
    List<String> neurons();

    /** The tensors of the outputs y. */
    List<String> outputs();

    /** The pre-activations of the outputs, as one tensor. */
    String outputPreActivations();

    /** The targets, as one tensor. */
    String targets();

    /** The lines behind the backward pass that add up the gradients of parameters that are one; none if PyTorch does so itself. */
    String sharing();

    /** The lines that give frozen parameters their values again; none if none is frozen. */
    String restoration();

    /**
     * Everything that is compared of an iteration with one sample, in the order in which the program computes it.
     *
     * @param trace any iteration of the network
     */
    List<ScriptTensor> tensors(Trace trace);
}
