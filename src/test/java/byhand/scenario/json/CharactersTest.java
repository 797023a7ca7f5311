package byhand.scenario.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @ParameterizedTest
    @ValueSource(strings = {"x", "权", "😀"})
    void aTextIsCutAfterFortyCharactersHoweverUnicodeStoresThem(String character) {
        assertThat(Characters.quoted(character.repeat(40))).isEqualTo('"' + character.repeat(40) + '"');
        assertThat(Characters.quoted(character.repeat(41))).isEqualTo('"' + character.repeat(40) + "…\"");
    }
}
