package byhand.formula;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.formula.Expression.Constant;
import byhand.formula.Expression.Difference;
import byhand.formula.Expression.Exponential;
import byhand.formula.Expression.Fraction;
import byhand.formula.Expression.LocalDerivative;
import byhand.formula.Expression.Negation;
import byhand.formula.Expression.Operand;
import byhand.formula.Expression.Power;
import byhand.formula.Expression.Product;
import byhand.formula.Expression.Root;
import byhand.formula.Expression.Square;
import byhand.formula.Expression.Sum;
import byhand.formula.Expression.Vanishing;
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
        assertThat(plain(new Exponential(new Negation(c)))).isEqualTo("q = e^(−c) = e^(−(−4)) ≈ 54.6");
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
    void whatAFormulaBeginsWithNeedsParenthesesOnlyUnderAPowerOrInAFraction() {
        assertThat(plain(new Sum(List.of(new Difference(b, a), b)))).isEqualTo("q = b − a + b = 3 − (−2) + 3 = 8");
        assertThat(plain(new Square(new Negation(b)))).isEqualTo("q = (−b)² = (−3)² = 9");
        assertThat(plain(Product.of(b, new Negation(b)))).isEqualTo("q = b·(−b) = 3×(−3) = −9");
        assertThat(plain(new Fraction(a, new Negation(b)))).isEqualTo("q = a/(−b) = (−2)/(−3) ≈ 0.6667");
    }

    @Test
    void fractionsHoldTogetherInAProductButNotUnderAPowerOrInAFraction() {
        Fraction third = new Fraction(variable("d", 1), b);
        assertThat(plain(Product.of(b, third, b))).isEqualTo("q = b·d/b·b = 3×1/3×3 = 3");
        assertThat(plain(new Fraction(third, b))).isEqualTo("q = (d/b)/b = (1/3)/3 ≈ 0.1111");
        assertThat(plain(new Fraction(b, third))).isEqualTo("q = b/(d/b) = 3/(1/3) = 9");
        assertThat(plain(new Square(third))).isEqualTo("q = (d/b)² = (1/3)² ≈ 0.1111");
        assertThat(tex(new Fraction(third, b))).startsWith("q = \\frac{\\frac{d}{b}}{b} | ");
        assertThat(tex(Product.of(b, third))).startsWith("q = b \\cdot \\frac{d}{b} | ");
        assertThat(tex(new Square(third))).startsWith("q = \\left(\\frac{d}{b}\\right)^{2} | ");
    }

    @Test
    void aPowerOfAPowerTakesItsBaseInParentheses() {
        assertThat(plain(new Square(new Square(b)))).isEqualTo("q = (b²)² = (3²)² = 81");
        assertThat(plain(new Power(new Square(b), a))).isEqualTo("q = (b²)^a = (3²)^(−2) ≈ 0.01235");
        assertThat(plain(new Square(new Power(b, a)))).isEqualTo("q = (b^a)² = (3^(−2))² ≈ 0.01235");
        assertThat(plain(new Square(new Exponential(b)))).isEqualTo("q = (e^(b))² = (e^(3))² ≈ 403.4");
        assertThat(tex(new Square(new Square(new Difference(b, a)))))
                .startsWith("q = \\left(\\left(b - a\\right)^{2}\\right)^{2} | ");
        assertThat(plain(Product.of(new Square(b), b))).isEqualTo("q = b²·b = 3²×3 = 27");
        assertThat(plain(new Fraction(new Square(b), new Square(a)))).isEqualTo("q = b²/a² = 3²/(−2)² = 2.25");
    }

    @Test
    void rootsAndPowersTakeNoParenthesesAboutASingleNumberOrLetter() {
        assertThat(plain(new Root(b))).isEqualTo("q = √b = √3 ≈ 1.732");
        assertThat(plain(new Root(variable("d", 2.25)))).isEqualTo("q = √d = √2.25 = 1.5");
        assertThat(plain(new Root(Sum.of(b, b)))).isEqualTo("q = √(b + b) = √(3 + 3) ≈ 2.449");
        assertThat(plain(new Power(a, b))).isEqualTo("q = a^b = (−2)^3 = −8");
        assertThat(plain(new Power(b, new Negation(b)))).isEqualTo("q = b^(−b) = 3^(−3) ≈ 0.03704");
        assertThat(tex(new Root(Sum.of(b, b)))).isEqualTo("q = \\sqrt{b + b} |  = \\sqrt{3 + 3} \\approx 2.449");
        assertThat(tex(new Exponential(new Negation(b)))).isEqualTo("q = e^{-b} |  = e^{-3} \\approx 0.04979");
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
        assertThat(plain(new Fraction(b, variable("a", 3e8)))).isEqualTo("q = b/a = 3/(3×10⁸) = 1×10⁻⁸");
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
            value = {"1; 3; q = b·c = 1×3 = 3", "0.33333; 3; q = b·c = 0.33333×3 ≈ 1", "0.5; 0.00001; q = b·c = 0.5×1×10⁻⁵ = 5×10⁻⁶",
                "0.01; 0.01; q = b·c = 0.01×0.01 = 0.0001", "0.1234; 0.1234; q = b·c = 0.1234×0.1234 ≈ 0.01523",
                "Infinity; 0; q = b·c = ∞×0 = NaN", "1e200; -1e200; q = b·c = 1×10²⁰⁰×(−1×10²⁰⁰) ≈ −∞"})
    void equalWhereWrittenWithoutLossAndApproximateWhereRounded(double left, double right, String printed) {
        assertThat(plain(Product.of(variable("b", left), variable("c", right)))).isEqualTo(printed);
    }

    @Test
    void roundedNumbersThatHappenToGiveTheResultDoNotMakeItExact() {
        assertThat(plain(new Sum(List.of(variable("b", 1 / 3.0), variable("c", 1))))).isEqualTo("q = b + c ≈ 0.3333 + 1 ≈ 1.333");
    }

    /** e to a power and logarithms are only approximated by short numbers, however near they come. */
    @Test
    void anExponentialOrALogarithmIsExactOnlyAtZeroAndOne() {
        Variable nothing = variable("d", 0);
        Variable almostNothing = variable("d", 1e-20);
        assertThat(plain(new Exponential(nothing))).isEqualTo("q = e^(d) = e^(0) = 1");
        assertThat(plain(new Exponential(almostNothing))).isEqualTo("q = e^(d) = e^(1×10⁻²⁰) ≈ 1");
        assertThat(plain(Sum.of(b, new Exponential(almostNothing)))).isEqualTo("q = b + e^(d) = 3 + e^(1×10⁻²⁰) ≈ 4");
        assertThat(plain(Elementary.ln(variable("d", 1)))).isEqualTo("q = ln(d) = ln(1) = 0");
        assertThat(plain(Elementary.ln(variable("d", Math.E)))).isEqualTo("q = ln(d) ≈ ln(2.7183) ≈ 1");
        assertThat(new Derivation(Symbol.named("q"), Elementary.ln(variable("d", Math.exp(20)))).plain(Numerals.decimals(12)))
                .isEqualTo("q = ln(d) ≈ ln(4.851651954098×10⁸) ≈ 20");
    }

    @Test
    void anAbbreviationIsWrittenOutBehindItsSymbols() {
        assertThat(plain(new Abbreviation(b, Product.of(b, c)))).isEqualTo("q = b = b·c = 3×(−4) = −12");
        assertThat(plain(new Abbreviation(b, new Exponential(variable("d", 1e-20))))).isEqualTo("q = b = e^(d) = e^(1×10⁻²⁰) ≈ 1");
    }

    @Test
    void anEvaluationIsTheRowOfNumbersWithItsResult() {
        assertThat(Derivation.evaluation(Product.of(b, b), Numerals.DEFAULT)).isEqualTo("3×3 = 9");
        assertThat(Derivation.evaluation(Sum.of(b, variable("d", 1 / 3.0)), Numerals.DEFAULT)).isEqualTo("3 + 0.3333 ≈ 3.333");
        assertThat(Derivation.evaluation(b, Numerals.DEFAULT)).isEqualTo("3");
    }

    @Test
    void aSaturatedSigmoidIsAlmostOne() {
        Variable large = variable("d", 40);
        Expression definition = new Fraction(Constant.ONE, Sum.of(Constant.ONE, new Exponential(new Negation(large))));
        assertThat(plain(Call.of(new Symbol("σ", "\\sigma"), large, definition)))
                .isEqualTo("q = σ(d) = 1/(1 + e^(−d)) = 1/(1 + e^(−40)) ≈ 1");
    }

    @Test
    void whatVanishesWithItsFactorIsExactly0AndElseWhatItsFormIs() {
        Variable zero = variable("d", 0);
        assertThat(plain(new Vanishing(zero, Product.of(zero, Elementary.ln(zero))))).isEqualTo("q = d·ln(d) = 0");
        Variable half = variable("d", 0.5);
        assertThat(plain(new Vanishing(half, Product.of(half, variable("e", 1 / 3.0))))).isEqualTo("q = d·e ≈ 0.5×0.3333 ≈ 0.1667");
    }

    /** One half is written as a fraction, which no rounding changes. */
    @Test
    void aConstantWithASymbolIsNotRounded() {
        Expression half = Product.of(Constant.HALF, variable("d", 2));
        assertThat(new Derivation(Symbol.named("q"), half).plain(Numerals.decimals(0))).isEqualTo("q = ½ d = ½×2 = 1");
    }

    @Test
    void zeroHasNoSign() {
        assertThat(Double.compare(Product.of(a, variable("d", 0)).value(), 0.0)).isZero();
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

    @Test
    void aReplacementOnScreenIsATableWithALineForEachParameter() {
        List<Replacement.Assignment> two = List.of("a", "b").stream()
                .map(name -> new Replacement.Assignment(Symbol.named(name), Symbol.named(name).hat(), 1)).toList();
        assertThat(new Replacement(two).lines(Numerals.DEFAULT)).containsExactly(new FormulaLine("a", List.of(" \\leftarrow 1")),
                new FormulaLine("b", List.of(" \\leftarrow 1")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 255, 65536})
    void theColourOfAnOperandLeadsBackToIt(int index) {
        assertThat(FormulaLine.operandOf(FormulaLine.inkColour(index))).isEqualTo(index);
        assertThat(FormulaLine.inked(index, "x")).isEqualTo(String.format("\\textcolor{#%06x}{x}", FormulaLine.inkColour(index)));
        assertThat(FormulaLine.operandOf(0)).as("black, the colour of unmarked text").isEqualTo(-1);
    }

    @Test
    void aReplacementListsEveryParameterInTextAndAtMostFifteenOnScreen() {
        List<Replacement.Assignment> many = IntStream.rangeClosed(1, 16).mapToObj(
                i -> new Replacement.Assignment(Symbol.named("w" + i), Symbol.named("w" + i).hat(), i == 1 ? 1 / 3.0 : i)).toList();
        assertThat(new Replacement(many).plain(Numerals.DEFAULT)).startsWith("w1 ← ŵ1 ≈ 0.3333, w2 ← ŵ2 = 2, ").endsWith("w16 ← ŵ16 = 16");
        assertThat(new Replacement(many).tex(Numerals.DEFAULT)).hasSize(16).contains("w_{2} \\leftarrow \\hat{w}_{2} = 2");
        List<FormulaLine> lines = new Replacement(many).lines(Numerals.DEFAULT);
        assertThat(lines).hasSize(16).endsWith(FormulaLine.MORE);
        assertThat(lines.get(14)).isEqualTo(new FormulaLine("w_{15}", List.of(" \\leftarrow 15")));
        assertThat(new Replacement(many.subList(0, 15)).lines(Numerals.DEFAULT)).hasSize(15).extracting(FormulaLine::left)
                .doesNotContain("\\ldots");
    }
}
