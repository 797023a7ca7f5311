package byhand.ui.control;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is in a file, as far as its name tells. */
public enum FileKind {
    /** A picture; another ending would be a lie. */
    PNG(".png", false),
    /** A scenario, under whatever name its author likes. */
    JSON(".json", true),
    /** A table, such as one of samples. */
    CSV(".csv", true);

    /** A dot with a letter behind it: in "lesson-b1.2" there is none. */
    private static final Pattern ANY_ENDING = Pattern.compile("[^.][.]\\p{Alpha}\\p{Alnum}*$");

    private final String ending;
    private final boolean others;

    FileKind(String ending, boolean others) {
        this.ending = ending;
        this.others = others;
    }

    /** How the names of such files usually end, with the dot. */
    public String ending() {
        return ending;
    }

    /** The file that is meant by one that was named without an ending. */
    Path complete(Path file) {
        String name = file.getFileName().toString();
        boolean complete = name.toLowerCase(Locale.ROOT).endsWith(ending) || others && ANY_ENDING.matcher(name).find();
        return complete ? file : file.resolveSibling(name + ending);
    }
}
