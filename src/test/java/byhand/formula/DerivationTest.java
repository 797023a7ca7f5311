package byhand.formula;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.formula.Expression.Constant;
import byhand.formula.Expression.Difference;
import byhand.formula.Expression.Exponential;
import byhand.formula.Expression.Fraction;
import byhand.formula.Expression.LocalDerivative;
import byhand.formula.Expression.Negation;
import byhand.formula.Expression.Operand;
import byhand.formula.Expression.Product;
import byhand.formula.Expression.Square;
import byhand.formula.Expression.Sum;
import byhand.formula.Expression.Variable;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerivationTest {

    private static final Referent ANYTHING = new Referent() {
    };

    private static Variable variable(String name, double number) {
        return new Variable(Symbol.named(name), ANYTHING, number);
    }

    private static String plain(Expression expression) {
        return new Derivation(Symbol.named("q"), expression).plain(Numerals.DEFAULT);
    }

    private static String tex(Expression expression) {
        return String.join(" | ", new Derivation(Symbol.named("q"), expression).tex(Numerals.DEFAULT));
    }

    private final Variable a = variable("a", -2);
    private final Variable b = variable("b", 3);
    private final Variable c = variable("c", -4);

    @Test
    void negativeNumbersGetParenthesesExceptAtTheBeginning() {
        assertThat(plain(new Sum(List.of(a, b, c)))).isEqualTo("q = a + b + c = −2 + 3 + (−4) = −3");
        assertThat(plain(Product.of(a, b, c))).isEqualTo("q = a·b·c = −2×3×(−4) = 24");
        assertThat(plain(new Sum(List.of(Product.of(b, a), Product.of(c, b))))).isEqualTo("q = b·a + c·b = 3×(−2) + (−4)×3 = −18");
        assertThat(plain(new Difference(a, c))).isEqualTo("q = a − c = −2 − (−4) = 2");
        assertThat(plain(new Square(a))).isEqualTo("q = a² = (−2)² = 4");
        assertThat(plain(new Exponential(new Negation(c)))).isEqualTo("q = e^(−c) = e^(−(−4)) ≈ 54.5982");
    }

    @Test
    void sumsAndDifferencesInsideProductsDifferencesAndFractionsGetParentheses() {
        assertThat(plain(Product.of(new Difference(b, a), b))).isEqualTo("q = (b − a)·b = (3 − (−2))×3 = 15");
        assertThat(plain(new Difference(b, new Difference(b, a)))).isEqualTo("q = b − (b − a) = 3 − (3 − (−2)) = −2");
        assertThat(plain(new Difference(b, new Sum(List.of(b, b))))).isEqualTo("q = b − (b + b) = 3 − (3 + 3) = −3");
        assertThat(plain(new Fraction(new Sum(List.of(b, b)), Product.of(b, b)))).isEqualTo("q = (b + b)/(b·b) = (3 + 3)/(3×3) ≈ 0.6667");
        assertThat(plain(new Negation(new Sum(List.of(b, b))))).isEqualTo("q = −(b + b) = −(3 + 3) = −6");
        assertThat(plain(new Square(new Difference(b, a)))).isEqualTo("q = (b − a)² = (3 − (−2))² = 25");
    }

    @Test
    void fractionsInTeXNeedNoParentheses() {
        assertThat(tex(new Fraction(new Sum(List.of(b, b)), Product.of(b, b))))
                .isEqualTo("q = \\frac{b + b}{b \\cdot b} |  = \\frac{3 + 3}{3 \\times 3} \\approx 0.6667");
    }

    /** Two superscripts on one letter are no TeX. */
    @Test
    void theSquareOfASymbolThatHasASuperscriptIsPutInParentheses() {
        assertThat(tex(new Square(variable("a1[2]", 3)))).isEqualTo("q = \\left(a^{(1)}_{2}\\right)^{2} |  = 3^{2} = 9");
        assertThat(tex(new Square(variable("a1", 3)))).isEqualTo("q = a_{1}^{2} |  = 3^{2} = 9");
    }

    @Test
    void theSquareOfAPowerOfTenIsPutInParentheses() {
        assertThat(plain(new Square(variable("a", 3e8)))).isEqualTo("q = a² = (3×10⁸)² = 9×10¹⁶");
        assertThat(tex(new Square(variable("a", 3e8)))).contains("\\left(3 \\times 10^{8}\\right)^{2}");
    }

    @Test
    void localDerivativesAreNamedThenWrittenOutThenPutInNumbers() {
        LocalDerivative first = new LocalDerivative(new Symbol("∂J/∂y", "J_y"), ANYTHING, ANYTHING, new Difference(b, a));
        LocalDerivative second = new LocalDerivative(new Symbol("∂y/∂b", "y_b"), ANYTHING, ANYTHING, b);
        assertThat(plain(Product.of(first, second))).isEqualTo("q = ∂J/∂y·∂y/∂b = (b − a)·b = (3 − (−2))×3 = 15");
    }

    @Test
    void aRowThatRepeatsTheOneBeforeIsLeftOut() {
        assertThat(plain(b)).isEqualTo("q = b = 3");
        assertThat(plain(Constant.of(3))).isEqualTo("q = 3");
    }

    @Test
    void functionsAreNamedThenDefined() {
        Expression definition = new Fraction(Constant.of(1), new Sum(List.of(Constant.of(1), new Exponential(new Negation(b)))));
        assertThat(plain(Call.of(new Symbol("σ", "\\sigma"), b, definition)))
                .isEqualTo("q = σ(b) = 1/(1 + e^(−b)) = 1/(1 + e^(−3)) ≈ 0.9526");
    }

    @Test
    void anOpaqueFunctionShowsItsValueAmongTheNumbers() {
        assertThat(plain(Product.of(b, Call.opaque(new Symbol("f'", "f'"), a, Constant.of(0.25)))))
                .isEqualTo("q = b·f'(a) = 3×0.25 = 0.75");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';',
            value = {"1; 3; q = b·c = 1×3 = 3", "0.33333; 3; q = b·c ≈ 0.3333×3 ≈ 1", "0.5; 0.00001; q = b·c = 0.5×1×10⁻⁵ = 5×10⁻⁶",
                "0.01; 0.01; q = b·c = 0.01×0.01 = 0.0001", "0.1234; 0.1234; q = b·c = 0.1234×0.1234 ≈ 0.0152",
                "Infinity; 0; q = b·c = ∞×0 = NaN", "1e200; -1e200; q = b·c = 1×10²⁰⁰×(−1×10²⁰⁰) = −∞"})
    void equalWhereWrittenWithoutLossAndApproximateWhereRounded(double left, double right, String printed) {
        assertThat(plain(Product.of(variable("b", left), variable("c", right)))).isEqualTo(printed);
    }

    @Test
    void roundedNumbersThatHappenToGiveTheResultDoNotMakeItExact() {
        assertThat(plain(new Sum(List.of(variable("b", 1 / 3.0), variable("c", 1))))).isEqualTo("q = b + c ≈ 0.3333 + 1 ≈ 1.3333");
    }

    @Test
    void sumsAndProductsAreEvaluatedFromLeftToRight() {
        assertThat(new Sum(List.of(variable("a", 1e16), variable("b", 1), variable("c", -1e16))).value()).isZero();
        assertThat(Product.of(variable("a", 1e200), variable("b", 1e200), variable("c", 0)).value()).isNaN();
    }

    @Test
    void operandsAreListedFromLeftToRightAndChangeNeitherValueNorText() {
        Expression marked = new Sum(List.of(new Operand(0, Product.of(a, b)), new Operand(1, c)));
        assertThat(marked.operands()).extracting(Operand::index).containsExactly(0, 1);
        assertThat(marked.value()).isEqualTo(-10);
        assertThat(plain(marked)).isEqualTo(plain(new Sum(List.of(Product.of(a, b), c))));
    }

    @Test
    void linesAreCutBeforeTheOperatorsAndTheResult() {
        Expression marked = new Sum(List.of(new Operand(0, Product.of(b, b)), new Operand(1, c)));
        List<FormulaLine> lines = new Derivation(Symbol.named("z1"), marked).lines(Numerals.DEFAULT);
        assertThat(FormulaLine.operandOf(0xffffff)).isEqualTo(FormulaLine.RESULT);
        assertThat(lines).containsExactly(
                new FormulaLine("z_{1}", List.of(" = \\textcolor{#000001}{b \\cdot b}", " + \\textcolor{#000002}{c}")),
                new FormulaLine("", List.of(" = \\textcolor{#000001}{3 \\times 3}", " + \\textcolor{#000002}{(-4)}".replace("(-4)",
                        "\\left(-4\\right)"), " = \\textcolor{#ffffff}{\\mathbf{5}}")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 255, 65536})
    void theColourOfAnOperandLeadsBackToIt(int index) {
        assertThat(FormulaLine.operandOf(FormulaLine.inkColour(index))).isEqualTo(index);
        assertThat(FormulaLine.inked(index, "x")).isEqualTo(String.format("\\textcolor{#%06x}{x}", FormulaLine.inkColour(index)));
        assertThat(FormulaLine.operandOf(0)).as("black, the colour of unmarked text").isEqualTo(-1);
    }

    @Test
    void aReplacementListsEveryParameterInTextAndAtMostTwelveOnScreen() {
        List<Replacement.Assignment> many = IntStream.rangeClosed(1, 13).mapToObj(
                i -> new Replacement.Assignment(Symbol.named("w" + i), Symbol.named("w" + i).hat(), i == 1 ? 1 / 3.0 : i)).toList();
        assertThat(new Replacement(many).plain(Numerals.DEFAULT)).startsWith("w1 ← ŵ1 ≈ 0.3333, w2 ← ŵ2 = 2, ").endsWith("w13 ← ŵ13 = 13");
        assertThat(new Replacement(many).tex(Numerals.DEFAULT)).hasSize(13).contains("w_{2} \\leftarrow \\hat{w}_{2} = 2");
        List<FormulaLine> lines = new Replacement(many).lines(Numerals.DEFAULT);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).pieces()).singleElement().asString().contains("w_{12} \\leftarrow 12", "\\ldots").doesNotContain("w_{13}");
        assertThat(new Replacement(many.subList(0, 3)).lines(Numerals.DEFAULT).get(0).pieces().get(0)).doesNotContain("\\ldots");
    }
}
