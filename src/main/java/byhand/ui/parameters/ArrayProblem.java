package byhand.ui.parameters;

import java.util.List;

/** Why a text or a file cannot be taken as arrays: a sentence for people. */
final class ArrayProblem extends Exception {

    private static final long serialVersionUID = 1;

    private final String textKey;
    private final transient List<Object> arguments;

    /**
     * @param textKey   the key of the sentence
     * @param arguments what is put into it
     */
    ArrayProblem(String textKey, Object... arguments) {
        super(textKey);
        this.textKey = textKey;
        this.arguments = List.of(arguments);
    }

    String textKey() {
        return textKey;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
