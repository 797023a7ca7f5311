package byhand.ui.parameters;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of NumPy, {@code .npy}, with one array of one or two dimensions of floating-point numbers or integers
 * (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html, versions 1 to 3).
 */
final class NumpyFile {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int VERSION_AT = MAGIC.length;
    private static final int LENGTH_AT = VERSION_AT + 2;
    private static final Pattern TYPE = Pattern.compile("'descr': *'([<>|=])([fiu])([1248])'");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order': *True");
    private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([0-9]{0,9})L?,? *([0-9]{0,9})L?,?\\)");

    private NumpyFile() {
    }

    /** Whether a file begins as NumPy's files do. */
    static boolean isOne(byte[] file) {
        return file.length > MAGIC.length && Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** The array in a file that {@link #isOne}. */
    static NumberArray read(byte[] file) throws ArrayProblem {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        boolean longHeader = file[VERSION_AT] > 1;
        int begin = LENGTH_AT + (longHeader ? Integer.BYTES : Short.BYTES);
        if (file.length < begin) {
            throw new ArrayProblem("arrays.npy-cut");
        }
        long length = longHeader ? Integer.toUnsignedLong(bytes.getInt(LENGTH_AT)) : Short.toUnsignedLong(bytes.getShort(LENGTH_AT));
        if (file.length < begin + length) {
            throw new ArrayProblem("arrays.npy-cut");
        }
        String header = new String(file, begin, (int) length, StandardCharsets.UTF_8);
        Matcher type = TYPE.matcher(header);
        if (!type.find() || type.group(2).equals("f") && Integer.parseInt(type.group(3)) < Float.BYTES) {
            throw new ArrayProblem("arrays.npy-type");
        }
        Matcher shape = SHAPE.matcher(header);
        if (!shape.find() || shape.group(1).isEmpty()) {
            throw new ArrayProblem("arrays.dimensions");
        }
        boolean flat = shape.group(2).isEmpty();
        int rows = flat ? 1 : Integer.parseInt(shape.group(1));
        int columns = Integer.parseInt(shape.group(flat ? 1 : 2));
        bytes.order(type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN).position((int) (begin + length));
        boolean byColumns = !flat && FORTRAN.matcher(header).find();
        NumberArray array = array(bytes, type.group(2).charAt(0), Integer.parseInt(type.group(3)), byColumns ? columns : rows,
                byColumns ? rows : columns, flat);
        return byColumns ? array.transposed() : array;
    }

    private static NumberArray array(ByteBuffer bytes, char type, int size, int rows, int columns, boolean flat) throws ArrayProblem {
        if (rows == 0 || columns == 0) {
            throw new ArrayProblem("arrays.empty");
        } else if (bytes.remaining() < (long) rows * columns * size) {
            throw new ArrayProblem("arrays.npy-cut");
        }
        List<List<Double>> read = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Double> numbers = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                double number = number(bytes, type, size);
                if (!Double.isFinite(number)) {
                    throw new ArrayProblem("arrays.no-number", String.valueOf(number));
                }
                numbers.add(number);
            }
            read.add(numbers);
        }
        return new NumberArray(read, flat);
    }

    private static double number(ByteBuffer bytes, char type, int size) {
        if (type == 'f') {
            return size == Float.BYTES ? bytes.getFloat() : bytes.getDouble();
        }
        long whole = switch (size) {
            case Byte.BYTES -> bytes.get();
            case Short.BYTES -> bytes.getShort();
            case Integer.BYTES -> bytes.getInt();
            default -> bytes.getLong();
        };
        int unused = Long.SIZE - size * Byte.SIZE;
        return type == 'i' || unused == 0 ? whole : whole << unused >>> unused;
    }
}
