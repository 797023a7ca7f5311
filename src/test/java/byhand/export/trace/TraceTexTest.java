package byhand.export.trace;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.formula.Numerals;
import byhand.network.ParameterId;
import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.session.Iteration;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scilab.forge.jlatexmath.TeXFormula;

class TraceTexTest {

    private static final Pattern ENVIRONMENT = Pattern.compile("\\\\(begin|end)\\{([a-z*]+)}");
    private static final Pattern DERIVATION = Pattern.compile("(?s)\\\\begin\\{align\\*}\n(.*?)\n\\\\end\\{align\\*}");

    private static String document(Scenario scenario, String title) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TraceWriter writer = TraceFormat.TEX.writer(out, Numerals.DEFAULT);
        writer.begin(title);
        writer.iteration(1, 1, Iteration.first(scenario).trace());
        writer.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    static Stream<String> examples() {
        return new Examples().names().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyEnvironmentIsClosedAndEveryRowCanBeSet(String example) throws Exception {
        Scenario scenario = new Examples().read(example);
        String document = document(scenario, scenario.title().in("en"));
        Deque<String> open = new ArrayDeque<>();
        for (Matcher matcher = ENVIRONMENT.matcher(document); matcher.find();) {
            if (matcher.group(1).equals("begin")) {
                open.push(matcher.group(2));
            } else {
                assertThat(open.pop()).isEqualTo(matcher.group(2));
            }
        }
        assertThat(open).isEmpty();
        List<String> derivations = DERIVATION.matcher(document).results().map(result -> result.group(1)).toList();
        assertThat(derivations).hasSize(Iteration.first(scenario).trace().size());
        for (int step = 1; step <= derivations.size(); step++) {
            String rows = derivations.get(step - 1);
            assertThat(rows.split("\\\\tag\\{", -1)).as(rows).hasSize(2);
            assertThat(rows.lines().findFirst().orElseThrow()).containsPattern(" \\\\tag\\{" + step + "}( \\\\\\\\)?$");
            for (String row : rows.replaceAll(" \\\\tag\\{\\d+}", "").split(" \\\\\\\\\n", -1)) {
                assertThat(row.split("&", -1).length).as(row).isLessThanOrEqualTo(2);
                new TeXFormula(row.replace("&", ""));
            }
        }
    }

    @Test
    void theDocumentIsComplete() throws Exception {
        String document = document(new Examples().read("lesson"), "A title");

        assertThat(document.lines().filter(line -> !line.startsWith("%")).findFirst()).contains("\\documentclass[10pt]{article}");
        assertThat(document).contains("\\usepackage{amsmath}", "\\title{A title}", "\\section*{Iteration 1, sample 1}",
                "\\subsection*{Forward pass}", "\\subsection*{Backward pass}", "\\subsection*{Update}",
                "z_{1} & = w_{11} \\cdot x_{1} + w_{21} \\cdot x_{2} + b_{11} \\tag{1} \\\\\n& = 1 \\times 1 + 1 \\times 2 + 1 = 4\n");
        assertThat(document).endsWith("\\end{document}\n");
    }

    @Test
    void aTitleIsText() {
        assertThat(TraceTex.text("100% of $x_1$ & {#2}^~ \\input{a}\nb −1"))
                .isEqualTo(
                        "100\\% of \\$x\\_1\\$ \\& \\{\\#2\\}\\textasciicircum{}\\textasciitilde{} \\textbackslash{}input\\{a\\} b $-$1");
    }

    @Test
    void aBackslashInANameIsTextAndNoCommand() throws Exception {
        Scenario lesson = new Examples().read("lesson");
        String name = "a\\input b";
        Scenario renamed = lesson.with(lesson.network().renamed(Map.of(new ParameterId.Weight(1, 1, 1), name)));

        String document = document(renamed, name);

        assertThat(document).contains("\\title{a\\textbackslash{}input b}", "= \\text{a\\textbackslash{}input b} \\cdot x_{1}")
                .doesNotContain("\\input ", "\\backslash");
    }

    @Test
    void greekLettersAreThoseOfMathematicsWhichEveryTeXHas() throws Exception {
        Scenario lesson = new Examples().read("lesson");
        Scenario renamed = lesson.with(lesson.network().renamed(
                Map.of(new ParameterId.Weight(1, 1, 1), "θ1", new ParameterId.Weight(1, 2, 1), "ein μ", new ParameterId.Bias(1, 1),
                        "w_13")));

        String document = document(renamed, "About θ");

        assertThat(document).contains("\\title{About \\ensuremath{\\theta}}",
                "= \\theta_{1} \\cdot x_{1} + \\text{ein \\ensuremath{\\mu}} \\cdot x_{2} + w_{13}").doesNotContainPattern("[α-ωΑ-Ω]");
    }

    @Test
    void aLongLineIsBrokenBetweenTermsOnly() {
        String terms = " = " + String.join(" + ", java.util.Collections.nCopies(30, "w_{1} \\cdot \\left(y - Y\\right)"));

        List<String> pieces = TeXLine.broken(terms, 60);

        assertThat(String.join("", pieces)).isEqualTo(terms);
        assertThat(pieces).hasSizeGreaterThan(3).allSatisfy(piece -> {
            assertThat(piece).matches(" (=|\\+|\\\\cdot) .*");
            assertThat(piece.split("\\\\left\\(", -1).length).isEqualTo(piece.split("\\\\right\\)", -1).length);
            assertThat(piece.replaceAll("\\\\[a-z]+|[{}_ ]", "#").replace("#", "").length()).isLessThan(60);
        });
        assertThat(TeXLine.broken(" = 1 + 2", 60)).containsExactly(" = 1 + 2");
        assertThat(TeXLine.broken(" = \\frac{a + b + c + d + e}{f + g + h + i}", 3)).hasSize(1);
    }
}
