package byhand.ui.network;

import byhand.diagram.DiagramPainter;
import byhand.network.Naming;
import byhand.network.Network;
import byhand.scenario.NetworkDraft;
import byhand.scenario.Scenario;
import byhand.session.Command;
import byhand.session.Origin;
import byhand.session.Session;
import byhand.ui.action.Action;
import byhand.ui.action.WindowActions;
import byhand.ui.control.Buttons;
import byhand.ui.control.DropQuestion;
import byhand.ui.control.Overlay;
import byhand.ui.lesson.Player;
import byhand.ui.paint.Surfaces;
import byhand.words.Texts;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts networks together in the window. */
public final class NetworkBuilding {

    private final Session session;
    private final Player player;
    private final Overlay overlay;
    private final DiagramPainter painter;
    private final Surfaces surfaces;
    private final Buttons buttons;
    private final Supplier<Texts> texts;
    private long seed = 1;

    /**
     * @param overlay where the form is laid
     * @param painter draws the preview
     */
    public NetworkBuilding(Session session, Player player, Overlay overlay, DiagramPainter painter, Surfaces surfaces, Buttons buttons,
            Supplier<Texts> texts) {
        this.session = session;
        this.player = player;
        this.overlay = overlay;
        this.painter = painter;
        this.surfaces = surfaces;
        this.buttons = buttons;
        this.texts = texts;
    }

    /** Says what the action does that opens the form. */
    public void bind(WindowActions actions) {
        actions.on(Action.NETWORK, this::open);
    }

    /** Opens the form, with the network as it was typed: what a training has made of it is not what one wants to build on. */
    private void open() {
        Scenario base = session.document();
        NetworkSheet sheet =
                new NetworkSheet(base, NetworkDraft.of(base, seed), player.frame().appearance(), painter, surfaces, texts.get(),
                        buttons, draft -> apply(draft, base), overlay::leave,
                        new DropQuestion(overlay, texts)::ask);
        overlay.open(sheet, sheet.first());
    }

    /** Names all weights by an order of their indices, as shortly as the network allows. */
    void order(Naming.Order order) {
        Network network = session.document().network();
        Naming naming =
                Naming.of(network).map(before -> new Naming(order, before.style())).filter(each -> each.fits(network))
                        .orElseGet(() -> Naming.shortest(order, network));
        if (!Naming.of(network).equals(Optional.of(naming))) {
            player.apply(new Command.Rename(naming.names(network)));
        }
    }

    private void apply(NetworkDraft draft, Scenario base) {
        overlay.close();
        seed = draft.seed();
        Scenario built = draft.appliedTo(base);
        if (!built.equals(base)) {
            player.apply(new Command.Open(built, new Origin.Change()));
        }
    }
}
