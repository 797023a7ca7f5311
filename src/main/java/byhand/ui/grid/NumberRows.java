package byhand.ui.grid;

import byhand.trace.Quantity;

/**
 * Numbers as the rows of a table. Rows and columns count from 0. Immutable.
 *
 * @param <R> what a change gives: rows of the same kind
 */
public interface NumberRows<R extends NumberRows<R>> {

    /** How many columns there are. */
    int width();

    /** How many rows there are. */
    int size();

    /** Whether there may be one row more. */
    boolean hasRoom();

    /** What stands in front of a row. */
    String name(int row);

    /** What the number in a cell is the value of. */
    Quantity quantity(int row, int column);

    /** The number in a cell; not a number in the line below the last row. */
    double value(int row, int column);

    /** The same rows with one number replaced; in the line below the last row, that makes a row with zeros beside it. */
    R with(int row, int column, double value);

    /**
     * How many lines a table of these rows has: below the last row there is one into which the next is typed, while there may be one more.
     */
    default int lines() {
        return size() + (hasRoom() ? 1 : 0);
    }
}
