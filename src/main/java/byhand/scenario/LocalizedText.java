package byhand.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text in one or more languages.
 *
 * @param byLanguage the text by ISO 639 language code, in an order that is kept; a text that is the same in all languages stands alone,
 *        under the empty code
 */
public record LocalizedText(Map<String, String> byLanguage) {

    /** No text. */
    public static final LocalizedText EMPTY = of("");

    public LocalizedText {
        if (byLanguage.containsKey("") && byLanguage.size() > 1) {
            throw new IllegalArgumentException("a text for all languages stands alone, without " + byLanguage.keySet());
        }
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** A text for all languages. */
    public static LocalizedText of(String text) {
        return new LocalizedText(Map.of("", text));
    }

    /** The text in a language; where that is missing, in English, and where that is missing too, in any. */
    public String in(String language) {
        if (byLanguage.containsKey(language)) {
            return byLanguage.get(language);
        }
        return byLanguage.getOrDefault("en", byLanguage.values().stream().sorted().findFirst().orElse(""));
    }
}
