package byhand.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.layout.Picture;
import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Palette;
import byhand.session.Appearance;
import byhand.typeset.Typesetter;
import java.awt.geom.Point2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrushTest {

    /** How bright a colour is on the ground. */
    private static double seen(Colour colour, double ground) {
        return ground + (colour.red() - ground) * colour.alpha();
    }

    /** Of a box and its text, both as faint as each other, the text would be gone first. */
    @ParameterizedTest
    @EnumSource(Appearance.Theme.class)
    void theTextOfAChipFadesNoSoonerThanItsBox(Appearance.Theme theme) {
        Palette palette = Palette.of(theme);
        double ground = palette.background().red();
        double full = Math.abs(palette.operand(3).red() - palette.onColour().red());
        for (double opacity : new double[] {0.1, 0.2, 0.4, 0.7, 1}) {
            RecordingSurface surface = new RecordingSurface();
            new Brush(surface, new Typesetter(), palette, Picture.ENDLESS).chip("× 2", new Point2D.Double(200, 200), 16, 1, opacity,
                    palette.operand(3));
            double box = seen(surface.grounds().get(0).colour(), ground);
            double text = seen(surface.texts().get(0).colour(), box);
            assertThat(Math.abs(text - box)).as("at " + opacity).isGreaterThan(0.8 * Math.min(1, 3 * opacity) * opacity * full);
        }
    }
}
