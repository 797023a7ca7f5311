package byhand.ui.arrangement;

/** How much room the formulas of the current iteration need at full size, with what stands above them; the same for all of its steps. */
public interface FormulaNeed {

    /** How high their panel should be if it is so wide. */
    double heightIn(double width);

    /** How low their panel may be if it is so wide. */
    double leastHeightIn(double width);

    /** Whether all of them have room at full size in a panel. */
    boolean hasRoomIn(double width, double height);

    /** How wide their panel should be, so that no formula is broken; if that is wider than {@code most}, only something wider than that. */
    double width(double most);
}
