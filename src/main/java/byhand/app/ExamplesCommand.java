package byhand.app;

import byhand.scenario.Examples;
import byhand.scenario.ScenarioException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the scenarios that come with the program. */
@Command(name = "examples", description = "Lists the examples: names and titles.", mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ExamplesCommand implements Callable<Integer> {

    private final Console console;

    ExamplesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, ScenarioException {
        Examples examples = new Examples();
        int widest = examples.names().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder lines = new StringBuilder();
        for (String name : examples.names()) {
            String title = examples.read(name).title().in("en");
            lines.append(name).append(" ".repeat(widest + 2 - name.length())).append(title).append('\n');
        }
        console.print(lines.toString());
        return 0;
    }
}
