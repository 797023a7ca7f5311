package byhand.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineBreaksTest {

    @Test
    void aLongSumInParenthesesIsBrokenBeforeItsOperators() {
        assertThat(LineBreaks.parts(" = -\\left(Y \\cdot \\ln\\left(y\\right) + \\left(1 - Y\\right)\\right)")).containsExactly(" = -(Y",
                " \\cdot \\ln\\left(y\\right)", " + (1", " - Y))");
    }

    @Test
    void anOperandKeepsItsColourInEveryPart() {
        assertThat(LineBreaks.parts("\\textcolor{#000001}{a + \\ln\\left(b + c\\right)}")).containsExactly("\\textcolor{#000001}{a}",
                "\\textcolor{#000001}{ + \\ln(b}", "\\textcolor{#000001}{ + c)}");
    }

    @Test
    void barsAroundWhatIsAbsoluteAreBrokenAsParenthesesAre() {
        assertThat(LineBreaks.parts(" = \\left|\\textcolor{#000001}{3} - \\textcolor{#000002}{\\left(-3\\right)}\\right| - \\tfrac{1}{2}"))
                .containsExactly(" = |\\textcolor{#000001}{3}", " - \\textcolor{#000002}{\\left(-3\\right)}|", " - \\tfrac{1}{2}");
    }

    @Test
    void fractionsExponentsRootsAndNumbersStayWhole() {
        for (String whole : new String[] {" = \\frac{a + b}{\\left(c + d\\right)}", "e^{-a - b}", "\\sqrt{a + b}", "3 \\times 10^{-5}",
            " + \\textcolor{#000002}{b}", "\\{"}) {
            assertThat(LineBreaks.parts(whole)).containsExactly(whole);
        }
    }
}
