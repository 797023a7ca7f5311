/**
 * What leaves the program as a file: pictures, traces, and scripts for PyTorch.
 *
 * <p>Uses {@code diagram}, whose one painter draws every picture, Jackson to write JSON and FastCSV to write tables; AWT in headless mode, never a toolkit. Every file
 * comes to its place complete or not at all, see {@link byhand.export.WholeFile}. Start reading at {@link byhand.export.PictureExport} for
 * pictures, at {@link byhand.export.TraceWriter} for traces, and at {@link byhand.export.PyTorchScript} for
 * scripts.
 */
package byhand.export;
