/**
 * The window: a surface on the JavaFX canvas, the views of a frame, the editing of numbers in place, keys, menus and settings.
 *
 * <p>Uses {@code diagram} and {@code export}, and is the only package beside {@code app} that sees JavaFX. It changes a session by
 * commands alone, which go through {@code Player}. Start reading at {@link byhand.ui.ProgramWindow}, then {@code KeyMap} and
 * {@code Player}.
 */
package byhand.ui;
