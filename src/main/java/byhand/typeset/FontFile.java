package byhand.typeset;

import java.io.InputStream;

/** The font files that come with the program. */
public enum FontFile {
    LATIN_REGULAR("Inter-Regular.ttf"), LATIN_SEMI_BOLD("Inter-SemiBold.ttf"), LATIN_BOLD("Inter-Bold.ttf"),
    CHINESE_REGULAR("NotoSansSC-Regular.ttf"), CHINESE_BOLD("NotoSansSC-Bold.ttf");

    private final String fileName;

    FontFile(String fileName) {
        this.fileName = fileName;
    }

    /** Opens the TrueType file. */
    public InputStream open() {
        return FontFile.class.getResourceAsStream("fonts/" + fileName);
    }
}
