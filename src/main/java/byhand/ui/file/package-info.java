/**
 * Scenarios as files: opening, saving, files that were used before, files that are dropped on the window, and changes that are not saved.
 *
 * <p>Uses {@code ui.lesson}, and no room beside it. Start reading at {@link byhand.ui.file.Document}, then
 * {@link byhand.ui.file.FileActions}; whatever would end changes that are not saved goes through {@link byhand.ui.file.Unsaved}.
 */
package byhand.ui.file;
