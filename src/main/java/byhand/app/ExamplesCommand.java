package byhand.app;

import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the scenarios that come with the program, each with a sentence that says what is special about it. */
@Command(name = "examples", description = "Lists the examples: names, titles and what they show.", mixinStandardHelpOptions = true,
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
            Scenario scenario = examples.read(name);
            lines.append(name).append(" ".repeat(widest + 2 - name.length())).append(scenario.title().in("en")).append('\n');
            lines.append(" ".repeat(widest + 2)).append(scenario.description().in("en")).append('\n');
        }
        console.print(lines.toString());
        return 0;
    }
}
