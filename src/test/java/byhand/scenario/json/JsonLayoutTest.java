package byhand.scenario.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class JsonLayoutTest {

    /** Each field has seven characters besides its text. */
    @ParameterizedTest
    @CsvSource({"1, 93, 1", "1, 94, 3", "4, 72, 1", "4, 73, 6"})
    void theFieldsOfAnObjectStandOnOneLineUpToAHundredCharacters(int fields, int characters, int lines) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("a", "x".repeat(characters));
        for (char name = 'b'; name < 'a' + fields; name++) {
            object.put(String.valueOf(name), "");
        }
        assertThat(JsonLayout.print(object).lines()).hasSize(lines);
    }
}
