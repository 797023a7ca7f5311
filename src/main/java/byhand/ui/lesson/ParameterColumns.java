package byhand.ui.lesson;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Four things side by side in the parameter table's columns; all but the first are set flush right. */
final class ParameterColumns extends Region {

    private final ObservableValue<ColumnPlan> plan;
    private final List<Region> cells;

    ParameterColumns(ObservableValue<ColumnPlan> plan, Region... cells) {
        this.plan = plan;
        this.cells = List.of(cells);
        getChildren().addAll(cells);
        getStyleClass().add("parameter-columns");
        plan.subscribe(this::follow);
    }

    private void follow(ColumnPlan now) {
        // In pixels: the toolkit (JavaFX 21) takes an em here twice, and of the window's text instead of the table's.
        setStyle("-fx-font-size: " + now.size() + "px");
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return plan.getValue().total();
    }

    @Override
    protected double computePrefHeight(double width) {
        return cells.stream().mapToDouble(cell -> cell.prefHeight(-1)).max().orElseThrow();
    }

    /** Half a pixel more than was measured: the toolkit cuts a text off that is wider by a hair than its place. */
    @Override
    protected void layoutChildren() {
        for (int i = 0; i < cells.size(); i++) {
            Node cell = cells.get(i);
            double left = Math.floor(plan.getValue().left(i));
            double right = Math.ceil(plan.getValue().left(i) + plan.getValue().widths().get(i) + 0.5);
            double height = Math.min(getHeight(), cell.prefHeight(-1));
            cell.resizeRelocate(left, Math.round((getHeight() - height) / 2), right - left, height);
        }
    }
}
