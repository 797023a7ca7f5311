package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.formula.Derivation;
import byhand.formula.Expression;
import byhand.formula.Numerals;
import byhand.formula.Replacement;
import byhand.network.Network;
import byhand.network.Sample;
import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a step prints, read back and calculated anew, against the value that the step has. */
class PrintedNumbersTest {

    private static final Pattern RELATION = Pattern.compile(" ([=≈]) ");
    /** What is surely no noise of binary arithmetic, relative to the value, or else beside the last decimal. */
    private static final double NOISE = 1e-12;

    private static final List<Derivation> EVERYTHING = derivations();

    /** A derivation's text, cut: relations.get(i) stands before rows.get(i). */
    private record Printed(Derivation derivation, List<String> relations, List<String> rows, Numerals numerals) {
        static Printed of(Derivation derivation, Numerals numerals) {
            String text = derivation.plain(numerals);
            List<String> relations = new ArrayList<>();
            Matcher matcher = RELATION.matcher(text);
            while (matcher.find()) {
                relations.add(matcher.group(1));
            }
            List<String> rows = List.of(RELATION.split(text));
            return new Printed(derivation, relations, rows.subList(1, rows.size()), numerals);
        }

        String result() {
            return rows.get(rows.size() - 1);
        }

        /** The place of the row with numbers put in: the last one, if the numbers are already the result. */
        int numbers() {
            int last = rows.size() - 1;
            return last > 0 && calculated(rows.get(last - 1)).isPresent() ? last - 1 : last;
        }

        Optional<PrintedRow.Range> calculated(String row) {
            return PrintedRow.calculate(row, numerals.decimals());
        }

        boolean finite() {
            List<Double> numbers = new ArrayList<>(List.of(derivation.value()));
            derivation.expression().below(Expression.Variable.class).forEach(each -> numbers.add(each.number()));
            return numbers.stream().allMatch(Double::isFinite);
        }
    }

    static IntStream decimals() {
        return IntStream.rangeClosed(0, Numerals.MOST_DECIMALS);
    }

    private static List<Derivation> lesson(String name, int iterations) {
        try {
            Scenario scenario = new Examples().read(name);
            List<Derivation> derivations = new ArrayList<>();
            Network network = scenario.network();
            for (int i = 0; i < iterations; i++) {
                Trace trace = Tracer.trace(network, scenario.samples().get(0), scenario.loss(), scenario.optimizer());
                derivations.addAll(derivations(trace));
                network = trace.updated();
            }
            return derivations;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<Derivation> derivations(Trace trace) {
        return trace.steps().stream().map(Step::formula).filter(Derivation.class::isInstance).map(Derivation.class::cast).toList();
    }

    /** The lesson's two examples over four iterations, and random networks over two. */
    private static List<Derivation> derivations() {
        List<Derivation> all = new ArrayList<>(lesson("lesson", 4));
        all.addAll(lesson("lesson-b12-2", 4));
        for (String about : RandomNetworks.subjects()) {
            for (double step : new double[] {0.5, 0.001}) {
                RandomNetworks random = new RandomNetworks(about, 1, step);
                Network network = random.network();
                Sample sample = random.sample(network);
                Trace first = RandomNetworks.trace(network, sample);
                all.addAll(derivations(first));
                all.addAll(derivations(RandomNetworks.trace(first.updated(), sample)));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("decimals")
    void whoCalculatesWithThePrintedNumbersGetsTheValueUpToTheirRounding(int decimals) {
        Numerals numerals = new Numerals(decimals);
        int checked = 0;
        for (Derivation derivation : EVERYTHING) {
            Printed printed = Printed.of(derivation, numerals);
            assertThat(printed.finite()).isTrue();
            for (String row : printed.rows().subList(printed.numbers(), printed.rows().size())) {
                PrintedRow.Range range = printed.calculated(row).orElseThrow(() -> new AssertionError(row));
                assertThat(range.contains(derivation.value())).as("%s, which is %s, in %s", row, derivation.value(), range).isTrue();
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(1500);
    }

    @Test
    void withTwelveDecimalsThePrintedNumbersDetermineTheValueClosely() {
        Numerals numerals = new Numerals(12);
        for (Derivation derivation : EVERYTHING) {
            Printed printed = Printed.of(derivation, numerals);
            double size = derivation.expression().below(Expression.Variable.class).stream().mapToDouble(each -> Math.abs(each.number()))
                    .reduce(1, (x, y) -> x * Math.max(1, y));
            assertThat(printed.calculated(printed.rows().get(printed.numbers())).orElseThrow().width())
                    .as(derivation.plain(numerals)).isLessThan(1e-9 * size);
        }
    }

    @ParameterizedTest
    @MethodSource("decimals")
    void theRowOfNumbersIsEqualExactlyIfEveryNumberIsWrittenWithoutLoss(int decimals) {
        Numerals numerals = new Numerals(decimals);
        for (Derivation derivation : EVERYTHING) {
            Printed printed = Printed.of(derivation, numerals);
            if (printed.numbers() == printed.rows().size() - 1) {
                continue;
            }
            List<Double> shown = shownNumbers(derivation.expression());
            boolean allWithoutLoss = shown.stream().allMatch(number -> lost(number, numerals) <= Math.ulp(1.0) * Math.abs(number));
            boolean someRounded = shown.stream().anyMatch(number -> lost(number, numerals) > noise(number, numerals));
            if (allWithoutLoss || someRounded) {
                assertThat(printed.relations().get(printed.numbers())).as(derivation.plain(numerals)).isEqualTo(someRounded ? "≈" : "=");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("decimals")
    void theResultIsEqualExactlyIfItIsWrittenWithoutLossAndFollowsFromThePrintedNumbers(int decimals) {
        Numerals numerals = new Numerals(decimals);
        int equal = 0;
        int rounded = 0;
        for (Derivation derivation : EVERYTHING) {
            Printed printed = Printed.of(derivation, numerals);
            Optional<BigDecimal> exact = printed.calculated(printed.rows().get(printed.numbers())).orElseThrow().exact();
            if (exact.isEmpty() || printed.numbers() == printed.rows().size() - 1) {
                continue;
            }
            BigDecimal result = printed.calculated(printed.result()).orElseThrow().exact().orElseThrow();
            double value = derivation.value();
            boolean follows = exact.get().compareTo(result) == 0;
            boolean wrong = exact.get().subtract(result).abs().doubleValue() > NOISE * Math.abs(value);
            if (follows && lost(value, numerals) <= 1e-15 * Math.abs(value)) {
                assertThat(printed.relations().get(printed.rows().size() - 1)).as(derivation.plain(numerals)).isEqualTo("=");
                equal++;
            } else if (wrong || lost(value, numerals) > noise(value, numerals)) {
                assertThat(printed.relations().get(printed.rows().size() - 1)).as("%s, which is %s", derivation.plain(numerals), value)
                        .isEqualTo("≈");
                rounded++;
            }
        }
        assertThat(equal).isGreaterThan(50);
        assertThat(rounded).isGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("decimals")
    void theRowsInSymbolsAreAlwaysEqual(int decimals) {
        for (Derivation derivation : EVERYTHING) {
            Printed printed = Printed.of(derivation, new Numerals(decimals));
            assertThat(printed.relations().subList(0, printed.numbers())).containsOnly("=");
        }
    }

    @Test
    void theReplacementPrintsTheUpdatedValues() {
        for (String about : RandomNetworks.subjects()) {
            RandomNetworks random = new RandomNetworks(about, 1, 0.001);
            Network network = random.network();
            Trace trace = RandomNetworks.trace(network, random.sample(network));
            List<Replacement.Assignment> assignments = ((Replacement) trace.step(trace.size()).formula()).assignments();
            assertThat(assignments.stream().map(Replacement.Assignment::value))
                    .containsExactlyElementsOf(network.parameters().stream().map(trace.updated()::value).toList());
        }
    }

    /** The evaluator is a piece of code as well. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1×1 + (−1)×2 + 1; 0", "½×(5 − 2)²; 4.5", "−2×3×(−4); 24", "3 − (3 − (−2)); −2", "max(0, −4); 0",
        "1.5×10⁻⁹×2; 0.000000003", "(3×10⁸)²; 90000000000000000", "1 − 0.01×3; 0.97", "−(−4); 4"})
    void theTestsOwnEvaluatorKnowsArithmetic(String row, String value) {
        assertThat(PrintedRow.calculate(row, 4).orElseThrow().exact().orElseThrow())
                .isEqualByComparingTo(new BigDecimal(value.replace('−', '-')));
    }

    @Test
    void theTestsOwnEvaluatorKnowsFunctionsAndRefusesSymbols() {
        assertThat(PrintedRow.calculate("1/(1 + e^(−(−1)))", 12).orElseThrow().contains(0.2689414213699951)).isTrue();
        assertThat(PrintedRow.calculate("1/(1 + e^(−(−1)))", 12).orElseThrow().contains(0.2689414213)).isFalse();
        assertThat(PrintedRow.calculate("ln(1 + e^(0))", 12).orElseThrow().contains(Math.log(2))).isTrue();
        assertThat(PrintedRow.calculate("1×x1", 12)).isEmpty();
        assertThat(PrintedRow.calculate("1 + ", 12)).isEmpty();
    }

    private static List<Double> shownNumbers(Expression expression) {
        List<Double> shown = new ArrayList<>();
        expression.evaluate(number -> {
            shown.add(number);
            return number;
        });
        return shown;
    }

    private static double noise(double number, Numerals numerals) {
        return Math.min(NOISE * Math.abs(number), 0.01 * Math.pow(10, -numerals.decimals()));
    }

    private static double lost(double number, Numerals numerals) {
        return Math.abs(number - numerals.shown(number));
    }
}
