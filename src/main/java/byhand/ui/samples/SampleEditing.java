package byhand.ui.samples;

import byhand.network.Batch;
import byhand.network.Loss;
import byhand.network.Network;
import byhand.network.Sample;
import byhand.session.Command;
import byhand.session.Session;
import byhand.trace.Symbols;
import byhand.ui.action.Action;
import byhand.ui.action.WindowActions;
import byhand.ui.control.DropQuestion;
import byhand.ui.control.Look;
import byhand.ui.control.NumberEditor;
import byhand.ui.control.Overlay;
import byhand.ui.grid.TextRow;
import byhand.ui.lesson.Player;
import byhand.ui.paint.Surfaces;
import byhand.words.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.input.Clipboard;

/** Changes the samples in the window. */
public final class SampleEditing {

    /** No thousand samples are longer. */
    private static final int LARGEST_FILE = 1 << 24;

    private final Session session;
    private final Player player;
    private final Overlay overlay;
    private final Look look;
    private final Surfaces surfaces;
    private final Supplier<Optional<Path>> picker;
    private final Supplier<Texts> texts;

    /** @param picker asks for a CSV file */
    public SampleEditing(Session session, Player player, Overlay overlay, Look look, Surfaces surfaces, Supplier<Optional<Path>> picker,
            Supplier<Texts> texts) {
        this.session = session;
        this.player = player;
        this.overlay = overlay;
        this.look = look;
        this.surfaces = surfaces;
        this.picker = picker;
        this.texts = texts;
    }

    /** Says what the action does that opens the form. */
    public void bind(WindowActions actions) {
        actions.on(Action.SAMPLES, this::open);
    }

    private void open() {
        Network network = session.scenario().network();
        SampleRows rows = new SampleRows(network.size(0), network.outputs(), session.scenario().samples());
        SampleSheet sheet = new SampleSheet(rows, session.scenario().batch(), player.frame().sample() - 1, new Symbols(network),
                texts.get(), look.textSize(),
                new NumberEditor("cell", look, surfaces, texts),
                () -> pasted(network),
                () -> picker.get().map(path -> read(path, network)), samples -> remark(samples, session.scenario().loss()), this::apply,
                overlay::leave, new DropQuestion(overlay, texts)::ask);
        overlay.open(sheet, sheet.first());
    }

    /** A target that is no probability can be used, but a cross-entropy then means nothing. */
    private Optional<String> remark(List<Sample> samples, Loss loss) {
        return IntStream.rangeClosed(1, samples.size()).boxed().filter(number -> !loss.suits(samples.get(number - 1).target())).findFirst()
                .map(number -> texts.get().get("samples.targets." + loss.id(), number));
    }

    private static SampleText pasted(Network network) {
        String text = Clipboard.getSystemClipboard().getString();
        return SampleText.read(text == null ? "" : text, network.size(0), network.outputs());
    }

    private static SampleText read(Path path, Network network) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] file = in.readNBytes(LARGEST_FILE + 1);
            return file.length > LARGEST_FILE ? new SampleText.Problem("samples.file-too-large", path.getFileName())
                    : SampleText.read(TextRow.decoded(file), network.size(0), network.outputs());
        } catch (IOException e) {
            return new SampleText.Problem("samples.file-unreadable", path);
        }
    }

    private void apply(List<Sample> samples, Batch batch) {
        overlay.close();
        if (!samples.equals(session.scenario().samples()) || !batch.equals(session.scenario().batch())) {
            player.apply(new Command.SetSamples(samples, Optional.of(batch)));
        }
    }
}
