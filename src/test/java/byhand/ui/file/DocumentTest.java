package byhand.ui.file;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.ParameterId;
import byhand.scenario.Examples;
import byhand.scenario.Fingerprint;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import byhand.session.Command;
import byhand.session.Origin;
import byhand.session.Session;
import byhand.trace.Quantity;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Which file belongs to what is taught, though nobody may have asked before something else was opened. */
class DocumentTest {

    private static final Path FIRST = Path.of("first.json").toAbsolutePath();
    private static final Path SECOND = Path.of("second.json").toAbsolutePath();
    private static final Fingerprint CONTENT = Fingerprint.of(new byte[] {1, 2});
    private static final Command EDIT = new Command.SetValue(new Quantity.Parameter(new ParameterId.Weight(1, 1, 1)), 3);

    private final Session session = new Session(new Command.Open(example("lesson"), from(FIRST)));
    private final Document document = new Document(session);

    private static Scenario example(String name) {
        try {
            return new Examples().read(name);
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }

    private void open(Scenario scenario, Path file) {
        session.apply(new Command.Open(scenario, from(file)));
    }

    private static Origin from(Path file) {
        return new Origin.FromFile(file, CONTENT);
    }

    private void undo() {
        session.apply(new Command.Undo());
    }

    @Test
    void undoingAnOpeningReturnsToTheFileThatWasOpenBefore() {
        open(example("xor"), SECOND);
        assertThat(document.file()).contains(SECOND);
        undo();
        assertThat(document.file()).contains(FIRST);
        assertThat(document.modified()).isFalse();
        session.apply(new Command.Redo());
        assertThat(document.file()).contains(SECOND);
        assertThat(document.modified()).isFalse();
    }

    @Test
    void undoingAnOpeningReturnsToTheFirstFileBeforeAnybodyHasAskedForTheSecond() {
        open(example("xor"), SECOND);
        undo();
        assertThat(document.file()).contains(FIRST);
        assertThat(document.modified()).isFalse();
    }

    @Test
    void changesBeforeAnOpeningAreStillNotSavedWhenItIsUndone() {
        session.apply(EDIT);
        open(example("xor"), SECOND);
        assertThat(document.modified()).isFalse();
        undo();
        assertThat(document.file()).contains(FIRST);
        assertThat(document.modified()).isTrue();
        undo();
        assertThat(document.modified()).isFalse();
    }

    @Test
    void aFormsScenarioBelongsToTheFileThatWasOpenThenAndNotToALaterOne() {
        session.apply(new Command.Open(example("three-classes"), new Origin.Change()));
        open(example("xor"), SECOND);
        undo();
        assertThat(document.file()).contains(FIRST);
        assertThat(document.modified()).isTrue();
    }

    @Test
    void whatWasSavedBeforeAnOpeningIsSavedStillWhenItIsUndone() {
        session.apply(EDIT);
        document.saved(FIRST, CONTENT);
        open(example("xor"), SECOND);
        undo();
        assertThat(document.modified()).isFalse();
        undo();
        assertThat(document.modified()).as("the file holds the edit").isTrue();
    }
}
