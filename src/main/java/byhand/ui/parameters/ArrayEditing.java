package byhand.ui.parameters;

import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.session.Command;
import byhand.session.Session;
import byhand.trace.Symbols;
import byhand.ui.action.Action;
import byhand.ui.action.WindowActions;
import byhand.ui.control.DropQuestion;
import byhand.ui.control.Look;
import byhand.ui.control.NumberEditor;
import byhand.ui.control.Overlay;
import byhand.ui.lesson.Player;
import byhand.ui.paint.Surfaces;
import byhand.words.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Changes all weights and biases of a layer at once, in the window. */
public final class ArrayEditing {

    /** No network's arrays are longer. */
    private static final int LARGEST_FILE = 1 << 24;

    private final Session session;
    private final Player player;
    private final Overlay overlay;
    private final Look look;
    private final Surfaces surfaces;
    private final Supplier<Optional<Path>> picker;
    private final Supplier<Texts> texts;

    /** @param picker asks for a file with arrays */
    public ArrayEditing(Session session, Player player, Overlay overlay, Look look, Surfaces surfaces, Supplier<Optional<Path>> picker,
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
        actions.on(Action.ARRAYS, this::open);
    }

    private void open() {
        Network network = session.trace().size() == session.at().step() ? session.trace().updated() : session.trace().network();
        List<LayerArrays> layers = LayerArrays.of(network);
        ArraySheet sheet = new ArraySheet(layers, texts.get(), look.textSize(), new Symbols(network),
                new NumberEditor("cell", look, surfaces, texts),
                () -> Optional.of(NumberArrays.read(Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""))),
                this::file,
                ArrayEditing::copy, changed -> apply(layers, changed), overlay::leave, new DropQuestion(overlay, texts)::ask);
        overlay.open(sheet, sheet.first());
    }

    private Optional<List<NumberArray>> file() throws ArrayProblem {
        Optional<Path> path = picker.get();
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path.get())) {
            byte[] file = in.readNBytes(LARGEST_FILE + 1);
            if (file.length > LARGEST_FILE) {
                throw new ArrayProblem("arrays.file-too-large", path.get().getFileName());
            }
            return Optional.of(NumberArrays.read(file));
        } catch (IOException e) {
            throw new ArrayProblem("samples.file-unreadable", path.get());
        }
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void apply(List<LayerArrays> before, List<LayerArrays> layers) {
        overlay.close();
        Map<ParameterId, Double> changed = new LinkedHashMap<>();
        for (int l = 0; l < layers.size(); l++) {
            changed.putAll(layers.get(l).changedFrom(before.get(l)));
        }
        if (!changed.isEmpty()) {
            player.apply(new Command.SetParameters(changed));
        }
    }
}
