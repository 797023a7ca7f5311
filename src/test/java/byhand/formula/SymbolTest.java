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
        "a\\b, \\text{a\\backslash{}b}", "θ1, \\theta_{1}", "Δ, \\Delta", "λ_{out}, \\lambda_{\\mathrm{out}}", "w_13, w_{13}",
        "w_{11}, w_{11}", "w_{11}^2, w_{11}^{2}", "w^2_11, w_{11}^{2}", "w11^2, w_{11}^{2}", "'w^{(2)}_{1,3}', 'w_{1,3}^{(2)}'",
        "net_h1, \\mathrm{net}_{h1}", "w_in, w_{\\mathrm{in}}", "dw, \\text{dw}", "wa, \\text{wa}", "w__1, \\text{w\\_\\_1}",
        "w1_, \\text{w1\\_}",
        "w_1_2, \\text{w\\_1\\_2}", "w1_2, \\text{w1\\_2}", "ηa, \\text{ηa}"})
    void namesOfTheUsualFormsGetIndicesAndOthersAreText(String name, String tex) {
        assertThat(Symbol.named(name)).isEqualTo(new Symbol(name, tex));
    }

    @ParameterizedTest
    @ValueSource(strings = {"w11", "w1[2,3]", "b21", "x", "my bias", "a_b", "back\\slash", "{x", "}", "$", "50%", "a&b", "#1", "a^b", "~",
        "权重", "w'", "θ1", "w_{11}^2", "net_h1", "γ", "w_{", "w_{1}}", "w^{2", "μσ",
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
    void theHatStandsOnWhatBearsTheScripts() {
        assertThat(Symbol.named("θ1").hat().tex()).isEqualTo("\\widehat{\\theta}_{1}");
        assertThat(Symbol.named("net_h1").hat().tex()).isEqualTo("\\widehat{\\mathrm{net}}_{h1}");
        assertThat(Symbol.named("w_{11}^2").hat().tex()).isEqualTo("\\hat{w}_{11}^{2}");
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

    @ParameterizedTest
    @CsvSource({"weight of the first input, \\text{weight}\\ldots", "learning_rate, \\text{learnin}\\ldots", "my bias, \\text{my bias}",
        "w11, w_{11}", "w_{11111111}, w_{11111111}", "😀😀😀😀😀😀😀😀😀, \\text{😀😀😀😀😀😀😀}\\ldots"})
    void aLongWordIsShortenedWhereThereIsLittleRoom(String name, String tex) {
        assertThat(Symbol.named(name).brief()).isEqualTo(new Symbol(name, tex));
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

    @ParameterizedTest
    @CsvSource({"w11, w", "'w1[2,3]', w", "θ1, \\theta", "weight one, w", "dw, d"})
    void theLetterStandsWithoutItsScripts(String name, String tex) {
        assertThat(Symbol.named(name).letter().tex()).isEqualTo(tex);
    }
}
