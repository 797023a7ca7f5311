package byhand.export.pytorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import byhand.network.Batch;
import byhand.network.BatchReduction;
import byhand.network.Optimizer;
import byhand.network.Sample;
import byhand.scenario.Examples;
import byhand.scenario.Kinds;
import byhand.scenario.RandomScenarios;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scripts in real PyTorch, in one process because PyTorch takes seconds to start. Skipped where there is none; CI installs it. */
class PyTorchRunTest {

    /** Whether the machine must have PyTorch, as that of CI; elsewhere the test is skipped where there is none. */
    private static final String REQUIRED = "pytorch.required";
    private static final int MOST_MINUTES = 5;
    private static final int OF_EACH = 6;
    private static final int MIXED = 60;
    private static final String RUNNER = """
            import contextlib, io, sys
            for path in sys.argv[1:]:
                said, status = io.StringIO(), 0
                with open(path, encoding="utf-8") as script, contextlib.redirect_stdout(said):
                    try:
                        exec(compile(script.read(), path, "exec"), {"__name__": "__main__"})
                    except SystemExit as end:
                        status, _ = end.code, said.write(str(end.code) + "\\n")
                print(path, "differs" if status else "agrees", said.getvalue().strip().splitlines()[-1], sep="\\t")
                print(said.getvalue(), file=sys.stderr)
            """;

    @TempDir
    private Path folder;

    private final Map<String, String> scripts = new LinkedHashMap<>();

    @Test
    void pyTorchAgreesWithEveryNumber() throws Exception {
        for (String name : new Examples().names()) {
            add(name, new Examples().read(name), 6);
        }
        for (String name : List.of("lesson", "lesson-b12-2", "two-outputs-frozen", "three-classes-adam", "xor-tanh-sigmoid",
                "deep-momentum")) {
            add("oracle-" + name, read(oracle(name + ".json")), 8);
        }
        for (Optimizer optimizer : Kinds.withASettingChanged()) {
            for (String example : List.of("lesson", "vanishing-gradients")) {
                add(example + " " + optimizer, new Examples().read(example).with(optimizer), 4);
            }
        }
        JsonNode mixed = oracle("mixed.json.gz");
        for (int i = 0; i < MIXED; i++) {
            add("mixed " + i, read(mixed.get(i)), 3);
        }
        for (double bias : new double[] {30, 36, 40, 800, -37, -740, -800}) {
            for (int target = 0; target <= 1; target++) {
                add("bce " + bias + " " + target,
                        Scripts.neuron("sigmoid", bias, target, "binary-cross-entropy", "'sgd', 'learningRate': 0.1"),
                        4);
                add("softmax " + bias + " " + target, Scripts.softmax(bias, target), 4);
            }
        }
        for (String about : Kinds.all()) {
            for (int number = 1; number <= OF_EACH; number++) {
                add(about + " " + number, RandomScenarios.of(about, number), 3);
            }
            add(about + " wired", RandomScenarios.wired(about, 1, false), 3);
            add(about + " wired, tame", RandomScenarios.wired(about, 2, true), 3);
            addBatches(about, RandomScenarios.tame(about, 1));
            addBatches(about + " wired", RandomScenarios.wired(about, 3, true));
        }
        for (String example : List.of("linear-regression", "xor", "three-classes", "curve-fitting", "wrong-target")) {
            addBatches(example, new Examples().read(example));
        }
        addBatches("saturated", Scripts.neuron("sigmoid", 800, 0, "binary-cross-entropy", "'sgd', 'learningRate': 0.1"));

        try (InputStream file = PyTorchRunTest.class.getResourceAsStream("/scenario/version-2/wiring-and-moments.json")) {
            add("wiring and moments, in matrices", new ScenarioReader("wiring").read(file.readAllBytes()), 3);
        }

        Map<String, String> said = run();

        assertThat(said).hasSameSizeAs(scripts).allSatisfy((name, last) -> assertThat(last).as(name).startsWith("agrees\tAll "));
        assertThat(said.get("lesson")).startsWith("agrees\tAll 174 numbers agree with PyTorch ");
    }

    @Test
    void aWrongNumberIsNamed() throws Exception {
        String script = Scripts.of(new Examples().read("lesson"), 2);
        scripts.put("value", script.replaceFirst("\ndJ/dw21 6.0\n", "\ndJ/dw21 6.00000001\n"));
        scripts.put("infinity", script.replaceFirst("\ndJ/dw21 6.0\n", "\ndJ/dw21 Infinity\n"));
        scripts.put("parameter", script.replaceFirst("wa1 = torch.tensor\\(1.0", "wa1 = torch.tensor(1.1"));

        Map<String, String> said = run();

        assertThat(said.get("value")).matches("differs\t1 of 58 numbers differ from those of PyTorch .*");
        assertThat(said.get("infinity")).matches("differs\t1 of 58 numbers differ from those of PyTorch .*");
        assertThat(said.get("parameter")).startsWith("differs\t");
        assertThat(Files.readString(folder.resolve("err"))).contains("  dJ/dw21 DIFFERS: 6.00000001 by hand, but 6.0 in PyTorch\n",
                "  dJ/dw21 DIFFERS: inf by hand, but 6.0 in PyTorch\n");
    }

    private void add(String name, Scenario scenario, int iterations) throws IOException {
        assertThat(scripts.put(name, Scripts.of(scenario, iterations))).as(name).isNull();
    }

    /** In batches of two, of which the last is shorter, and of all samples; at least three of them. */
    private void addBatches(String name, Scenario scenario) throws IOException {
        List<Sample> samples = new ArrayList<>(scenario.samples());
        while (samples.size() < 3) {
            samples.add(samples.get(0).withInput(1, samples.size() / 4.0));
        }
        add(name + " in twos", scenario.with(samples).with(Batch.of(2, BatchReduction.SUM)), 4);
        add(name + " all at once", scenario.with(samples).with(Batch.all(BatchReduction.MEAN)), 3);
    }

    private static Scenario read(JsonNode oracleCase) throws Exception {
        return new ScenarioReader("oracle").read(oracleCase.get("scenario").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode oracle(String name) throws IOException {
        try (InputStream file = PyTorchRunTest.class.getResourceAsStream("/oracle/" + name);
                InputStream json = name.endsWith(".gz") ? new GZIPInputStream(file) : file) {
            return JsonMapper.shared().readTree(json.readAllBytes());
        }
    }

    /** What became of each script: its last line behind whether it agrees. */
    private Map<String, String> run() throws Exception {
        List<String> command = new ArrayList<>(List.of(python(), Files.writeString(folder.resolve("runner"), RUNNER).toString()));
        List<String> names = List.copyOf(scripts.keySet());
        for (int i = 0; i < names.size(); i++) {
            command.add(Files.writeString(folder.resolve(i + ".py"), scripts.get(names.get(i))).toString());
        }
        int status = start(command);
        assertThat(status).as(Files.readString(folder.resolve("err"))).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("out"));
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            said.put(names.get(i), lines.get(i).split("\t", 2)[1]);
        }
        return said;
    }

    /** A Python that has PyTorch: Debian's, or the first one of the path. */
    private String python() throws Exception {
        for (String candidate : List.of("/usr/bin/python3", "python3")) {
            try {
                if (start(List.of(candidate, "-c", "import torch")) == 0) {
                    return candidate;
                }
            } catch (IOException e) {
                // There is no such program; the next one may be there.
            }
        }
        assumeTrue(Boolean.getBoolean(REQUIRED), "PyTorch is not installed");
        throw new AssertionError("PyTorch is not installed");
    }

    private int start(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile()).start();
        try {
            assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).as("ended").isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
