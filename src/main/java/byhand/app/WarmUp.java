package byhand.app;

import byhand.diagram.DiagramPainter;
import byhand.diagram.FormulaPainter;
import byhand.diagram.SentencePainter;
import byhand.diagram.surface.Nowhere;
import byhand.diagram.surface.Surface;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Prepares a typesetter while the toolkit starts: fonts and the first formula take several hundred milliseconds, which a processor's second
 * core has to spare then.
 */
final class WarmUp {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double TEXT_WIDTH = 400;
    private static final double TEXT_SIZE = 16;

    private WarmUp() {
    }

    /**
     * What the window needs.
     *
     * @param typesetter has drawn the scenario's first moments; to be used by one thread
     */
    record Prepared(Command.Open opening, Typesetter typesetter) {
    }

    /** Starts the preparation on two threads of its own: reading the scenario and starting the typesetter take about as long. */
    static CompletableFuture<Prepared> start(Supplier<Command.Open> source) {
        CompletableFuture<Typesetter> typesetter = inBackground(WarmUp::typesetter);
        return inBackground(source).thenCombine(typesetter, WarmUp::prepare);
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> {
            Thread thread = new Thread(task, "warm-up");
            thread.setDaemon(true);
            thread.start();
        });
    }

    private static Typesetter typesetter() {
        Typesetter typesetter = new Typesetter();
        typesetter.formula("w");
        for (Weight weight : Weight.values()) {
            typesetter.width("1", weight, TEXT_SIZE);
        }
        return typesetter;
    }

    private static Prepared prepare(Command.Open opening, Typesetter typesetter) {
        Session session = new Session(opening);
        draw(session.frame(Appearance.DEFAULT), typesetter);
        session.apply(Command.Move.NEXT);
        draw(session.frame(Appearance.DEFAULT), typesetter);
        return new Prepared(opening, typesetter);
    }

    private static void draw(Frame frame, Typesetter typesetter) {
        Surface nowhere = new Nowhere();
        DiagramPainter painter = new DiagramPainter(typesetter);
        painter.paint(frame, painter.layout(frame, WIDTH, HEIGHT), WIDTH, HEIGHT, nowhere);
        FormulaPainter formula = new FormulaPainter(typesetter);
        formula.paintHead(frame, WIDTH, TEXT_SIZE, nowhere);
        formula.paintFormula(frame, formula.formula(frame, WIDTH, HEIGHT, TEXT_SIZE), 0, 0, nowhere);
        new SentencePainter(typesetter).paint(frame, 0, TEXT_WIDTH, TEXT_SIZE, nowhere);
    }
}
