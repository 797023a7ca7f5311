/**
 * The window: puts together what its rooms hold, and says what each action does.
 *
 * <p>The rooms lie above one another: {@code paint}, {@code control}, {@code action} beside
 * {@code arrangement}, {@code lesson}, then side by side {@code run},
 * {@code network}, {@code samples}, {@code file}, {@code picture} and {@code projector}, which do not know each other; whatever two of them need goes below,
 * or is handed from one to the other here. All of {@code ui} uses {@code diagram} and {@code export}, and is the only package beside
 * {@code app} that sees JavaFX. Start reading at {@link byhand.ui.ProgramWindow}.
 */
package byhand.ui;
