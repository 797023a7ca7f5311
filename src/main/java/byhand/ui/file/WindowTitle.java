package byhand.ui.file;

import byhand.session.Frame;
import byhand.typeset.Legible;
import byhand.ui.lesson.FrameView;
import byhand.words.Texts;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

/** What stands in the frame that the system draws around the window: what is taught, its file, and whether it is saved. */
public final class WindowTitle implements FrameView {

    private final Stage stage;
    private final Document document;
    private Texts texts;

    /** @param stage the window in whose frame the title stands */
    public WindowTitle(Stage stage, Document document, ObservableValue<Texts> language) {
        this.stage = stage;
        this.document = document;
        language.subscribe(this::setTexts);
    }

    @Override
    public void show(Frame frame) {
        String name = document.name(texts);
        String title = texts.get("title.of", name, texts.get("window.title"));
        String withFile = document.file().map(file -> file.getFileName().toString()).filter(file -> !file.equals(name))
                .map(file -> texts.get("title.of", file, title)).orElse(title);
        stage.setTitle(Legible.of(document.modified() ? texts.get("title.modified", withFile) : withFile));
    }

    private void setTexts(Texts newTexts) {
        texts = newTexts;
    }
}
