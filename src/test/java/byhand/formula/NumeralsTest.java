package byhand.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "1, 1", "-1, −1", "4.5, 4.5", "-123.4567, −123.4567", "-123.45678, −123.4568", "0.1, 0.1",
        "2.71817928, 2.7182", "0.00005, 0.0001", "1234567.5, 1234567.5", "9999999.9999, 9999999.9999", "-0.97000, −0.97",
        "0.30000000000000004, 0.3", "0.99996, 1", "100, 100", "1000000, 1000000"})
    void fourDecimalsByDefaultWithTrailingZerosDroppedAndATrueMinus(double number, String written) {
        assertThat(Numerals.DEFAULT.plain(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"1e-9, 1×10⁻⁹", "1e300, 1×10³⁰⁰", "-1e300, −1×10³⁰⁰", "1.23456e8, 1.2346×10⁸", "0.0000123456, 1.2346×10⁻⁵",
        "-0.00001, −1×10⁻⁵", "10000000, 1×10⁷", "9999999.99999, 1×10⁷", "0.0000499999999, 5×10⁻⁵", "4.9e-324, 4.9×10⁻³²⁴",
        "1.7976931348623157e308, 1.7977×10³⁰⁸"})
    void powersOfTenWhereDecimalsWouldHideTheNumberOrRunTooLong(double number, String written) {
        assertThat(Numerals.DEFAULT.plain(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0, 2.5, 3", "0, -2.5, −3", "0, 0.4, 4×10⁻¹", "0, 12345678, 1×10⁷", "1, 0.25, 0.3", "2, 0.125, 0.13",
        "12, 0.3333333333333333, 0.333333333333", "12, 1e-12, 0.000000000001", "12, 1e-13, 1×10⁻¹³"})
    void asManyDecimalsAsAskedForRoundedHalfUp(int decimals, double number, String written) {
        assertThat(new Numerals(decimals).plain(number)).isEqualTo(written);
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
        assertThat(Numerals.DEFAULT.exact(0.1 + 0.2)).isTrue();
        assertThat(Numerals.DEFAULT.exact(2.3 - 2.2)).isTrue();
        assertThat(new Numerals(12).exact(0.1 + 0.2)).isTrue();
        assertThat(new Numerals(12).exact(13.299999999999999)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aNumberWithEndlessDecimalsIsNeverExact(int decimals) {
        for (double number : new double[] {1 / 3.0, 4 / 3.0, -40 / 3.0, 2 / 7.0, 100 / 7.0, Math.PI, Math.E, 1e5 / 7, 1e-7 / 3, 1e9 / 7}) {
            assertThat(new Numerals(decimals).exact(number)).as("%s with %s decimals", number, decimals)
                    .isEqualTo(Math.abs(number) > 1e3 && Math.abs(number) < 1e7 && decimals > 11);
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 0.9999, true", "4, 0.99995, false", "4, 0.9700000001, false", "4, 1e-9, true", "4, 1.23456e-9, false", "0, 4.5, false",
        "0, 4, true", "1, 4.5, true", "4, 12345678, false", "7, 12345678, true", "4, NaN, true", "4, Infinity, true", "4, -0.0, true",
        "0, 0.01, true"})
    void exactMeansWrittenWithoutLoss(int decimals, double number, boolean exact) {
        assertThat(new Numerals(decimals).exact(number)).isEqualTo(exact);
    }

    @ParameterizedTest
    @CsvSource({"4, 0.33333333, 0.3333", "4, 1.23456e-9, 1.2346e-9", "0, -2.5, -3", "4, 123456789, 1.2346e8", "4, NaN, NaN",
        "4, -Infinity, -Infinity", "4, 0.30000000000000004, 0.3"})
    void shownIsTheNumberThatIsWritten(int decimals, double number, double shown) {
        assertThat(new Numerals(decimals).shown(number)).isEqualTo(Double.valueOf(shown));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 13})
    void otherNumbersOfDecimalsAreRefused(int decimals) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Numerals(decimals));
    }
}
