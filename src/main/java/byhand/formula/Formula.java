package byhand.formula;

import java.util.List;

/** What a step writes down. */
public sealed interface Formula permits Derivation, Replacement {

    /** In one line of plain text. */
    String plain(Numerals numerals);

    /** In lines of TeX without colours. */
    List<String> tex(Numerals numerals);

    /** In lines of TeX with marked operands, to be set in a given width. */
    List<FormulaLine> lines(Numerals numerals);
}
