/**
 * Text and formulas as sizes and outlines: the bundled fonts, TeX by JLaTeXMath, paragraphs and derivations broken into lines.
 *
 * <p>Uses {@code formula} and, from the JDK, AWT's fonts and geometry, which need no display. Sizes are in the units of the surface that
 * they will be drawn on; y grows downwards. Start reading at {@link byhand.typeset.Typesetter}.
 */
package byhand.typeset;
