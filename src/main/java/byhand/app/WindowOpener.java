package byhand.app;

import byhand.session.Command;
import java.util.function.Supplier;

/** Shows a scenario in the program's window. */
@FunctionalInterface
interface WindowOpener {

    /**
     * @param opening what is opened first; asked for while the toolkit starts, on another thread
     * @return the exit status: 0 as soon as the window is open
     */
    int open(Supplier<Command.Open> opening);
}
