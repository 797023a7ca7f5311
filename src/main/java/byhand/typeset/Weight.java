package byhand.typeset;

import java.util.ArrayList;
import java.util.List;

/** How heavy a text is. */
public enum Weight {
    REGULAR(FontFile.LATIN_REGULAR, FontFile.CHINESE_REGULAR), SEMI_BOLD(FontFile.LATIN_SEMI_BOLD, FontFile.CHINESE_BOLD),
    BOLD(FontFile.LATIN_BOLD, FontFile.CHINESE_BOLD);

    private static final int FIRST_CHINESE = 0x2E80;

    private final FontFile latin;
    private final FontFile chinese;

    Weight(FontFile latin, FontFile chinese) {
        this.latin = latin;
        this.chinese = chinese;
    }

    /** A piece of text that is drawn in one font. */
    public record Run(String text, FontFile font) {
    }

    /** Cuts a text into runs: no font has both Latin and Chinese letters, and fallback between fonts differs from system to system. */
    public List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i + 1 == text.length() || font(text.charAt(i + 1)) != font(text.charAt(i))) {
                runs.add(new Run(text.substring(start, i + 1), font(text.charAt(i))));
                start = i + 1;
            }
        }
        return runs;
    }

    private FontFile font(char c) {
        return c >= FIRST_CHINESE ? chinese : latin;
    }
}
