package byhand.ui;

import byhand.ui.chart.LossCurve;
import byhand.ui.control.Look;
import byhand.ui.lesson.ParameterTable;
import byhand.ui.lesson.SentenceView;
import javafx.scene.layout.Region;

/**
 * The panel on the right: what is said from the top, the table and the loss curve from the bottom, so that nothing but the sentences
 * changes from step to step. Where there is little room rows of the table go first, then the curve gets lower; only
 * then does it go.
 */
final class SidePanel extends Region {

    private static final double SHARE_FOR_SENTENCE = 0.3;
    private static final int FEWEST_ROWS = 2;
    private static final double GAP_IN_EM = 0.9;

    private final SentenceView sentence;
    private final ParameterTable table;
    private final LossCurve curve;
    private final Look look;

    SidePanel(SentenceView sentence, ParameterTable table, LossCurve curve, Look look) {
        this.sentence = sentence;
        this.table = table;
        this.curve = curve;
        this.look = look;
        getChildren().addAll(sentence, table, curve);
        getStyleClass().add("side-panel");
    }

    @Override
    protected void layoutChildren() {
        double gap = Math.round(GAP_IN_EM * look.textSize());
        double x = snappedLeftInset();
        double width = getWidth() - x - snappedRightInset();
        double top = snappedTopInset();
        double bottom = Math.floor(getHeight() - snappedBottomInset());
        double forSentence = SHARE_FOR_SENTENCE * (bottom - top);
        double forTable = bottom - top - forSentence - gap;
        double forCurve = Math.floor(forTable - table.heightOf(FEWEST_ROWS) - gap);
        double curveHeight = Math.min(curve.prefHeight(width), forCurve);
        boolean withCurve = curveHeight >= curve.minHeight(width);
        curve.setVisible(withCurve);
        if (withCurve) {
            curve.resizeRelocate(x, bottom - curveHeight, width, curveHeight);
            bottom -= curveHeight + gap;
            forTable -= curveHeight + gap;
        }
        double tableHeight = Math.ceil(table.wholeRows(Math.max(table.heightOf(FEWEST_ROWS), forTable)));
        double tableTop = bottom - tableHeight;
        table.resizeRelocate(x, tableTop, width, tableHeight);
        sentence.resizeRelocate(x, top, width, sentence.wholeLines(tableTop - gap - top));
    }
}
