package byhand.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a piece of a formula in TeX may be broken that is too wide for a line of its own: before operators within parentheses and colours,
 * but not in fractions, exponents and roots. Each part is TeX by itself: colours end and begin again, parentheses stay as they are.
 */
final class LineBreaks {

    private static final List<String> OPERATORS = List.of(" + ", " - ", " \\cdot ", " \\times ");
    private static final String POWER_OF_TEN = " \\times 10^";
    /** Parentheses, and bars around what is absolute. */
    private static final List<String> LEFT = List.of("\\left(", "\\left|");
    private static final List<String> RIGHT = List.of("\\right)", "\\right|");
    private static final String INK = "\\textcolor{";

    private final String tex;
    /** Where there are breaks, and the parentheses that begin in one part and end in another, which cannot grow with what is in them. */
    private final Set<Integer> breaks = new HashSet<>();
    private final Set<Integer> loose = new HashSet<>();

    private LineBreaks(String tex) {
        this.tex = tex;
        find();
    }

    /** The parts of a piece; only itself if it cannot be broken. */
    static List<String> parts(String tex) {
        return new LineBreaks(tex).parts();
    }

    /**
     * Something that has begun and not ended.
     *
     * @param at    where
     * @param token what it begins with
     */
    private record Open(int at, String token) {
        boolean isBreakable() {
            return token.startsWith(INK) || LEFT.contains(token);
        }
    }

    private void find() {
        Deque<Open> open = new ArrayDeque<>();
        for (int i = 0; i < tex.length(); i += token(i).length()) {
            String token = token(i);
            if (LEFT.contains(token) || token.endsWith("{")) {
                open.push(new Open(i, token));
            } else if (RIGHT.contains(token) && loose.contains(open.peek().at())) {
                loose.add(i);
                open.pop();
            } else if (RIGHT.contains(token) || token.equals("}")) {
                open.pop();
            } else if (i > 0 && OPERATORS.contains(token) && open.stream().allMatch(Open::isBreakable)) {
                breaks.add(i);
                open.stream().filter(each -> LEFT.contains(each.token())).forEach(each -> loose.add(each.at()));
            }
        }
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        Deque<Open> open = new ArrayDeque<>();
        for (int i = 0; i < tex.length(); i += token(i).length()) {
            String token = token(i);
            if (breaks.contains(i)) {
                List<Open> inks = open.stream().filter(each -> each.token().startsWith(INK)).toList();
                parts.add(part.append("}".repeat(inks.size())).toString());
                part = new StringBuilder();
                for (int k = inks.size() - 1; k >= 0; k--) {
                    part.append(inks.get(k).token());
                }
            }
            if (token.endsWith("{")) {
                open.push(new Open(i, token));
            } else if (token.equals("}")) {
                open.pop();
            }
            part.append(loose.contains(i) ? token.substring(token.length() - 1) : token);
        }
        parts.add(part.toString());
        return parts;
    }

    private String token(int at) {
        if (tex.startsWith(INK, at)) {
            return tex.substring(at, tex.indexOf("}{", at) + 2);
        }
        for (List<String> tokens : List.of(LEFT, RIGHT, OPERATORS)) {
            for (String each : tokens) {
                if (tex.startsWith(each, at) && !tex.startsWith(POWER_OF_TEN, at)) {
                    return each;
                }
            }
        }
        return tex.substring(at, at + (tex.startsWith("\\", at) && at + 1 < tex.length() ? 2 : 1));
    }
}
