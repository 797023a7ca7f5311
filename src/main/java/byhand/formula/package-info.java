/**
 * Expressions that know their value and how to write themselves, in symbols and with numbers put in, as TeX, as plain
 * text and as Python.
 *
 * <p>Uses the JDK only and knows nothing of networks: a variable carries a {@link byhand.formula.Referent} that says what it stands for.
 * Every number that the program shows goes through {@link byhand.formula.Numerals}. Start reading at
 * {@link byhand.formula.Expression} and {@link byhand.formula.Derivation}.
 */
package byhand.formula;
