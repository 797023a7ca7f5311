package byhand.ui;

import byhand.export.FileProblem;
import byhand.export.Png;
import byhand.session.Frame;
import byhand.trace.Step;
import byhand.words.Texts;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;

/** Saves and copies pictures of the moment that is shown. */
final class PictureTaking {

    private static final int USUAL_SCALE = 2;

    private final Window owner;
    private final Pictures pictures;
    private final FilePicker picker;
    private final Overlay overlay;
    private final Notice notice;
    private final Supplier<Frame> frame;
    private final Supplier<Texts> texts;
    /** What was wanted last: who could not save it there need not choose again. */
    private PictureSheet.Wish wish = new PictureSheet.Wish(Pictures.Subject.DIAGRAM, USUAL_SCALE);

    PictureTaking(Window owner, Pictures pictures, FilePicker picker, Overlay overlay, Notice notice, Supplier<Frame> frame,
            Supplier<Texts> texts) {
        this.owner = owner;
        this.pictures = pictures;
        this.picker = picker;
        this.overlay = overlay;
        this.notice = notice;
        this.frame = frame;
        this.texts = texts;
    }

    /** Asks what to save, and saves it. */
    void ask() {
        overlay.open(new PictureSheet(texts.get(), wish, this::save, overlay::close));
    }

    /** Puts a picture of the diagram onto the clipboard. */
    void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(Pixels.toJavaFx(pictures.take(Pictures.Subject.DIAGRAM, USUAL_SCALE)));
        Clipboard.getSystemClipboard().setContent(content);
        notice.say("picture.copied");
    }

    private void save(PictureSheet.Wish wanted) {
        wish = wanted;
        overlay.close();
        BufferedImage picture = pictures.take(wanted.subject(), wanted.scale());
        Optional<Path> file = picker.toSave(owner, texts.get().get("picture.title"), Optional.empty(), proposedName(), FileKind.PNG)
                .map(FileKind.PNG::complete);
        if (file.isEmpty()) {
            return;
        }
        try {
            Png.write(picture, file.get());
            notice.say("picture.saved", file.get().getFileName());
        } catch (FileProblem e) {
            notice.warn("picture.failed", file.get());
        }
    }

    /** The step's name without what file systems forbid, such as dJ_dw11-1.png in iteration 1. */
    private String proposedName() {
        String step = frame.get().step().map(Step::symbol).map(symbol -> symbol.plain()).orElse("start");
        return step.replace('∂', 'd').replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "_") + "-" + frame.get().at().iteration()
                + FileKind.PNG.ending();
    }
}
