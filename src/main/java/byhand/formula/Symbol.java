package byhand.formula;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mathematical symbol.
 *
 * @param plain the symbol in plain text, such as {@code w11} or {@code ∂J/∂w11}
 * @param tex   the symbol in TeX's mathematics mode
 */
public record Symbol(String plain, String tex) {

    private static final String LETTER = "[A-Za-z" + GreekLetters.all() + "]";
    private static final Pattern LETTER_WITH_INDEX = Pattern.compile("(" + LETTER + ")((?:[A-Za-z]?[0-9]+)?)");
    private static final Pattern LAYER_AND_INDEX = Pattern.compile("([A-Za-z])([0-9]+)\\[([0-9]+(?:,[0-9]+)*)]");
    private static final String SCRIPT = "([A-Za-z0-9]+|\\{[A-Za-z0-9,()+-]+})";
    /** Scripts as TeX has them, but that several characters need no braces: w_13, w_{1,3}^{(2)}, w11^2, out_h1. */
    private static final Pattern WITH_SCRIPTS =
            Pattern.compile("(" + LETTER + "|[A-Za-z]{2,}(?=_[A-Za-z]*[0-9{]))([0-9]+)?(?:_" + SCRIPT + ")?(?:\\^" + SCRIPT + ")?(?:_"
                    + SCRIPT + ")?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern COMMAND_WITH_SCRIPTS = Pattern.compile("(\\\\[A-Za-z]+(?:\\{[A-Za-z]+})?)([_^].*)");
    /** Latin letters that Unicode has with a circumflex, each before the letter with it. To ask Java takes a while the first time. */
    private static final String HATTED = "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑ";
    private static final String TEXT = "\\text{";
    private static final int LONGEST_BRIEF = 8;
    private static final char LAST_OF_ASCII = 127;
    private static final char LOWERED_0 = '₀';
    private static final char LOWERED_9 = '₉';
    private static final char LOWERED_N = 'ₙ';
    private static final char COMBINING_CIRCUMFLEX = '\u0302';

    /**
     * The symbol that a name stands for: {@code w11} and {@code w_11} are w with index 11, {@code w1[2,3]} is w with index 2,3 in layer 1,
     * {@code w_{11}^2} has a superscript as well, and a name of any other form, such as {@code dw}, is set as upright text.
     */
    public static Symbol named(String name) {
        Matcher layered = LAYER_AND_INDEX.matcher(name);
        if (layered.matches()) {
            return new Symbol(name, layered.group(1) + "^{(" + layered.group(2) + ")}_{" + layered.group(3) + "}");
        }
        Matcher indexed = LETTER_WITH_INDEX.matcher(name);
        if (indexed.matches()) {
            return new Symbol(name, letters(indexed.group(1)) + (indexed.group(2).isEmpty() ? "" : "_{" + indexed.group(2) + "}"));
        }
        Matcher scripted = WITH_SCRIPTS.matcher(name);
        List<String> indices = scripted.matches()
                ? Stream.of(scripted.group(2), scripted.group(3), scripted.group(5)).filter(Objects::nonNull).toList() : List.of();
        if (scripted.matches() && indices.size() <= 1) {
            String index = indices.isEmpty() ? "" : "_" + script(indices.get(0));
            return new Symbol(name,
                    letters(scripted.group(1)) + index + (scripted.group(4) == null ? "" : "^" + script(scripted.group(4))));
        }
        return new Symbol(name, TEXT + escaped(name) + "}");
    }

    private static String letters(String base) {
        return base.length() > 1 ? "\\mathrm{" + base + "}" : GreekLetters.command(base.charAt(0)).orElse(base);
    }

    /** Words in a script are upright; a single letter is a variable. */
    private static String script(String written) {
        String bare = written.startsWith("{") ? written.substring(1, written.length() - 1) : written;
        return "{" + WORD.matcher(bare).replaceAll("\\\\mathrm{$0}") + "}";
    }

    /** A letter with letters or digits as its index, such as z with index y, which is {@code zy} in plain text. */
    public static Symbol indexed(String letter, String index) {
        return new Symbol(letter + index, letter + "_{" + index + "}");
    }

    /** The derivative of one symbol by another, as a symbol of its own. */
    public static Symbol derivative(Symbol of, Symbol by) {
        return new Symbol("∂" + of.plain + "/∂" + by.plain, "\\frac{\\partial " + of.tex + "}{\\partial " + by.tex + "}");
    }

    /** The symbol with a circumflex over its letter: the value after the update. */
    public Symbol hat() {
        Matcher scripted = COMMAND_WITH_SCRIPTS.matcher(tex);
        if (scripted.matches()) {
            return new Symbol(hat(plain), "\\widehat{" + scripted.group(1) + "}" + scripted.group(2));
        }
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

    /** The symbol where there is little room: of a long word, its beginning. */
    public Symbol brief() {
        boolean isLong = tex.startsWith(TEXT) && plain.codePointCount(0, plain.length()) > LONGEST_BRIEF;
        String beginning = isLong ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST_BRIEF - 1)).stripTrailing() : plain;
        return isLong ? new Symbol(plain, TEXT + escaped(beginning) + "}\\ldots") : this;
    }

    /** The symbol's letter without its scripts, where the rest is known: of a word, the first. */
    public Symbol letter() {
        return named(plain.substring(0, plain.offsetByCodePoints(0, 1)));
    }

    /** A letter with this symbol as its index: of w11 and m, m with index w11. */
    public Symbol asIndexOf(String letter) {
        return new Symbol(letter + "_" + plain, letter + "_{" + tex + "}");
    }

    /** The symbol with digits, or the letter n, as its index: {@code J₁} in plain text. */
    public Symbol withIndex(String index) {
        StringBuilder lowered = new StringBuilder();
        index.chars().forEach(c -> lowered.append(c == 'n' ? LOWERED_N : (char) (c - '0' + LOWERED_0)));
        return new Symbol(plain + lowered, tex + "_{" + index + "}");
    }

    /** The symbol in ASCII, as it can be typed: {@code J_1} for J₁, {@code dJ/dw11} for ∂J/∂w11. */
    public String typed() {
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean lowered = c >= LOWERED_0 && c <= LOWERED_9;
            boolean first = lowered && (i == 0 || plain.charAt(i - 1) < LOWERED_0 || plain.charAt(i - 1) > LOWERED_9);
            typed.append(first ? "_" : "").append(lowered ? (char) (c - LOWERED_0 + '0') : c == '∂' ? 'd' : c);
        }
        return typed.toString();
    }

    /** The sum of what the symbol stands for, over its index n. */
    public Symbol summed() {
        return new Symbol("Σ" + plain, "\\sum_{n} " + tex);
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
