package byhand.ui.arrangement;

import byhand.diagram.layout.NumberRoom;
import byhand.network.Network;
import byhand.session.Frame;
import byhand.ui.control.Look;
import byhand.ui.control.Settings;
import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** The window between its bars: the panels in their arrangement, with dividers between them. */
public final class PanelArea extends Region {

    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");

    private final Map<Panel, Region> panels = new EnumMap<>(Panel.class);
    private final Function<Frame, List<NumberRoom>> room;
    private final FormulaNeed need;
    private final Settings settings;
    private final Look look;
    private final Divider formulaDivider = new Divider("formula-divider", Orientation.HORIZONTAL);
    private final Divider sideDivider = new Divider("side-divider", Orientation.VERTICAL);
    private boolean projected;
    private Network network;
    private List<NumberRoom> numbers;
    private Arrangement arranged;
    private List<Object> arrangedShape = List.of();

    /**
     * @param first what is shown until another frame comes
     * @param room  how wide the numbers in the diagram of a frame are if they are written in several ways
     * @param need  what the formulas of the iteration that is shown need
     */
    public PanelArea(Frame first, Region diagram, Region formula, Region side, Function<Frame, List<NumberRoom>> room,
            FormulaNeed need, Settings settings, Look look) {
        panels.put(Panel.DIAGRAM, diagram);
        panels.put(Panel.FORMULA, formula);
        panels.put(Panel.SIDE, side);
        this.need = need;
        this.settings = settings;
        this.look = look;
        this.room = room;
        network = first.trace().network();
        numbers = room.apply(first);
        getChildren().addAll(panels.values());
        getChildren().addAll(formulaDivider, sideDivider);
        formulaDivider.onMove((x, y) -> settings.formulaHeight().set(1 - y / getHeight()), () -> settings.formulaHeight().set(0));
        sideDivider.onMove((x, y) -> sideWidth().set(1 - x / getWidth()), () -> sideWidth().set(0));
        for (DoubleProperty each : new DoubleProperty[] {settings.formulaHeight(), settings.sideWidth(), settings.besideWidth()}) {
            each.addListener((p, old, now) -> requestLayout());
        }
        look.textSizeProperty().addListener((p, old, now) -> requestLayout());
        setId("panels");
        setMinSize(0, 0);
    }

    /** Arranges the panels anew if the frame needs it; all frames of an iteration are arranged alike. */
    public void show(Frame frame) {
        network = frame.trace().network();
        numbers = room.apply(frame);
        if (getWidth() > 0 && !arrangement().equals(arranged)) {
            requestLayout();
        }
    }

    /** Shows diagram and formula only, as they are to be projected, or all panels. */
    public void project(boolean only) {
        projected = only;
        panels.get(Panel.SIDE).setVisible(!only);
        requestLayout();
    }

    /** Where the formula stood last, if in a projected area of this size and with a network of this shape. */
    private Optional<FormulaPlace> before() {
        return Optional.ofNullable(arranged).filter(last -> shape().equals(arrangedShape))
                .map(last -> last.formulaBelow() ? FormulaPlace.BELOW : FormulaPlace.RIGHT);
    }

    private List<Object> shape() {
        List<Integer> sizes = IntStream.rangeClosed(0, network.depth()).map(network::size).boxed().toList();
        return List.of(projected, sizes, getWidth(), getHeight(), look.textSize());
    }

    private DoubleProperty sideWidth() {
        return arranged.formulaBelow() ? settings.sideWidth() : settings.besideWidth();
    }

    private DiagramNeed diagramNeed() {
        return new DiagramNeed(network, numbers);
    }

    private Arrangement arrangement() {
        if (projected) {
            return Arrangement.projected(diagramNeed(), getWidth(), getHeight(), look.legibility(), need, before());
        }
        Dividers dividers = new Dividers(settings.formulaHeight().get(), settings.sideWidth().get(), settings.besideWidth().get());
        return Arrangement.of(diagramNeed(), getWidth(), getHeight(), look.legibility(), look.readingSize(), need, dividers);
    }

    @Override
    protected void layoutChildren() {
        arranged = arrangement();
        arrangedShape = shape();
        panels.get(Panel.FORMULA).pseudoClassStateChanged(BELOW, arranged.formulaBelow());
        panels.forEach((panel, region) -> {
            arranged.place(panel)
                    .ifPresent(place -> region.resizeRelocate(place.getX(), place.getY(), place.getWidth(), place.getHeight()));
        });
        Rectangle2D diagram = arranged.place(Panel.DIAGRAM).orElseThrow();
        sideDivider.setVisible(!projected);
        sideDivider.place(diagram.getMaxX(), 0, getHeight());
        formulaDivider.setVisible(arranged.formulaBelow() && !projected);
        formulaDivider.place(0, diagram.getMaxY(), diagram.getWidth());
    }
}
