package byhand.diagram.surface;

import byhand.session.Appearance;
import byhand.trace.Stage;
import java.util.Arrays;
import java.util.List;

/**
 * The colours of a theme. That of high contrast has no text below 7 to 1, be it coloured or stepping back. The stage colours and the first operand colours are from Okabe and Ito's set, which colour-blind people can tell
 * apart, darkened or lightened for contrast.
 *
 * @param background what the diagram is drawn on
 * @param panel      the ground of bars and side panels
 * @param ink        text and numbers
 * @param muted      what steps back, still readable
 * @param line       edges and outlines that step back
 * @param faint      hairlines and grounds that only separate
 * @param selection  what the user has marked
 * @param positive   the edges of positive weights whose numbers have given way
 * @param negative   the edges of negative ones; colour-blind people can tell the two apart, and they differ in more than colour
 * @param onColour   text on a stage's or an operand's colour
 * @param pen        what is drawn by hand over the picture
 * @param stages     forward, backward, update
 * @param operands   the operands of a formula, in order, used again from the start when they run out
 */
public record Palette(Colour background, Colour panel, Colour ink, Colour muted, Colour line, Colour faint, Colour selection,
        Colour positive, Colour negative, Colour onColour, Colour pen, List<Colour> stages, List<Colour> operands) {

    private static final double PALE = 0.22;
    private static final double PALE_IN_HIGH_CONTRAST = 0.55;

    private static final Palette LIGHT = new Palette(Colour.of(0xFFFFFF), Colour.of(0xF6F8FA), Colour.of(0x1A2230), Colour.of(0x687080),
            Colour.of(0x8B93A1), Colour.of(0xDDE1E7), Colour.of(0x6A3FBF), Colour.of(0x3E6FB0), Colour.of(0xA8701A), Colour.of(0xFFFFFF),
            Colour.of(0xD0103A),
            colours(0x0072B2, 0xC65300, 0x00835F),
            colours(0x7B3FA0, 0x8F6400, 0x00795A, 0x0072B2, 0xB03A73, 0x8A4B20, 0x00707D, 0x5A5FBF));

    private static final Palette DARK = new Palette(Colour.of(0x10141C), Colour.of(0x171C26), Colour.of(0xEEF2F8), Colour.of(0x949DAD),
            Colour.of(0x6F7888), Colour.of(0x2D3545), Colour.of(0xB79CFF), Colour.of(0x7FB0F0), Colour.of(0xE0A84A), Colour.of(0x10141C),
            Colour.of(0xFF5470),
            colours(0x56B4E9, 0xFF8A4C, 0x3FD3A2),
            colours(0xC792EA, 0xFFD166, 0x3FD3A2, 0x6CBDF2, 0xFF8FB8, 0xF0A868, 0x5FD9E0, 0xA9B0FF));

    private static final Palette CONTRAST = new Palette(Colour.of(0x000000), Colour.of(0x000000), Colour.of(0xFFFFFF), Colour.of(0xC6CCD6),
            Colour.of(0x9AA3B2), Colour.of(0x47505F), Colour.of(0xD3B8FF), Colour.of(0x8FC4FF), Colour.of(0xFFC24A), Colour.of(0x000000),
            Colour.of(0xFF7A90),
            colours(0x5CC8FF, 0xFFA366, 0x3DEBB1),
            colours(0xDDA6FF, 0xFFD84D, 0x3DEBB1, 0x6FCBFF, 0xFF9CC4, 0xFFB45E, 0x5FEAF2, 0xB9C0FF));

    /** The palette of a theme. */
    public static Palette of(Appearance.Theme theme) {
        return switch (theme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
            case CONTRAST -> CONTRAST;
        };
    }

    /** The colour of a stage. */
    public Colour stage(Stage stage) {
        return stages.get(stage.ordinal());
    }

    /** The colour of the operand with an index from 0. */
    public Colour operand(int index) {
        return operands.get(index % operands.size());
    }

    /** A colour on a panel where it only announces what is to come; in high contrast it is still told from the panel and from itself. */
    public Colour pale(Colour colour) {
        return panel.mix(colour, equals(CONTRAST) ? PALE_IN_HIGH_CONTRAST : PALE);
    }

    private static List<Colour> colours(int... rgb) {
        return Arrays.stream(rgb).mapToObj(Colour::of).toList();
    }
}
