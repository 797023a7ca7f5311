package byhand.export.trace;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.formula.Numerals;
import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.session.Iteration;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceCsvTest {

    private static List<String> lines() throws Exception {
        Iteration first = Iteration.first(new Examples().read("lesson"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TraceWriter writer = TraceFormat.CSV.writer(out, Numerals.DEFAULT);
        writer.begin("a title");
        writer.iteration(1, 1, first.trace());
        writer.iteration(2, 1, first.next().trace());
        writer.end();
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\n").doesNotContain("\r");
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void aHeaderIsFollowedByARowForEachStep() throws Exception {
        assertThat(lines()).hasSize(1 + 2 * 30).startsWith("iteration,sample,step,stage,name,value,text",
                "1,1,1,forward,z1,4.0,z1 = w11·x1 + w21·x2 + b11 = 1×1 + 1×2 + 1 = 4",
                "1,1,2,forward,a1,4.0,\"a1 = ReLU(z1) = max(0, z1) = max(0, 4) = 4\"");
    }

    @Test
    void valuesHaveFullPrecision() throws Exception {
        double loss = Iteration.first(new Examples().read("lesson")).next().loss();

        assertThat(lines().get(36)).startsWith("2,1,6,forward,J," + loss + ",J = ");
    }

    @Test
    void theReplacementHasNoValue() throws Exception {
        assertThat(lines().get(30)).startsWith("1,1,30,update,θ,,\"w11 ← ŵ11 = 0.97, ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"plain|∂J/∂plain", "'a, b'|'\"∂J/∂a, b\"'", "say \"x\"|'\"∂J/∂say \"\"x\"\"\"'",
        "'a;b'|'∂J/∂a;b'"})
    void aFieldIsQuotedWhereItMustBe(String name, String field) throws Exception {
        Scenario lesson = new Examples().read("lesson");
        Network named = lesson.network().renamed(Map.of(new ParameterId.Weight(1, 1, 1), name));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TraceWriter writer = TraceFormat.CSV.writer(out, Numerals.DEFAULT);

        writer.iteration(1, 1, Iteration.first(lesson.with(named)).trace());
        writer.end();

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .anySatisfy(line -> assertThat(line).contains(",backward," + field + ",3.0,"));
    }
}
