package byhand.network;

/** An {@link Optimizer}'s update of many parameters at once, over arrays in the order of {@link Network#parameters()}. */
sealed interface UpdateRule {

    /**
     * Updates the parameters from place {@code from} to before {@code to}.
     *
     * @param count how many updates there have been, with this one
     */
    void update(int from, int to, int count, double[] values, double[] gradients, double[] first, double[] second);

    /** The rule of an optimizer. */
    static UpdateRule of(Optimizer optimizer) {
        if (optimizer instanceof Optimizer.Sgd sgd) {
            return new Sgd(sgd.learningRate());
        } else if (optimizer instanceof Optimizer.Momentum momentum) {
            return new Momentum(momentum);
        } else if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            return new RmsProp(rmsProp);
        }
        return new Adam((Optimizer.Adam) optimizer);
    }

    /** Without moments. */
    record Sgd(double rate) implements UpdateRule {
        @Override
        public void update(int from, int to, int count, double[] values, double[] gradients, double[] first, double[] second) {
            for (int i = from; i < to; i++) {
                values[i] -= rate * gradients[i];
            }
        }
    }

    /** With a first moment. */
    record Momentum(Optimizer.Momentum settings) implements UpdateRule {
        @Override
        public void update(int from, int to, int count, double[] values, double[] gradients, double[] first, double[] second) {
            double rate = settings.learningRate();
            double share = settings.momentum();
            for (int i = from; i < to; i++) {
                first[i] = share * first[i] + gradients[i];
                values[i] -= rate * first[i];
            }
        }
    }

    /** With a second moment. */
    record RmsProp(Optimizer.RmsProp settings) implements UpdateRule {
        @Override
        public void update(int from, int to, int count, double[] values, double[] gradients, double[] first, double[] second) {
            double rate = settings.learningRate();
            double share = settings.decay();
            double epsilon = settings.epsilon();
            for (int i = from; i < to; i++) {
                double gradient = gradients[i];
                second[i] = share * second[i] + (1 - share) * (gradient * gradient);
                values[i] -= rate * (gradient / (Math.sqrt(second[i]) + epsilon));
            }
        }
    }

    /** With both moments. */
    record Adam(Optimizer.Adam settings) implements UpdateRule {
        @Override
        public void update(int from, int to, int count, double[] values, double[] gradients, double[] first, double[] second) {
            double rate = settings.learningRate();
            double share1 = settings.beta1();
            double share2 = settings.beta2();
            double epsilon = settings.epsilon();
            double correction1 = 1 - Math.pow(share1, count);
            double correction2 = 1 - Math.pow(share2, count);
            for (int i = from; i < to; i++) {
                double gradient = gradients[i];
                first[i] = share1 * first[i] + (1 - share1) * gradient;
                second[i] = share2 * second[i] + (1 - share2) * (gradient * gradient);
                values[i] -= rate * (first[i] / correction1 / (Math.sqrt(second[i] / correction2) + epsilon));
            }
        }
    }
}
