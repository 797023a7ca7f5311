package byhand.export;

import byhand.network.Activation;
import byhand.network.Optimizer;

/** The names of activation functions and optimizers in PyTorch. */
final class PyTorchFunctions {

    private PyTorchFunctions() {
    }

    /** An activation function applied to a tensor. */
    static String activation(Activation activation, String z) {
        return switch (activation) {
            case IDENTITY -> z;
            case RELU -> "torch.relu(" + z + ")";
            case LEAKY_RELU -> "torch.nn.functional.leaky_relu(" + z + ", " + Python.number(Activation.LEAK) + ")";
            case SIGMOID -> "torch.sigmoid(" + z + ")";
            case TANH -> "torch.tanh(" + z + ")";
            case SOFTPLUS -> "torch.nn.functional.softplus(" + z + ")";
            case SOFTMAX -> "torch.softmax(" + z + ", dim=0)";
        };
    }

    /** What makes the optimizer, from the opening parenthesis on behind the list of parameters. */
    static String settings(Optimizer optimizer) {
        String rate = ", lr=" + Python.number(firstRate(optimizer));
        if (optimizer instanceof Optimizer.Momentum momentum) {
            return rate + ", momentum=" + Python.number(momentum.momentum()) + ")";
        } else if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            return rate + ", alpha=" + Python.number(rmsProp.decay()) + ", eps=" + Python.number(rmsProp.epsilon()) + ")";
        } else if (optimizer instanceof Optimizer.Adam adam) {
            return rate + ", betas=(" + Python.number(adam.beta1()) + ", " + Python.number(adam.beta2()) + "), eps="
                    + Python.number(adam.epsilon()) + ")";
        }
        return rate + ")";
    }

    /** The optimizer's class. */
    static String optimizer(Optimizer optimizer) {
        if (optimizer instanceof Optimizer.RmsProp) {
            return "torch.optim.RMSprop";
        }
        return optimizer instanceof Optimizer.Adam ? "torch.optim.Adam" : "torch.optim.SGD";
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

    /** Whether PyTorch keeps a moment; with a momentum of 0, it does not. */
    static boolean keepsMoment(Optimizer optimizer, int order) {
        boolean idle = optimizer instanceof Optimizer.Momentum momentum && momentum.momentum() == 0;
        return order == 1 ? optimizer.hasMoment1() && !idle : optimizer.hasMoment2();
    }

    /** Where the optimizer keeps a moment of a parameter. */
    static String moment(Optimizer optimizer, int order, String parameter) {
        String key = optimizer instanceof Optimizer.Momentum ? "momentum_buffer"
                : optimizer instanceof Optimizer.RmsProp ? "square_avg" : order == 1 ? "exp_avg" : "exp_avg_sq";
        return "optimizer.state[" + parameter + "][\"" + key + "\"]";
    }
}
