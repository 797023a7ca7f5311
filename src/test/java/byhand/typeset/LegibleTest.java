package byhand.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleTest {

    @ParameterizedTest
    @CsvSource({"xor\uD83D\uDE80.json, xor[rocket].json", "\uD83E\uDDE0\uFE0F.json, [brain].json", "a\uE000, a[U+E000]",
        "\uD83D, [U+D83D]"})
    void aSignWithoutAGlyphSaysWhatItIs(String text, String legible) {
        assertThat(Legible.of(text)).isEqualTo(legible);
        assertThat(Legible.of(legible)).isEqualTo(legible);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The lesson: 2–2–1 • “quoted” → ŵ₁ ∂J/∂w ✓", "教学用例：两个神经元", "Упражнение", "연습", "練習のファイル", ""})
    void whatHasAGlyphAndLettersOfAllScriptsStay(String text) {
        assertThat(Legible.of(text)).isEqualTo(text);
    }

    @Test
    void whatIsPaintedIsLegibleToo() {
        Paragraphs paragraphs = new Paragraphs(new Typesetter());
        assertThat(paragraphs.text("a\uD83D\uDE80", 900, Weight.REGULAR, 10).width())
                .isEqualTo(paragraphs.text("a[rocket]", 900, Weight.REGULAR, 10).width());
    }
}
