package byhand.scenario.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;

/** Reads JSON strictly, and says in one sentence where a text is none. */
public final class JsonText {

    private final String source;
    private final String text;

    /** @param source what error messages call the file */
    public JsonText(String source, String text) {
        this.source = source;
        this.text = text;
    }

    /** @throws JsonException if the text is no JSON, names a field twice, or goes on after its end */
    public JsonNode read() throws JsonException {
        if (text.isBlank()) {
            throw new JsonException(source + ": expected a scenario, but there is nothing in it.");
        }
        try (JsonParser parser = new NumbersAsWritten(Json.MAPPER.createParser(text))) {
            return read(parser);
        }
    }

    private JsonNode read(JsonParser parser) throws JsonException {
        try {
            return Json.MAPPER.readTree(parser);
        } catch (MismatchedInputException e) {
            throw refusal(parser.currentTokenLocation(), ": expected nothing after the scenario's closing }, but the file goes on");
        } catch (StreamConstraintsException e) {
            throw refusal(parser.currentTokenLocation(), ": expected at most " + Json.DEEPEST + " lists and objects inside one another");
        } catch (StreamReadException e) {
            throw e.getOriginalMessage().startsWith("Duplicate") ? twice(parser)
                    : refusal(e.getLocation(), ": this is not JSON: " + new SyntaxProblem(text, e).sentence());
        }
    }

    /** The parser stands behind the name. Of its quotation marks only the first has no backslash before it. */
    private JsonException twice(JsonParser parser) {
        TokenStreamLocation end = parser.currentLocation();
        int start = (int) end.getCharOffset() - 1;
        do {
            start = text.lastIndexOf('"', start - 1);
        } while (text.charAt(start - 1) == '\\');
        return refusal(end.getLineNr(), end.getColumnNr() - ((int) end.getCharOffset() - start),
                ": " + Characters.shown(parser.streamReadContext().pathAsPointer().toString())
                        + ": expected each field only once, but this one is there twice");
    }

    private JsonException refusal(TokenStreamLocation at, String sentence) {
        return refusal(at.getLineNr(), at.getColumnNr(), sentence);
    }

    private JsonException refusal(int line, int column, String sentence) {
        return new JsonException(source + " at line " + line + ", column " + column + sentence + ".");
    }
}
