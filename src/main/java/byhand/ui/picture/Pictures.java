package byhand.ui.picture;

import byhand.export.picture.PictureExport;
import byhand.session.Frame;
import byhand.typeset.Typesetter;
import byhand.ui.paint.PaintedCanvas;
import byhand.ui.paint.Pixels;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;

/** Takes pictures as large as wanted: what is drawn is drawn again with more pixels, not blown up. */
public final class Pictures {

    /** What a picture shows. */
    enum Subject {
        DIAGRAM, WINDOW
    }

    /** The most pixels that a picture has for every logical one of the screen, in each direction. */
    public static final int LARGEST_SCALE = 4;

    private final Region diagram;
    private final Parent window;
    private final Supplier<Frame> frame;
    private final Typesetter typesetter;

    /**
     * @param diagram what a picture of the diagram shows
     * @param window  what a picture of the window shows
     */
    public Pictures(Region diagram, Parent window, Supplier<Frame> frame, Typesetter typesetter) {
        this.diagram = diagram;
        this.window = window;
        this.frame = frame;
        this.typesetter = typesetter;
    }

    /** A picture of the moment with {@code scale} pixels for every logical one of the screen. */
    BufferedImage take(Subject subject, double scale) {
        if (subject == Subject.DIAGRAM) {
            return PictureExport.diagram(frame.get(), diagram.getWidth(), diagram.getHeight(), scale, typesetter);
        }
        List<PaintedCanvas> canvases = new ArrayList<>();
        collect(window, canvases);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        try {
            canvases.forEach(each -> each.density(scale));
            return Pixels.toAwt(window.snapshot(parameters, null));
        } finally {
            canvases.forEach(each -> each.density(1));
        }
    }

    private static void collect(Node node, List<PaintedCanvas> found) {
        if (node instanceof PaintedCanvas canvas) {
            found.add(canvas);
        } else if (node instanceof Parent parent && node.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
