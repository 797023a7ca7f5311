package byhand.app;

import byhand.scenario.Scenario;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Shows a scenario in the program's window. */
@FunctionalInterface
interface WindowOpener {

    /**
     * @param scenario is asked for while the toolkit starts, on another thread
     * @param file     the file that it comes from and can be saved to
     * @return the exit status: 0 as soon as the window is open
     */
    int open(Supplier<Scenario> scenario, Optional<Path> file);
}
