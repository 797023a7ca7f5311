package byhand.ui;

import byhand.session.Frame;
import byhand.ui.arrangement.PanelArea;
import byhand.ui.control.Blank;
import byhand.ui.control.Notice;
import byhand.ui.control.Overlay;
import byhand.ui.control.PlacedField;
import byhand.ui.file.DropTarget;
import byhand.ui.lesson.DiagramView;
import byhand.ui.lesson.FormulaView;
import byhand.ui.lesson.FrameView;
import byhand.ui.projector.Pen;
import byhand.ui.projector.Spotlight;
import byhand.ui.run.RunProgress;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The window's content: bars, diagram and panel, and over them the pen, the field for numbers, the spotlight, notices, sheets and the blank screen. */
final class MainView extends StackPane implements FrameView {

    private static final double BESIDE = 8;

    private final List<FrameView> frameViews;
    private final DiagramView diagram;
    private final TopBar top;
    private final PanelArea panels;
    private final FormulaView formula;
    private final BottomBar bottom;
    private final Notice notice;
    private final RunProgress progress;

    MainView(TopBar top, PanelArea panels, DiagramView diagram, FormulaView formula, BottomBar bottom, List<PlacedField> fields,
            Notice notice,
            RunProgress progress, Pen pen, Spotlight spotlight, Overlay overlay, DropTarget dropping, Blank blank,
            List<FrameView> frameViews) {
        this.frameViews = frameViews;
        this.diagram = diagram;
        this.top = top;
        this.panels = panels;
        this.formula = formula;
        this.bottom = bottom;
        this.notice = notice;
        this.progress = progress;
        BorderPane content = new BorderPane(new StackPane(panels, pen), top, null, bottom, null);
        content.setId("content");
        getChildren().add(content);
        getChildren().addAll(fields);
        getChildren().addAll(spotlight, progress, overlay, notice, dropping, blank);
        getStyleClass().add("window");
        setId("window");
    }

    /**
     * The notice lies over the title, where it covers neither diagram, panel and timeline nor the menus; where no title is, along the upper
     * edge. The progress of a training, which moves on from what the timeline shows, lies over that.
     */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Bounds timeline = sceneToLocal(bottom.room());
        place(progress, timeline.getMinX(), Math.min(progress.prefWidth(-1), timeline.getWidth()), timeline);
        Bounds title = top.isVisible() ? sceneToLocal(top.room()) : new BoundingBox(0, 0, getWidth(), 0);
        double said = Math.min(notice.prefWidth(-1), title.getWidth() - 2 * BESIDE);
        place(notice, title.getCenterX() - said / 2, said, title);
    }

    private void place(Region each, double x, double width, Bounds room) {
        double height = each.prefHeight(width);
        double y = Math.max(0, Math.min(room.getCenterY() - height / 2, getHeight() - height));
        each.resizeRelocate(Math.round(x), Math.round(y), Math.ceil(width), height);
    }

    /** Shows diagram, formula and timeline only, as they are to be projected, or everything. */
    void project(boolean only) {
        top.setManaged(!only);
        top.setVisible(!only);
        formula.project(only);
        panels.project(only);
        bottom.project(only);
    }

    @Override
    public void show(Frame frame) {
        frameViews.forEach(view -> view.show(frame));
    }

    @Override
    public void move(Frame frame) {
        diagram.move(frame);
    }

    @Override
    public void addLosses(Frame frame) {
        frameViews.forEach(view -> view.addLosses(frame));
    }
}
