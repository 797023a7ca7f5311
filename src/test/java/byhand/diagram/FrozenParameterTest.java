package byhand.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.layout.Layout;
import byhand.network.ParameterId;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.trace.Quantity;
import byhand.typeset.Typesetter;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class FrozenParameterTest {

    private static final ParameterId W11 = new ParameterId.Weight(1, 1, 1);

    private final Session session = Sessions.lesson();

    private RecordingSurface picture() {
        Frame frame = session.frame(Appearance.DEFAULT);
        RecordingSurface surface = new RecordingSurface();
        new DiagramPainter(new Typesetter()).paint(frame, Layout.of(frame.trace().network(), 1000, 700), 1000, 700, surface);
        return surface;
    }

    @Test
    void aFrozenParametersPillCarriesAPadlock() {
        RecordingSurface before = picture();
        session.apply(new Command.Freeze(W11, true));
        RecordingSurface after = picture();
        assertThat(after.fills()).hasSize(before.fills().size() + 1);
        RecordingSurface.Ground disc = after.grounds().stream().filter(each -> !before.grounds().contains(each)).findFirst().orElseThrow();
        Rectangle2D pill = Layout.of(session.trace().network(), 1000, 700).bounds(new Quantity.Parameter(W11));
        assertThat(pill.intersects(disc.bounds())).isTrue();
        session.apply(new Command.Freeze(W11, false));
        assertThat(picture().fills()).hasSameSizeAs(before.fills());
    }
}
