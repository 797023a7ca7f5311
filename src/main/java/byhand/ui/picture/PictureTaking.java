package byhand.ui.picture;

import byhand.export.FileProblem;
import byhand.export.picture.Png;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.trace.Step;
import byhand.ui.control.FileKind;
import byhand.ui.control.Notice;
import byhand.ui.control.Overlay;
import byhand.ui.control.SaveDialog;
import byhand.ui.paint.Pixels;
import byhand.words.Texts;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Saves and copies pictures of the moment that is shown. */
public final class PictureTaking {

    private static final int USUAL_SCALE = 2;
    private static final char CIRCUMFLEX = '\u0302';

    private final Pictures pictures;
    private final SaveDialog saving;
    private final Overlay overlay;
    private final Notice notice;
    private final Supplier<Frame> frame;
    private final Supplier<Texts> texts;
    /** What was wanted last: who could not save it there need not choose again. */
    private PictureSheet.Wish wish = new PictureSheet.Wish(Pictures.Subject.DIAGRAM, USUAL_SCALE);

    /** @param pictures takes the pictures */
    public PictureTaking(Pictures pictures, SaveDialog saving, Overlay overlay, Notice notice, Supplier<Frame> frame,
            Supplier<Texts> texts) {
        this.pictures = pictures;
        this.saving = saving;
        this.overlay = overlay;
        this.notice = notice;
        this.frame = frame;
        this.texts = texts;
    }

    /** Asks what to save, and saves it. */
    public void ask() {
        overlay.open(new PictureSheet(texts.get(), wish, this::save, overlay::close));
    }

    /** Puts a picture of the diagram onto the clipboard. */
    public void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(Pixels.toJavaFx(pictures.take(Pictures.Subject.DIAGRAM, USUAL_SCALE)));
        Clipboard.getSystemClipboard().setContent(content);
        notice.say("picture.copied");
    }

    private void save(PictureSheet.Wish wanted) {
        wish = wanted;
        overlay.close();
        BufferedImage picture = pictures.take(wanted.subject(), wanted.scale());
        saving.ask("picture.title", Optional.empty(), proposedName(), FileKind.PNG, file -> write(picture, file));
    }

    private void write(BufferedImage picture, Path file) {
        try {
            Png.write(picture, file);
            notice.say("picture.saved", file.getFileName());
        } catch (FileProblem e) {
            notice.warn("file.not-saved", e.getMessage());
        }
    }

    /** Such as dJ_dw11-1.png in iteration 1. */
    private String proposedName() {
        return frame.get().step().map(PictureTaking::name).orElse("start") + "-" + frame.get().at().iteration() + FileKind.PNG.ending();
    }

    /** The step's name without what file systems forbid, and without signs that hardly anybody can type. */
    private static String name(Step step) {
        if (step.quantity() instanceof Quantity.AllParameters) {
            return "new-values";
        }
        String bare = Normalizer.normalize(step.symbol().typed(), Normalizer.Form.NFD);
        String hat = bare.indexOf(CIRCUMFLEX) < 0 ? "" : "-hat";
        String letters = Normalizer.normalize(bare.replace(String.valueOf(CIRCUMFLEX), ""), Normalizer.Form.NFC);
        return letters.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "_") + hat;
    }
}
