package byhand.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;

/** The texts of one language. */
public final class Texts {

    /** The ISO 639 codes of the languages that there are, the default one first. */
    public static final List<String> LANGUAGES = List.of("en", "zh");

    /** What is said about steps and on the diagram; what stands on the window's controls and in its messages. */
    private static final List<String> BUNDLES = List.of("steps", "window");

    private final String language;
    private final Properties patterns = new Properties();

    private Texts(String language) {
        this.language = language;
    }

    /** The texts of a language, which must be one of {@link #LANGUAGES}. */
    public static Texts in(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("there are no texts in language " + language);
        }
        Texts texts = new Texts(language);
        for (String bundle : BUNDLES) {
            try (InputStream in = Texts.class.getResourceAsStream(bundle + "_" + language + ".properties");
                    Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                texts.patterns.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    public String language() {
        return language;
    }

    /**
     * The text of a key with the arguments put in for {@code {0}}, {@code {1}}, ...
     *
     * @throws MissingResourceException if there is no such key
     */
    public String get(String key, Object... arguments) {
        String pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new MissingResourceException("there is no text for " + key, Texts.class.getName(), key);
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }
}
