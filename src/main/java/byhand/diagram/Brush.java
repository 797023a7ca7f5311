package byhand.diagram;

import byhand.diagram.layout.Picture;
import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Palette;
import byhand.diagram.surface.Surface;
import byhand.formula.FormulaLine;
import byhand.formula.Symbol;
import byhand.typeset.Block;
import byhand.typeset.Outline;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Draws texts, symbols and chips onto a surface, centred and made to fit. */
final class Brush {

    /** The height of capitals and digits in the bundled fonts, as a share of the font's size. */
    private static final double CAP_HEIGHT = 0.73;
    /** How far letters reach below the baseline, as a share of the font's size. */
    private static final double DESCENT = 0.22;
    /** Formulas look smaller than text of the same size. */
    static final double SYMBOL_SCALE = 1.2;
    /** How much sooner than its box the text of a chip is opaque: as faint as the box, through which the ground shines, it would be lost on it. */
    private static final double SOONER = 3;
    private static final double CHIP_PADDING = 0.62;
    private static final double CHIP_HEIGHT = 1.75;
    private static final double CHIP_LINE = 1.2;
    /** What a chip has above and below it at the border of the picture, in font sizes. */
    private static final double CHIP_MARGIN = 0.25;
    /** What is wider than its room by this factor covers what surrounds it. */
    private static final double COVERING = 1.21;
    /** Of symbols, in font sizes; w with an index is 0.6 high, with an exponent as well 1.4. */
    private static final double TALL = 1.2;
    /** The share of a line that a symbol may fill. */
    private static final double FILLED = 0.96;

    private final Surface surface;
    private final Typesetter typesetter;
    private final Palette palette;
    private final Picture picture;

    /** @param picture what is drawn on: a row of items or a chip that its border would cut moves inside, or is left away as a whole */
    Brush(Surface surface, Typesetter typesetter, Palette palette, Picture picture) {
        this.surface = surface;
        this.typesetter = typesetter;
        this.palette = palette;
        this.picture = picture;
    }

    Surface surface() {
        return surface;
    }

    Palette palette() {
        return palette;
    }

    /** A text or a symbol in a row. */
    record Item(String text, Outline outline, Weight weight, double scale, Colour colour) {
        static Item of(String text, Weight weight, double scale, Colour colour) {
            return new Item(text, null, weight, scale, colour);
        }

        /** The same, a symbol with superscripts so small that it is not higher than a share of the font's size. */
        Item within(double height) {
            double most = height * FILLED / (outline.ascent() + outline.descent());
            return isTall() ? new Item(text, outline, weight, Math.min(scale, most), colour) : this;
        }

        /** The same, larger by a factor. */
        Item times(double factor) {
            return new Item(text, outline, weight, scale * factor, colour);
        }

        /** Superscripts and subscripts together reach higher than a line; such a symbol stands in the middle of it, not on its baseline. */
        boolean isTall() {
            return outline != null && outline.ascent() + outline.descent() > TALL;
        }

        private double ascent() {
            return outline != null ? outline.ascent() : CAP_HEIGHT;
        }

        private double descent() {
            return outline != null ? outline.descent() : DESCENT;
        }

        private double baseline(double middle, double scaled) {
            return middle + (outline.ascent() - outline.descent()) / 2 * scaled;
        }
    }

    Item symbol(Symbol symbol, Colour colour) {
        return new Item("", typesetter.formula(symbol.tex()), Weight.REGULAR, SYMBOL_SCALE, colour);
    }

    /** How wide a row of items is at a font size, with a gap of half the size between them. */
    double width(List<Item> row, double size) {
        double width = 0.5 * size * (row.size() - 1);
        for (Item item : row) {
            width += width(item, size);
        }
        return width;
    }

    /** How wide an item is at a font size. */
    double width(Item item, double size) {
        double scaled = size * item.scale();
        return item.outline() != null ? item.outline().width() * scaled : typesetter.width(item.text(), item.weight(), scaled);
    }

    /** Draws a row of items centred at (x, y), smaller if it would be wider than {@code room} or the picture. */
    void row(List<Item> row, double x, double y, double room, double size) {
        place(row, x, y, Math.min(size, size * room / width(row, size))).ifPresent(place -> draw(row, place));
    }

    /** Where a row of items stands: the middle and the font size. */
    private record Place(double x, double y, double size) {
    }

    private Optional<Place> place(List<Item> row, double x, double y, double size) {
        double fitted = size * picture.shrinking(width(row, size));
        Rectangle2D box = box(row, x, y, fitted);
        return picture.holding(box)
                .map(held -> new Place(x + (held.getX() - box.getX()), y + (held.getY() - box.getY()), fitted));
    }

    private void draw(List<Item> row, Place place) {
        double size = place.size();
        double left = place.x() - width(row, size) / 2;
        double baseline = place.y() + size * CAP_HEIGHT / 2;
        for (Item item : row) {
            double scaled = size * item.scale();
            if (item.outline() != null) {
                double own = item.isTall() ? item.baseline(place.y(), scaled) : baseline;
                outline(item.outline(), left, own, scaled, operand -> item.colour());
            } else {
                surface.text(item.text(), left, baseline, item.weight(), scaled, item.colour());
            }
            left += width(item, size) + 0.5 * size;
        }
    }

    /** What a row of items centred at (x, y) covers. */
    private Rectangle2D box(List<Item> row, double x, double y, double size) {
        double width = width(row, size);
        double baseline = y + size * CAP_HEIGHT / 2;
        double top = y;
        double bottom = y;
        for (Item item : row) {
            double scaled = size * item.scale();
            double own = item.isTall() ? item.baseline(y, scaled) : baseline;
            top = Math.min(top, own - scaled * item.ascent());
            bottom = Math.max(bottom, own + scaled * item.descent());
        }
        return new Rectangle2D.Double(x - width / 2, top, width, bottom - top);
    }

    /** The font size at which an item fits into a room, at most {@code size} and at least {@code least}, if that is not larger. */
    double fitted(Item item, double room, double size, double least) {
        return Math.max(Math.min(size, least), Math.min(size, room / width(item, 1)));
    }

    /** Draws an item centred at (x, y), as large as it fits; one that is too small to be read then may cover what surrounds it. */
    void readable(Item item, double x, double y, double room, double size, double least) {
        List<Item> row = List.of(item);
        place(row, x, y, fitted(item, room, size, least)).ifPresent(place -> {
            double width = width(item, place.size());
            if (width > room * COVERING) {
                double height = place.size() * 1.1;
                surface.fillRoundRect(place.x() - width / 2 - 0.2 * place.size(), place.y() - height / 2, width + 0.4 * place.size(),
                        height, height / 3, palette.background().faded(0.9));
            }
            draw(row, place);
        });
    }

    /** How long a chord of a circle is at a distance from its middle. */
    static double chord(double diameter, double distance) {
        return 2 * Math.sqrt(Math.max(0, diameter * diameter / 4 - distance * distance));
    }

    /** How wide a text is at a font size. */
    double textWidth(String text, Weight weight, double size) {
        return typesetter.width(text, weight, size);
    }

    /** Draws a text centred at (x, y), smaller if it would be wider than {@code room}. */
    void text(String text, double x, double y, double room, Weight weight, double size, Colour colour) {
        if (!text.isEmpty()) {
            row(List.of(Item.of(text, weight, 1, colour)), x, y, room, size);
        }
    }

    /** Draws a formula with its left end on the baseline; {@code colours} gives the colour of each operand's index, -1 for the rest. */
    void outline(Outline outline, double x, double baseline, double size, IntFunction<Colour> colours) {
        for (Outline.Part part : outline.parts()) {
            surface.fill(part.shape(), x, baseline, size, colours.apply(part.operand()));
        }
    }

    /** Draws what has been set as a block with its top left corner at (x, y). */
    void block(Block block, double x, double y, Colour colour) {
        block(block, x, y, colour, colour);
    }

    /** Draws what has been set as a block, the result of a derivation in a colour of its own. */
    void block(Block block, double x, double y, Colour colour, Colour result) {
        IntFunction<Colour> colours = operand -> operand == FormulaLine.RESULT ? result : operand < 0 ? colour : palette.operand(operand);
        for (Block.Placed placed : block.content()) {
            if (placed instanceof Block.PlacedText text) {
                surface.text(text.text(), x + text.x(), y + text.baseline(), text.weight(), text.size(), colour);
            } else if (placed instanceof Block.PlacedFormula formula) {
                outline(formula.outline(), x + formula.x(), y + formula.baseline(), formula.size(), colours);
            }
        }
    }

    /** How wide a chip is; its text may have several lines. */
    double chipWidth(String text, double size) {
        return text.lines().mapToDouble(line -> typesetter.width(line, Weight.SEMI_BOLD, size)).max().orElse(0) + 2 * CHIP_PADDING * size;
    }

    /** How high a chip is. */
    double chipHeight(String text, double size) {
        return size * (CHIP_HEIGHT + Math.max(0, text.lines().count() - 1) * CHIP_LINE);
    }

    /** Draws a filled label centred at a point, at a share of its full size and with some opacity. */
    void chip(String text, Point2D centre, double size, double scale, double opacity, Colour colour) {
        if (opacity <= 0) {
            return;
        }
        double fontSize = size * scale * picture.shrinking(chipWidth(text, size * scale));
        double width = chipWidth(text, fontSize);
        double height = chipHeight(text, fontSize);
        double room = height + fontSize * CHIP_MARGIN;
        Rectangle2D box = new Rectangle2D.Double(centre.getX() - width / 2, centre.getY() - room / 2, width, room);
        picture.meeting(box).ifPresent(place -> {
            double x = centre.getX() + (place.getX() - box.getX());
            double y = centre.getY() + (place.getY() - box.getY());
            surface.fillRoundRect(x - width / 2, y - height / 2, width, height, fontSize * 0.38, colour.faded(opacity));
            double lineY = y - (text.lines().count() - 1) * CHIP_LINE * fontSize / 2;
            for (String line : text.lines().toList()) {
                text(line, x, lineY, width, Weight.SEMI_BOLD, fontSize, palette.onColour().faded(SOONER * opacity));
                lineY += CHIP_LINE * fontSize;
            }
        });
    }

    /** Draws a filled circle. */
    void dot(Point2D centre, double radius, Colour colour) {
        surface.fillRoundRect(centre.getX() - radius, centre.getY() - radius, 2 * radius, 2 * radius, radius, colour);
    }
}
