package byhand.formula;

import java.util.List;

/** What a step writes down. */
public sealed interface Formula permits Derivation, Replacement {

    /**
     * How numbers are written where this formula stands: as wished, but those of the formula with so many digits more that whoever
     * calculates with them gets the result to its last digit.
     */
    Numerals numerals(Numerals wish);

    /** In one line of plain text. */
    String plain(Numerals wish);

    /** In lines of TeX without colours. */
    List<String> tex(Numerals wish);

    /** In lines of TeX with marked operands, to be set in a given width. */
    List<FormulaLine> lines(Numerals wish);
}
