package byhand.ui.parameters;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An array of numbers of one or two dimensions.
 *
 * @param rows   at least one, all of one length of at least 1
 * @param isFlat whether it has one dimension, as biases have; it has one row then
 */
record NumberArray(List<List<Double>> rows, boolean isFlat) {

    NumberArray {
        rows = rows.stream().map(List::copyOf).toList();
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        if (columns == 0 || rows.stream().anyMatch(row -> row.size() != columns) || isFlat && rows.size() > 1) {
            throw new IllegalArgumentException("no array has the rows " + rows);
        }
    }

    /** How many numbers a row has. */
    int columns() {
        return rows.get(0).size();
    }

    /** Whether it has so many rows of so many numbers. */
    boolean is(int height, int width) {
        return rows.size() == height && columns() == width;
    }

    /** All numbers, row by row. */
    List<Double> numbers() {
        return rows.stream().flatMap(List::stream).toList();
    }

    /** With rows and columns exchanged. A flat one stays as it is. */
    NumberArray transposed() {
        return isFlat ? this
                : new NumberArray(IntStream.range(0, columns()).mapToObj(column -> rows.stream().map(row -> row.get(column)).toList())
                        .toList(), false);
    }

    /** Its shape as Python writes it: {@code 3 × 2}, or {@code 3} if it is flat. */
    String shape() {
        return isFlat ? String.valueOf(columns()) : rows.size() + " × " + columns();
    }
}
