package byhand.session;

import byhand.formula.Numerals;

/**
 * How a frame is to look.
 *
 * @param language the ISO 639 code of the language
 */
public record Appearance(Theme theme, String language, Numerals numerals) {

    /** Which of the palettes is used. */
    public enum Theme {
        LIGHT, DARK
    }

    /** What the program starts with. */
    public static final Appearance DEFAULT = new Appearance(Theme.LIGHT, "en", Numerals.DEFAULT);
}
