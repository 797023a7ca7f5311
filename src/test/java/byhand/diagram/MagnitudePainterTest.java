package byhand.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.layout.Layout;
import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Palette;
import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.trace.Quantity;
import byhand.typeset.Typesetter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MagnitudePainterTest {

    private static final ParameterId POSITIVE = new ParameterId.Weight(1, 2, 3);
    private static final ParameterId NEGATIVE = new ParameterId.Weight(1, 5, 7);
    private static final ParameterId MIDDLING = new ParameterId.Weight(1, 9, 9);

    private final DiagramPainter painter = new DiagramPainter(new Typesetter());
    private final Palette palette = Palette.of(Appearance.Theme.LIGHT);

    /** 16-16-4, all weights small but three of the first layer. */
    private static Session session() {
        Network small = Sessions.network(16, 16, 4).withValues(id -> 0.01);
        return Sessions.of(small.with(POSITIVE, 2).with(NEGATIVE, -2).with(MIDDLING, 0.9));
    }

    private List<RecordingSurface.Line> ground(Frame frame) {
        RecordingSurface surface = new RecordingSurface();
        painter.paintGround(frame, Layout.of(frame.trace().network(), 880, 634), surface);
        return surface.lines();
    }

    private static List<RecordingSurface.Line> of(List<RecordingSurface.Line> lines, Colour colour) {
        return lines.stream().filter(line -> line.colour().equals(colour)).toList();
    }

    @Test
    void theLargerAWeightTheWiderItsEdgeAndNegativeOnesAreDashed() {
        List<RecordingSurface.Line> lines = ground(session().frame(Appearance.DEFAULT));
        List<RecordingSurface.Line> positive = of(lines, palette.positive()).stream().filter(line -> line.bounds().getX() < 200).toList();
        List<RecordingSurface.Line> negative = of(lines, palette.negative());
        assertThat(positive).hasSize(2).noneMatch(RecordingSurface.Line::dashed);
        assertThat(negative).singleElement().matches(RecordingSurface.Line::dashed);
        double widest = positive.stream().mapToDouble(RecordingSurface.Line::width).max().orElseThrow();
        double narrower = positive.stream().mapToDouble(RecordingSurface.Line::width).min().orElseThrow();
        assertThat(negative.get(0).width()).isEqualTo(widest);
        assertThat(narrower).isLessThan(0.7 * widest);
        assertThat(lines).allMatch(line -> line.width() <= widest);
        assertThat(lines).anyMatch(line -> line.width() < narrower && !line.dashed());
    }

    @Test
    void atAStepTheEdgesStepBack() {
        Session session = session();
        session.apply(new Command.GoToStep(3));
        assertThat(of(ground(session.frame(Appearance.DEFAULT)), palette.positive())).isEmpty();
    }

    @Test
    void theGroundIsTheSameForTheStepsOfALayerAndChangesWithTheValues() {
        Session session = session();
        session.apply(new Command.GoToStep(3));
        Frame third = session.frame(Appearance.DEFAULT);
        session.apply(new Command.GoToStep(6));
        Frame sixth = session.frame(Appearance.DEFAULT);
        Layout layout = Layout.of(third.trace().network(), 880, 634);
        assertThat(painter.ground(third, layout)).isPresent().isEqualTo(painter.ground(sixth, layout));
        session.apply(new Command.SetValue(new Quantity.Parameter(POSITIVE), 1));
        assertThat(painter.ground(session.frame(Appearance.DEFAULT), layout)).isNotEqualTo(painter.ground(sixth, layout));
        assertThat(painter.ground(Sessions.lesson().frame(Appearance.DEFAULT), Layout.of(Sessions.lesson().trace().network(), 880, 634)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Appearance.Theme.class)
    void theTwoSignsCanBeToldFromEachOtherAndFromTheGround(Appearance.Theme theme) {
        Palette each = Palette.of(theme);
        assertThat(each.positive().contrast(each.background())).isGreaterThanOrEqualTo(3);
        assertThat(each.negative().contrast(each.background())).isGreaterThanOrEqualTo(3);
        assertThat(warmth(each.negative()) - warmth(each.positive())).as("blue against yellow, which nearly everybody can tell apart")
                .isGreaterThan(120);
    }

    private static int warmth(Colour colour) {
        return (colour.red() + colour.green()) / 2 - colour.blue();
    }
}
