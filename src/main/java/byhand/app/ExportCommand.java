package byhand.app;

import byhand.export.picture.PictureExport;
import byhand.export.picture.PictureSize;
import byhand.export.picture.Png;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import byhand.session.Appearance;
import byhand.session.Command.GoToIteration;
import byhand.session.Command.GoToStep;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.typeset.Typesetter;
import byhand.words.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws the diagram of one moment. */
@Command(name = "export", description = "Draws the diagram as a picture, at the start of an iteration or at one of its steps.",
        mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class ExportCommand implements Callable<Integer> {

    private final ScenarioSource scenarios;

    @Parameters(paramLabel = "FILE", description = ScenarioSource.DESCRIPTION)
    private String file;

    @Option(names = {"-o", "--output"}, paramLabel = "OUT.png", required = true, description = "the picture")
    private String output;

    @Option(names = "--iteration", paramLabel = "N", defaultValue = "1",
            description = "1 to " + Limits.MOST_ITERATIONS + " (default: ${DEFAULT-VALUE})")
    private int iteration;

    @Option(names = "--step", paramLabel = "NAME|NUMBER", defaultValue = "0",
            description = "such as z1, dJ/dw11, w11' or 9 (default: 0, the start of the iteration)")
    private String step;

    @Option(names = "--progress", paramLabel = "P", defaultValue = "1",
            description = "how far the step's animation is, 0 to 1 (default: ${DEFAULT-VALUE})")
    private double progress;

    @Option(names = "--width", paramLabel = "W", defaultValue = "1280", description = "default: ${DEFAULT-VALUE}")
    private double width;

    @Option(names = "--height", paramLabel = "H", defaultValue = "800", description = "default: ${DEFAULT-VALUE}")
    private double height;

    @Option(names = "--scale", paramLabel = "S", defaultValue = "1", description = "pixels for one of width and height (default: 1)")
    private double scale;

    @Option(names = "--theme", paramLabel = "light|dark|contrast", defaultValue = "light", description = "default: ${DEFAULT-VALUE}")
    private Appearance.Theme theme;

    @Option(names = "--lang", paramLabel = "en|zh", defaultValue = "en", description = "default: ${DEFAULT-VALUE}")
    private String language;

    @Mixin
    private final NumeralsOptions numerals = new NumeralsOptions();

    ExportCommand(ScenarioSource scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public Integer call() throws IOException, Refusal, ScenarioException {
        Path target = target();
        PictureSize size = size();
        Limits.within("--iteration", 1, iteration, Limits.MOST_ITERATIONS);
        if (!(progress >= 0 && progress <= 1)) {
            throw new Refusal("--progress has to be from 0 to 1, not " + progress + ".");
        }
        Appearance appearance = appearance();
        Scenario scenario = scenarios.read(file);
        Session session = new Session(scenario);
        session.apply(new GoToStep(StepNames.ofTheProcess().find(step, session.trace())));
        session.apply(new GoToIteration(iteration));
        Frame frame = session.frame(appearance).at(progress);
        Png.write(PictureExport.diagram(frame, size.width(), size.height(), size.scale(), new Typesetter()), target);
        return 0;
    }

    private Path target() throws Refusal {
        if (!output.toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new Refusal("The picture \"" + output + "\" cannot be made; expected a name that ends in .png.");
        }
        return Limits.path(output);
    }

    private PictureSize size() throws Refusal {
        try {
            return new PictureSize(width, height, scale);
        } catch (IllegalArgumentException e) {
            throw new Refusal(e.getMessage());
        }
    }

    private Appearance appearance() throws Refusal {
        if (!Texts.LANGUAGES.contains(language)) {
            throw new Refusal("--lang has to be one of " + String.join(", ", Texts.LANGUAGES) + ", not \"" + language + "\".");
        }
        return new Appearance(theme, language, numerals.numerals());
    }
}
