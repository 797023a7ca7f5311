package byhand.ui.lesson;

import byhand.trace.Section;
import byhand.trace.Trace;
import java.util.List;
import java.util.Optional;

/**
 * Where the ticks of a timeline stand. There is a place for the start of the iteration before the first tick. The steps of each sample of a
 * batch are a group; where not all ticks of all groups have room, the groups that one is not in are folded.
 */
final class TimelineGeometry {

    /** The usual height. */
    static final double HEIGHT_IN_EM = 4.4;
    /** Below this height label and ticks would touch. */
    static final double LEAST_HEIGHT_IN_EM = 3.75;

    private static final double START_IN_EM = 1.1;
    private static final double STAGE_GAP_IN_EM = 0.7;
    private static final double GAP_SHARE = 0.17;
    private static final double MOST_GAP_IN_EM = 0.45;
    /** Between the stages of one sample. */
    private static final double INNER_GAP_IN_EM = 0.25;
    /** Below this the ticks of a batch cannot be told apart any more. */
    private static final double LEAST_PITCH = 3;
    /** How wide a folded group is at most, and all of them together as a share of the whole. */
    private static final double FOLDED_IN_EM = 2.2;
    private static final double FOLDED_SHARE = 0.4;
    /** How much of the rest the sample's group gets at least, and at most. */
    private static final double LEAST_SHARE = 0.4;
    private static final double MOST_SHARE = 0.65;

    private final Trace trace;
    private final double width;
    private final double height;
    private final double textSize;
    private final List<Section> sections;
    private final double[] lefts;
    private final double[] pitches;
    private final boolean folded;

    /** @param trace seen from the step where we are */
    TimelineGeometry(Trace trace, double width, double height, double textSize) {
        this.trace = trace;
        this.width = width;
        this.height = height;
        this.textSize = textSize;
        this.sections = trace.sections();
        this.lefts = new double[sections.size()];
        this.pitches = new double[sections.size()];
        double inner = innerGap();
        double gaps = 0;
        for (int i = 1; i < sections.size(); i++) {
            gaps += beginsGroup(i) ? stageGap() : inner;
        }
        double pitch = (width - start() - gaps) / trace.size();
        folded = trace.sampleCount() > 1 && pitch < LEAST_PITCH;
        if (folded) {
            fold();
        } else {
            double x = start();
            for (int i = 0; i < sections.size(); i++) {
                x += i == 0 ? 0 : beginsGroup(i) ? stageGap() : inner;
                place(i, x, pitch);
                x += sections.get(i).count() * pitch;
            }
        }
    }

    private void place(int section, double left, double pitch) {
        lefts[section] = left;
        pitches[section] = pitch;
    }

    /** The sample's group and what all samples give together get most of the room. */
    private void fold() {
        int passes = trace.sampleCount();
        int current = trace.sampleNumber() - 1;
        boolean behind = trace.sectionsSeen().get(0).sample() == 0;
        double all = width - start();
        int others = behind ? passes : passes - 1;
        double other = Math.min(FOLDED_IN_EM * textSize, FOLDED_SHARE * all / others);
        double gap = Math.min(stageGap(), other / 4);
        double rest = all - others * other - passes * gap;
        double own = sections.get(0).count() + sections.get(1).count();
        double together = sections.get(2 * passes).count() + sections.get(2 * passes + 1).count();
        double share = behind ? 0 : Math.max(LEAST_SHARE, Math.min(MOST_SHARE, own / (own + together)));
        double x = start();
        for (int group = 0; group <= passes; group++) {
            double room = group == passes ? rest * (1 - share) : group == current && !behind ? rest * share : other;
            boolean open = group == passes || group == current && !behind;
            double inner = open ? innerGap() : 0;
            int count = sections.get(2 * group).count() + sections.get(2 * group + 1).count();
            double pitch = (room - inner) / count;
            place(2 * group, x, pitch);
            place(2 * group + 1, x + sections.get(2 * group).count() * pitch + inner, pitch);
            x += room + gap;
        }
    }

    /** Whether the stages of a section and of the one before are of different samples; of one sample the stages are the groups. */
    private boolean beginsGroup(int section) {
        return trace.sampleCount() == 1 || section % 2 == 0 || section == sections.size() - 1;
    }

    private double stageGap() {
        return STAGE_GAP_IN_EM * textSize;
    }

    private double innerGap() {
        return INNER_GAP_IN_EM * textSize;
    }

    List<Section> sections() {
        return sections;
    }

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

    double tickWidth(int section) {
        return Math.max(pitches[section] - tickGap(section), Math.min(1, pitches[section]));
    }

    double tickGap(int section) {
        return Math.min(pitches[section] * GAP_SHARE, MOST_GAP_IN_EM * textSize);
    }

    double tickLeft(int step) {
        int section = sectionOf(step);
        return lefts[section] + (step - sections.get(section).first()) * pitches[section];
    }

    /** Where the room of a section begins. */
    double left(int section) {
        return lefts[section];
    }

    /** Where the last tick of a section ends. */
    double right(int section) {
        Section last = sections.get(section);
        return lefts[section] + (last.count() - 1) * pitches[section] + tickWidth(section);
    }

    /** The place of a step's section among all, from 0. */
    int sectionOf(int step) {
        int low = 0;
        int high = sections.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sections.get(middle).first() <= step) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The middle of a step's tick; for step 0 the place before the first. */
    double markerX(int step) {
        return step == 0 ? start() / 2 : tickLeft(step) + tickWidth(sectionOf(step)) / 2;
    }

    /** Whether a section has a label: each stage of one sample; in a batch each sample, what all give together, and the update. */
    boolean isLabelled(int section) {
        return beginsGroup(section);
    }

    /** Where a section's room for its label ends. */
    double labelEnd(int section) {
        int next = section + 1;
        while (next < sections.size() && !isLabelled(next)) {
            next++;
        }
        return next == sections.size() ? width : lefts[next];
    }

    /** The step whose tick is nearest to x; 0 left of all ticks. */
    int stepAt(double x) {
        if (x < start() - tickGap(0)) {
            return 0;
        }
        int section = 0;
        while (section < sections.size() - 1 && lefts[section + 1] - tickGap(section + 1) / 2 <= x) {
            section++;
        }
        int within = (int) Math.floor((x + tickGap(section) / 2 - lefts[section]) / pitches[section]);
        return sections.get(section).first() + Math.max(0, Math.min(sections.get(section).count() - 1, within));
    }

    /** The section whose label is at a point. */
    Optional<Section> labelAt(double x, double y) {
        if (y > tickMiddle() - currentTickHeight() / 2) {
            return Optional.empty();
        }
        for (int i = sections.size() - 1; i >= 0; i--) {
            if (isLabelled(i) && x >= lefts[i] && x < labelEnd(i)) {
                return Optional.of(sections.get(i));
            }
        }
        return Optional.empty();
    }

    private double start() {
        return START_IN_EM * textSize;
    }
}
