package byhand.ui.file;

import byhand.ui.control.Blank;
import byhand.ui.control.Overlay;
import byhand.ui.control.PlacedField;
import byhand.ui.control.QuestionSheet;
import byhand.words.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Stands between the user's changes and what would end them: asks whether they are to be saved first. */
public final class Unsaved {

    private final Document document;
    private final Saving saving;
    private final List<PlacedField> fields;
    private final Overlay overlay;
    private final Blank blank;
    private final Supplier<Texts> texts;
    private Optional<QuestionSheet> asked = Optional.empty();

    /** @param fields those in which something may be half typed, which counts as a change */
    public Unsaved(Document document, Saving saving, List<PlacedField> fields, Overlay overlay, Blank blank, Supplier<Texts> texts) {
        this.document = document;
        this.saving = saving;
        this.fields = fields;
        this.overlay = overlay;
        this.blank = blank;
        this.texts = texts;
    }

    /** Whether something would be lost. What is being typed counts from now on. */
    boolean exists() {
        fields.forEach(PlacedField::leave);
        return document.modified();
    }

    /**
     * Does what would end the changes: at once if there are none, else when they are saved or the user does not want them. What is asked
     * later counts.
     */
    void settle(Runnable then) {
        if (exists()) {
            blank.setVisible(false);
            if (asked.filter(sheet -> sheet.getParent() != null).isPresent()) {
                overlay.close();
            }
            QuestionSheet sheet = question(then);
            asked = Optional.of(sheet);
            overlay.open(sheet, sheet.usual());
        } else {
            then.run();
        }
    }

    private QuestionSheet question(Runnable then) {
        Texts words = texts.get();
        return new QuestionSheet("unsaved-sheet", words.get("unsaved.title"), words.get("unsaved.sentence", document.name(words)), List.of(
                new QuestionSheet.Answer("unsaved-drop", words.get("unsaved.drop"), closing(then)),
                new QuestionSheet.Answer("unsaved-cancel", words.get("sheet.cancel"), overlay::close),
                new QuestionSheet.Answer("unsaved-save", words.get("unsaved.save"), closing(() -> saving.save(then)))));
    }

    private Runnable closing(Runnable doing) {
        return () -> {
            overlay.close();
            doing.run();
        };
    }
}
