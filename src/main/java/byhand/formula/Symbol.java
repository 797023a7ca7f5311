package byhand.formula;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mathematical symbol.
 *
 * @param plain the symbol in plain text, such as {@code w11} or {@code ∂J/∂w11}
 * @param tex   the symbol in TeX's mathematics mode
 */
public record Symbol(String plain, String tex) {

    private static final Pattern LETTER_WITH_INDEX = Pattern.compile("([A-Za-z])([A-Za-z]?[0-9]*)");
    private static final Pattern LAYER_AND_INDEX = Pattern.compile("([A-Za-z])([0-9]+)\\[([0-9]+(?:,[0-9]+)*)]");
    /** Latin letters that Unicode has with a circumflex, each before the letter with it. To ask Java takes a while the first time. */
    private static final String HATTED = "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑ";
    private static final char LAST_OF_ASCII = 127;
    private static final char COMBINING_CIRCUMFLEX = '\u0302';

    /**
     * The symbol that a name stands for: {@code w11} is w with index 11, {@code w1[2,3]} is w with index 2,3 in layer 1, and a name of any
     * other form is set as upright text.
     */
    public static Symbol named(String name) {
        Matcher layered = LAYER_AND_INDEX.matcher(name);
        if (layered.matches()) {
            return new Symbol(name, layered.group(1) + "^{(" + layered.group(2) + ")}_{" + layered.group(3) + "}");
        }
        Matcher indexed = LETTER_WITH_INDEX.matcher(name);
        if (indexed.matches()) {
            return new Symbol(name, indexed.group(2).isEmpty() ? name : indexed.group(1) + "_{" + indexed.group(2) + "}");
        }
        return new Symbol(name, "\\text{" + escaped(name) + "}");
    }

    /** The derivative of one symbol by another, as a symbol of its own. */
    public static Symbol derivative(Symbol of, Symbol by) {
        return new Symbol("∂" + of.plain + "/∂" + by.plain, "\\frac{\\partial " + of.tex + "}{\\partial " + by.tex + "}");
    }

    /** The symbol with a circumflex over its letter: the value after the update. */
    public Symbol hat() {
        boolean command = tex.startsWith("\\");
        return new Symbol(hat(plain), command ? "\\widehat{" + tex + "}" : "\\hat{" + tex.charAt(0) + "}" + tex.substring(1));
    }

    private static String hat(String plain) {
        int letter = plain.offsetByCodePoints(0, 1);
        String hatted = plain.substring(0, letter) + COMBINING_CIRCUMFLEX + plain.substring(letter);
        if (plain.chars().anyMatch(c -> c > LAST_OF_ASCII)) {
            return Normalizer.normalize(hatted, Normalizer.Form.NFC);
        }
        int known = HATTED.indexOf(plain.charAt(0));
        return known >= 0 ? HATTED.charAt(known + 1) + plain.substring(letter) : hatted;
    }

    /** A letter with this symbol as its index: of w11 and m, m with index w11. */
    public Symbol asIndexOf(String letter) {
        return new Symbol(letter + "_" + plain, letter + "_{" + tex + "}");
    }

    /** The same quantity as it was before: an index that says so. */
    public Symbol old() {
        return new Symbol(plain + "(old)", tex + "^{\\mathrm{old}}");
    }

    private static String escaped(String name) {
        StringBuilder escaped = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (c == '\\') {
                escaped.append("\\backslash{}");
            } else if ("{}$%&#_^~".indexOf(c) >= 0) {
                escaped.append('\\').append(c).append(c == '^' || c == '~' ? "{}" : "");
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
