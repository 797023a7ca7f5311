package byhand.network;

/** What scenario files call by a name: an activation, a loss or a kind of optimizer. */
public interface Definition {

    /** The name in scenario files, such as {@code leaky-relu}. */
    String id();

    /** The first version of scenario files that has it. */
    int version();
}
