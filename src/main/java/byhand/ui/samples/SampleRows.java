package byhand.ui.samples;

import byhand.network.Sample;
import byhand.scenario.ScenarioLimits;
import byhand.trace.Quantity;
import byhand.ui.grid.NumberRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Samples as the rows of a table: the inputs, and behind them the targets. Rows and columns count from 0. Immutable.
 *
 * @param inputs  how many inputs a sample has
 * @param targets how many targets it has
 */
record SampleRows(int inputs, int targets, List<Sample> samples) implements NumberRows<SampleRows> {

    SampleRows {
        samples = List.copyOf(samples);
    }

    @Override
    public int width() {
        return inputs + targets;
    }

    @Override
    public int size() {
        return samples.size();
    }

    @Override
    public boolean hasRoom() {
        return size() < ScenarioLimits.MOST_SAMPLES;
    }

    @Override
    public String name(int row) {
        return String.valueOf(row + 1);
    }

    @Override
    public Quantity quantity(int row, int column) {
        return column < inputs ? new Quantity.Input(column + 1) : new Quantity.Target(column - inputs + 1);
    }

    @Override
    public double value(int row, int column) {
        if (row == size()) {
            return Double.NaN;
        }
        Sample sample = samples.get(row);
        return column < inputs ? sample.input().get(column) : sample.target().get(column - inputs);
    }

    @Override
    public SampleRows with(int row, int column, double value) {
        List<Sample> changed = new ArrayList<>(samples);
        if (row == size()) {
            changed.add(zeros());
        }
        Sample sample = changed.get(row);
        changed.set(row, column < inputs ? sample.withInput(column + 1, value) : sample.withTarget(column - inputs + 1, value));
        return with(changed);
    }

    /** These rows in the place of all there were. */
    SampleRows with(List<Sample> others) {
        return new SampleRows(inputs, targets, others);
    }

    /** With more rows, the first of which becomes row {@code at}. */
    SampleRows inserted(int at, List<Sample> more) {
        List<Sample> longer = new ArrayList<>(samples);
        longer.addAll(at, more);
        return with(longer);
    }

    /** A row of zeros. */
    Sample zeros() {
        return new Sample(Collections.nCopies(inputs, 0.0), Collections.nCopies(targets, 0.0));
    }

    SampleRows without(Collection<Integer> rows) {
        List<Sample> shorter = new ArrayList<>();
        for (int row = 0; row < size(); row++) {
            if (!rows.contains(row)) {
                shorter.add(samples.get(row));
            }
        }
        return with(shorter);
    }

    /** With a row moved down, or up if {@code by} is negative; the very same if it cannot go there. */
    SampleRows moved(int row, int by) {
        if (row >= size() || row + by < 0 || row + by >= size()) {
            return this;
        }
        List<Sample> moved = new ArrayList<>(samples);
        moved.add(row + by, moved.remove(row));
        return with(moved);
    }
}
