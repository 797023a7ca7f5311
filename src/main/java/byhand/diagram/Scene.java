package byhand.diagram;

import byhand.diagram.layout.Layout;
import byhand.diagram.surface.Palette;
import byhand.diagram.surface.Surface;
import byhand.formula.Numerals;
import byhand.session.Frame;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a drawing needs, made once for a frame and handed to the painters.
 *
 * @param frame    the moment
 * @param layout   where everything stands, with room for what the frame has to show
 * @param emphasis what stands out
 * @param brush    draws in the colours of the frame's theme
 */
record Scene(Frame frame, Layout layout, Emphasis emphasis, Brush brush) {

    /** A frame on a surface; the layout may be one for another frame of the same network. */
    static Scene of(Frame frame, Layout layout, Surface surface, Typesetter typesetter) {
        Layout showing = layout.showing(frame);
        Palette palette = Palette.of(frame.appearance().theme());
        return new Scene(frame, showing, new Emphasis(frame, palette), new Brush(surface, typesetter, palette, showing.picture()));
    }

    /** The same at another moment of the step's animation. */
    Scene at(double progress) {
        Frame moment = frame.at(progress);
        return new Scene(moment, layout, new Emphasis(moment, palette()), brush);
    }

    /** A number as the moment's formula needs it; where that has no room, as all others are written. */
    String number(double value, double room, Weight weight, double size) {
        String written = frame.numerals().plain(value);
        return brush.textWidth(written, weight, size) <= room ? written : frame.numerals().brief(value);
    }

    /**
     * The ways to write something on a chip, the best one first: as the moment's formula needs it, in one line or in two, and with the
     * usual digits.
     */
    List<String> ways(Function<Numerals, String> written) {
        return Stream.of(frame.numerals(), frame.appearance().numerals()).map(written)
                .flatMap(label -> Stream.of(label, label.replaceFirst(" (?=[=≈] )", "\n"))).distinct().toList();
    }

    Palette palette() {
        return brush.palette();
    }

    Surface surface() {
        return brush.surface();
    }
}
