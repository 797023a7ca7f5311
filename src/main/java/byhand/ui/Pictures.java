package byhand.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** Takes pictures of the window as large as wanted: what is drawn is drawn again with more pixels, not blown up. */
final class Pictures {

    /** What a picture shows. */
    enum Subject {
        DIAGRAM, WINDOW
    }

    static final int LARGEST_SCALE = 4;

    private final Node diagram;
    private final Parent window;

    Pictures(Node diagram, Parent window) {
        this.diagram = diagram;
        this.window = window;
    }

    /** A picture with {@code scale} pixels for every logical one of the screen. */
    Image take(Subject subject, double scale) {
        Node node = subject == Subject.DIAGRAM ? diagram : window;
        List<PaintedCanvas> canvases = new ArrayList<>();
        collect(node, canvases);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setFill(Color.TRANSPARENT);
        try {
            canvases.forEach(each -> each.density(scale));
            return node.snapshot(parameters, null);
        } finally {
            canvases.forEach(each -> each.density(1));
        }
    }

    /** Writes a picture as PNG. There is either the whole file in the end or what was there before. */
    void save(BufferedImage picture, Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (!ImageIO.write(picture, "png", unfinished.toFile())) {
                throw new IOException("no PNG writer");
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
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
