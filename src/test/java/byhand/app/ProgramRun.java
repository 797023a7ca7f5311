package byhand.app;

import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.session.Origin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One run of the program within this process.
 *
 * @param opened what the window was asked to show
 * @param files  the files that it was told of, one for each, if it comes from one
 */
record ProgramRun(int status, String out, String err, List<Scenario> opened, List<Optional<Path>> files) {

    static ProgramRun of(String... arguments) {
        return withInput(new byte[0], arguments);
    }

    static ProgramRun withInput(byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<Scenario> opened = new ArrayList<>();
        List<Optional<Path>> files = new ArrayList<>();
        Console console = new Console(new ByteArrayInputStream(input), out, err);
        int status = withLog(log -> new Program(console, log, new ScenarioSource(new Examples(), console.in()), opening -> {
            opened.add(opening.get().scenario());
            files.add(opening.get().origin().file().map(Origin.FromFile::path));
            return 0;
        }).run(arguments));
        return new ProgramRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), opened, files);
    }

    private interface Run {
        int with(ErrorLog log);
    }

    private static int withLog(Run run) {
        try {
            Path folder = Files.createTempDirectory("program-run");
            try {
                return run.with(new ErrorLog(folder.resolve("log.txt")));
            } finally {
                try (Stream<Path> left = Files.list(folder)) {
                    for (Path file : left.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
