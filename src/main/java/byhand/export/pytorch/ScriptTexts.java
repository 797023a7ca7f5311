package byhand.export.pytorch;

/** The parts of a script that are the same for every network. */
final class ScriptTexts {

    /** The first two lines are fixed: a title there could be taken for the declaration of an encoding. */
    static final String HEAD = """
            #!/usr/bin/env python3
            # Gradient descent in PyTorch, written by Gradient Descent by Hand. Needs Python 3 and PyTorch.
            # Prints what PyTorch computes, and compares it with the numbers of Gradient Descent by Hand further below.
            #
            """;

    static final String IMPORTS = """

            import math
            import sys

            import torch

            torch.set_default_dtype(torch.float64)

            """;

    static final String MOMENTS = "\n# What the optimizer begins with, as if there had been updates before.\n";

    static final String XLOGY = "    # torch.xlogy(Y, y) is Y*ln(y), and 0 where Y is 0.\n";

    static final String BACKWARD = """

                # Backward pass; PyTorch keeps the gradients of what is in this list only if it is asked to.
            """;

    static final String SATURATED = """
                # An output is so near to 0 or 1 that its logarithm loses digits, and its derivative may be 0/0 for PyTorch. PyTorch's own
                # function of the pre-activations is the same loss, and has the derivative; but there is none by the outputs.
            """;

    static final String NUMBERS = """


            # What Gradient Descent by Hand computed, a block for each iteration.
            """;

    static final String OVERFLOW = """
            # The number after the last one here is beyond 1e150. What follows is not compared: whether it overflows depends on
            # the order of factors, and PyTorch leaves out products of 0 and infinity, which are not numbers.
            """;

    static final String COMPARISON = """


            def agree(ours, theirs):
                \"""Whether two numbers are the same to 1e-9: relative, and below 1 absolute.\"""
                if math.isfinite(ours) and math.isfinite(theirs):
                    return abs(ours - theirs) <= 1e-9 * max(1, abs(theirs))
                return ours == theirs or math.isnan(ours) and math.isnan(theirs)


            compared = 0
            different = 0
            for number, block in enumerate(expected.strip().split("\\n\\n")):
                computed = iterate(*samples[number % len(samples)])
                print(f"Iteration {number + 1}, sample {number % len(samples) + 1}: J = {computed['J'].item()}")
                for line in block.splitlines():
                    label, *numbers = line.split()
                    ours = [float(each) for each in numbers]
                    theirs = computed[label].flatten().tolist()
                    assert len(ours) == len(theirs), label
                    if number == 0 and len(theirs) == 1:
                        print(f"  {label} = {theirs[0]}")
                    for mine, its in zip(ours, theirs):
                        compared += 1
                        if not agree(mine, its):
                            different += 1
                            print(f"  {label} DIFFERS: {mine} by hand, but {its} in PyTorch")
                    if label.endswith("'") or label.startswith(("m_", "v_")):
                        # The next iteration begins with exactly the same numbers, or rounding errors would grow from one to the next.
                        with torch.no_grad():
                            computed[label].copy_(torch.tensor(ours).reshape(computed[label].shape))

            if different:
                sys.exit(f"{different} of {compared} numbers differ from those of PyTorch {torch.__version__}.")
            print(f"All {compared} numbers agree with PyTorch {torch.__version__} to 1e-9.")
            """;

    private static final String OF_ONE = """
                computed = iterate(*samples[number % len(samples)])
                print(f"Iteration {number + 1}, sample {number % len(samples) + 1}: J = {computed['J'].item()}")
                for line in block.splitlines():
                    label, *numbers = line.split()
            """;

    private static final String OF_BATCH = """
                first = number * batch_size % (-(-len(samples) // batch_size) * batch_size)
                parts = iterate(samples[first:first + batch_size])
                print(f"Iteration {number + 1}, {len(parts) - 1} samples from {first + 1} on: J = {parts[-1]['J'].item()}")
                for line in block.splitlines():
                    label, *numbers = line.split()
                    if not numbers:  # the name of what follows
                        computed = parts.pop(0)
                        if number == 0:
                            print(f" {label}")
                        continue
            """;

    /** {@link #COMPARISON} for iterations with several samples. */
    static String comparisonOfBatches() {
        if (!COMPARISON.contains(OF_ONE)) {
            throw new IllegalStateException("the two comparisons have come apart");
        }
        return COMPARISON.replace(OF_ONE, OF_BATCH);
    }

    private ScriptTexts() {
    }
}
