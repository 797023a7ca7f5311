package byhand.network.train;

import byhand.network.Optimizer;
import byhand.network.OptimizerSetting;
import java.util.List;
import java.util.Optional;

/** An optimizer's update of parameters. Its code is there from the first use on, as plain descent does without. */
final class Update {

    private final Optimizer optimizer;
    private Optional<RowKernel> rule = Optional.empty();
    private boolean first;
    private double[] common = {};
    private int updates;

    Update(Optimizer optimizer) {
        this.optimizer = optimizer;
    }

    /**
     * Begins an update of all parameters.
     *
     * @param count   how many updates there have been, with this one
     * @param isFirst whether the optimizer remembers nothing yet
     */
    void begin(int count, boolean isFirst) {
        updates = count;
        if (isFirst != first) {
            first = isFirst;
            rule = Optional.empty();
        }
        if (rule.isPresent()) {
            prepare(rule.get());
        }
    }

    /** Updates the parameters of a row from place {@code from} to before {@code to}; a moment that is not kept is not looked at. */
    void run(int from, int to, double[] values, double[] gradients, double[] first, double[] second) {
        if (rule.isEmpty()) {
            rule = Optional.of(compiled());
            prepare(rule.get());
        }
        rule.get().run(from, to, values, gradients, first, second, common);
    }

    private RowKernel compiled() {
        RowKernel compiled = Kernels.update(optimizer.rule(first));
        common = new double[compiled.commonLength()];
        common[1] = optimizer.learningRate();
        List<OptimizerSetting> settings = optimizer.kind().settings();
        for (int i = 0; i < settings.size(); i++) {
            common[2 + i] = optimizer.setting(settings.get(i));
        }
        return compiled;
    }

    private void prepare(RowKernel prepared) {
        common[0] = updates;
        prepared.prepare(common);
    }
}
