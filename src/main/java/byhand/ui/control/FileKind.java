package byhand.ui.control;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is in a file, as far as its name tells. */
public enum FileKind {
    /** A picture; another ending would be a lie. */
    PNG(false, ".png"),
    /** A scenario, under whatever name its author likes. */
    JSON(true, ".json"),
    /** A table, such as one of samples. */
    CSV(true, ".csv"),
    /** Arrays of numbers, as other programs keep or print them. */
    ARRAYS(true, ".npy", ".csv", ".json", ".txt");

    /** A dot with a letter behind it: in "lesson-b1.2" there is none. */
    private static final Pattern ANY_ENDING = Pattern.compile("[^.][.]\\p{Alpha}\\p{Alnum}*$");

    private final boolean others;
    private final List<String> endings;

    FileKind(boolean others, String... endings) {
        this.others = others;
        this.endings = List.of(endings);
    }

    /** How the names of such files usually end, with the dot. */
    public String ending() {
        return endings.get(0);
    }

    /** All the usual ones. */
    List<String> endings() {
        return endings;
    }

    /** The file that is meant by one that was named without an ending. */
    Path complete(Path file) {
        String name = file.getFileName().toString();
        boolean complete = name.toLowerCase(Locale.ROOT).endsWith(ending()) || others && ANY_ENDING.matcher(name).find();
        return complete ? file : file.resolveSibling(name + ending());
    }
}
