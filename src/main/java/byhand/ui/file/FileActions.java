package byhand.ui.file;

import byhand.scenario.Scenario;
import byhand.session.Command;
import byhand.ui.action.Action;
import byhand.ui.action.WindowActions;
import byhand.ui.control.FileKind;
import byhand.ui.control.FilePicker;
import byhand.ui.control.Notice;
import byhand.ui.lesson.Player;
import byhand.words.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Stage;

/** Brings scenarios into the session from files and from elsewhere. What cannot be read leaves the session as it is. */
public final class FileActions {

    private final Stage stage;
    private final Player player;
    private final Document document;
    private final Unsaved unsaved;
    private final Opening opening;
    private final Saving saving;
    private final RecentFiles recent;
    private final FilePicker picker;
    private final Notice notice;
    private final Supplier<Texts> texts;

    /** @param stage the window, over which the questions for files are asked and which asks before it closes */
    public FileActions(Stage stage, Player player, Document document, Unsaved unsaved, Opening opening, Saving saving, RecentFiles recent,
            FilePicker picker,
            Notice notice, Supplier<Texts> texts) {
        this.stage = stage;
        this.player = player;
        this.document = document;
        this.unsaved = unsaved;
        this.opening = opening;
        this.saving = saving;
        this.recent = recent;
        this.picker = picker;
        this.notice = notice;
        this.texts = texts;
    }

    /** Says what the actions do that are about files. */
    public void bind(WindowActions actions) {
        actions.on(Action.NEW, () -> begin(Scenario.smallest()));
        actions.on(Action.OPEN, () -> choose("file.open.title", FileKind.JSON).ifPresent(this::open));
        actions.on(Action.SAVE, () -> saving.save(player::refresh));
        actions.on(Action.SAVE_AS, () -> saving.saveAs(player::refresh));
        actions.on(Action.QUIT, () -> unsaved.settle(stage::close));
        stage.setOnCloseRequest(request -> {
            if (unsaved.exists()) {
                request.consume();
                unsaved.settle(stage::close);
            }
        });
    }

    /** Opens what comes from no file, such as an example, once nothing is lost by it. */
    void begin(Scenario scenario) {
        unsaved.settle(() -> opening.show(new Command.Open(scenario)));
    }

    /**
     * Opens a file once nothing is lost by it. It is read first, so that nobody is asked for nothing; and again after a question, as saving
     * may have changed it.
     */
    void open(Path file) {
        opening.read(file, opened -> {
            if (unsaved.exists()) {
                unsaved.settle(() -> opening.open(file));
            } else {
                opening.show(opened);
            }
        });
    }

    /** Opens one of the files that were used before; if it has gone, it goes from their list. */
    void openRecent(Path file) {
        if (Files.exists(file)) {
            open(file);
        } else {
            recent.remove(file);
            notice.warn("file.gone", file);
        }
    }

    /** Opens what was dropped on the window. */
    public void openDropped(List<Path> files) {
        if (files.size() == 1) {
            open(files.get(0));
        } else {
            notice.warn("file.drop-one", String.valueOf(files.size()));
        }
    }

    /** Asks for a table of samples. */
    public Optional<Path> chooseTable() {
        return choose("samples.title", FileKind.CSV).filter(opening::isOrdinary);
    }

    /** Asks for a file with arrays of numbers. */
    public Optional<Path> chooseArrays() {
        return choose("arrays.title", FileKind.ARRAYS).filter(opening::isOrdinary);
    }

    /** Begins where the document's file is, or else the latest one that was used. */
    private Optional<Path> choose(String titleKey, FileKind kind) {
        Optional<Path> near = document.file().or(() -> recent.list().stream().findFirst());
        return picker.toOpen(stage, texts.get().get(titleKey), near.map(Path::getParent), kind);
    }
}
