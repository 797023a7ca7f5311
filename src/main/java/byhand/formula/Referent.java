package byhand.formula;

/** What a variable of a formula stands for. Formulas carry it along without looking into it. */
public interface Referent {
}
