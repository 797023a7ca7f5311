package byhand.diagram.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import byhand.session.Appearance;
import byhand.trace.Stage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    @ParameterizedTest
    @EnumSource(Appearance.Theme.class)
    void textIsReadableOnItsGround(Appearance.Theme theme) {
        Palette palette = Palette.of(theme);
        for (Colour ground : new Colour[] {palette.background(), palette.panel()}) {
            assertThat(palette.ink().contrast(ground)).isGreaterThanOrEqualTo(7);
            assertThat(palette.muted().contrast(ground)).isGreaterThanOrEqualTo(4.5);
            assertThat(palette.line().contrast(ground)).isGreaterThanOrEqualTo(2.8);
        }
    }

    @ParameterizedTest
    @EnumSource(Appearance.Theme.class)
    void stageAndOperandColoursCarryTextAndAreReadAsText(Appearance.Theme theme) {
        Palette palette = Palette.of(theme);
        for (Stage stage : Stage.values()) {
            assertThat(palette.stage(stage).contrast(palette.background())).as(stage.name()).isGreaterThanOrEqualTo(4.5);
            assertThat(palette.stage(stage).contrast(palette.onColour())).as(stage.name()).isGreaterThanOrEqualTo(4.5);
        }
        for (int operand = 0; operand < palette.operands().size(); operand++) {
            assertThat(palette.operand(operand).contrast(palette.background())).as("operand " + operand).isGreaterThanOrEqualTo(4.5);
            assertThat(palette.operand(operand).contrast(palette.onColour())).as("operand " + operand).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @EnumSource(Appearance.Theme.class)
    void whatIsDrawnByHandIsSeenOnEveryGround(Appearance.Theme theme) {
        Palette palette = Palette.of(theme);
        assertThat(palette.pen().contrast(palette.background())).isGreaterThanOrEqualTo(4.5);
        assertThat(palette.pen().contrast(palette.panel())).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void highContrastHasNoTextBelowSevenToOne() {
        Palette palette = Palette.of(Appearance.Theme.CONTRAST);
        List<Colour> texts = Stream.of(palette.stages().stream(), palette.operands().stream(),
                Stream.of(palette.ink(), palette.muted(), palette.selection(), palette.positive(), palette.negative(), palette.pen()))
                .flatMap(each -> each).toList();
        assertThat(texts).allSatisfy(text -> {
            assertThat(text.contrast(palette.background())).isGreaterThanOrEqualTo(7);
            assertThat(text.contrast(palette.panel())).isGreaterThanOrEqualTo(7);
            assertThat(text.contrast(palette.onColour())).isGreaterThanOrEqualTo(7);
        });
        assertThat(palette.line().contrast(palette.background())).isGreaterThanOrEqualTo(4.5);
        assertThat(palette.ink().contrast(palette.faint())).as("what is marked in a list").isGreaterThanOrEqualTo(7);
    }

    @Test
    void contrastIsThatOfWcag() {
        assertThat(Colour.of(0x000000).contrast(Colour.of(0xFFFFFF))).isEqualTo(21, offset(1e-9));
        assertThat(Colour.of(0x777777).contrast(Colour.of(0xFFFFFF))).isEqualTo(4.48, offset(0.01));
    }

    @Test
    void moreOperandsThanColoursStartAgain() {
        Palette palette = Palette.of(Appearance.Theme.LIGHT);
        assertThat(palette.operand(palette.operands().size())).isEqualTo(palette.operand(0));
    }

    @Test
    void inHighContrastWhatIsToComeIsToldFromItsGroundAndFromWhatIsDone() {
        Palette palette = Palette.of(Appearance.Theme.CONTRAST);
        for (Stage stage : Stage.values()) {
            Colour colour = palette.stage(stage);
            assertThat(palette.pale(colour).contrast(palette.panel())).isGreaterThan(3);
            assertThat(palette.pale(colour).contrast(colour)).isGreaterThan(2.5);
        }
    }
}
