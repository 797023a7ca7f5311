package byhand.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "1, 1", "-1, −1", "4.5, 4.5", "-123.4567, −123.5", "0.1, 0.1", "2.71817928, 2.718", "1234567.5, 1234568",
        "12345, 12345", "-0.97000, −0.97", "0.30000000000000004, 0.3", "0.99996, 1", "100, 100", "1000000, 1000000",
        "0.00155389, 0.001554", "-0.0306, −0.0306", "0.0001, 0.0001", "1.4072, 1.407", "9999.6, 10000"})
    void fourSignificantDigitsByDefaultWithTrailingZerosDroppedAndATrueMinus(double number, String written) {
        assertThat(Numerals.DEFAULT.plain(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"1e-9, 1×10⁻⁹", "1e300, 1×10³⁰⁰", "-1e300, −1×10³⁰⁰", "1.23456e8, 1.235×10⁸", "0.0000123456, 1.235×10⁻⁵",
        "-0.00001, −1×10⁻⁵", "10000000, 1×10⁷", "9999999.99999, 1×10⁷", "0.0000499999999, 5×10⁻⁵", "4.9e-324, 4.9×10⁻³²⁴",
        "1.7976931348623157e308, 1.798×10³⁰⁸", "1.33226762955e-15, 1.332×10⁻¹⁵"})
    void powersOfTenWherePlainDigitsWouldRunTooLong(double number, String written) {
        assertThat(Numerals.DEFAULT.plain(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0, 2.5, 3", "0, -2.5, −3", "0, 0.4, 0.4", "0, 0.047, 0.05", "0, 12345678, 1×10⁷", "1, 1.25, 1.3", "2, 0.125, 0.13",
        "4, 123.45678, 123.4568", "4, 0.00155389, 0.001554", "12, 0.3333333333333333, 0.333333333333", "12, 1e-12, 1×10⁻¹²"})
    void asManyDecimalsAsAskedForRoundedHalfUpAndBelowOneAsManySignificantDigits(int decimals, double number, String written) {
        assertThat(Numerals.decimals(decimals).plain(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"1, 2.5, 3", "1, 123, 123", "2, 0.125, 0.13", "3, 123.45678, 123", "7, 123.45678, 123.4568", "12, 12345678, 1.2345678×10⁷"})
    void asManySignificantDigitsAsAskedForButWholeNumbersKeepAll(int digits, double number, String written) {
        assertThat(Numerals.significant(digits).plain(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"NaN, NaN, \\mathrm{NaN}", "Infinity, ∞, \\infty", "-Infinity, −∞, -\\infty", "-2.5, −2.5, -2.5",
        "1.5e-9, 1.5×10⁻⁹, '1.5 \\times 10^{-9}'", "-1.5e9, −1.5×10⁹, '-1.5 \\times 10^{9}'", "-0.0, 0, 0"})
    void plainTextAndTeXWriteTheSame(double number, String plain, String tex) {
        assertThat(Numerals.DEFAULT.plain(number)).isEqualTo(plain);
        assertThat(Numerals.DEFAULT.tex(number)).isEqualTo(tex);
    }

    @Test
    void binaryNoiseDoesNotMakeANumberInexact() {
        for (Numerals numerals : List.of(Numerals.DEFAULT, Numerals.decimals(12), Numerals.significant(12))) {
            assertThat(numerals.exact(0.1 + 0.2)).isTrue();
            assertThat(numerals.exact(2.3 - 2.2)).isTrue();
            assertThat(numerals.exact(13.299999999999999)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aNumberWithEndlessDecimalsIsNeverExact(int digits) {
        for (double number : new double[] {1 / 3.0, 4 / 3.0, -40 / 3.0, 2 / 7.0, 100 / 7.0, Math.PI, Math.E, 1e5 / 7, 1e-7 / 3, 1e9 / 7}) {
            assertThat(Numerals.significant(digits).exact(number)).as("%s with %s digits", number, digits).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 0.9999, true", "4, 0.99995, false", "4, 0.9700000001, false", "4, 1e-9, true", "4, 1.23456e-9, false", "0, 4.5, false",
        "0, 4, true", "1, 4.5, true", "4, 12345678, false", "7, 12345678, true", "4, NaN, true", "4, Infinity, true", "4, -0.0, true",
        "0, 0.01, true"})
    void exactMeansWrittenWithoutLoss(int decimals, double number, boolean exact) {
        assertThat(Numerals.decimals(decimals).exact(number)).isEqualTo(exact);
    }

    @Test
    void someNumbersAreFinerThanOthersWhateverTheirSigns() {
        Numerals finer = Numerals.DEFAULT.finer(List.of(-1.234567), 2);
        assertThat(finer.plain(-1.234567)).isEqualTo("−1.23457");
        assertThat(finer.plain(1.234567)).isEqualTo("1.23457");
        assertThat(finer.plain(2.345678)).isEqualTo("2.346");
        assertThat(finer.usual().plain(1.234567)).isEqualTo("1.235");
        Numerals other = finer.with(-5e-17, new Numerals.Written(BigDecimal.ONE.negate(), false));
        assertThat(other.plain(-5e-17)).isEqualTo("−1");
        assertThat(other.plain(5e-17)).isEqualTo("1");
        assertThat(other.exact(5e-17)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void otherNumbersOfDigitsAreRefused(Rounding.Kind kind) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rounding(kind, kind.least() - 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rounding(kind, Rounding.MOST + 1));
    }

    @Test
    void whereThereIsNoRoomForMoreDigitsTheUsualOnesStandButNotAnotherNumber() {
        Numerals finer = Numerals.DEFAULT.finer(List.of(2.33449), 1);
        assertThat(finer.plain(-2.33449)).isEqualTo("−2.3345");
        assertThat(finer.brief(-2.33449)).as("rounded once").isEqualTo("−2.334");
        assertThat(finer.brief(0.123456)).isEqualTo("0.1235");
        Numerals drowned = Numerals.DEFAULT.with(5.551115123125783e-17, new Numerals.Written(new BigDecimal("4.5E-17"), false));
        assertThat(drowned.brief(5.551115123125783e-17)).isEqualTo(drowned.plain(5.551115123125783e-17)).isEqualTo("4.5×10⁻¹⁷");
        assertThat(drowned.brief(-5.551115123125783e-17)).isEqualTo("−4.5×10⁻¹⁷");
    }
}
