package byhand.ui.arrangement;

/**
 * Where the user wants the borders between the panels, as shares; 0 where the window is to decide.
 *
 * @param formulaHeight the share of the height that the formula takes below the diagram
 * @param sideWidth     the share of the width that the panel at the right takes while the formula stands below the diagram
 * @param besideWidth   the same while the formula stands at the right
 */
record Dividers(double formulaHeight, double sideWidth, double besideWidth) {

    static final Dividers AUTOMATIC = new Dividers(0, 0, 0);
}
