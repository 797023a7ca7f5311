package byhand.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scilab.forge.jlatexmath.TeXFormula;

class SymbolTest {

    @ParameterizedTest
    @CsvSource({"w11, w_{11}", "wa1, w_{a1}", "b21, b_{21}", "x, x", "J, J", "'w1[2,3]', 'w^{(1)}_{2,3}'", "b2[1], b^{(2)}_{1}",
        "my bias, \\text{my bias}", "learning_rate, \\text{learning\\_rate}", "100%, \\text{100\\%}", "权重, \\text{权重}", "7, \\text{7}",
        "a\\b, \\text{a\\backslash{}b}"})
    void namesOfTheUsualFormsGetIndicesAndOthersAreText(String name, String tex) {
        assertThat(Symbol.named(name)).isEqualTo(new Symbol(name, tex));
    }

    @ParameterizedTest
    @ValueSource(strings = {"w11", "w1[2,3]", "b21", "x", "my bias", "a_b", "back\\slash", "{x", "}", "$", "50%", "a&b", "#1", "a^b", "~",
        "权重", "w'",
        "\\frac", "\"q\"", "a<b", "Grüße", "😀", "😀 bias"})
    void everyNameIsValidTeXAlsoUnderAHatAndInADerivative(String name) {
        Symbol symbol = Symbol.named(name);
        for (Symbol each : new Symbol[] {symbol, symbol.hat(), Symbol.derivative(Symbol.named("J"), symbol)}) {
            assertThatCode(() -> new TeXFormula(each.tex())).as(each.tex()).doesNotThrowAnyException();
            assertThat(unescapedBraces(each.tex())).as(each.tex()).isZero();
        }
    }

    @Test
    void theHatStandsOnTheLetterInOneCharacterWhereUnicodeHasIt() {
        assertThat(Symbol.named("w11").hat()).isEqualTo(new Symbol("ŵ11", "\\hat{w}_{11}"));
        assertThat(Symbol.named("b21").hat()).isEqualTo(new Symbol("b\u030221", "\\hat{b}_{21}"));
        assertThat(Symbol.named("w1[2,3]").hat()).isEqualTo(new Symbol("ŵ1[2,3]", "\\hat{w}^{(1)}_{2,3}"));
        assertThat(Symbol.named("my bias").hat()).isEqualTo(new Symbol("m\u0302y bias", "\\widehat{\\text{my bias}}"));
    }

    @Test
    void everyHatIsWhatUnicodeMakesOfIt() {
        for (char letter = ' '; letter <= 'ÿ'; letter++) {
            for (String rest : List.of("", "1", "\u0301")) {
                assertThat(new Symbol(letter + rest, "x").hat().plain())
                        .isEqualTo(Normalizer.normalize(letter + "\u0302" + rest, Normalizer.Form.NFC));
            }
        }
    }

    @Test
    void theHatOfACommandStandsOnAllOfIt() {
        assertThat(new Symbol("η", "\\eta").hat().tex()).isEqualTo("\\widehat{\\eta}");
    }

    @Test
    void aHatDoesNotTearACharacterOutsideTheBasicPlaneApart() {
        assertThat(Symbol.named("😀1").hat().plain()).isEqualTo("😀\u03021");
    }

    @Test
    void aDerivativeIsAFractionOfDifferentials() {
        Symbol derivative = Symbol.derivative(Symbol.named("J"), Symbol.named("w11"));
        assertThat(derivative.plain()).isEqualTo("∂J/∂w11");
        assertThat(derivative.tex()).isEqualTo("\\frac{\\partial J}{\\partial w_{11}}");
    }

    static int unescapedBraces(String tex) {
        int open = 0;
        for (int i = 0; i < tex.length(); i++) {
            if (tex.charAt(i) == '\\') {
                i++;
            } else if (tex.charAt(i) == '{') {
                open++;
            } else if (tex.charAt(i) == '}') {
                open--;
                assertThat(open).as(tex).isNotNegative();
            }
        }
        return open;
    }
}
