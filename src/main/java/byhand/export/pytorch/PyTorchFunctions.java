package byhand.export.pytorch;

import byhand.network.MomentKind;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.OptimizerSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How optimizers are made in PyTorch, and where they keep their moments. */
final class PyTorchFunctions {

    private PyTorchFunctions() {
    }

    /** What makes the optimizer, from the opening parenthesis on behind the list of parameters. */
    static String settings(Optimizer optimizer) {
        List<String> arguments = new ArrayList<>(List.of("lr=" + Python.number(firstRate(optimizer))));
        if (!isByHand(optimizer)) {
            OptimizerKind.Torch torch = optimizer.kind().torch();
            arguments.addAll(isIdle(optimizer) ? List.of() : arguments(torch.idle(), optimizer));
            arguments.addAll(arguments(torch.arguments(), optimizer));
        }
        return ", " + String.join(", ", arguments) + ")";
    }

    /** Arguments with numbers put in; weight decay and dampening are left out where they are 0, as usual. */
    private static List<String> arguments(List<String> patterns, Optimizer optimizer) {
        List<String> arguments = new ArrayList<>();
        for (String pattern : patterns) {
            String argument = pattern;
            boolean isUsual = false;
            for (OptimizerSetting setting : optimizer.kind().settings()) {
                String place = "{" + setting.id() + "}";
                isUsual |= argument.contains(place) && optimizer.setting(setting) == 0 && optimizer.kind().usual(setting) == 0;
                argument = argument.replace(place, Python.number(optimizer.setting(setting)));
            }
            if (!isUsual) {
                arguments.add(argument);
            }
        }
        return arguments;
    }

    /** The optimizer's class. */
    static String optimizer(Optimizer optimizer) {
        return isByHand(optimizer) ? HandwrittenOptimizer.NAME : "torch.optim." + optimizer.kind().torch().type();
    }

    /** Whether {@code torch.optim} does not have the optimizer with its settings, so that the script writes its update out. */
    static boolean isByHand(Optimizer optimizer) {
        return optimizer.settings().entrySet().stream()
                .anyMatch(each -> each.getKey().isSwitch() && each.getValue() != optimizer.kind().usual(each.getKey()));
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
        return "optimizer.state[" + parameter + "][\"" + key(optimizer, kind) + "\"]";
    }

    private static String key(Optimizer optimizer, MomentKind kind) {
        return isByHand(optimizer) ? kind.letter() : optimizer.kind().torch().state().get(kind);
    }

    /**
     * What the optimizer is to remember of a parameter when it begins.
     *
     * @param moments the moments that are given, each in Python
     */
    static String begin(Optimizer optimizer, String parameter, int updates, Map<MomentKind, String> moments) {
        String kept = moments.entrySet().stream().filter(each -> keepsMoment(optimizer, each.getKey()))
                .map(each -> "\"" + key(optimizer, each.getKey()) + "\": " + each.getValue()).collect(Collectors.joining(", "));
        return kept.isEmpty() ? ""
                : "optimizer.state[" + parameter + "].update({\"step\": torch.tensor(" + Python.number(updates) + "), " + kept + "})\n";
    }
}
