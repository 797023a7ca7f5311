package byhand.session;

import byhand.formula.Numerals;

/**
 * How a frame is to look.
 *
 * @param language the ISO 639 code of the language
 * @param unfolded whether a gradient's formula is the whole chain, over all paths, where there are not too many
 */
public record Appearance(Theme theme, String language, Numerals numerals, boolean unfolded) {

    /** Gradients' formulas use the gradients computed before. */
    public Appearance(Theme theme, String language, Numerals numerals) {
        this(theme, language, numerals, false);
    }

    /** Which of the palettes is used. */
    public enum Theme {
        LIGHT(false), DARK(true),
        /** High contrast, for bright rooms, weak projectors and weak eyes. */
        CONTRAST(true);

        private final boolean dark;

        Theme(boolean dark) {
            this.dark = dark;
        }

        /** The one that comes after it, round and round. */
        public Theme following() {
            return values()[(ordinal() + 1) % values().length];
        }

        /** Whether its ground is darker than what stands on it. */
        public boolean isDark() {
            return dark;
        }
    }

    /** What the program starts with. */
    public static final Appearance DEFAULT = new Appearance(Theme.LIGHT, "en", Numerals.DEFAULT);
}
