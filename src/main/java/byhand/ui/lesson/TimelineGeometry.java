package byhand.ui.lesson;

import byhand.trace.Stage;
import byhand.trace.Trace;
import java.util.Arrays;
import java.util.Optional;

/** Where the ticks of a timeline stand. There is a place for the start of the iteration before the first tick. */
record TimelineGeometry(Trace trace, double width, double height, double textSize) {

    /** The usual height. */
    static final double HEIGHT_IN_EM = 4.4;
    /** Below this height label and ticks would touch. */
    static final double LEAST_HEIGHT_IN_EM = 3.75;

    private static final double START_IN_EM = 1.1;
    private static final double STAGE_GAP_IN_EM = 0.7;
    private static final double GAP_SHARE = 0.17;
    private static final double MOST_GAP_IN_EM = 0.45;

    double labelBaseline() {
        return textSize * 1.15 - Math.min(missing(), textSize * 0.3);
    }

    double tickMiddle() {
        return textSize * 2.55 - missing();
    }

    /** What is lower than usual moves up: first label and ticks together, then the ticks alone. */
    private double missing() {
        return Math.max(0, HEIGHT_IN_EM * textSize - height);
    }

    double tickHeight() {
        return textSize * 1.15;
    }

    double currentTickHeight() {
        return textSize * 1.6;
    }

    /** The tip of the mark that stands below the current step's tick. */
    double markTop() {
        return tickMiddle() + currentTickHeight() / 2 + textSize * 0.3;
    }

    double markBottom() {
        return markTop() + textSize * 0.57;
    }

    double tickWidth() {
        return Math.max(pitch() - tickGap(), Math.min(1, pitch()));
    }

    double tickGap() {
        return Math.min(pitch() * GAP_SHARE, MOST_GAP_IN_EM * textSize);
    }

    double tickLeft(int step) {
        return start() + (step - 1) * pitch() + trace.step(step).stage().ordinal() * STAGE_GAP_IN_EM * textSize;
    }

    /** The middle of a step's tick; for step 0 the place before the first. */
    double markerX(int step) {
        return step == 0 ? start() / 2 : tickLeft(step) + tickWidth() / 2;
    }

    double left(Stage stage) {
        return tickLeft(trace.first(stage));
    }

    /** Where a stage's room for its label ends. */
    double right(Stage stage) {
        return stage == Stage.UPDATE ? width : left(Stage.values()[stage.ordinal() + 1]);
    }

    /** The step whose tick is nearest to x; 0 left of all ticks. */
    int stepAt(double x) {
        if (x < start() - tickGap()) {
            return 0;
        }
        int step = 1;
        while (step < trace.size() && tickLeft(step + 1) - tickGap() / 2 <= x) {
            step++;
        }
        return step;
    }

    /** The stage whose label is at a point. */
    Optional<Stage> stageLabelAt(double x, double y) {
        if (y > tickMiddle() - currentTickHeight() / 2) {
            return Optional.empty();
        }
        return Arrays.stream(Stage.values()).filter(stage -> x >= left(stage) && x < right(stage)).findFirst();
    }

    private double start() {
        return START_IN_EM * textSize;
    }

    private double pitch() {
        double stageGaps = (Stage.values().length - 1) * STAGE_GAP_IN_EM * textSize;
        return (width - start() - stageGaps) / trace.size();
    }
}
