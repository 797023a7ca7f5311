package byhand.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.diagram.Sessions;
import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.trace.Quantity;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NavigationTest {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 640;
    private static final Quantity LOSS = new Quantity.LossValue();

    private static Network network(String shape) {
        return Sessions.network(java.util.Arrays.stream(shape.split(",")).mapToInt(Integer::parseInt).toArray());
    }

    private static Layout layout(Network network, Viewport viewport) {
        return Layout.of(network, WIDTH, HEIGHT, viewport);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,2,1", "16,16,4", "64,64,64"})
    void whatIsUnderThePointerStaysThere(String shape) {
        Network network = network(shape);
        Layout layout = layout(network, Viewport.FIT);
        Quantity neuron = new Quantity.Activation(1, network.size(1));
        for (int notch = 0; notch < 12; notch++) {
            Rectangle2D before = layout.whole(neuron);
            layout = layout(network, layout.zoomed(1.25, before.getCenterX(), before.getCenterY()));
            assertThat(layout.whole(neuron).getCenterX()).isEqualTo(before.getCenterX(), within(1.0));
            assertThat(layout.whole(neuron).getCenterY()).isEqualTo(before.getCenterY(), within(40 * layout.unit()));
        }
        assertThat(layout.viewport().zoom()).isGreaterThan(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,2,1", "2,8,8,1", "16,16,4", "64,64,64", "1,8,8,8,8,8,8,8,1"})
    void whoLooksCloseEnoughSeesEveryNumberAndTextGrows(String shape) {
        Network network = network(shape);
        Layout whole = layout(network, Viewport.FIT);
        Layout close = layout(network, new Viewport(1e9, 0.3, 0.3));
        assertThat(close.unit()).isGreaterThan(2 * whole.unit());
        for (ParameterId id : network.parameters()) {
            assertThat(close.hasPill(id)).as(id.toString()).isTrue();
        }
        assertThat(close.nodes()).allMatch(node -> close.level(node) == Level.WHOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,2,1", "16,16,4", "64,64,64"})
    void sizesGrowSteadilyWithTheZoom(String shape) {
        Network network = network(shape);
        double before = 0;
        for (double zoom = 1; zoom < 600; zoom *= 1.1) {
            double unit = layout(network, new Viewport(zoom, 0.5, 0.5)).unit();
            assertThat(unit).isGreaterThanOrEqualTo(before);
            before = unit;
        }
    }

    @Test
    void nothingBeyondTheDiagramComesIntoView() {
        Network network = network("2,2,1");
        Layout layout = layout(network, new Viewport(2, 0.5, 0.5));
        Viewport corner = layout.panned(1e6, 1e6);
        assertThat(corner).isEqualTo(new Viewport(2, 0.25, 0.25));
        assertThat(layout.zoomed(0.001, 10, 10)).isEqualTo(Viewport.FIT);
        assertThat(layout(network, Viewport.FIT).panned(50, 50)).isEqualTo(Viewport.FIT);
    }

    @Test
    void theViewMovesNoFartherThanToBringSomethingIn() {
        Network network = network("2,2,1");
        Layout layout = layout(network, new Viewport(2.5, 0.25, 0.3));
        assertThat(layout.seen(LOSS)).isEmpty();
        Layout moved = layout(network, layout.revealing(LOSS));
        assertThat(moved.surface().contains(moved.bounds(LOSS))).isTrue();
        assertThat(moved.revealing(LOSS)).isEqualTo(moved.viewport());
        assertThat(moved.viewport().zoom()).isEqualTo(2.5);
        assertThat(moved.bounds(LOSS).getMaxX()).isGreaterThan(WIDTH * 0.8);
        assertThat(layout.revealing(new Quantity.LearningRate())).isEqualTo(layout.viewport());
    }

    @Test
    void aGlideBeginsAndEndsWhereItShould() {
        Viewport from = new Viewport(2, 0.3, 0.4);
        Viewport to = new Viewport(8, 0.6, 0.5);
        assertThat(from.towards(to, 0)).isEqualTo(from);
        assertThat(from.towards(to, 0.5).zoom()).isEqualTo(4, within(1e-9));
        assertThat(from.towards(to, 1).x()).isEqualTo(0.6, within(1e-9));
    }

    @Test
    void anEdgeWithoutANumberIsFound() {
        Network network = network("16,16,4");
        Layout layout = layout(network, Viewport.FIT);
        for (ParameterId.Weight weight : new ParameterId.Weight[] {new ParameterId.Weight(1, 1, 1), new ParameterId.Weight(1, 3, 14),
            new ParameterId.Weight(2, 16, 4)}) {
            Curve edge = layout.edge(weight);
            double x = edge.point(0.1).getX();
            double y = edge.point(0.1).getY();
            assertThat(layout.at(x, y)).contains(new Quantity.Parameter(weight));
        }
        assertThat(layout.at(layout.whole(LOSS).getX() - 30, HEIGHT - 5)).isEmpty();
    }

    @Test
    void aDotIsFoundThoughItIsSmall() {
        Layout layout = layout(network("64,64,64"), Viewport.FIT);
        Quantity neuron = new Quantity.Activation(1, 33);
        assertThat(layout.at(layout.whole(neuron).getCenterX() + 3, layout.whole(neuron).getCenterY() + 2)).contains(neuron);
    }
}
