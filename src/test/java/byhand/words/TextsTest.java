package byhand.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.typeset.FontFile;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import java.awt.Font;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern FORMULA = Pattern.compile("\\$[^$]*\\$");

    private final Typesetter typesetter = new Typesetter();

    private static Properties bundle(String name, String language) {
        Properties properties = new Properties() {
            private static final long serialVersionUID = 1;

            @Override
            public synchronized Object put(Object key, Object value) {
                assertThat(containsKey(key)).as("%s_%s has two texts for %s", name, language, key).isFalse();
                return super.put(key, value);
            }
        };
        try (Reader reader = new InputStreamReader(Texts.class.getResourceAsStream(name + "_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> placeholders(String pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps", "window"})
    void bothLanguagesHaveTheSameKeys(String bundle) {
        assertThat(bundle(bundle, "zh").stringPropertyNames()).isEqualTo(bundle(bundle, "en").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps", "window"})
    void bothLanguagesHaveTheSamePlaceholders(String bundle) {
        Properties english = bundle(bundle, "en");
        Properties chinese = bundle(bundle, "zh");
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(chinese.getProperty(key, ""))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @Test
    void noKeyStandsInBothBundles() {
        Set<Object> steps = new HashSet<>(bundle("steps", "en").keySet());
        steps.retainAll(bundle("window", "en").keySet());
        assertThat(steps).isEmpty();
    }

    /**
     * {@link MessageFormat} takes a lone apostrophe for the beginning of a quotation and swallows it, and placeholders behind it; a text
     * without placeholders is not formatted, so that a doubled one would be seen.
     */
    @ParameterizedTest
    @ValueSource(strings = {"steps_en", "steps_zh", "window_en", "window_zh"})
    void textsComeOutOfTheFormatterWhole(String file) {
        Properties texts = bundle(file.substring(0, file.length() - 3), file.substring(file.length() - 2));
        for (String key : texts.stringPropertyNames()) {
            String pattern = texts.getProperty(key);
            Set<String> placeholders = placeholders(pattern);
            if (placeholders.isEmpty()) {
                assertThat(pattern).as(key).doesNotContain("''");
                continue;
            }
            assertThatCode(() -> new MessageFormat(pattern)).as(key).doesNotThrowAnyException();
            assertThat(pattern.replace("''", "")).as("a lone apostrophe in " + key).doesNotContain("'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps_en", "steps_zh", "window_en", "window_zh"})
    void formulasAreClosed(String file) {
        Properties texts = bundle(file.substring(0, file.length() - 3), file.substring(file.length() - 2));
        for (String key : texts.stringPropertyNames()) {
            assertThat(texts.getProperty(key).chars().filter(c -> c == '$').count() % 2).as(key).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theBundledFontsHaveEveryCharacterOfEveryText(String language) {
        for (String bundle : new String[] {"steps", "window"}) {
            Properties texts = bundle(bundle, language);
            texts.stringPropertyNames().forEach(key -> canBeDrawn(texts.getProperty(key), key));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theBundledFontsHaveEveryCharacterOfTheExamplesTexts(String language) throws Exception {
        for (String name : new Examples().names()) {
            Scenario example = new Examples().read(name);
            canBeDrawn(example.title().in(language), name);
            canBeDrawn(example.description().in(language), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps", "window"})
    void englishTextsNeedTheLatinFontOnly(String bundle) {
        Properties texts = bundle(bundle, "en");
        for (String key : texts.stringPropertyNames()) {
            if (!key.contains("language")) {
                Font latin = typesetter.font(FontFile.LATIN_REGULAR);
                assertThat(latin.canDisplayUpTo(withoutFormulas(texts.getProperty(key)))).as(key).isEqualTo(-1);
            }
        }
    }

    /** What formulas and numbers are written with outside TeX: tables, pills, tool tips. */
    @Test
    void theLatinFontHasEveryCharacterOfPlainFormulas() {
        canBeDrawn("−×·≈=←½²∂∞ηθσ()[]'⁰¹²³⁴⁵⁶⁷⁸⁹⁻ŵb\u0302", "plain formulas");
    }

    @Test
    void argumentsArePutIn() {
        Texts english = Texts.in("en");
        assertThat(english.language()).isEqualTo("en");
        assertThat(english.get("language.other")).isEqualTo("中文");
        assertThat(Texts.in("zh").get("language.other")).isEqualTo("English");
        assertThatThrownBy(() -> english.get("no.such.key")).isInstanceOf(MissingResourceException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> Texts.in("fr"));
    }

    private void canBeDrawn(String text, String key) {
        String outsideFormulas = withoutFormulas(text);
        for (Weight weight : Weight.values()) {
            for (Weight.Run run : weight.runs(outsideFormulas)) {
                int missing = typesetter.font(run.font()).canDisplayUpTo(run.text());
                assertThat(missing).as(() -> key + ": " + run.font() + " has no glyph for " + run.text().substring(missing)).isEqualTo(-1);
            }
        }
    }

    private static String withoutFormulas(String text) {
        return FORMULA.matcher(text).replaceAll("").replace("\n", " ");
    }
}
