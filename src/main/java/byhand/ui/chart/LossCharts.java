package byhand.ui.chart;

import byhand.session.Command;
import byhand.session.Frame;
import byhand.ui.action.Action;
import byhand.ui.action.WindowActions;
import byhand.ui.control.Buttons;
import byhand.ui.control.Look;
import byhand.ui.control.Overlay;
import byhand.ui.control.Settings;
import byhand.ui.lesson.FrameView;
import byhand.ui.lesson.Player;
import byhand.ui.paint.Surfaces;
import byhand.words.Texts;
import javafx.beans.value.ObservableValue;

/** The chart in the side panel and the large one, which follows the training as long as it is open. */
public final class LossCharts implements FrameView {

    private final Player player;
    private final Overlay overlay;
    private final LossCurve small;
    private final ChartSheet large;

    /** Charts of what a player shows. */
    public LossCharts(Player player, Overlay overlay, Settings settings, Look look, Surfaces surfaces, Buttons buttons,
            ObservableValue<Texts> language) {
        this.player = player;
        this.overlay = overlay;
        small = new LossCurve(player.frame(), this::enlarge, settings, look, surfaces);
        large = new ChartSheet(player.frame(), this::go, overlay::close, settings, look, surfaces, buttons, language);
        large.prefWidthProperty().bind(overlay.widthProperty());
        large.prefHeightProperty().bind(overlay.heightProperty());
    }

    /** The one in the side panel. */
    public LossCurve small() {
        return small;
    }

    /** Makes actions of it. */
    public void bind(WindowActions actions) {
        actions.on(Action.LOSS_CHART, this::enlarge);
    }

    @Override
    public void show(Frame frame) {
        small.show(frame);
        if (isLarge()) {
            large.show(frame);
        }
    }

    @Override
    public void addLosses(Frame frame) {
        show(frame);
    }

    private boolean isLarge() {
        return large.getParent() != null;
    }

    private void enlarge() {
        large.begin(player.frame());
        overlay.open(large, large.first());
    }

    /** Where one goes is to be seen. */
    private void go(int iteration) {
        overlay.close();
        player.apply(new Command.GoToIteration(iteration));
    }
}
