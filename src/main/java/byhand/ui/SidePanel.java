package byhand.ui;

import byhand.ui.control.Look;
import byhand.ui.lesson.ExplanationView;
import byhand.ui.lesson.LossCurve;
import byhand.ui.lesson.ParameterTable;
import javafx.scene.layout.Region;

/**
 * The panel on the right: the explanation from the top, the table and the loss curve from the bottom, so that nothing but the explanation
 * changes its place from step to step. Where there is little room the curve goes first, then rows of the table.
 */
final class SidePanel extends Region {

    private static final double SHARE_OF_WINDOW = 0.29;
    private static final double LEAST_WIDTH = 300;
    private static final double SHARE_FOR_EXPLANATION = 0.42;
    private static final int FEWEST_ROWS = 3;
    private static final int ROWS_BESIDE_CURVE = 9;
    private static final double GAP_IN_EM = 0.9;

    private final ExplanationView explanation;
    private final ParameterTable table;
    private final LossCurve curve;
    private final Look look;

    SidePanel(ExplanationView explanation, ParameterTable table, LossCurve curve, Look look) {
        this.explanation = explanation;
        this.table = table;
        this.curve = curve;
        this.look = look;
        getChildren().addAll(explanation, table, curve);
        getStyleClass().add("side-panel");
    }

    /** The panel's width in a window of this width. */
    static double widthIn(double window) {
        return Math.max(LEAST_WIDTH, Math.round(window * SHARE_OF_WINDOW));
    }

    @Override
    protected void layoutChildren() {
        double gap = Math.round(GAP_IN_EM * look.textSize());
        double x = snappedLeftInset();
        double width = getWidth() - x - snappedRightInset();
        double top = snappedTopInset();
        double bottom = Math.floor(getHeight() - snappedBottomInset());
        double forTable = (bottom - top) * (1 - SHARE_FOR_EXPLANATION) - gap;
        double curveHeight = curve.prefHeight(width);
        boolean withCurve = forTable - curveHeight - gap >= table.heightOf(ROWS_BESIDE_CURVE);
        curve.setVisible(withCurve);
        if (withCurve) {
            curve.resizeRelocate(x, bottom - curveHeight, width, curveHeight);
            bottom -= curveHeight + gap;
            forTable -= curveHeight + gap;
        }
        double tableHeight = Math.ceil(Math.max(table.heightOf(FEWEST_ROWS), Math.min(forTable, table.fullHeight())));
        table.resizeRelocate(x, bottom - tableHeight, width, tableHeight);
        explanation.resizeRelocate(x, top, width, bottom - tableHeight - gap - top);
    }
}
