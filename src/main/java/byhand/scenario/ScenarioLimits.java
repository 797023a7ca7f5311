package byhand.scenario;

/** How large a scenario can be, in a file as in the window: the diagram, the formulas and a lesson have room for no more. */
public final class ScenarioLimits {

    /** Layers after the inputs. */
    public static final int MOST_LAYERS = 8;
    /** Neurons of a layer, and inputs. */
    public static final int MOST_NEURONS = 64;
    public static final int MOST_SAMPLES = 1_000;
    /** Updates that the moments of an optimizer can count at the start. */
    public static final int MOST_UPDATES = 1_000_000_000;
    /** Bytes of a file. */
    public static final int MOST_BYTES = 1 << 20;
    /** Characters of the name of an input or a parameter. */
    public static final int LONGEST_NAME = 40;
    /** Characters of a title. */
    public static final int LONGEST_TITLE = 200;
    /** Characters of a description. */
    public static final int LONGEST_DESCRIPTION = 2_000;

    private ScenarioLimits() {
    }
}
