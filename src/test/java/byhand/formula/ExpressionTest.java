package byhand.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionTest {

    private static final Referent ANYTHING = new Referent() {
    };
    private static final Symbol F = Symbol.named("f");
    private static final Variable X = new Variable(Symbol.named("x"), ANYTHING, 2);
    private static final Variable Y = new Variable(Symbol.named("y"), ANYTHING, 3);
    private static final Variable Z = new Variable(Symbol.named("z"), ANYTHING, 4);

    static Stream<Expression> ofXAndY() {
        return Stream.of(Sum.of(X, Y), new Difference(X, Y), Product.of(X, Y), new Fraction(X, Y), new Power(X, Y),
                new Elementary(Elementary.Function.MAXIMUM, List.of(X, Y)), new Call(F, List.of(X, Y), Z, false),
                Sum.of(new Square(X), new Root(Y)), Sum.of(new Exponential(X), new Negation(Y)),
                Sum.of(new LocalDerivative(F, ANYTHING, ANYTHING, X), new Operand(0, Y)));
    }

    /** What the diagram marks and what the words speak of are found so. */
    @ParameterizedTest
    @MethodSource("ofXAndY")
    void whatIsWrittenOfIsFoundFromLeftToRight(Expression expression) {
        assertThat(expression.below(Variable.class)).containsExactly(X, Y);
    }

    @Test
    void ofCasesOnlyTheOneThatHoldsIsWrittenButAllAreComputedWith() {
        Expression cases = new Cases(X, 2, Y, Z);
        assertThat(cases.below(Variable.class)).containsExactly(Z);
        assertThat(Stream.of(X, Y, Z)).allMatch(each -> cases.computesWith(each::equals));
    }

    @Test
    void whatIsComputedOtherwiseIsWrittenAsWhatItStandsFor() {
        Expression precise = new Precise(X, Y);
        assertThat(precise.below(Variable.class)).containsExactly(X);
        assertThat(precise.computesWith(Y::equals)).isTrue();
        assertThat(precise.computesWith(X::equals)).isFalse();
        assertThat(precise.value()).isEqualTo(3);

        Expression abbreviation = new Abbreviation(X, Y);
        assertThat(abbreviation.below(Variable.class)).containsExactly(X);
        assertThat(abbreviation.computesWith(Y::equals)).isTrue();
        assertThat(abbreviation.computesWith(X::equals)).isFalse();
        assertThat(abbreviation.value()).isEqualTo(3);

        Expression call = Call.of(F, X, Y);
        assertThat(call.computesWith(Y::equals)).isTrue();
        assertThat(call.computesWith(X::equals)).isFalse();
        assertThat(new Vanishing(X, Y).below(Variable.class)).containsExactly(Y);
    }

    @ParameterizedTest
    @CsvSource({"1.9, 20", "2, 20", "2.1, 10", "NaN, NaN"})
    void theLowerCaseHoldsUpToTheBoundAndNoneForWhatIsNoNumber(double subject, double value) {
        Expression cases = new Cases(Constant.of(subject), 2, Constant.of(10), Constant.of(20));
        assertThat(cases.value()).isEqualTo(Double.valueOf(value));
    }

    @Test
    void anAbbreviationIsWrittenOutWhereAnotherFormHolds() {
        assertThat(new Abbreviation(X, new Cases(X, 2, Y, X)).isWrittenOut()).isFalse();
        assertThat(new Abbreviation(X, new Cases(X, 1, Y, X)).isWrittenOut()).isTrue();
        assertThat(new Abbreviation(X, Y).isWrittenOut()).isTrue();
    }

    /** The exponentials of 1000 and 1001 are infinite; those of 0 and 1, with the same shares, are not. */
    @Test
    void sharesAndSumsOfExponentialsDoNotOverflow() {
        List<Expression> large = List.of(Constant.of(1000), Constant.of(1001));
        double share = Math.E / (1 + Math.E);
        assertThat(Share.of(1, large).value()).isCloseTo(share, within(1e-15));
        assertThat(LogSumOfExponentials.of(large).value()).isCloseTo(1001 - Math.log(share), within(1e-12));
        assertThat(Share.of(0, List.of(X, Y)).plain(Detail.SYMBOLS, Numerals.DEFAULT)).isEqualTo("e^(x)/(e^(x) + e^(y))");
        assertThat(LogSumOfExponentials.of(List.of(X, Y)).plain(Detail.SYMBOLS, Numerals.DEFAULT)).isEqualTo("ln(e^(x) + e^(y))");
    }

    @Test
    void lnOfOnePlusASmallNumberIsThatNumber() {
        Expression tiny = Elementary.lnOfOnePlus(Constant.of(1e-20));
        assertThat(tiny.value()).isEqualTo(1e-20);
        assertThat(tiny.plain(Detail.SYMBOLS, Numerals.DEFAULT)).isEqualTo("ln(1 + 1×10⁻²⁰)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1|1", "-2|-2", "0.5|0.5", "999999|999999", "1000000|1000000.0", "1e7|1.0e7", "1e-8|1.0e-8"})
    void numbersInPythonAreWholeWhereTheyAre(double number, String python) {
        assertThat(Constant.of(number).python()).isEqualTo(python);
    }

    @Test
    void inPythonEveryCaseAndEverySignIsWritten() {
        assertThat(Product.of(Constant.HALF, new Square(new Difference(X, Y))).python()).isEqualTo("0.5*(x - y)**2");
        assertThat(new Cases(X, 0, Y, new Negation(Z)).python()).isEqualTo("torch.where(x > 0, y, -z)");
        assertThat(new Vanishing(X, Product.of(X, Elementary.ln(Y))).python()).isEqualTo("torch.xlogy(x, y)");
        assertThat(new Elementary(Elementary.Function.MAXIMUM, List.of(X, Y)).python()).isEqualTo("torch.maximum(x, y)");
        assertThat(new Fraction(new Exponential(X), new Root(Sum.of(X, Y))).python()).isEqualTo("torch.exp(x)/torch.sqrt(x + y)");
        assertThat(new Power(X, new Negation(Y)).python()).isEqualTo("x**(-y)");
        assertThat(new Operand(0, Call.of(F, X, Y)).python()).as("what the function does, as Python may not know its name").isEqualTo("y");
    }
}
