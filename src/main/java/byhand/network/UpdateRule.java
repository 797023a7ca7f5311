package byhand.network;

/** An {@link Optimizer}'s update of many parameters at once. */
abstract sealed class UpdateRule {

    /**
     * What all parameters of an update have in common.
     *
     * @param updates how many updates there have been, with this one
     */
    void begin(int updates) {
        // Only Adam counts.
    }

    /** Updates the parameters of a row from place {@code from} to before {@code to}; a moment that is not kept is not looked at. */
    abstract void update(int from, int to, double[] values, double[] gradients, double[] first, double[] second);

    /** The rule of an optimizer. */
    static UpdateRule of(Optimizer optimizer) {
        if (optimizer instanceof Optimizer.Momentum momentum) {
            return new Momentum(momentum);
        } else if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            return new RmsProp(rmsProp);
        } else if (optimizer instanceof Optimizer.Adam adam) {
            return new Adam(adam);
        }
        return new Sgd(optimizer.learningRate());
    }

    private static final class Sgd extends UpdateRule {
        private final double rate;

        Sgd(double rate) {
            this.rate = rate;
        }

        @Override
        void update(int from, int to, double[] values, double[] gradients, double[] first, double[] second) {
            for (int i = from; i < to; i++) {
                values[i] -= rate * gradients[i];
            }
        }
    }

    private static final class Momentum extends UpdateRule {
        private final double rate;
        private final double share;

        Momentum(Optimizer.Momentum optimizer) {
            rate = optimizer.learningRate();
            share = optimizer.momentum();
        }

        @Override
        void update(int from, int to, double[] values, double[] gradients, double[] first, double[] second) {
            for (int i = from; i < to; i++) {
                double moment = share * first[i] + gradients[i];
                first[i] = moment;
                values[i] -= rate * moment;
            }
        }
    }

    private static final class RmsProp extends UpdateRule {
        private final double rate;
        private final double share;
        private final double epsilon;

        RmsProp(Optimizer.RmsProp optimizer) {
            rate = optimizer.learningRate();
            share = optimizer.decay();
            epsilon = optimizer.epsilon();
        }

        @Override
        void update(int from, int to, double[] values, double[] gradients, double[] first, double[] second) {
            for (int i = from; i < to; i++) {
                double gradient = gradients[i];
                double moment = share * second[i] + (1 - share) * (gradient * gradient);
                second[i] = moment;
                values[i] -= rate * (gradient / (Math.sqrt(moment) + epsilon));
            }
        }
    }

    private static final class Adam extends UpdateRule {
        private final double rate;
        private final double share1;
        private final double share2;
        private final double epsilon;
        private double correction1;
        private double correction2;

        Adam(Optimizer.Adam optimizer) {
            rate = optimizer.learningRate();
            share1 = optimizer.beta1();
            share2 = optimizer.beta2();
            epsilon = optimizer.epsilon();
        }

        @Override
        void begin(int updates) {
            correction1 = 1 - Math.pow(share1, updates);
            correction2 = 1 - Math.pow(share2, updates);
        }

        @Override
        void update(int from, int to, double[] values, double[] gradients, double[] first, double[] second) {
            for (int i = from; i < to; i++) {
                double gradient = gradients[i];
                double moment1 = share1 * first[i] + (1 - share1) * gradient;
                double moment2 = share2 * second[i] + (1 - share2) * (gradient * gradient);
                first[i] = moment1;
                second[i] = moment2;
                values[i] -= rate * (moment1 / correction1 / (Math.sqrt(moment2 / correction2) + epsilon));
            }
        }
    }
}
