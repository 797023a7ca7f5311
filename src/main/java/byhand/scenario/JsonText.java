package byhand.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into a tree by the streaming parser: data binding would take much longer to start than to read. */
final class JsonText {

    /** A scenario has five levels; what is far beyond is there to break a program. */
    private static final int DEEPEST = 32;

    private final String source;
    private final String text;

    /** @param source what error messages call the file */
    JsonText(String source, String text) {
        this.source = source;
        this.text = text;
    }

    /** @throws ScenarioException if the text is no JSON, names a field twice, or goes on after its end */
    Json read() throws ScenarioException {
        if (text.isBlank()) {
            throw new ScenarioException(source + ": expected a scenario, but there is nothing in it.");
        }
        // A number or a name of any length is read, and then refused by its place.
        StreamReadConstraints constraints = StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(text.length())
                .maxNameLength(text.length()).build();
        try (JsonParser parser = JsonFactory.builder().streamReadConstraints(constraints).build().createParser(ObjectReadContext.empty(),
                text)) {
            return read(parser);
        }
    }

    private Json read(JsonParser parser) throws ScenarioException {
        try {
            parser.nextToken();
            Json root = value(parser);
            if (parser.nextToken() != null) {
                throw refusal(parser.currentTokenLocation(), ": expected nothing after the scenario's closing }, but the file goes on");
            }
            return root;
        } catch (StreamConstraintsException e) {
            throw refusal(parser.currentTokenLocation(), ": expected at most " + DEEPEST + " lists and objects inside one another");
        } catch (JacksonException e) {
            throw refusal(e.getLocation(), ": this is not JSON: " + new SyntaxProblem(text, e).sentence());
        }
    }

    private Json value(JsonParser parser) throws ScenarioException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Json.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Number(parser.getString());
            default -> new Json.Literal(parser.getString());
        };
    }

    private Json object(JsonParser parser) throws ScenarioException {
        Map<String, Json> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (fields.containsKey(name)) {
                throw refusal(parser.currentTokenLocation(),
                        ": " + Characters.shown(parser.streamReadContext().pathAsPointer().toString())
                                + ": expected each field only once, but this one is there twice");
            }
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return new Json.Fields(fields);
    }

    private Json array(JsonParser parser) throws ScenarioException {
        List<Json> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return new Json.Array(elements);
    }

    private ScenarioException refusal(TokenStreamLocation at, String sentence) {
        return new ScenarioException(source + " at line " + at.getLineNr() + ", column " + at.getColumnNr() + sentence + ".");
    }
}
