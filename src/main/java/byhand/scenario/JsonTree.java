package byhand.scenario;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON into a tree by the streaming parser: data binding would take much longer to start than to read. All numbers become doubles. */
final class JsonTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** @throws tools.jackson.core.JacksonException if the bytes are no JSON text, name a field twice, or go on after the text */
    static JsonNode read(byte[] json) {
        try (JsonParser parser = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()
                .createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() == null) {
                throw new StreamReadException(parser, "there is nothing");
            }
            JsonNode root = new JsonTree(parser).node();
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "it goes on after its end");
            }
            return root;
        }
    }

    private JsonNode node() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.numberNode(Double.parseDouble(parser.getString()));
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
            default -> NODES.nullNode();
        };
    }

    private JsonNode object() {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            object.set(name, node());
        }
        return object;
    }

    private JsonNode array() {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(node());
        }
        return array;
    }
}
