package byhand.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import byhand.network.ParameterId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private final Examples examples = new Examples();

    @Test
    void theTwoLessonsDifferInOneBiasAndTheirTextsOnly() throws ScenarioException {
        Scenario worked = examples.read("lesson");
        Scenario given = examples.read("lesson-b12-2");
        ParameterId b12 = new ParameterId.Bias(1, 2);
        assertThat(worked.network().name(b12)).isEqualTo("b12");
        assertThat(worked.network().value(b12)).isEqualTo(1);
        assertThat(given.network().value(b12)).isEqualTo(2);
        assertThat(given.with(worked.network())).isEqualTo(
                new Scenario(given.title(), given.description(), worked.network(), worked.samples(), worked.loss(), worked.optimizer()));
        assertThat(given.network()).isEqualTo(worked.network().with(b12, 2));
    }

    @Test
    void everyExampleHasATitleAndADescriptionOfItsOwnInBothLanguages() throws ScenarioException {
        for (String language : new String[] {"en", "zh"}) {
            for (String name : examples.names()) {
                Scenario example = examples.read(name);
                assertThat(example.title().byLanguage()).containsOnlyKeys("en", "zh");
                assertThat(example.title().in(language)).isNotBlank();
                assertThat(example.description().in(language)).isNotBlank();
                assertThat(example.title().in("zh")).isNotEqualTo(example.title().in("en"));
            }
            assertThat(examples.read("lesson").title().in(language)).isNotEqualTo(examples.read("lesson-b12-2").title().in(language));
        }
    }

    @Test
    void theDescriptionsSayHowTheExamplesDiffer() throws ScenarioException {
        for (String language : new String[] {"en", "zh"}) {
            assertThat(examples.read("lesson").description().in(language)).contains("b12 = 1").contains("b12 = 2");
            assertThat(examples.read("lesson-b12-2").description().in(language)).contains("b12 = 1").contains("b12 = 2");
            assertThat(examples.read("lesson").description().in(language) + examples.read("lesson-b12-2").description().in(language))
                    .as("what is to be computed is not told before").doesNotContain("z2", "dead", "死亡");
        }
    }

    @Test
    void noTwoExamplesHaveTheSameTitle() throws ScenarioException {
        Set<LocalizedText> titles = new HashSet<>();
        for (String name : examples.names()) {
            assertThat(titles.add(examples.read(name).title())).as(name).isTrue();
        }
        assertThat(titles).hasSize(17);
    }

    @Test
    void theExamplesLookLikeFilesThatTheProgramHasSaved() throws ScenarioException, IOException {
        for (String name : examples.names()) {
            try (InputStream file = Examples.class.getResourceAsStream("examples/" + name + ".json")) {
                assertThat(new String(new ScenarioWriter().write(examples.read(name)), StandardCharsets.UTF_8))
                        .isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void theProgramStartsWithTheFirst() {
        assertThat(examples.names()).first().isEqualTo(Examples.LESSON);
    }

    @Test
    void anUnknownNameIsRefusedWithTheNamesThatThereAre() {
        assertThatThrownBy(() -> examples.read("or")).isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("There is no example named \"or\"; expected one of lesson, lesson-b12-2, ");
        assertThatThrownBy(() -> examples.read("../lesson")).isInstanceOf(ScenarioException.class);
    }

    @Test
    void aTextFallsBackToEnglishAndThenToAnyLanguage() {
        assertThat(new LocalizedText(Map.of("en", "E", "zh", "Z")).in("zh")).isEqualTo("Z");
        assertThat(new LocalizedText(Map.of("en", "b", "zh", "a")).in("fr")).isEqualTo("b");
        assertThat(new LocalizedText(Map.of("zh", "Z")).in("en")).isEqualTo("Z");
        assertThat(LocalizedText.of("T").in("zh")).isEqualTo("T");
        assertThat(new LocalizedText(Map.of()).in("en")).isEmpty();
        assertThat(LocalizedText.EMPTY.in("en")).isEmpty();
    }
}
