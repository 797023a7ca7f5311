package byhand.export.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import byhand.diagram.surface.Palette;
import byhand.formula.Numerals;
import byhand.scenario.Examples;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.typeset.Typesetter;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureExportTest {

    private final Typesetter typesetter = new Typesetter();

    @Test
    void aPictureIsReadBackAsItWasDrawn(@TempDir Path folder) throws Exception {
        BufferedImage drawn = PictureExport.diagram(frame(13, Appearance.Theme.LIGHT), 900, 600, 1, typesetter);

        Png.write(drawn, folder.resolve("w11.png"));

        BufferedImage read = ImageIO.read(folder.resolve("w11.png").toFile());
        assertThat(read.getWidth()).isEqualTo(900);
        assertThat(read.getHeight()).isEqualTo(600);
        assertThat(pixels(read)).isEqualTo(pixels(drawn));
    }

    @Test
    void aScaleOfTwoHasTwiceAsManyPixelsEachWayAndMoreToSee() throws Exception {
        BufferedImage one = PictureExport.diagram(frame(13, Appearance.Theme.LIGHT), 900, 600, 1, typesetter);
        BufferedImage two = PictureExport.diagram(frame(13, Appearance.Theme.LIGHT), 900, 600, 2, typesetter);

        assertThat(two.getWidth()).isEqualTo(1800);
        assertThat(two.getHeight()).isEqualTo(1200);
        assertThat(meanDifference(one, halved(two))).as("the same picture").isLessThan(4);
    }

    @Test
    void aPictureHasTheGroundOfItsThemeAndSomethingOnIt() throws Exception {
        for (Appearance.Theme theme : Appearance.Theme.values()) {
            BufferedImage image = PictureExport.diagram(frame(13, theme), 900, 600, 1, typesetter);

            assertThat(image.getRGB(0, 0) & 0xFFFFFF).isEqualTo(Palette.of(theme).background().rgb());
            assertThat(image.getRGB(899, 599) & 0xFFFFFF).isEqualTo(Palette.of(theme).background().rgb());
            assertThat(colours(image)).as(theme.name()).hasSizeGreaterThan(20);
        }
    }

    @Test
    void differentStepsAreDifferentPictures() throws Exception {
        int[] start = pixels(PictureExport.diagram(frame(0, Appearance.Theme.LIGHT), 900, 600, 1, typesetter));
        int[] z1 = pixels(PictureExport.diagram(frame(1, Appearance.Theme.LIGHT), 900, 600, 1, typesetter));

        assertThat(start).isNotEqualTo(z1);
    }

    @Test
    void sizesThatNoPictureCanHaveAreRefusedInASentence() {
        assertThatThrownBy(() -> new PictureSize(20_000, 20_000, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A picture may have between 1 and 100 million pixels, not 20000 by 20000 at a scale of 1.");
        assertThatThrownBy(() -> new PictureSize(0, 600, 1)).hasMessageContaining("at least 100 wide and high, not 0 by 600.");
        assertThatThrownBy(() -> new PictureSize(900, Double.NaN, 1)).hasMessageContaining("not 900 by NaN.");
        assertThatThrownBy(() -> new PictureSize(900, 600, -1)).hasMessage("The scale of a picture has to be above 0, not -1.");
        assertThatThrownBy(() -> new PictureSize(900, 600, Double.POSITIVE_INFINITY)).hasMessageContaining("100 million pixels");
        assertThat(new PictureSize(10_000, 10_000, 1).pixelWidth()).isEqualTo(10_000);
    }

    private static Frame frame(int step, Appearance.Theme theme) throws Exception {
        Session session = new Session(new Examples().read("lesson"));
        session.apply(new Command.GoToStep(step));
        return session.frame(new Appearance(theme, "en", Numerals.DEFAULT));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int pixel : pixels(image)) {
            colours.add(pixel);
        }
        return colours;
    }

    private static BufferedImage halved(BufferedImage image) {
        BufferedImage half = new BufferedImage(image.getWidth() / 2, image.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < half.getHeight(); y++) {
            for (int x = 0; x < half.getWidth(); x++) {
                int mean = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    int sum = channel(image, 2 * x, 2 * y, shift) + channel(image, 2 * x + 1, 2 * y, shift)
                            + channel(image, 2 * x, 2 * y + 1, shift) + channel(image, 2 * x + 1, 2 * y + 1, shift);
                    mean |= sum / 4 << shift;
                }
                half.setRGB(x, y, mean);
            }
        }
        return half;
    }

    private static double meanDifference(BufferedImage a, BufferedImage b) {
        double sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                sum += Math.abs(channel(a, x, y, 8) - channel(b, x, y, 8));
            }
        }
        return sum / (a.getWidth() * a.getHeight());
    }

    private static int channel(BufferedImage image, int x, int y, int shift) {
        return image.getRGB(x, y) >> shift & 0xFF;
    }
}
