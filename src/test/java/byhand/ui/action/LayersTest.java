package byhand.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayersTest {

    private final Set<Layer> open = EnumSet.noneOf(Layer.class);
    private final Layers layers = new Layers();

    LayersTest() {
        List<Layer> backwards = new ArrayList<>(List.of(Layer.values()));
        Collections.reverse(backwards);
        backwards.forEach(layer -> layers.on(layer, () -> open.contains(layer), () -> open.remove(layer)));
    }

    @Test
    void escapeEndsOneThingAtATimeFromWhatLiesOverAllTheRest() {
        open.addAll(EnumSet.allOf(Layer.class));
        List<Layer> ended = new ArrayList<>();
        while (layers.innermost().isPresent()) {
            ended.add(layers.innermost().orElseThrow());
            layers.leave();
        }
        assertThat(ended).containsExactly(Layer.BLANK, Layer.MENU, Layer.SHEET, Layer.FIELD, Layer.PEN, Layer.SPOTLIGHT, Layer.TRAINING,
                Layer.OPENING,
                Layer.NOTICE, Layer.NUMBER, Layer.PROJECTOR, Layer.FULL_SCREEN);
    }

    @Test
    void whatIsClosedIsPassedOver() {
        open.addAll(List.of(Layer.PROJECTOR, Layer.SPOTLIGHT));
        layers.leave();
        assertThat(open).containsExactly(Layer.PROJECTOR);
        layers.leave();
        layers.leave();
        assertThat(open).isEmpty();
    }
}
