package byhand.ui.lesson;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** Four things side by side in the widths of the parameter table's columns; all but the first are set flush right. */
final class ParameterColumns extends GridPane {

    private static final double[] PERCENT = {31, 23, 23, 23};

    ParameterColumns(Node... cells) {
        for (int i = 0; i < cells.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(PERCENT[i]);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            getColumnConstraints().add(column);
            add(cells[i], i, 0);
        }
        getStyleClass().add("parameter-columns");
        setMinWidth(0);
    }
}
