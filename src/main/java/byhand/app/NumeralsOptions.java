package byhand.app;

import byhand.formula.Numerals;
import byhand.formula.Rounding;
import picocli.CommandLine.Option;

/** The options that say how numbers are written. */
final class NumeralsOptions {

    @Option(names = "--decimals", paramLabel = "N", description = {"so many decimals, 0 to " + Rounding.MOST + ", and below 1 so many",
        "significant digits"})
    private Integer decimals;

    @Option(names = "--digits", paramLabel = "N", description = {"so many significant digits, 1 to " + Rounding.MOST,
        "(default: 4). What a line needs to add up is", "written with more digits in any case."})
    private Integer digits;

    /** @throws Refusal if there are both, or a number is out of bounds */
    Numerals numerals() throws Refusal {
        if (decimals != null && digits != null) {
            throw new Refusal("--decimals and --digits do not go together; expected one of them.");
        } else if (decimals != null) {
            Limits.within("--decimals", Rounding.Kind.DECIMALS.least(), decimals, Rounding.MOST);
            return Numerals.decimals(decimals);
        } else if (digits != null) {
            Limits.within("--digits", Rounding.Kind.SIGNIFICANT.least(), digits, Rounding.MOST);
            return Numerals.significant(digits);
        }
        return Numerals.DEFAULT;
    }
}
