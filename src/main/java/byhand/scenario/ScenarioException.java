package byhand.scenario;

/** A scenario that cannot be used. The message is one sentence for people: what is wrong, where, and what is expected. */
public final class ScenarioException extends Exception {

    private static final long serialVersionUID = 1;

    public ScenarioException(String message) {
        super(message);
    }
}
