package byhand.typeset;

import byhand.formula.FormulaLine;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;

/** Collects what is drawn as outlines. Formulas consist of filled shapes and glyphs only, so images are ignored. */
final class OutlineRecorder extends AbstractGraphics2D {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final int RGB = 0xFFFFFF;

    private final List<Outline.Part> parts;

    OutlineRecorder() {
        super(false);
        parts = new ArrayList<>();
        gc = new GraphicContext();
        gc.setColor(Color.BLACK);
    }

    private OutlineRecorder(OutlineRecorder original) {
        super(original);
        parts = original.parts;
    }

    /**
     * What has been drawn, scaled by {@code scale} and then moved down by {@code dy}; shapes of one operand that follow each other become
     * one.
     */
    List<Outline.Part> parts(double scale, double dy) {
        AffineTransform placed = AffineTransform.getTranslateInstance(0, dy);
        placed.scale(scale, scale);
        List<Outline.Part> joined = new ArrayList<>();
        for (Outline.Part part : parts) {
            Path2D shape = new Path2D.Double(part.shape(), placed);
            if (!joined.isEmpty() && joined.get(joined.size() - 1).operand() == part.operand()) {
                joined.get(joined.size() - 1).shape().append(shape, false);
            } else {
                joined.add(new Outline.Part(shape, part.operand()));
            }
        }
        return joined;
    }

    @Override
    public void fill(Shape shape) {
        int operand = FormulaLine.operandOf(getColor().getRGB() & RGB);
        parts.add(new Outline.Part(new Path2D.Double(shape, getTransform()), operand));
    }

    @Override
    public void draw(Shape shape) {
        fill(getStroke().createStrokedShape(shape));
    }

    @Override
    public void drawString(String text, float x, float y) {
        fill(getFont().createGlyphVector(EXACT, text).getOutline(x, y));
    }

    @Override
    public void drawString(AttributedCharacterIterator iterator, float x, float y) {
        StringBuilder text = new StringBuilder();
        for (char c = iterator.first(); c != AttributedCharacterIterator.DONE; c = iterator.next()) {
            text.append(c);
        }
        drawString(text.toString(), x, y);
    }

    @Override
    public Graphics create() {
        return new OutlineRecorder(this);
    }

    @Override
    public void dispose() {
        // There is nothing to free.
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return EXACT;
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return new java.awt.Canvas().getFontMetrics(font);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return null;
    }

    @Override
    public void setXORMode(Color color) {
        // Formulas are never drawn in XOR mode.
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        // There is no area to copy: shapes are recorded, not pixels.
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return true;
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        return true;
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        // Formulas hold no images.
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        // Formulas hold no images.
    }
}
