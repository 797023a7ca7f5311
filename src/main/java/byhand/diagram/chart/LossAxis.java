package byhand.diagram.chart;

import byhand.formula.Numerals;
import java.util.List;

/** The axis of the losses: where they stand on it, and which numbers are written beside it. */
sealed interface LossAxis permits LinearAxis, LogarithmicAxis {

    /** Where a finite loss stands, from 0 at the lower end to 1 at the upper one. */
    double position(double loss);

    /** The numbers that are written beside it, from the lower end on. */
    List<Double> ticks();

    /** How they are written. */
    List<String> labels(Numerals numerals);
}
