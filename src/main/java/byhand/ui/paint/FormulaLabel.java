package byhand.ui.paint;

import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Surface;
import byhand.typeset.Outline;
import java.util.List;
import java.util.function.DoubleSupplier;

/** A formula in one line, centred vertically, as large as the text around it. */
public final class FormulaLabel extends PaintedPane {

    /** How large a formula is beside the text around it. */
    public static final double TO_TEXT = 1.18;

    private static final double LINE = 1.5;
    private static final double MIDDLE_OF_LETTERS = 0.25;

    private final Surfaces surfaces;
    private final DoubleSupplier textSize;
    private Outline formula = new Outline(0, 0, 0, List.of());
    private String tex = "";
    private double laidOutFor;
    private Colour colour = Colour.of(0);

    /** @param textSize the size of the text around it in logical pixels, asked for whenever it is laid out */
    public FormulaLabel(Surfaces surfaces, DoubleSupplier textSize) {
        super(surfaces);
        this.surfaces = surfaces;
        this.textSize = textSize;
        setMouseTransparent(true);
    }

    /** Shows a formula in TeX, all in one colour. */
    public void set(String newTex, Colour newColour) {
        if (!newTex.equals(tex) || size() != laidOutFor) {
            tex = newTex;
            formula = surfaces.typesetter().formula(newTex);
            laidOutFor = size();
            requestLayout();
        }
        colour = newColour;
        repaint();
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(formula.width() * size()) + 1;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(Math.max(textSize.getAsDouble() * LINE, (formula.ascent() + formula.descent()) * size()));
    }

    @Override
    protected void paint(Surface surface, double width, double height) {
        double middle = (formula.ascent() - formula.descent()) / 2;
        double baseline = height / 2 + size() * (fits() ? MIDDLE_OF_LETTERS : middle);
        formula.parts().forEach(part -> surface.fill(part.shape(), 0, baseline, size(), colour));
    }

    /** A formula with high and deep parts is centred as a whole, letters with indices by the letters. */
    private boolean fits() {
        return (formula.ascent() + formula.descent()) * size() <= textSize.getAsDouble() * LINE;
    }

    private double size() {
        return textSize.getAsDouble() * TO_TEXT;
    }
}
