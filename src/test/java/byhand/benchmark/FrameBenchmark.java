package byhand.benchmark;

import byhand.app.Display;
import byhand.diagram.Sessions;
import byhand.scenario.Examples;
import byhand.scenario.ScenarioException;
import byhand.scenario.ScenarioWriter;
import byhand.session.Command;
import byhand.session.Goal;
import byhand.session.LongRun;
import byhand.session.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;

/**
 * Times the window as a class sees it: how long an animation's frame takes, how soon a key's effect is shown, how soon the program is
 * there, and how much memory it has then. Not a test: what it prints depends on the machine, and on what else the machine is doing. The
 * processor time that painting and rendering a frame took depends on that less.
 */
public final class FrameBenchmark {

    private static final String PREFERENCES = "java.util.prefs.userRoot";
    private static final int STARTS = 5;
    private static final int STEPS_OF_WIDE_NETWORK = 30;
    private static final int CURVE = 5_000_000;
    private static final int REPAINTS = 100;
    private static final int KEYS = 40;
    private static final int FEW = 6;
    private static final int WARMING = 2;
    private static final long STRETCH_NANOSECONDS = 100_000_000;
    private static final double KILOBYTES_IN_MEGABYTE = 1024;

    private FrameBenchmark() {
    }

    /** @param arguments the options with which the build starts the window */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        useEmptyPreferences();
        line("times in ms", "median", "95%", "longest", "to reach");
        starts("plain", List.of());
        starts("as by javafx:run", List.of(arguments));
        Display.problem().ifPresent(problem -> {
            throw new IllegalStateException(problem);
        });
        Platform.setImplicitExit(false);
        steps("lesson", Sessions::lesson, "16.7", "50");
        steps("16-16-4", () -> Sessions.of(Sessions.network(16, 16, 4)), "", "");
        steps("64-64-64", () -> Sessions.of(Sessions.network(64, 64, 64)), "33", "100");
        largeNetwork();
        largeFile();
        steps("lesson after 100 million iterations", () -> trained("lesson", Goal.MOST_ITERATIONS), "16.7", "50");
        longTrainings();
        Runtime.getRuntime().halt(0);
    }

    private static void largeNetwork() throws InterruptedException {
        Demonstration large = Demonstration.open(() -> Sessions.of(Sessions.network(64, 64, 64)));
        large.press(WARMING, KeyCode.N, KeyCode.END, KeyCode.U, KeyCode.U, KeyCode.F5, KeyCode.F5);
        times("64-64-64, next iteration: key to picture", large.press(FEW, KeyCode.N), "100");
        times("64-64-64, end, start, stages: key to picture",
                large.press(FEW, KeyCode.END, KeyCode.HOME, KeyCode.DIGIT2, KeyCode.DIGIT3), "100");
        times("64-64-64, whole chain and back: key to picture", large.press(FEW, KeyCode.U, KeyCode.U), "100");
        times("64-64-64, projector mode and back: key to picture", large.press(FEW, KeyCode.F5, KeyCode.F5), "100");
        large.close();
    }

    private static void largeFile() throws IOException, InterruptedException {
        Path file = Files.createTempFile("benchmark", ".json");
        Demonstration opening = Demonstration.open(Sessions::lesson);
        try {
            Files.write(file, new ScenarioWriter().write(Sessions.of(Sessions.network(64, 64, 64, 64, 64, 64, 64, 64, 64)).scenario()));
            opening.openFile(file, WARMING);
            Demonstration.Opened opened = opening.openFile(file, FEW);
            times("8 layers of 64: opened until shown", opened.shown(), "");
            times("8 layers of 64: the window stands still meanwhile", opened.still(), "");
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(file);
        }
        opening.close();
    }

    private static void longTrainings() throws InterruptedException {
        Demonstration trained = Demonstration.open(() -> trained("xor", CURVE));
        trained.repaintLossCurve(REPAINTS);
        times("loss curve of 5 million iterations: repaint", trained.repaintLossCurve(REPAINTS), "4");
        trained.press(KEYS, KeyCode.N);
        times("xor, after a training: key to picture", trained.press(KEYS, KeyCode.N), "50");
        times("xor, during a training: key to picture", trained.pressDuringTraining(KEYS), "50");
        trained.close();
    }

    private static Session trained(String example, int iterations) {
        try {
            Session session = new Session(new Examples().read(example));
            LongRun run = session.run(new Goal(iterations, OptionalDouble.empty()));
            while (!run.isOver()) {
                session.apply(run.next(STRETCH_NANOSECONDS));
            }
            session.apply(new Command.GoToIteration(iterations));
            return session;
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The preferences of whoever runs this must not change what is measured, nor the other way round. */
    private static void useEmptyPreferences() throws IOException {
        Path home = Files.createTempDirectory("benchmark");
        Files.createDirectories(home.resolve(".java/.userPrefs"));
        System.setProperty(PREFERENCES, home.toString());
    }

    private static void steps(String name, Supplier<Session> session, String frameTarget, String keyTarget) throws InterruptedException {
        Demonstration demonstration = Demonstration.open(session);
        int stride = Math.max(1, demonstration.steps() / STEPS_OF_WIDE_NETWORK);
        demonstration.take(stride);
        Demonstration.Timings timings = demonstration.take(stride);
        demonstration.close();
        times(name + ": frame (" + timings.frames().count() + ")", timings.frames(), frameTarget);
        times(name + ": processor time of a frame", timings.work(), "");
        times(name + ": key to picture (" + timings.keys().count() + ")", timings.keys(), keyTarget);
    }

    private static void starts(String name, List<String> options) throws IOException, InterruptedException {
        Measured painted = new Measured();
        List<Double> resident = new ArrayList<>();
        // The first start warms the disk.
        start(options);
        for (int i = 0; i < STARTS; i++) {
            Start start = start(options);
            painted.add(start.painted());
            resident.add(start.resident());
        }
        times(name + ": start to first diagram", painted, "1000");
        line(name + ": resident after an iteration, MB", number(median(resident)), "", number(Collections.max(resident)), "250");
    }

    /** A start of the program: nanoseconds until the first picture, megabytes after an iteration. */
    private record Start(long painted, double resident) {
    }

    private static Start start(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(each -> each.startsWith("-D") || each.startsWith("--"))
                .forEach(command::add);
        command.addAll(options);
        command.add("-D" + PREFERENCES + "=" + System.getProperty(PREFERENCES));
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), StartedProgram.class.getName()));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        long painted = 0;
        double resident = Double.NaN;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String said = out.readLine(); said != null; said = out.readLine()) {
                if (said.equals(StartedProgram.PAINTED)) {
                    painted = System.nanoTime() - begin;
                } else if (said.startsWith(StartedProgram.RESIDENT)) {
                    resident = Long.parseLong(said.substring(StartedProgram.RESIDENT.length())) / KILOBYTES_IN_MEGABYTE;
                }
            }
        }
        int status = process.waitFor();
        if (status != 0 || painted == 0) {
            throw new IllegalStateException("the program did not start: exit status " + status);
        }
        return new Start(painted, resident);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void times(String name, Measured times, String target) {
        line(name, number(times.median()), number(times.milliseconds(0.95)), number(times.milliseconds(1)), target);
    }

    private static void line(String name, String median, String most, String longest, String target) {
        System.out.printf("%-60s %9s %9s %9s %9s%n", name, median, most, longest, target);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
