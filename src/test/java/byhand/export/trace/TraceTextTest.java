package byhand.export.trace;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.formula.Numerals;
import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.session.Iteration;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTextTest {

    @Test
    void anIterationReadsFromTitleToLoss() throws Exception {
        Scenario lesson = new Examples().read("lesson");
        Iteration second = Iteration.first(lesson).next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TraceWriter writer = TraceFormat.TEXT.writer(out, Numerals.DEFAULT);
        writer.begin(lesson.title().in("en"));
        writer.iteration(2, 1, second.trace());
        writer.end();

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();

        assertThat(lines.subList(0, 6)).containsExactly("The lesson: 2–2–1, ReLU, b12 = 1", "", "Iteration 2, sample 1", "",
                "  Forward pass", "     1  z1 = w11·x1 + w21·x2 + b11 = 0.97×1 + 0.94×2 + 0.97 = 3.82");
        assertThat(lines).containsSubsequence("  Forward pass", "", "  Backward pass", "", "  Update", "");
        assertThat(lines.stream().filter(line -> line.matches(" {4}[ 1-3][0-9]  .*"))).hasSize(30);
        assertThat(lines).last().isEqualTo("  Loss: 2.718");
    }

    @Test
    void withoutATitleItBeginsWithTheIteration() throws Exception {
        Iteration first = Iteration.first(new Examples().read("lesson"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TraceWriter writer = TraceFormat.TEXT.writer(out, Numerals.DEFAULT);
        writer.begin("");
        writer.iteration(1, 1, first.trace());
        writer.iteration(2, 1, first.next().trace());
        writer.end();

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Iteration 1, sample 1\n\n  Forward pass\n")
                .contains("\n\nIteration 2, sample 1\n\n");
    }

    @Test
    void aBatchHasItsStagesForEachSampleThenThoseOfAll() throws Exception {
        Iteration first = Iteration.first(new Examples().read("linear-regression"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TraceWriter writer = TraceFormat.TEXT.writer(out, Numerals.DEFAULT);
        writer.begin("");
        writer.iteration(1, 1, first.trace());
        writer.end();

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).startsWith("Iteration 1, samples 1 to 3").containsSubsequence("  Forward pass, sample 1", "",
                "  Backward pass, sample 1", "", "  Forward pass, sample 2", "", "  Backward pass, sample 3", "",
                "  Backward pass, all samples", "    16  J = 1/3·(J₁ + J₂ + J₃) = 1/3×(2 + 8 + 12.5) = 7.5", "", "  Update", "");
        assertThat(lines).last().isEqualTo("  Loss: 7.5");
    }
}
