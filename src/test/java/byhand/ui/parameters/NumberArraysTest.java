package byhand.ui.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import byhand.words.Texts;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberArraysTest {

    private static final NumberArray ONE_TO_FOUR = new NumberArray(List.of(List.of(1.0, 2.0), List.of(3.0, 4.0)), false);

    @ParameterizedTest
    @ValueSource(strings = {"[[1., 2.], [3., 4.]]", "[[1. 2.]\n [3. 4.]]", "array([[1., 2.],\n       [3., 4.]], dtype=float32)",
        "tensor([[1., 2.],\n        [3., 4.]], requires_grad=True)",
        "Parameter containing:\ntensor([[1.0000, 2.0000],\n        [3.0000, 4.0000]])",
        "1\t2\n3\t4\n", "x1\tx2\n1,0\t2,0\n3,0\t4,0", "1;2\n3;4", "1, 2\n3, 4", "1.000e+00 2.000e+00\n3.000e+00 4.000e+00\n",
        "  1   2\n  3   4",
        "[[1,2],[3,4]]", "np.array([[ 1,  2],\n [ 3,  4]])", "\uFEFF1;2\r\n3;4\r\n", "{\"0.weight\": [[1.0, 2.0], [3.0, 4.0]]}",
        "OrderedDict([('0.weight', tensor([[1., 2.], [3., 4.]]))])", "OrderedDict({'0.weight': tensor([[1., 2.], [3., 4.]])})"})
    void anArrayIsReadAsOtherProgramsShowIt(String text) throws ArrayProblem {
        assertThat(NumberArrays.read(text)).containsExactly(ONE_TO_FOUR);
    }

    @Test
    void aDumpOfAllParametersIsReadInItsOrder() throws ArrayProblem {
        assertThat(NumberArrays.read("{\"0.weight\": [[0.5, -1e-3]], \"0.bias\": [0.25],\n \"2.weight\": [[2]], \"2.bias\": [-3.5]}"))
                .containsExactly(new NumberArray(List.of(List.of(0.5, -0.001)), false), new NumberArray(List.of(List.of(0.25)), true),
                        new NumberArray(List.of(List.of(2.0)), false), new NumberArray(List.of(List.of(-3.5)), true));
    }

    @Test
    void whatIsCopiedCanBePastedAgain() throws ArrayProblem {
        NumberArray odd = new NumberArray(List.of(List.of(0.1 + 0.2, -1e-15), List.of(123456789.123, 0.0)), false);
        assertThat(NumberArrays.read(NumberArrays.python(odd))).containsExactly(odd);
        assertThat(NumberArrays.read(NumberArrays.tabbed(odd))).containsExactly(odd);
        NumberArray flat = new NumberArray(List.of(List.of(1.5, -2.0)), true);
        assertThat(NumberArrays.python(flat)).isEqualTo("[1.5, -2.0]");
        assertThat(NumberArrays.read(NumberArrays.python(flat))).containsExactly(flat);
    }

    private static byte[] npy(String header, int version, byte[] numbers) {
        byte[] text = header.getBytes(StandardCharsets.US_ASCII);
        int size = version == 1 ? Short.BYTES : Integer.BYTES;
        ByteBuffer file = ByteBuffer.allocate(8 + size + text.length + numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        if (version == 1) {
            file.putShort((short) text.length);
        } else {
            file.putInt(text.length);
        }
        return file.put(text).put(numbers).array();
    }

    private static byte[] doubles(ByteOrder order, double... values) {
        ByteBuffer numbers = ByteBuffer.allocate(values.length * Double.BYTES).order(order);
        for (double value : values) {
            numbers.putDouble(value);
        }
        return numbers.array();
    }

    @Test
    void filesOfNumPyAreRead() throws ArrayProblem {
        byte[] rows = doubles(ByteOrder.LITTLE_ENDIAN, 1, 2, 3, 4);
        byte[] columns = doubles(ByteOrder.BIG_ENDIAN, 1, 3, 2, 4);
        assertThat(NumberArrays.read(npy("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2), }\n", 1, rows)))
                .containsExactly(ONE_TO_FOUR);
        assertThat(NumberArrays.read(npy("{'descr': '>f8', 'fortran_order': True, 'shape': (2, 2), }\n", 2, columns)))
                .containsExactly(ONE_TO_FOUR);
        assertThat(NumberArrays.read(npy("{'descr': '<f8', 'fortran_order': False, 'shape': (4,), }\n", 1, rows)))
                .containsExactly(new NumberArray(List.of(List.of(1.0, 2.0, 3.0, 4.0)), true));
        byte[] floats = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putFloat(0.5f).putFloat(-2).array();
        assertThat(NumberArrays.read(npy("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }\n", 1, floats)))
                .containsExactly(new NumberArray(List.of(List.of(0.5, -2.0)), false));
        byte[] bytes = {(byte) 255, 7};
        assertThat(NumberArrays.read(npy("{'descr': '|u1', 'fortran_order': False, 'shape': (2,), }\n", 1, bytes)))
                .containsExactly(new NumberArray(List.of(List.of(255.0, 7.0)), true));
        assertThat(NumberArrays.read(npy("{'descr': '|i1', 'fortran_order': False, 'shape': (2,), }\n", 1, bytes)))
                .containsExactly(new NumberArray(List.of(List.of(-1.0, 7.0)), true));
    }

    private static String sentence(ArrayProblem problem) {
        return Texts.in(Locale.ENGLISH.getLanguage()).get(problem.textKey(), problem.arguments());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"hello | There are no numbers in this text.",
        "`` | There are no numbers in this text.",
        "`1;2\n3;` | Row 2, column 2 is empty; a number is needed there.", "`1;2\n3;4;5` | Row 2 has 3 numbers, but the first has 2.",
        "[[1, 2], [3]] | Row 2 has 1 number, but the first has 2.",
        "[[[1]]] | An array of one or two dimensions is needed; this one has more, or none.",
        "[[1, 2], [3, 4] | The last bracket is not closed.",
        "[] | There is an array without numbers.", "[1, nan] | nan is not a number that can be used.",
        "[1e999] | 1e999 is not a number that can be used.", "[[1, 2], 3] | 3 is not a number that can be used.",
        "[[1., ..., 2.]] | The array was printed in short, with … in the place of numbers; print it whole, as by torch.set_printoptions(profile='full').",
        "{\"a\": 1} | There are no numbers in this text."})
    void whatCannotBeReadIsOneSentence(String text, String sentence) {
        assertThatThrownBy(() -> NumberArrays.read(text)).isInstanceOfSatisfying(ArrayProblem.class,
                problem -> assertThat(sentence(problem)).isEqualTo(sentence));
    }

    @Test
    void aFileOfNumPyThatCannotBeReadIsOneSentence() {
        byte[] two = doubles(ByteOrder.LITTLE_ENDIAN, 1, 2);
        assertThat(sentence(refused(npy("{'descr': '<c8', 'fortran_order': False, 'shape': (2,), }", 1, two))))
                .contains("no array of real numbers");
        assertThat(sentence(refused(npy("{'descr': '<f2', 'fortran_order': False, 'shape': (2,), }", 1, two))))
                .contains("no array of real numbers");
        assertThat(sentence(refused(npy("{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }", 1, two)))).contains("breaks off");
        assertThat(sentence(refused(npy("{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1, 2), }", 1, two)))).contains("dimensions");
        assertThat(sentence(refused(npy("{'descr': '<f8', 'fortran_order': False, 'shape': (), }", 1, two)))).contains("dimensions");
        assertThat(sentence(refused(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}))).contains("breaks off");
        assertThat(sentence(
                refused(npy("{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }", 1, doubles(ByteOrder.LITTLE_ENDIAN, Double.NaN)))))
                .contains("NaN");
    }

    private static ArrayProblem refused(byte[] file) {
        try {
            throw new AssertionError("was read: " + NumberArrays.read(file));
        } catch (ArrayProblem e) {
            return e;
        }
    }
}
