package byhand.network;

/** A number that shapes an {@link Activation}, as a field of the layer. Usual values are those of {@code torch.nn.functional}. */
public enum ActivationSetting implements Definition {
    /** Where ELU goes to for very negative pre-activations, with its sign turned. */
    ALPHA("alpha", 1),
    /** The slope of leaky ReLU for negative pre-activations. */
    SLOPE("slope", 0.01);

    private final String id;
    private final double usual;

    ActivationSetting(String id, double usual) {
        this.id = id;
        this.usual = usual;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int version() {
        return 2;
    }

    /** What holds where a file says nothing. */
    public double usual() {
        return usual;
    }

    /** What it can be. */
    public OptimizerSetting.Range range() {
        return OptimizerSetting.Range.NOT_NEGATIVE;
    }
}
