package byhand.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.layout.Layout;
import byhand.network.ParameterId;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.typeset.Typesetter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongNameTest {

    private final Session session = Sessions.lesson();

    /** How many symbols a picture shows. */
    private int symbols() {
        Frame frame = session.frame(Appearance.DEFAULT);
        RecordingSurface surface = new RecordingSurface();
        new DiagramPainter(new Typesetter()).paint(frame, Layout.of(frame.trace().network(), 1280, 800), 1280, 800, surface);
        return surface.fills().size();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 21})
    void aParameterWithALongNameHasOneInTheDiagram(int step) {
        session.apply(new Command.GoToStep(step));
        int before = symbols();
        session.apply(new Command.Rename(new ParameterId.Weight(1, 1, 1), "weight of the first input"));
        assertThat(symbols()).isEqualTo(before);
    }
}
