/**
 * What the program says, in English and in Simplified Chinese: the text bundles, and the title and the sentences for a step.
 *
 * <p>Uses {@code session}. Sentences may hold formulas in TeX between dollar signs. Start reading at {@link byhand.words.StepWords}.
 */
package byhand.words;
