/**
 * The program itself: {@link byhand.app.Main}, the command line, and the opening of the window.
 *
 * <p>May use everything. Only {@link byhand.app.Display} and {@link byhand.app.WindowLauncher} touch JavaFX, so that all commands run
 * without a toolkit and without a display. Start reading at {@link byhand.app.Main} and {@link byhand.app.Program}.
 */
package byhand.app;
