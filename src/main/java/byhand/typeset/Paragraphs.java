package byhand.typeset;

import byhand.formula.FormulaLine;
import java.util.ArrayList;
import java.util.List;

/** Breaks sentences and derivations into lines of a given width. */
public final class Paragraphs {

    private static final double LINE_HEIGHT = 1.45;
    private static final double FORMULA_IN_TEXT = 1.12;
    private static final double ROW_GAP = 0.55;
    /** How far a derivation may shrink before its lines are wrapped instead. */
    private static final double LEAST_UNWRAPPED = 0.82;
    private static final double LEAST_WRAPPED = 0.5;
    private static final double SHRINK = 0.94;
    /** What a wrapped line's further rows begin with. */
    private static final String INDENT = "\\quad ";
    /** Punctuation that must not begin a line. */
    private static final String NEVER_FIRST = "，。、；：！？）》」”’";
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
        List<Piece> pieces = new ArrayList<>();
        String[] parts = marked.split("(?<!\\\\)\\$", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1) {
                pieces.add(Piece.formula(typesetter.formula(parts[i]), size * FORMULA_IN_TEXT, sticks(first(parts, i + 1))));
            } else {
                words(parts[i].replace("\\$", "$"), weight, size, pieces);
            }
        }
        return broken(pieces, width, size * LINE_HEIGHT, weight, size);
    }

    /**
     * Sets a derivation: the relations stand below each other. What is too wide is first set smaller, then wrapped, then set smaller still.
     *
     * @param size the font's size if there is room
     */
    public Block derivation(List<FormulaLine> lines, double width, double size) {
        double least = lines.stream().mapToDouble(this::widthInPieces).max().orElse(0) * size * LEAST_UNWRAPPED;
        for (double smaller = size; smaller >= size * LEAST_UNWRAPPED && least <= width; smaller *= SHRINK) {
            Block block = derivation(lines, Double.POSITIVE_INFINITY, smaller, width);
            if (block.width() <= width) {
                return block;
            }
        }
        Block block = null;
        for (double smaller = size * LEAST_UNWRAPPED; smaller >= size * LEAST_WRAPPED; smaller *= SHRINK) {
            block = derivation(lines, width, smaller, width);
            if (block.width() <= width) {
                return block;
            }
        }
        return block;
    }

    private Block derivation(List<FormulaLine> lines, double wrapAt, double size, double width) {
        List<Block.Placed> placed = new ArrayList<>();
        Outline left = typesetter.formula(lines.get(0).left().isEmpty() ? "{}" : lines.get(0).left());
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

    /** As many pieces stand in a row as the sum of their widths allows: to set ever longer rows would take a long time. */
    private List<Outline> rows(FormulaLine line, double room, double size) {
        List<Outline> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        double width = 0;
        for (String piece : line.pieces()) {
            double more = width(piece) * size;
            if (!row.isEmpty() && width + more > room) {
                rows.add(typesetter.formula(spaced(row.toString())));
                row.setLength(0);
                row.append(INDENT);
                width = width(INDENT) * size;
            }
            row.append(piece);
            width += more;
        }
        rows.add(typesetter.formula(spaced(row.toString())));
        return rows;
    }

    private double widthInPieces(FormulaLine line) {
        return line.pieces().stream().mapToDouble(this::width).sum();
    }

    private double width(String piece) {
        return typesetter.formula(spaced(piece)).width();
    }

    /** An operator at the beginning of a formula is spaced only if something stands before it. */
    private static String spaced(String tex) {
        return "\\vphantom{1}" + tex;
    }

    /** Whether a character right behind a formula stays in its line: Chinese is broken anywhere but before punctuation, the rest at spaces. */
    private static boolean sticks(char behind) {
        return behind != ' ' && (behind < FIRST_CHINESE || NEVER_FIRST.indexOf(behind) >= 0);
    }

    private static char first(String[] parts, int index) {
        return index < parts.length && !parts[index].isEmpty() ? parts[index].charAt(0) : ' ';
    }

    /** A piece that is not broken: a word, a Chinese character, or a formula. */
    private record Piece(String text, Outline outline, double width, double size, boolean spaceBefore, boolean sticksToNext) {
        static Piece formula(Outline outline, double size, boolean sticksToNext) {
            return new Piece("", outline, outline.width() * size, size, false, sticksToNext);
        }
    }

    private void words(String text, Weight weight, double size, List<Piece> pieces) {
        int start = 0;
        boolean space = false;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length() || text.charAt(i) == ' ';
            boolean breakable = !end && i > start && (text.charAt(i) >= FIRST_CHINESE || text.charAt(i - 1) >= FIRST_CHINESE)
                    && NEVER_FIRST.indexOf(text.charAt(i)) < 0;
            if ((end || breakable) && i > start) {
                String word = text.substring(start, i);
                pieces.add(new Piece(word, null, typesetter.width(word, weight, size), size, space, end && i == text.length()));
                space = false;
                start = i;
            }
            if (end) {
                space = true;
                start = i + 1;
            }
        }
        if (text.endsWith(" ")) {
            pieces.add(new Piece("", null, 0, size, true, false));
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
            for (int j = i; j + 1 < pieces.size() && pieces.get(j).sticksToNext() && !pieces.get(j + 1).spaceBefore(); j++) {
                needed += pieces.get(j + 1).width();
            }
            if (x > 0 && x + gap + needed > width && (gap > 0 || !sticksToBefore(pieces, i))) {
                x = 0;
                gap = 0;
                baseline += lineHeight;
            }
            x += gap;
            if (piece.outline() != null) {
                placed.add(new Block.PlacedFormula(piece.outline(), x, baseline, piece.size()));
            } else if (!piece.text().isEmpty()) {
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
