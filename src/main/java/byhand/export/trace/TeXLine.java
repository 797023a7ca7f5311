package byhand.export.trace;

import java.util.ArrayList;
import java.util.List;

/** Breaks a line of TeX's mathematics mode that would run over the margin: only between terms and factors that stand in no brackets. */
final class TeXLine {

    private static final String[] BREAKS = {" + ", " - ", " \\cdot ", " \\times "};
    private static final String OPEN = "\\left(";
    private static final String CLOSE = "\\right)";

    private TeXLine() {
    }

    /**
     * The pieces of a line, each but the first beginning with an operator.
     *
     * @param widest about how many characters a piece may show
     */
    static List<String> broken(String tex, int widest) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int candidate = -1;
        int depth = 0;
        for (int i = 0; i < tex.length(); i++) {
            depth += depthChange(tex, i);
            if (depth == 0 && isBreak(tex, i)) {
                if (candidate > start && width(tex.substring(start, i)) > widest) {
                    pieces.add(tex.substring(start, candidate));
                    start = candidate;
                }
                candidate = i;
            }
        }
        if (candidate > start && width(tex.substring(start)) > widest) {
            pieces.add(tex.substring(start, candidate));
            start = candidate;
        }
        pieces.add(tex.substring(start));
        return pieces;
    }

    private static int depthChange(String tex, int at) {
        char c = tex.charAt(at);
        boolean escaped = at > 0 && tex.charAt(at - 1) == '\\';
        if (c == '{' && !escaped || tex.startsWith(OPEN, at)) {
            return 1;
        }
        return c == '}' && !escaped || tex.startsWith(CLOSE, at) ? -1 : 0;
    }

    private static boolean isBreak(String tex, int at) {
        for (String operator : BREAKS) {
            if (tex.startsWith(operator, at)) {
                return true;
            }
        }
        return false;
    }

    /** About how many characters are seen: a command counts as one, braces, spaces and the signs of indices as none. */
    private static int width(String tex) {
        int width = 0;
        for (int i = 0; i < tex.length(); i++) {
            char c = tex.charAt(i);
            if (c == '\\') {
                width++;
                while (i + 1 < tex.length() && Character.isLetter(tex.charAt(i + 1))) {
                    i++;
                }
            } else if ("{}^_ ".indexOf(c) < 0) {
                width++;
            }
        }
        return width;
    }
}
