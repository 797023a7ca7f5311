package byhand.typeset;

import byhand.formula.FormulaLine;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Breaks sentences and derivations into lines of a given width. */
public final class Paragraphs {

    private static final double LINE_HEIGHT = 1.45;
    private static final double FORMULA_IN_TEXT = 1.12;
    private static final double ROW_GAP = 0.42;
    /** The distance between rows of a table, in font sizes. */
    private static final double TABLE_PITCH = 1.35;
    private static final double COLUMN_GAP = 1.2;
    /** What a wrapped line's further rows begin with. */
    private static final String INDENT = "\\quad ";
    private static final double BETWEEN_PARTS = 0.3;
    /** How much of its room a row has to fill that ends before it must. */
    private static final double LEAST_FILLED = 0.4;
    /** What stands between two lines that have been joined. */
    private static final String BETWEEN = "\\;\\;";
    /** Stands for a formula in a text that is broken: lines may be broken beside it as beside a Chinese character. */
    private static final char FORMULA = '\uFFFC';
    /** A space at which no line is broken. */
    public static final char UNBROKEN = '\u00A0';
    private static final int FIRST_CHINESE = 0x2E80;

    private final Typesetter typesetter;

    public Paragraphs(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /**
     * Sets a text in which formulas stand in TeX between dollar signs; a dollar sign behind a backslash is itself.
     *
     * @param size the font's size
     */
    public Block text(String marked, double width, Weight weight, double size) {
        StringBuilder text = new StringBuilder();
        Map<Integer, Outline> formulas = new HashMap<>();
        String[] parts = Legible.of(marked).split("(?<!\\\\)\\$", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1) {
                formulas.put(text.length(), typesetter.formula(parts[i]));
                text.append(FORMULA);
            } else {
                text.append(parts[i].replace("\\$", "$"));
            }
        }
        List<Piece> pieces = pieces(text.toString(), formulas, weight, size);
        return broken(pieces, width, size * LINE_HEIGHT, weight, size);
    }

    /** The distance from one line of text to the next at a font size. */
    public static double lineHeight(double size) {
        return size * LINE_HEIGHT;
    }

    /**
     * Sets a derivation: the relations stand below each other, but for what is still in symbols, which stands in one line if there is room.
     * A line that is too wide is broken at its operators; wider than wanted is only what has none.
     *
     * @param size the font's size
     */
    public Block derivation(List<FormulaLine> lines, double width, double size) {
        return wrapped(joined(lines, width, size), width, size);
    }

    /**
     * Sets a table, with as many columns as there is room for.
     *
     * @param height lines that have no room in it are left away
     * @param size   the font's size
     */
    public Block table(List<FormulaLine> lines, double width, double height, double size) {
        double left = lines.stream().mapToDouble(line -> typesetter.formula(line.left()).width()).max().orElseThrow() * size;
        double right = lines.stream().mapToDouble(this::widthInPieces).max().orElseThrow() * size;
        double pitch = left + right + COLUMN_GAP * size;
        int columns = (int) Math.max(1, Math.min(lines.size(), (width + COLUMN_GAP * size) / pitch));
        int most = columns * (int) Math.max(1, Math.floor(height / (TABLE_PITCH * size)));
        List<FormulaLine> shown = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
        if (most < lines.size()) {
            shown.set(most - 1, FormulaLine.MORE);
        }
        List<Block.Placed> placed = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            int row = i / columns;
            double x = i % columns * pitch;
            double baseline = (row * TABLE_PITCH + 1) * size;
            placed.add(new Block.PlacedFormula(typesetter.formula(shown.get(i).left()), x, baseline, size));
            placed.add(
                    new Block.PlacedFormula(typesetter.formula(spaced(String.join("", shown.get(i).pieces()))), x + left, baseline, size));
        }
        int rows = (shown.size() + columns - 1) / columns;
        return new Block(columns * pitch - COLUMN_GAP * size, rows * TABLE_PITCH * size, placed);
    }

    /** The first two lines as one, if there are three and if they have room beside each other. */
    private List<FormulaLine> joined(List<FormulaLine> lines, double width, double size) {
        if (lines.size() <= 2) {
            return lines;
        }
        FormulaLine first = lines.get(0);
        List<String> pieces = new ArrayList<>(first.pieces());
        pieces.add(BETWEEN);
        pieces.addAll(lines.get(1).pieces());
        FormulaLine both = new FormulaLine(first.left(), pieces);
        if (typesetter.formula(leftOf(first)).width() * size + widthInPieces(both) * size > width) {
            return lines;
        }
        List<FormulaLine> joined = new ArrayList<>(List.of(both));
        joined.addAll(lines.subList(2, lines.size()));
        return joined;
    }

    private static String leftOf(FormulaLine line) {
        return line.left().isEmpty() ? "{}" : line.left();
    }

    private Block wrapped(List<FormulaLine> lines, double wrapAt, double size) {
        List<Block.Placed> placed = new ArrayList<>();
        Outline left = typesetter.formula(leftOf(lines.get(0)));
        double indent = left.width() * size;
        double y = 0;
        double widest = 0;
        for (FormulaLine line : lines) {
            List<Outline> rows = rows(line, wrapAt - indent, size);
            for (int r = 0; r < rows.size(); r++) {
                Outline row = rows.get(r);
                boolean withLeft = r == 0 && !line.left().isEmpty();
                double ascent = Math.max(row.ascent(), withLeft ? left.ascent() : 0) * size;
                double descent = Math.max(row.descent(), withLeft ? left.descent() : 0) * size;
                y += ascent + (placed.isEmpty() ? 0 : ROW_GAP * size);
                if (withLeft) {
                    placed.add(new Block.PlacedFormula(left, 0, y, size));
                }
                placed.add(new Block.PlacedFormula(row, indent, y, size));
                widest = Math.max(widest, indent + row.width() * size);
                y += descent;
            }
        }
        return new Block(widest, y, placed);
    }

    /**
     * As many pieces stand in a row as the sum of their widths allows: to set ever longer rows would take a long time. Where that costs no
     * row, a row rather ends before a term of an outer sum than within a product.
     */
    private List<Outline> rows(FormulaLine line, double room, double size) {
        List<String> pieces = narrowed(line.pieces(), room / size);
        // Parts of a piece are a little wider together than by themselves.
        double sure = pieces.equals(line.pieces()) ? room : room - BETWEEN_PARTS * size;
        List<Integer> full = ends(pieces, sure / size, false);
        List<Integer> kind = ends(pieces, sure / size, true);
        List<Outline> rows = new ArrayList<>();
        int start = 0;
        for (int end : kind.size() > full.size() ? full : kind) {
            rows.add(typesetter.formula(spaced((start == 0 ? "" : INDENT) + String.join("", pieces.subList(start, end)))));
            start = end;
        }
        return rows;
    }

    /** Behind which of the pieces each row ends, in a room in font sizes: as late as possible, or where least is torn apart. */
    private List<Integer> ends(List<String> pieces, double room, boolean kind) {
        List<Integer> depths = FormulaLine.depths(pieces);
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        while (start < pieces.size()) {
            double width = start == 0 ? 0 : width(INDENT);
            int end = start;
            int best = start;
            while (end < pieces.size() && (end == start || width + width(pieces.get(end)) <= room)) {
                width += width(pieces.get(end));
                end++;
                boolean mayEnd = end < pieces.size() && width >= room * LEAST_FILLED;
                best = mayEnd && (best == start || depths.get(end) <= depths.get(best)) ? end : best;
            }
            boolean torn = kind && end < pieces.size() && best > start && depths.get(best) < depths.get(end);
            start = torn ? best : end;
            ends.add(start);
        }
        return ends;
    }

    /** Pieces that are too wide even for a row of their own, in their parts. */
    private List<String> narrowed(List<String> pieces, double room) {
        return pieces.stream().flatMap(piece -> (width(piece) > room - width(INDENT) ? FormulaLine.parts(piece) : List.of(piece)).stream())
                .toList();
    }

    private double widthInPieces(FormulaLine line) {
        return line.pieces().stream().mapToDouble(this::width).sum();
    }

    private double width(String piece) {
        return typesetter.formulaWidth(spaced(piece));
    }

    /** An operator at the beginning of a formula is spaced only if something stands before it. */
    private static String spaced(String tex) {
        return "\\vphantom{1}" + tex;
    }

    /** A piece that is not broken: a word, a Chinese character, or a formula. */
    private record Piece(String text, Outline outline, double width, double size, boolean spaceBefore, boolean sticksToNext) {
    }

    private List<Piece> pieces(String text, Map<Integer, Outline> formulas, Weight weight, double size) {
        List<Piece> pieces = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == text.length() || mayBreak(text.charAt(end - 1), text.charAt(end))) {
                unbroken(text, start, end, formulas, weight, size, pieces);
                start = end;
            }
        }
        return pieces;
    }

    /** Numbers and sizes as in 2–2–1 stay whole, although a line may end behind a hyphen. */
    private static boolean mayBreak(char before, char after) {
        return before == ' ' || before >= FIRST_CHINESE || after >= FIRST_CHINESE;
    }

    /** Adds a part of the text that is not broken, without the spaces around it, and the formulas in it. */
    private void unbroken(String text, int start, int end, Map<Integer, Outline> formulas, Weight weight, double size,
            List<Piece> pieces) {
        int first = start;
        while (first < end && text.charAt(first) == ' ') {
            first++;
        }
        int last = end;
        while (last > first && text.charAt(last - 1) == ' ') {
            last--;
        }
        boolean space = first > 0 && text.charAt(first - 1) == ' ';
        int next;
        for (int i = first; i < last; i = next) {
            next = i + 1;
            boolean spaceBefore = space && i == first;
            if (formulas.containsKey(i)) {
                Outline formula = formulas.get(i);
                double height = size * FORMULA_IN_TEXT;
                pieces.add(new Piece("", formula, formula.right() * height, height, spaceBefore, next < last));
            } else {
                while (next < last && !formulas.containsKey(next)) {
                    next++;
                }
                String word = text.substring(i, next).replace(UNBROKEN, ' ');
                pieces.add(new Piece(word, null, typesetter.width(word, weight, size), size, spaceBefore, next < last));
            }
        }
    }

    private Block broken(List<Piece> pieces, double width, double lineHeight, Weight weight, double size) {
        List<Block.Placed> placed = new ArrayList<>();
        double space = typesetter.width(" ", weight, size);
        double x = 0;
        double widest = 0;
        double baseline = (lineHeight + size * 0.7) / 2;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            double gap = piece.spaceBefore() && x > 0 ? space : 0;
            double needed = piece.width();
            for (int j = i; pieces.get(j).sticksToNext(); j++) {
                needed += pieces.get(j + 1).width();
            }
            if (x > 0 && x + gap + needed > width && !sticksToBefore(pieces, i)) {
                x = 0;
                gap = 0;
                baseline += lineHeight;
            }
            x += gap;
            if (piece.outline() != null) {
                placed.add(new Block.PlacedFormula(piece.outline(), x, baseline, piece.size()));
            } else {
                placed.add(new Block.PlacedText(piece.text(), x, baseline, weight, size));
            }
            x += piece.width();
            widest = Math.max(widest, x);
        }
        return new Block(widest, baseline + lineHeight - (lineHeight + size * 0.7) / 2, placed);
    }

    private static boolean sticksToBefore(List<Piece> pieces, int index) {
        return index > 0 && pieces.get(index - 1).sticksToNext();
    }
}
