package byhand.scenario.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.databind.util.RawValue;

/** Reads numbers as they are written: Jackson's own would lose the sign of -0, and what a sentence shows of 1e999. */
final class NumbersAsWritten extends JsonParserDelegate {

    NumbersAsWritten(JsonParser parser) {
        super(parser);
    }

    @Override
    public JsonToken nextToken() {
        return asWritten(super.nextToken());
    }

    @Override
    public JsonToken currentToken() {
        return asWritten(super.currentToken());
    }

    @Override
    public int currentTokenId() {
        JsonToken token = currentToken();
        return token == null ? JsonToken.NOT_AVAILABLE.id() : token.id();
    }

    @Override
    public Object getEmbeddedObject() {
        return new RawValue(getString());
    }

    private static JsonToken asWritten(JsonToken token) {
        return token != null && token.isNumeric() ? JsonToken.VALUE_EMBEDDED_OBJECT : token;
    }
}
