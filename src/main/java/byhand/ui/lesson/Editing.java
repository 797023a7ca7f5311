package byhand.ui.lesson;

import byhand.diagram.layout.Viewport;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.ui.control.NumberEditor;
import byhand.ui.control.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;

/**
 * How the numbers on the screen are changed. At most one of them has the focus, and shows it; keys and wheel change that one and no other,
 * and it is marked as well, so that it is the one that the card of details tells of.
 */
public final class Editing {

    static final double NUDGE = 0.1;
    static final double LARGE_NUDGE = 1;
    static final double SMALL_NUDGE = 0.01;

    private static final Quantity RATE = new Quantity.LearningRate();
    /**
     * What a wheel reports for one notch is a line of text or a distance of 40 pixels of the screen; a touch pad reports many small
     * distances.
     */
    private static final double NOTCH = 30;

    private final Player player;
    private final DiagramView diagram;
    private final Node rateChip;
    private final NumberEditor editor;
    private Optional<Quantity> focused = Optional.empty();
    /** What had the focus until its field was closed without one: Tab goes on from there. */
    private Optional<Quantity> left = Optional.empty();
    private double scrolled;

    /**
     * @param rateChip where the learning rate stands outside the diagram
     * @param editor   the field that opens over a number
     */
    public Editing(Player player, DiagramView diagram, Node rateChip, NumberEditor editor) {
        this.player = player;
        this.diagram = diagram;
        this.rateChip = rateChip;
        this.editor = editor;
        rateChip.setOnMouseClicked(event -> edit(RATE));
        rateChip.setOnScroll(event -> {
            if (focused().equals(Optional.of(RATE)) && !editor.isOpen() && !event.isInertia()) {
                turn(RATE, event);
            }
        });
    }

    /** What has the keyboard's focus; nothing if another scenario was opened that has no such number. */
    public Optional<Quantity> focused() {
        return focused.filter(editable()::contains);
    }

    /** Gives the focus to the next number in reading order (1) or to the one before (-1). */
    void travel(int direction) {
        List<Quantity> all = editable();
        int from = focused().or(() -> left).map(all::indexOf).orElse(-1);
        int to = from < 0 ? direction > 0 ? 0 : all.size() - 1 : Math.floorMod(from + direction, all.size());
        choose(all.get(to));
        bringIntoView(all.get(to));
    }

    /** Opens the field over what has the focus. */
    void edit() {
        focused().ifPresent(this::edit);
    }

    /** Opens the field over what has the focus, with something typed into it. */
    void type(String text) {
        edit();
        editor.type(text);
    }

    /** Opens the field over a number. */
    void edit(Quantity quantity) {
        if (editable().contains(quantity)) {
            bringIntoView(quantity);
            edit(quantity, place(quantity), direction -> {
                travel(direction);
                edit();
            });
        }
    }

    /** Marks a number on the diagram, and opens the field over it. */
    void markAndEdit(Quantity quantity) {
        player.apply(new Command.Select(Optional.of(quantity)));
        edit(quantity);
    }

    /**
     * Opens the field for a number over another place where that stands, given in the scene.
     *
     * @param onward goes to the next number (1) or to the one before (-1)
     */
    void edit(Quantity quantity, Bounds inScene, IntConsumer onward) {
        focus(Optional.of(quantity));
        diagram.focus(Optional.empty());
        Frame frame = player.frame().at(1);
        editor.open(editor.sceneToLocal(inScene), frame.trace().symbols().of(quantity), frame.value(quantity).orElse(Double.NaN),
                (value, then) -> {
                    focus(Optional.of(quantity).filter(each -> then != NumberEditor.Then.AWAY));
                    left = Optional.of(quantity);
                    if (value != null) {
                        player.apply(new Command.SetValue(quantity, value));
                    }
                    if (then == NumberEditor.Then.NEXT || then == NumberEditor.Then.PREVIOUS) {
                        onward.accept(then == NumberEditor.Then.NEXT ? 1 : -1);
                    }
                });
    }

    /** Adds to what has the focus. */
    void nudge(double by) {
        focused().ifPresent(quantity -> nudge(quantity, by));
    }

    /** A learning rate is nudged by a tenth of what other numbers are. */
    private void nudge(Quantity quantity, double by) {
        mark(quantity);
        player.apply(new Command.Nudge(quantity, quantity.equals(RATE) ? by / 10 : by));
    }

    /** Takes the focus from the numbers, and the mark from what is selected. */
    public void leave() {
        editor.leave();
        select(Optional.empty());
    }

    /** Marks something that the keys do not change, or nothing. */
    void select(Optional<Quantity> quantity) {
        player.apply(new Command.Select(quantity));
        focus(Optional.empty());
    }

    /** Gives the keys back to the steps. */
    void unfocus() {
        focus(Optional.empty());
    }

    /** Gives the focus to a number, and marks it. */
    void choose(Quantity quantity) {
        focus(Optional.of(quantity));
        mark(quantity);
    }

    /** The learning rate has its mark in the bar. */
    private void mark(Quantity quantity) {
        Optional<Quantity> marked = Optional.of(quantity).filter(each -> !each.equals(RATE));
        if (!player.frame().selection().equals(marked)) {
            player.apply(new Command.Select(marked));
        }
    }

    private void focus(Optional<Quantity> quantity) {
        focused = quantity;
        left = Optional.empty();
        rateChip.pseudoClassStateChanged(Styles.CHOSEN, quantity.equals(Optional.of(RATE)));
        diagram.focus(quantity.filter(each -> !each.equals(RATE)));
    }

    /** Adds to a number what a turn of the wheel is worth. With Shift some platforms report the wheel as turned sideways. */
    void turn(Quantity quantity, ScrollEvent event) {
        event.consume();
        double distance = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        scrolled = Math.signum(scrolled) == Math.signum(distance) ? scrolled + distance : distance;
        boolean line = Math.abs(event.getTextDeltaY()) >= 1 || Math.abs(event.getTextDeltaX()) >= 1;
        if (line || Math.abs(scrolled) >= NOTCH / diagram.getScene().getWindow().getOutputScaleY()) {
            double size = event.isShiftDown() ? LARGE_NUDGE : event.isAltDown() ? SMALL_NUDGE : NUDGE;
            nudge(quantity, Math.signum(scrolled) * size);
            scrolled = 0;
        }
    }

    /** Whether the field is open. */
    boolean isTyping() {
        return editor.isOpen();
    }

    /** Moves the diagram so far that something on it is seen. */
    void bringIntoView(Quantity quantity) {
        Viewport wanted = diagram.arranged().revealing(quantity);
        if (!wanted.equals(diagram.arranged().viewport())) {
            diagram.look(wanted);
        }
    }

    /** The learning rate is one of them as long as it is seen. */
    private List<Quantity> editable() {
        List<Quantity> all = new ArrayList<>(diagram.editable());
        if (isSeen(rateChip)) {
            all.add(RATE);
        }
        return all;
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    /** Where a number stands in the scene. */
    private Bounds place(Quantity quantity) {
        return quantity.equals(RATE) ? rateChip.localToScene(rateChip.getLayoutBounds()) : diagram.localToScene(diagram.drawn(quantity));
    }
}
