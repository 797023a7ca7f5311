package byhand.formula;

/** How far a formula is written out. */
public enum Detail {
    /** Local derivatives as fractions of differentials, functions by name. */
    SYMBOLS,
    /** Local derivatives and functions as what they are, still in symbols. */
    FORMS,
    /** As {@link #FORMS}, with numbers put in for all symbols. */
    NUMBERS
}
