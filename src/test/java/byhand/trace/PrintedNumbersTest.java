package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.formula.Abbreviation;
import byhand.formula.Call;
import byhand.formula.Derivation;
import byhand.formula.Detail;
import byhand.formula.Expression;
import byhand.formula.Numerals;
import byhand.formula.Replacement;
import byhand.formula.Rounding;
import byhand.network.Network;
import byhand.scenario.Examples;
import byhand.scenario.Kinds;
import byhand.scenario.RandomScenarios;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import byhand.session.Iteration;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The calculator promise: whoever types the numbers of a printed line into a calculator gets the printed result, to its last digit. What a
 * step prints is read back and calculated anew.
 */
class PrintedNumbersTest {

    private static final Pattern RELATION = Pattern.compile(" ([=≈]) ");
    private static final double SMALLEST = 1e-50;
    private static final List<Derivation> SOME = derivations(1, 2);

    /** A derivation's text, cut: relations.get(i) stands before rows.get(i). */
    private record Printed(Derivation derivation, String text, List<String> relations, List<String> rows, String expected) {
        static Printed of(Derivation derivation, Numerals numerals) {
            String text = derivation.plain(numerals);
            List<String> relations = new ArrayList<>();
            Matcher matcher = RELATION.matcher(text);
            while (matcher.find()) {
                relations.add(matcher.group(1));
            }
            List<String> rows = List.of(RELATION.split(text));
            String expected = derivation.expression().plain(Detail.NUMBERS, derivation.numerals(numerals));
            return new Printed(derivation, text, relations, rows.subList(1, rows.size()), expected);
        }

        String result() {
            return rows.get(rows.size() - 1);
        }

        /** The row with numbers put in: the last one, if the numbers are already the result. */
        String numbers() {
            return rows.get(Math.max(0, rows.size() - 2));
        }

        /** What the numbers give; empty where there are none but the result: a parameter may have a name that looks like a number. */
        Optional<BigDecimal> calculated() {
            return rows.size() < 2 || !numbers().equals(expected) ? Optional.empty() : PrintedRow.calculate(numbers());
        }

        BigDecimal printedResult() {
            return PrintedRow.calculate(result()).orElseThrow(() -> new AssertionError(text));
        }

        private boolean isDrowned() {
            return calculated().isPresent() && isAmongTheNumbers() && PrintedRow.numbers(numbers()).stream()
                    .anyMatch(each -> each.abs().movePointLeft(15).compareTo(printedResult().abs()) > 0);
        }

        /** Then the result has as many digits as the number has in the line. */
        boolean isAmongTheNumbers() {
            return PrintedRow.numbers(numbers()).contains(printedResult().abs());
        }

        /**
         * Whether what is calculated becomes the result if it is rounded to the result's last digit. Nothing is said of infinity, and of
         * what is too small for a calculator of sixty digits, or has drowned beside a number of another magnitude and is itself in the line.
         */
        boolean isKept() {
            boolean beyond = !Double.isFinite(derivation.value()) || Math.abs(derivation.value()) < SMALLEST;
            return beyond || isDrowned()
                    || calculated().map(calculated -> calculated.setScale(printedResult().scale(), RoundingMode.HALF_UP)
                            .compareTo(printedResult()) == 0).orElse(true);
        }
    }

    /** Every example over three iterations, and random scenarios about everything there is over two. */
    private static Stream<Scenario> scenarios(int randoms) {
        Examples examples = new Examples();
        Stream<Scenario> taught = examples.names().stream().map(name -> {
            try {
                return examples.read(name);
            } catch (ScenarioException e) {
                throw new AssertionError(e);
            }
        });
        return Stream.concat(taught, Kinds.all().stream().flatMap(about -> IntStream.rangeClosed(1, randoms).boxed()
                .flatMap(number -> Stream.of(RandomScenarios.tame(about, number), RandomScenarios.of(about, number),
                        RandomScenarios.wired(about, number, true)))));
    }

    private static Stream<Derivation> derivations(Scenario scenario, int iterations) {
        return Stream.iterate(Iteration.first(scenario), Iteration::next).limit(iterations).map(Iteration::trace)
                .flatMap(trace -> trace.steps().stream().flatMap(step -> Stream.concat(Stream.of(step.formula()),
                        trace.unfolded(step).stream())))
                .filter(Derivation.class::isInstance).map(Derivation.class::cast);
    }

    private static List<Derivation> derivations(int randoms, int iterations) {
        return scenarios(randoms).flatMap(scenario -> derivations(scenario, iterations)).toList();
    }

    static Stream<Numerals> someNumerals() {
        return Stream.of(Numerals.decimals(0), Numerals.decimals(4), Numerals.decimals(12), Numerals.significant(1),
                Numerals.significant(6));
    }

    static Stream<Numerals> numerals() {
        return Arrays.stream(Rounding.Kind.values()).flatMap(kind -> IntStream.rangeClosed(kind.least(), Rounding.MOST)
                .mapToObj(digits -> new Numerals(new Rounding(kind, digits))));
    }

    private static void assertKept(List<Derivation> derivations, Numerals numerals) {
        List<String> broken = derivations.stream().map(derivation -> Printed.of(derivation, numerals)).filter(each -> !each.isKept())
                .map(Printed::text).toList();
        assertThat(broken).as("lines that a calculator does not confirm").isEmpty();
    }

    @Test
    @Tag("slow")
    void soAreThoseOfHundredsOfRandomNetworks() {
        assertKept(derivations(12, 3), Numerals.DEFAULT);
    }

    @Test
    void everyLineOfEveryExampleAndOfRandomNetworksIsTrueOnACalculator() {
        List<Derivation> derivations = derivations(1, 3);
        assertThat(derivations).hasSizeGreaterThan(3_000);
        assertKept(derivations, Numerals.DEFAULT);
    }

    /** Chips beside the edges have the factors, and not what these are made of. */
    @ParameterizedTest
    @ValueSource(strings = {"lesson", "lesson-b12-2"})
    void theFactorsOfAProductMultiplyToItsResultAsTheyAreWritten(String example) throws ScenarioException {
        List<String> broken = new ArrayList<>();
        for (Derivation derivation : derivations(new Examples().read(example), 5).toList()) {
            if (derivation.expression() instanceof Expression.Product product && Double.isFinite(derivation.value())
                    && product.factors().stream().allMatch(factor -> Double.isFinite(factor.value()))) {
                Numerals numerals = derivation.numerals(Numerals.DEFAULT);
                BigDecimal multiplied = product.factors().stream().map(factor -> numerals.written(factor.value()).number())
                        .reduce(BigDecimal.ONE, BigDecimal::multiply);
                BigDecimal written = numerals.written(derivation.value()).number();
                if (multiplied.setScale(written.scale(), RoundingMode.HALF_UP).compareTo(written) != 0) {
                    broken.add(derivation.plain(Numerals.DEFAULT) + " but its factors give " + multiplied);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    /** Late in a training y - Y has only a few binary digits left, which the usual seventeen of y do not show. */
    @Test
    void aDifferenceOfAlmostEqualNumbersIsWrittenAsItIs() throws ScenarioException {
        Iteration late = Stream.iterate(Iteration.first(new Examples().read(Examples.LESSON)), Iteration::next).skip(299).findFirst()
                .orElseThrow();
        assertThat(late.trace().steps().stream().map(Step::formula).filter(Derivation.class::isInstance).map(Derivation.class::cast)
                .filter(line -> !line.numerals(Numerals.DEFAULT).plain(line.value()).equals(Numerals.DEFAULT.plain(line.value())))
                .filter(line -> line.numerals(Numerals.DEFAULT).written(line.value()).number().subtract(BigDecimal.valueOf(line.value()))
                        .abs().doubleValue() > 1e-3 * Math.abs(line.value())))
                .isEmpty();
    }

    @Test
    void whatIsTimesNothingIsExactlyNothing() throws ScenarioException {
        Iteration second = Iteration.first(new Examples().read(Examples.LESSON)).next();
        assertThat(second.trace().steps().stream().map(step -> step.formula().plain(Numerals.DEFAULT)))
                .contains("∂J/∂wa2 = ∂J/∂y·∂y/∂wa2 = (y − Y)·a2 ≈ (4.332 − 2)×0 = 0");
    }

    @ParameterizedTest
    @MethodSource("someNumerals")
    void soItIsAtOtherSettingsOfTheDigits(Numerals numerals) {
        assertKept(SOME, numerals);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("numerals")
    void soItIsAtEverySettingOfTheDigits(Numerals numerals) {
        assertKept(SOME, numerals);
    }

    @Test
    void noLineHasMoreDigitsThanItNeeds() {
        int longer = 0;
        for (Derivation derivation : SOME) {
            Printed printed = Printed.of(derivation, Numerals.DEFAULT);
            int most = printed.calculated().isEmpty() ? 0 : digits(printed.numbers());
            if (most > Numerals.DEFAULT.rounding().digits() && most < 13 && !printed.isAmongTheNumbers()) {
                String coarser = derivation.expression().plain(Detail.NUMBERS, Numerals.significant(most - 1));
                BigDecimal calculated = PrintedRow.calculate(coarser).orElseThrow();
                assertThat(Numerals.DEFAULT.plain(calculated.doubleValue())).as(printed.text()).isNotEqualTo(printed.result());
                longer++;
            }
        }
        assertThat(longer).isGreaterThan(100);
    }

    /** Of a number that is not large: whole numbers keep all their digits anyway. */
    private static int digits(String row) {
        return PrintedRow.numbers(row).stream().filter(number -> number.abs().compareTo(BigDecimal.TEN) < 0)
                .mapToInt(number -> number.stripTrailingZeros().precision()).max().orElse(0);
    }

    /** Equal signs stand only where both sides are exact as printed. */
    @ParameterizedTest
    @MethodSource("someNumerals")
    void equalMeansEqual(Numerals numerals) {
        int equal = 0;
        for (Derivation derivation : SOME) {
            Printed printed = Printed.of(derivation, numerals);
            if (printed.calculated().isEmpty() || !Double.isFinite(derivation.value())) {
                continue;
            }
            int last = printed.rows().size() - 1;
            boolean exactNumbers = exactNumbers(derivation.expression(), derivation.numerals(numerals));
            assertThat(printed.relations().get(last - 1)).as(printed.text()).isEqualTo(exactNumbers ? "=" : "≈");
            BigDecimal off = printed.calculated().get().subtract(printed.printedResult()).abs();
            boolean same = off.compareTo(printed.printedResult().abs().movePointLeft(45)) <= 0;
            if (printed.relations().get(last).equals("=")) {
                boolean nothing = derivation.value() == 0 && printed.printedResult().signum() == 0;
                assertThat((exactNumbers || nothing) && same).as(printed.text()).isTrue();
                equal++;
            }
        }
        assertThat(equal).isGreaterThan(100);
    }

    private static boolean exactNumbers(Expression expression, Numerals moment) {
        if (expression instanceof Expression.Variable variable) {
            return moment.exact(variable.number());
        } else if (expression instanceof Expression.Constant constant) {
            return constant.symbol().isPresent() || moment.exact(constant.number());
        } else if (expression instanceof Call call) {
            return call.opaque() ? moment.exact(call.value()) : exactNumbers(call.body(), moment);
        } else if (expression instanceof Abbreviation abbreviation) {
            return exactNumbers(abbreviation.form(), moment);
        }
        return expression.children().stream().allMatch(each -> exactNumbers(each, moment));
    }

    /** TeX is the same line in other clothes. */
    @Test
    void texHasTheNumbersOfThePlainText() {
        for (Derivation derivation : SOME) {
            String tex = String.join("", derivation.tex(Numerals.DEFAULT));
            String last = tex.substring(Math.max(tex.lastIndexOf(" = "), tex.lastIndexOf(" \\approx ")));
            String result =
                    last.replaceFirst(" (=|\\\\approx) ", "").replace(" \\times 10^{", "e").replace("}", "").replace("\\mathrm{", "");
            Printed printed = Printed.of(derivation, Numerals.DEFAULT);
            if (Double.isFinite(derivation.value())) {
                assertThat(new BigDecimal(result)).as(tex).isEqualByComparingTo(printed.printedResult());
            }
            assertThat(tex.contains(" \\approx ")).isEqualTo(printed.relations().contains("≈"));
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
        "1.5×10⁻⁹×2; 0.000000003", "(3×10⁸)²; 90000000000000000", "1 − 0.01×3; 0.97", "−(−4); 4", "1 − 0.9^2; 0.19", "√(2 + 2); 2",
        "√2.25×|−2|; 3", "ln(e^(0)); 0", "1/(3 + 1); 0.25"})
    void theTestsOwnEvaluatorKnowsArithmetic(String row, String value) {
        assertThat(PrintedRow.calculate(row).orElseThrow()).isEqualByComparingTo(new BigDecimal(value.replace('−', '-')));
    }

    @Test
    void theTestsOwnEvaluatorRefusesSymbols() {
        assertThat(PrintedRow.calculate("1×x1")).isEmpty();
        assertThat(PrintedRow.calculate("1 + ")).isEmpty();
        assertThat(PrintedRow.calculate("1/0")).isEmpty();
    }
}
