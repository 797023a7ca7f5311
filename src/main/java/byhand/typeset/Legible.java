package byhand.typeset;

import java.awt.Font;
import java.util.List;
import java.util.Locale;

/**
 * Makes what others have written legible: a sign that no bundled font has would be an empty box, and says instead what it is. Letters of
 * other scripts stay as they are, because systems on which they are written have fonts for them.
 */
public final class Legible {

    private static final int LAST_OF_ASCII = 127;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Read when the first unusual sign comes. */
    private static final class Fonts {
        static final List<Font> ALL = List.of(Typesetter.load(FontFile.LATIN_REGULAR), Typesetter.load(FontFile.CHINESE_REGULAR));
    }

    private Legible() {
    }

    /** A text with every emoji and other sign without a glyph replaced by its name in brackets, or by its number if it has no name. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(Legible::isStrange)) {
            return text;
        }
        StringBuilder legible = new StringBuilder();
        boolean replaced = false;
        for (int c : text.codePoints().toArray()) {
            boolean strange = isStrange(c);
            if (strange) {
                legible.append('[').append(name(c)).append(']');
            } else if (!replaced || !belongsToSign(c)) {
                legible.appendCodePoint(c);
            }
            replaced = strange || replaced && belongsToSign(c);
        }
        return legible.toString();
    }

    private static boolean isStrange(int c) {
        boolean sign = switch (Character.getType(c)) {
            case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL, Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE ->
                    true;
            default -> false;
        };
        return sign && c > LAST_OF_ASCII && Fonts.ALL.stream().noneMatch(font -> font.canDisplay(c));
    }

    /** What only says how the sign before it is to look, or joins it to the next. */
    private static boolean belongsToSign(int c) {
        return Character.UnicodeBlock.VARIATION_SELECTORS.equals(Character.UnicodeBlock.of(c)) || c == ZERO_WIDTH_JOINER;
    }

    private static String name(int c) {
        boolean named = Character.getType(c) == Character.OTHER_SYMBOL || Character.getType(c) == Character.MODIFIER_SYMBOL;
        return named ? Character.getName(c).toLowerCase(Locale.ROOT) : String.format(Locale.ROOT, "U+%04X", c);
    }
}
