package byhand.scenario.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;

/** Lays JSON out for people: a list of numbers or texts on one line, a matrix with a row a line, two spaces a level. */
public final class JsonLayout extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1;
    /** Beyond this, every field of an object stands on a line of its own. */
    private static final int LONGEST_LINE = 100;
    private static final Separators SEPARATORS = Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("").withObjectEmptySeparator("");
    private static final PrettyPrinter ON_ONE_LINE = new DefaultPrettyPrinter(SEPARATORS
            .withArrayElementSpacing(Separators.Spacing.AFTER).withObjectEntrySpacing(Separators.Spacing.AFTER))
            .withArrayIndenter(new NopIndenter()).withObjectIndenter(new NopIndenter());

    private JsonLayout() {
        super(SEPARATORS);
        indentArraysWith(new Lines());
        indentObjectsWith(new Lines());
    }

    /** The value as text, with a line break at its end. */
    public static String print(JsonNode value) {
        return Json.MAPPER.writer().with(new JsonLayout()).writeValueAsString(value) + "\n";
    }

    @Override
    public JsonLayout createInstance() {
        return new JsonLayout();
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        super.writeArrayValueSeparator(json);
        space(json);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        super.writeObjectEntrySeparator(json);
        space(json);
    }

    private static void space(JsonGenerator json) {
        if (!isBroken(json)) {
            json.writeRaw(' ');
        }
    }

    /** Whether what is being written has a line for each of its parts. */
    private static boolean isBroken(JsonGenerator json) {
        JsonNode value = (JsonNode) json.currentValue();
        return isBroken(value) || value.isObject() && isLong(value);
    }

    /** A list of lists or objects has a line for each, and so has an object with such a list. */
    private static boolean isBroken(JsonNode value) {
        return value.valueStream().anyMatch(value.isArray() ? JsonNode::isContainer : JsonLayout::isBroken);
    }

    /** Brackets, commas and the spaces behind those do not count. */
    private static boolean isLong(JsonNode value) {
        return Json.MAPPER.writer().with(ON_ONE_LINE).writeValueAsString(value).length() - 2 * value.size() > LONGEST_LINE;
    }

    /** Line breaks where something is broken. */
    private static final class Lines extends DefaultIndenter {
        private static final long serialVersionUID = 1;

        Lines() {
            super("  ", "\n");
        }

        @Override
        public void writeIndentation(JsonGenerator json, int level) {
            if (isBroken(json)) {
                super.writeIndentation(json, level);
            }
        }
    }
}
