/**
 * Pictures of the diagram: a surface on AWT's Graphics2D, which works without a display, and PNG.
 *
 * <p>Uses {@code diagram}, whose painters draw every picture, and {@code export}. Start reading at
 * {@link byhand.export.picture.PictureExport}.
 */
package byhand.export.picture;
