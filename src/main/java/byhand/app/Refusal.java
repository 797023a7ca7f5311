package byhand.app;

/** A call that cannot be carried out as it is. The message is one sentence for people: what is wrong and what is expected. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1;

    Refusal(String message) {
        super(message);
    }
}
