package byhand.ui;

import byhand.ui.lesson.Pace;
import byhand.ui.lesson.Timeline;
import byhand.ui.lesson.Transport;
import javafx.geometry.Bounds;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The bar below the diagram: where we are in the iteration, and how to go on. */
final class BottomBar extends HBox {

    private static final PseudoClass PROJECTED = PseudoClass.getPseudoClass("projected");

    private final Timeline timeline;
    private final List<Node> besideTimeline;

    BottomBar(Transport transport, Timeline timeline, Pace pace) {
        super(transport, timeline, pace);
        this.timeline = timeline;
        besideTimeline = List.of(transport, pace);
        setHgrow(timeline, Priority.ALWAYS);
        setAlignment(Pos.CENTER);
        getStyleClass().add("bottom-bar");
    }

    /** Where a notice has room, in the scene. */
    Bounds room() {
        return timeline.localToScene(timeline.getLayoutBounds());
    }

    /** Shows the timeline only, as it is to be projected, or all of the bar. */
    void project(boolean only) {
        besideTimeline.forEach(each -> {
            each.setManaged(!only);
            each.setVisible(!only);
        });
        timeline.project(only);
        pseudoClassStateChanged(PROJECTED, only);
    }
}
