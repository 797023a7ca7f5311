package byhand.scenario.json;

/** JSON that cannot be used. The message is one sentence for people: what is wrong, where, and what is expected. */
public final class JsonException extends Exception {

    private static final long serialVersionUID = 1;

    /** @param message a sentence with a full stop, which names the file */
    public JsonException(String message) {
        super(message);
    }
}
