package byhand.scenario.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonNumberTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, -0", "1, 1", "-1, -1", "100, 100", "0.97, 0.97", "-0.5, -0.5", "1e15, 1000000000000000", "1e16, 1e16",
        "1.5e300, 1.5e300", "-12e-9, -1.2e-8", "0.00001, 0.00001", "0.000001, 1e-6", "4.9e-324, 5e-324", "2.0e-3, 0.002",
        "1.7976931348623157e308, 1.7976931348623157e308", "2.2250738585072014e-308, 2.2250738585072014e-308", "1e23, 1e23",
        "5.684341886080802e-14, 5.684341886080802e-14", "9007199254740993, 9007199254740992", "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004", "2.98023223876953125e-8, 2.9802322387695313e-8",
        "123456789012345680, 1.2345678901234568e17"})
    void aNumberIsWrittenInTheFewestDigits(double value, String digits) {
        assertThat(JsonNumber.of(value)).isEqualTo(digits);
    }

    @Test
    void whatIsWrittenIsReadAsTheSameDouble() {
        Random random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String digits = JsonNumber.of(value);
                assertThat(Double.doubleToRawLongBits(Double.parseDouble(digits))).isEqualTo(Double.doubleToRawLongBits(value));
                assertThat(precision(digits)).as(digits).isLessThanOrEqualTo(precision(Double.toString(value)));
            }
        }
    }

    private static int precision(String digits) {
        return new BigDecimal(digits).stripTrailingZeros().precision();
    }
}
