package byhand.network;

/** What scenario files call by a name: an activation, a loss, a kind of optimizer or a setting of one. */
public interface Definition {

    /** The name in scenario files, such as {@code leaky-relu}. */
    String id();

    /** The first version of scenario files that has it. */
    int version();
}
