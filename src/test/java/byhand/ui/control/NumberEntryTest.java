package byhand.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberEntryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"-0.5|-0.5", "−0.5|-0.5", "1e-3|0.001", "1E+3|1000", "1/4|0.25", "-1/-4|0.25", "1,5/3|0.5", "0,5|0.5",
                ".5|0.5", "5.|5", "+2|2", "' 7 '|7", "1 / 2|0.5", "－０．５|-0.5", "１／２|0.5", "-0|0"})
    void readsNumbers(String typed, double value) {
        assertThat(NumberEntry.parse(typed)).isEqualTo(new NumberEntry.Valid(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "NaN", "Infinity", "∞", "1/2/3", "/2", "1/", "1.2.3", "1,000.5", "0x10", "1d", "1e", "--1", "1 2", "e3",
        ".", "2²"})
    void refusesWhatIsNoNumber(String typed) {
        assertThat(NumberEntry.parse(typed)).isEqualTo(new NumberEntry.Invalid(NumberEntry.Reason.NOT_A_NUMBER));
    }

    @Test
    void saysWhatElseIsWrong() {
        assertThat(NumberEntry.parse("  ")).isEqualTo(new NumberEntry.Invalid(NumberEntry.Reason.EMPTY));
        assertThat(NumberEntry.parse("1/0")).isEqualTo(new NumberEntry.Invalid(NumberEntry.Reason.DIVISION_BY_ZERO));
        assertThat(NumberEntry.parse("0/0,0")).isEqualTo(new NumberEntry.Invalid(NumberEntry.Reason.DIVISION_BY_ZERO));
        assertThat(NumberEntry.parse("1e999")).isEqualTo(new NumberEntry.Invalid(NumberEntry.Reason.TOO_LARGE));
        assertThat(NumberEntry.parse("1e300/1e-300")).isEqualTo(new NumberEntry.Invalid(NumberEntry.Reason.TOO_LARGE));
    }

    @ParameterizedTest
    @CsvSource({"-123.4567,-123.4567", "1,1", "-0.0,0", "0.1,0.1", "100000,100000", "1e-9,1e-9", "1.5e300,1.5e300", "-2.5e-12,-2.5e-12",
        "NaN,''", "Infinity,''"})
    void writesTheShortestExactText(double value, String text) {
        assertThat(NumberEntry.text(value)).isEqualTo(text);
    }

    @Test
    void readsBackExactlyWhatItWrites() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(NumberEntry.parse(NumberEntry.text(value))).isEqualTo(new NumberEntry.Valid(value));
            }
        }
    }
}
