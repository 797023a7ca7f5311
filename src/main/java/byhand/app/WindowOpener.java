package byhand.app;

import byhand.scenario.Scenario;
import java.util.function.Supplier;

/** Shows a scenario in the program's window. */
@FunctionalInterface
interface WindowOpener {

    /**
     * @param scenario is asked for while the toolkit starts, on another thread
     * @return the exit status: 0 as soon as the window is open
     */
    int open(Supplier<Scenario> scenario);
}
