/**
 * The form in which samples are changed: a table with a field over its cells, and samples that are pasted or come from a CSV file.
 *
 * <p>Uses {@code ui.lesson}, and no room beside it; FastCSV reads the tables. Start reading at {@link byhand.ui.samples.SampleEditing},
 * then {@link byhand.ui.samples.SampleSheet}.
 */
package byhand.ui.samples;
