package byhand.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.Sessions;
import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.trace.Quantity;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {

    private static final List<int[]> SHAPES = List.of(new int[] {1, 1}, new int[] {2, 2, 1}, new int[] {2, 1}, new int[] {1, 5, 1},
            new int[] {5, 1}, new int[] {3, 2, 2}, new int[] {4, 5, 3}, new int[] {2, 3, 3, 1}, new int[] {2, 8, 8, 1},
            new int[] {1, 1, 1, 1, 1},
            new int[] {6, 6, 6}, new int[] {16, 16, 4}, new int[] {1, 4}, new int[] {2, 2, 2, 2, 2, 2, 2, 2, 2});
    private static final List<int[]> SIZES = List.of(new int[] {580, 430}, new int[] {900, 600}, new int[] {880, 634}, new int[] {960, 600},
            new int[] {1350, 900}, new int[] {1280, 800}, new int[] {3840, 2160}, new int[] {500, 1200}, new int[] {2000, 400});

    static Stream<Arguments> shapesAndSizes() {
        return SHAPES.stream().flatMap(shape -> SIZES.stream().map(size -> Arguments.of(shape, size[0], size[1])));
    }

    @ParameterizedTest
    @MethodSource("shapesAndSizes")
    void nothingOverlaps(int[] shape, int width, int height) {
        List<Rectangle2D> boxes = Layout.of(Sessions.network(shape), width, height).allBoxes();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                assertThat(overlap(boxes.get(i), boxes.get(j))).as("%s and %s", boxes.get(i), boxes.get(j)).isLessThan(1e-6);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapesAndSizes")
    void everythingIsInsideTheSurface(int[] shape, int width, int height) {
        Rectangle2D surface = new Rectangle2D.Double(-1e-6, -1e-6, width + 2e-6, height + 2e-6);
        assertThat(Layout.of(Sessions.network(shape), width, height).allBoxes())
                .allSatisfy(box -> assertThat(surface.contains(box)).isTrue());
    }

    @ParameterizedTest
    @MethodSource("shapesAndSizes")
    void noEdgeCrossesAForeignPill(int[] shape, int width, int height) {
        Network network = Sessions.network(shape);
        Layout layout = Layout.of(network, width, height);
        for (ParameterId id : network.parameters()) {
            if (id instanceof ParameterId.Weight weight) {
                assertClear(layout, network, weight, layout.beforePill(weight));
                assertClear(layout, network, weight, layout.afterPill(weight));
            }
        }
    }

    private static void assertClear(Layout layout, Network network, ParameterId.Weight own, Curve curve) {
        for (ParameterId other : network.parameters()) {
            if (other instanceof ParameterId.Weight foreign && !foreign.equals(own) && !hangs(layout, foreign)
                    && !isSteep(layout, curve)) {
                Rectangle2D slot = layout.bounds(new Quantity.Parameter(foreign));
                double half = Measures.LEAST_PILL_WIDTH / 2 * layout.unit();
                Rectangle2D pill = new Rectangle2D.Double(slot.getCenterX() - half, slot.getY(), 2 * half, slot.getHeight());
                for (double t = 0.05; t < 0.95; t += 0.05) {
                    assertThat(pill.contains(curve.point(t))).as("edge of %s through the pill of %s", own, foreign).isFalse();
                }
            }
        }
    }

    /** In a crowded diagram that is much higher than wide, edges all but fall, and pass under pills. */
    private static boolean isSteep(Layout layout, Curve curve) {
        return !layout.isRoomy() && Math.abs(curve.y1() - curve.y0()) > 3 * Math.abs(curve.x1() - curve.x0());
    }

    /** Where a gap is too narrow, pills hang below the neuron that they lead to, and edges pass under them. */
    private static boolean hangs(Layout layout, ParameterId.Weight weight) {
        return layout.bounds(new Quantity.Parameter(weight)).getY() > layout.neuron(weight.layer(), weight.to()).getMaxY();
    }

    @Test
    void aLargerSurfaceMakesALargerDiagram() {
        Network network = Sessions.network(2, 2, 1);
        assertThat(Layout.of(network, 1400, 900).unit()).isGreaterThan(1.3 * Layout.of(network, 880, 634).unit());
    }

    @Test
    void weightsStandBetweenTheLayersThatTheyConnect() {
        Network network = Sessions.network(3, 4, 2);
        Layout layout = Layout.of(network, 1000, 700);
        for (ParameterId id : network.parameters()) {
            if (id instanceof ParameterId.Weight weight) {
                Rectangle2D pill = layout.bounds(new Quantity.Parameter(id));
                Rectangle2D source = weight.layer() == 1 ? layout.bounds(new Quantity.Input(weight.from()))
                        : layout.neuron(weight.layer() - 1, weight.from());
                assertThat(pill.getX()).isGreaterThan(source.getMaxX());
                assertThat(pill.getMaxX()).isLessThan(layout.neuron(weight.layer(), weight.to()).getX());
            }
        }
    }

    @Test
    void aPointFindsWhatIsDrawnThere() {
        Network network = Sessions.network(2, 2, 1);
        Layout layout = Layout.of(network, 880, 634);
        List<Quantity> found = new ArrayList<>();
        for (Quantity quantity : layout.editable()) {
            Rectangle2D box = layout.bounds(quantity);
            layout.at(box.getCenterX(), box.getCenterY()).ifPresent(found::add);
        }
        assertThat(found).isEqualTo(layout.editable());
        assertThat(layout.at(1, 1)).isEmpty();
    }

    @Test
    void allThatIsGivenCanBeEditedInReadingOrder() {
        Layout layout = Layout.of(Sessions.lesson().trace().network(), 880, 634);
        assertThat(layout.editable()).hasSize(2 + 9 + 1).doesNotHaveDuplicates();
        assertThat(layout.editable().get(0)).isEqualTo(new Quantity.Input(1));
        assertThat(layout.editable().get(2)).isEqualTo(new Quantity.Parameter(new ParameterId.Weight(1, 1, 1)));
        assertThat(layout.editable().get(11)).isEqualTo(new Quantity.Target(1));
        assertThat(Set.copyOf(layout.editable())).doesNotContain(new Quantity.LossValue());
    }

    private static double overlap(Rectangle2D a, Rectangle2D b) {
        Rectangle2D common = a.createIntersection(b);
        return Math.max(0, common.getWidth()) * Math.max(0, common.getHeight());
    }
}
