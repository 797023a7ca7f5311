package byhand.formula;

/** All notations. */
final class Notations {

    static final Notation PLAIN = new PlainNotation();
    static final Notation TEX = new TexNotation(false);
    /** TeX with a colour for each operand and with marks where a line may be broken, for {@link FormulaLine}. */
    static final Notation MARKED_TEX = new TexNotation(true);
    static final Notation PYTHON = new PythonNotation();

    private Notations() {
    }
}
