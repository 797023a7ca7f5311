package byhand.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.layout.Picture;
import byhand.diagram.surface.Palette;
import byhand.network.Activation;
import byhand.session.Appearance;
import byhand.typeset.Typesetter;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The plot of an activation function in a neuron. */
class ActivationPlotTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(100, 100, 46, 34);
    /** A line is this wide; softplus is a little above its input. */
    private static final double MARGIN = 4;

    private final Brush brush = new Brush(new RecordingSurface(), new Typesetter(), Palette.of(Appearance.Theme.LIGHT),
            Picture.ENDLESS);

    @ParameterizedTest
    @EnumSource(value = Activation.class, mode = EnumSource.Mode.EXCLUDE, names = "SOFTMAX")
    void neverLeavesItsPlaceHoweverLargeThePreActivationIs(Activation activation) {
        Rectangle2D place = new Rectangle2D.Double(AREA.getX() - MARGIN, AREA.getY() - MARGIN, AREA.getWidth() + 2 * MARGIN,
                AREA.getHeight() + 2 * MARGIN);
        for (double z : new double[] {0, 3, -40, 98765, 1.2e7, -1.2e7, 1e100, -1e300, Double.MAX_VALUE}) {
            RecordingSurface surface = new RecordingSurface();
            new ActivationPlot(activation.usual(), AREA, z).draw(new Brush(surface, new Typesetter(), brush.palette(), Picture.ENDLESS), 1,
                    OptionalDouble.of(z), brush.palette().ink());
            assertThat(surface.lines()).as("z = " + z).isNotEmpty().allSatisfy(line -> assertThat(place.contains(line.bounds())).isTrue());
            assertThat(surface.grounds()).as("z = " + z)
                    .allSatisfy(dot -> assertThat(place.contains(dot.bounds().getCenterX(), dot.bounds().getCenterY())).isTrue());
        }
    }

    /** The slope in the middle is many times that at the border. */
    @ParameterizedTest
    @EnumSource(value = Activation.class, names = {"SIGMOID", "TANH"})
    void aFunctionWithTwoLimitsShowsBothItsBends(Activation activation) {
        for (double z : new double[] {-0.5, 0, 0.1, 2}) {
            ActivationPlot plot = new ActivationPlot(activation.usual(), AREA, z);
            Point2D middle = plot.point(0);
            Point2D bent = plot.point(4);
            assertThat(AREA.contains(bent)).as("z = " + z).isTrue();
            double straight = (plot.point(0.1).getY() - middle.getY()) / (plot.point(0.1).getX() - middle.getX());
            double before = plot.point(3.9).getY();
            double atBorder = (bent.getY() - before) / (bent.getX() - plot.point(3.9).getX());
            assertThat(straight / atBorder).as("z = " + z).isGreaterThan(8);
        }
    }
}
