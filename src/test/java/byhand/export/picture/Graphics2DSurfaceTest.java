package byhand.export.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.diagram.surface.Colour;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Graphics2DSurfaceTest {

    private static final Colour RED = Colour.of(0xFF0000);
    private static final int BLACK = 0xFF000000;
    private static final int PURE_RED = 0xFFFF0000;

    private final Typesetter typesetter = new Typesetter();
    private final BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D graphics = image.createGraphics();
    private final Graphics2DSurface surface = new Graphics2DSurface(graphics, typesetter);

    @Test
    void aRadiusOfHalfTheSizeMakesACircle() {
        surface.fillRoundRect(50, 20, 40, 40, 20, RED);

        assertThat(image.getRGB(70, 40)).isEqualTo(PURE_RED);
        assertThat(image.getRGB(51, 40)).as("left end").isEqualTo(PURE_RED);
        assertThat(image.getRGB(52, 22)).as("corner").isEqualTo(BLACK);
        assertThat(image.getRGB(49, 40)).isEqualTo(BLACK);
    }

    @Test
    void aShapeIsScaledAndThenMoved() {
        Path2D unit = new Path2D.Double();
        unit.moveTo(1, 1);
        unit.lineTo(2, 1);
        unit.lineTo(2, 2);
        unit.lineTo(1, 2);
        unit.closePath();

        surface.fill(unit, 100, 50, 10, RED);

        assertThat(image.getRGB(115, 65)).isEqualTo(PURE_RED);
        assertThat(image.getRGB(105, 55)).isEqualTo(BLACK);
        assertThat(image.getRGB(125, 65)).isEqualTo(BLACK);
    }

    @Test
    void anOutlineIsCentredOnTheEdge() {
        surface.strokeRoundRect(50, 20, 60, 40, 0, 4, RED);

        assertThat(image.getRGB(48, 40)).isEqualTo(PURE_RED);
        assertThat(image.getRGB(51, 40)).isEqualTo(PURE_RED);
        assertThat(image.getRGB(53, 40)).isEqualTo(BLACK);
        assertThat(image.getRGB(46, 40)).isEqualTo(BLACK);
    }

    @Test
    void dashesHaveGapsAndLinesHaveNone() {
        Path2D line = new Path2D.Double();
        line.moveTo(10, 50);
        line.lineTo(190, 50);

        surface.stroke(line, 4, true, RED);
        assertThat(blacksOn(50, 10, 190)).isGreaterThan(20);

        surface.stroke(line, 4, false, RED);
        assertThat(blacksOn(50, 10, 190)).isZero();
    }

    @Test
    void transparentColoursLetTheGroundThrough() {
        surface.fillRoundRect(0, 0, 50, 50, 0, RED.faded(0.5));

        assertThat(image.getRGB(25, 25) >> 16 & 0xFF).isBetween(125, 130);
    }

    @Test
    void textFillsTheWidthThatTheTypesetterMeasures() {
        String text = "w11 = 权重 0.97 权";
        double width = typesetter.width(text, Weight.REGULAR, 16);

        surface.text(text, 10, 50, Weight.REGULAR, 16, RED);

        assertThat(lastColumn()).isCloseTo((int) Math.round(10 + width), within(2));
    }

    private long blacksOn(int y, int from, int to) {
        return IntStream.range(from, to).filter(x -> image.getRGB(x, y) == BLACK).count();
    }

    private int lastColumn() {
        for (int x = image.getWidth() - 1; x >= 0; x--) {
            for (int y = 0; y < image.getHeight(); y++) {
                if (image.getRGB(x, y) != BLACK) {
                    return x;
                }
            }
        }
        return -1;
    }
}
