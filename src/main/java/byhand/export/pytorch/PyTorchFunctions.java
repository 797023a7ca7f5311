package byhand.export.pytorch;

import byhand.network.MomentKind;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.OptimizerSetting;

/** How optimizers are made in PyTorch, and where they keep their moments. */
final class PyTorchFunctions {

    private PyTorchFunctions() {
    }

    /** What makes the optimizer, from the opening parenthesis on behind the list of parameters. */
    static String settings(Optimizer optimizer) {
        OptimizerKind.Torch torch = optimizer.kind().torch();
        String settings = isIdle(optimizer) ? "" : torch.settings();
        for (OptimizerSetting setting : optimizer.kind().settings()) {
            settings = settings.replace("{" + setting.id() + "}", Python.number(optimizer.setting(setting)));
        }
        return ", lr=" + Python.number(firstRate(optimizer)) + (settings.isEmpty() ? "" : ", " + settings) + ")";
    }

    /** The optimizer's class. */
    static String optimizer(Optimizer optimizer) {
        return "torch.optim." + optimizer.kind().torch().type();
    }

    /** A line for a learning rate that PyTorch takes only afterwards; empty for others. */
    static String lateRate(Optimizer optimizer) {
        double rate = optimizer.learningRate();
        return rate == firstRate(optimizer) ? ""
                : "optimizer.param_groups[0][\"lr\"] = " + Python.number(rate) + "  # PyTorch refuses a negative rate above\n";
    }

    private static double firstRate(Optimizer optimizer) {
        return Math.max(0, optimizer.learningRate());
    }

    /** Whether PyTorch keeps a moment. */
    static boolean keepsMoment(Optimizer optimizer, MomentKind kind) {
        return optimizer.kind().torch().state().containsKey(kind) && !isIdle(optimizer);
    }

    private static boolean isIdle(Optimizer optimizer) {
        return optimizer.kind().torch().idleAt0().map(setting -> optimizer.setting(setting) == 0).orElse(false);
    }

    /** Where the optimizer keeps a moment of a parameter. */
    static String moment(Optimizer optimizer, MomentKind kind, String parameter) {
        return "optimizer.state[" + parameter + "][\"" + optimizer.kind().torch().state().get(kind) + "\"]";
    }
}
