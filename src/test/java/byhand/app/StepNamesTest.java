package byhand.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import byhand.scenario.Examples;
import byhand.session.Iteration;
import byhand.trace.Step;
import byhand.trace.Trace;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepNamesTest {

    private Trace trace;

    @BeforeEach
    void traceTheLesson() throws Exception {
        trace = Iteration.first(new Examples().read("lesson")).trace();
    }

    @ParameterizedTest
    @CsvSource({"z1,1", "∂J/∂w11,13", "dJ/dw11,13", "ŵ11,21", "w11',21", "b11',25", "9,9", "0,0", "30,30", "' z1 ',1"})
    void aStepIsFoundByItsNames(String name, int number) throws Exception {
        assertThat(new StepNames(StandardCharsets.UTF_8).find(name, trace)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "ISO-8859-1", "windows-1252"})
    void everyStepIsFoundEvenWhereTheLocaleHasNoSuchLetters(String charset) throws Exception {
        Charset locale = Charset.forName(charset);
        for (Step step : trace.steps()) {
            String asRead = new String(step.symbol().plain().getBytes(StandardCharsets.UTF_8), locale);
            assertThat(new StepNames(locale).find(asRead, trace)).as(step.symbol().plain()).isEqualTo(step.number());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "", "31", "-1", "???", "∂J/∂w13"})
    void anythingElseIsRefusedWithExamples(String name) {
        assertThatThrownBy(() -> new StepNames(StandardCharsets.US_ASCII).find(name, trace)).isInstanceOf(Refusal.class)
                .hasMessage("There is no step named \"" + name
                        + "\"; expected a number from 0 to 30 or a name such as z1, dJ/dw11 or w11'.");
    }

    @Test
    void theProcessKnowsHowItsCommandLineWasRead() {
        assertThat(StepNames.ofTheProcess().arguments()).isNotNull();
    }
}
