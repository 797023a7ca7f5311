package byhand.scenario.json;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;
import tools.jackson.databind.util.RawValue;

/**
 * A place in a scenario file: the value there, if there is one, and the way to it. Refusals of what a file says are made here, so that each
 * is one sentence with the file, the place as a JSON pointer (RFC 6901), and what was expected.
 */
public final class JsonPlace {

    private static final int LONGEST_NUMBER = 1_000;

    private final String source;
    private final JsonPlace parent;
    private final String step;
    private final JsonNode value;

    private JsonPlace(String source, JsonPlace parent, String step, JsonNode value) {
        this.source = source;
        this.parent = parent;
        this.step = step;
        this.value = value;
    }

    /** @param source what error messages call the file */
    public static JsonPlace root(String source, JsonNode value) {
        return new JsonPlace(source, null, "", value);
    }

    /** Whether the file has a value here. */
    public boolean isThere() {
        return !value.isMissingNode();
    }

    /** Whether the file says null here. */
    public boolean isNull() {
        return value.isNull();
    }

    /** Whether the value here is a text. */
    public boolean isText() {
        return value.isString();
    }

    /** Whether the value here is a number, be it one that no double holds. */
    public boolean isNumber() {
        return value.isPojo();
    }

    /** Whether the value here is an object. */
    public boolean isObject() {
        return value.isObject();
    }

    /** A field of the object here. */
    public JsonPlace field(String name) {
        return new JsonPlace(source, this, name, value.path(name));
    }

    /** How many elements the list here has; 0 if there is none. */
    public int size() {
        return value.isArray() ? value.size() : 0;
    }

    /** An element of the list here; {@code index} counts from 0. */
    public JsonPlace element(int index) {
        return new JsonPlace(source, this, String.valueOf(index), value.path(index));
    }

    /** The names of the fields of the object here, in the order of the file. */
    public List<String> fieldNames() {
        return List.copyOf(value.propertyNames());
    }

    /**
     * Makes sure that this is an object without other fields than those allowed.
     *
     * @param where how a sentence goes on behind the fields
     */
    public void allowFields(List<String> allowed, String where) throws JsonException {
        if (!isObject()) {
            throw refusal("an object with the fields " + String.join(", ", allowed));
        }
        for (String name : fieldNames()) {
            if (!allowed.contains(name)) {
                throw field(name).refusal("only the fields " + String.join(", ", allowed) + " " + where,
                        "but found " + Characters.shown(name) + meant(name, allowed));
            }
        }
    }

    /**
     * The elements of the list here.
     *
     * @param what what a sentence calls them, in the plural
     */
    public List<JsonPlace> elements(String what) throws JsonException {
        if (!value.isArray()) {
            throw refusal("a list of " + what);
        }
        return IntStream.range(0, value.size()).mapToObj(this::element).toList();
    }

    /**
     * The elements of the list here, which are as many as they have to be.
     *
     * @param what what a sentence calls one of them
     * @param why  how a sentence goes on behind their number
     */
    public List<JsonPlace> elements(int count, String what, String why) throws JsonException {
        String expected = "a list of " + count + " " + what + (count == 1 ? "" : "s") + why;
        if (!value.isArray() || value.size() != count) {
            throw refusal(expected);
        }
        return elements(what);
    }

    /** The numbers in the list here, of which there are as many as there have to be. */
    public List<Double> numbers(int count, String why) throws JsonException {
        List<JsonPlace> elements = elements(count, "number", why);
        Double[] numbers = new Double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = elements.get(i).number();
        }
        return List.of(numbers);
    }

    /** The text here, which must be one of some words. */
    public String choice(List<String> words) throws JsonException {
        String expected = "one of " + String.join(", ", words);
        if (!isText()) {
            throw refusal(expected);
        }
        String text = text();
        if (!words.contains(text)) {
            throw refusal(expected, "but found " + found() + meant(text, words));
        }
        return text;
    }

    /**
     * The text here.
     *
     * @throws JsonException if there is something else, or nothing
     */
    public String text() throws JsonException {
        if (!isText()) {
            throw refusal("a text");
        }
        return value.stringValue();
    }

    /**
     * The number here, which is finite.
     *
     * @throws JsonException if there is something else, or nothing, or a number that no double holds
     */
    public double number() throws JsonException {
        if (!value.isPojo()) {
            throw refusal("a finite number");
        }
        String digits = digits();
        if (digits.length() > LONGEST_NUMBER) {
            throw refusal("a finite number of at most " + LONGEST_NUMBER + " digits");
        }
        double parsed = Double.parseDouble(digits);
        if (!Double.isFinite(parsed)) {
            throw refusal("a finite number",
                    "but found " + found() + ", which is beyond the largest, " + JsonNumber.of(Double.MAX_VALUE));
        }
        return parsed;
    }

    /**
     * What the file says here, yes or no.
     *
     * @throws JsonException if there is something else than true or false
     */
    public boolean yesOrNo() throws JsonException {
        if (!value.isBoolean()) {
            throw refusal("true or false");
        }
        return value.booleanValue();
    }

    /**
     * The whole number here.
     *
     * @param most the largest that it may be; it may not be negative
     */
    public int count(int most) throws JsonException {
        String expected = "a whole number from 0 to " + most;
        if (!value.isPojo()) {
            throw refusal(expected);
        }
        double number = number();
        if (number < 0 || number > most || number != Math.rint(number)) {
            throw refusal(expected);
        }
        return (int) number;
    }

    /** The sentence that something else was expected here than what was found. */
    public JsonException refusal(String expected) {
        return refusal(expected, isThere() ? "but found " + found() : "but it is missing");
    }

    /**
     * The sentence that something else was expected here.
     *
     * @param expected a noun phrase
     * @param reason   how the sentence goes on behind a comma
     */
    public JsonException refusal(String expected, String reason) {
        String place = parent == null ? "the top level" : pointer();
        return new JsonException(source + ": " + place + ": expected " + expected + ", " + reason + ".");
    }

    /** What a sentence calls the value here. */
    private String found() {
        return switch (value.getNodeType()) {
            case STRING -> Characters.quoted(value.stringValue());
            case ARRAY -> value.isEmpty() ? "an empty list" : "a list of " + value.size();
            case OBJECT -> "an object";
            case POJO -> Characters.shown(digits());
            case BOOLEAN -> String.valueOf(value.booleanValue());
            case NULL -> "null";
            case BINARY, MISSING, NUMBER -> throw new IllegalStateException("no file has such a value: " + value.getNodeType());
        };
    }

    /** A number as {@link NumbersAsWritten} has it. */
    private String digits() {
        return (String) ((RawValue) ((POJONode) value).getPojo()).rawValue();
    }

    private static String meant(String word, List<String> known) {
        return Spelling.nearest(word, known).map(near -> "; perhaps " + near + " is meant").orElse("");
    }

    private String pointer() {
        return parent == null ? "" : parent.pointer() + "/" + Characters.shown(step.replace("~", "~0").replace("/", "~1"));
    }
}
