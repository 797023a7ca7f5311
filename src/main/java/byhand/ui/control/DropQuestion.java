package byhand.ui.control;

import byhand.words.Texts;
import java.util.List;
import java.util.function.Supplier;

/** Asks before a sheet that has been worked in is put away with the changes in it. */
public final class DropQuestion {

    private final Overlay overlay;
    private final Supplier<Texts> texts;

    /** @param overlay where the sheet lies, and over it the question */
    public DropQuestion(Overlay overlay, Supplier<Texts> texts) {
        this.overlay = overlay;
        this.texts = texts;
    }

    /** Asks about the sheet that is seen; the usual answer, Escape and F1 lead back to it. */
    public void ask() {
        Texts words = texts.get();
        QuestionSheet question = new QuestionSheet("drop-sheet", words.get("drop.title"), words.get("drop.sentence"),
                List.of(new QuestionSheet.Answer("drop-changes", words.get("drop.drop"), this::closeBoth),
                        new QuestionSheet.Answer("drop-not", words.get("drop.keep"), overlay::close)));
        overlay.open(question, question.usual());
    }

    private void closeBoth() {
        overlay.close();
        overlay.close();
    }
}
