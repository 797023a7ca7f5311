package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import byhand.formula.Derivation;
import byhand.formula.FormulaLine;
import byhand.formula.Numerals;
import byhand.network.Network;
import byhand.scenario.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scilab.forge.jlatexmath.TeXFormula;

/** The TeX of every step of the lesson and of random networks. */
class TeXTest {

    private static final Pattern INK = Pattern.compile("\\\\textcolor\\{#([0-9a-f]{6})}");

    static Stream<Named<Trace>> traces() throws Exception {
        List<Named<Trace>> traces = new ArrayList<>();
        for (String example : new Examples().names()) {
            var scenario = new Examples().read(example);
            traces.add(
                    Named.of(example, Tracer.trace(scenario.network(), scenario.samples().get(0), scenario.loss(), scenario.optimizer())));
        }
        for (String about : RandomNetworks.subjects()) {
            RandomNetworks random = new RandomNetworks(about, 1, 0.001);
            Network network = random.network();
            traces.add(Named.of("random, " + about, RandomNetworks.trace(network, random.sample(network))));
        }
        return traces.stream();
    }

    @ParameterizedTest
    @MethodSource("traces")
    void everyLineIsTeXThatCanBeSet(Trace trace) {
        for (Step step : trace.steps()) {
            Stream<String> pieces = step.formula().lines(Numerals.DEFAULT).stream()
                    .flatMap(line -> Stream.concat(Stream.of(line.left()), line.pieces().stream()));
            Stream.concat(pieces, step.formula().tex(Numerals.DEFAULT).stream()).forEach(tex -> {
                assertThat(balance(tex, '{', '}')).as(tex).isZero();
                assertThat(tex.split("\\\\left\\(", -1).length).as(tex).isEqualTo(tex.split("\\\\right\\)", -1).length);
                assertThat(tex).doesNotContain("\u2063").doesNotContain("−");
                assertThatCode(() -> new TeXFormula(tex)).as(tex).doesNotThrowAnyException();
            });
        }
    }

    /** What is drawn and what is exported differ in colours and emphasis only. */
    @ParameterizedTest
    @MethodSource("traces")
    void linesAreTheTeXWithMarks(Trace trace) {
        for (Step step : trace.steps()) {
            if (step.formula() instanceof Derivation) {
                List<String> unmarked = step.formula().lines(Numerals.DEFAULT).stream()
                        .map(line -> withoutMarks(line.left() + String.join("", line.pieces()))).toList();
                assertThat(unmarked).isEqualTo(step.formula().tex(Numerals.DEFAULT));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("traces")
    void theMarksInTheFormulaAreTheStepsOperands(Trace trace) {
        for (Step step : trace.steps()) {
            TreeSet<Integer> marked = new TreeSet<>();
            for (FormulaLine line : step.formula().lines(Numerals.DEFAULT)) {
                Matcher ink = INK.matcher(String.join("", line.pieces()));
                while (ink.find()) {
                    marked.add(FormulaLine.operandOf(Integer.parseInt(ink.group(1), 16)));
                }
            }
            marked.remove(FormulaLine.RESULT);
            TreeSet<Integer> operands = new TreeSet<>();
            step.operands().forEach(operand -> operands.add(operand.index()));
            assertThat(marked).as(step.symbol().plain()).isEqualTo(operands);
        }
    }

    @ParameterizedTest
    @MethodSource("traces")
    void aFormulaHasAtMostThreeLines(Trace trace) {
        for (Step step : trace.steps().subList(0, trace.size() - 1)) {
            assertThat(step.formula().lines(Numerals.DEFAULT)).hasSizeBetween(1, 3);
            assertThat(step.formula().lines(Numerals.DEFAULT).get(0).left()).isEqualTo(step.symbol().tex());
        }
    }

    private static int balance(String tex, char open, char close) {
        int depth = 0;
        for (int i = 0; i < tex.length(); i++) {
            depth += tex.charAt(i) == open ? 1 : tex.charAt(i) == close ? -1 : 0;
            assertThat(depth).as(tex).isNotNegative();
        }
        return depth;
    }

    /** Takes away the colours and the bold face, with the brace that closes each. */
    private static String withoutMarks(String tex) {
        Matcher mark = Pattern.compile(INK.pattern() + "\\{|\\\\mathbf\\{").matcher(tex);
        if (!mark.find()) {
            return tex;
        }
        int end = mark.end();
        for (int depth = 1; depth > 0; end++) {
            depth += tex.charAt(end) == '{' ? 1 : tex.charAt(end) == '}' ? -1 : 0;
        }
        return withoutMarks(tex.substring(0, mark.start()) + tex.substring(mark.end(), end - 1) + tex.substring(end));
    }
}
