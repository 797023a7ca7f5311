package byhand.ui.control;

import byhand.formula.Numerals;
import byhand.formula.Rounding;
import byhand.session.Appearance;
import byhand.words.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.prefs.Preferences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * How the user wants the program to look and to run, remembered from one start to the next. What cannot be read, or makes no sense, counts
 * as not set, and what cannot be written is forgotten: preferences are never a reason to fail.
 */
public final class Settings {

    /** The smallest factor to the size of all text. */
    public static final double LEAST_TEXT_SCALE = 0.9;
    /** The largest factor to the size of all text: five steps of a tenth. */
    public static final double LARGEST_TEXT_SCALE = 1.611;
    /** How narrow the window may be, in logical pixels. */
    public static final double LEAST_WIDTH = 900;
    /** How low the window may be, in logical pixels. */
    public static final double LEAST_HEIGHT = 600;

    /** How many files are remembered. */
    public static final int MOST_RECENT_FILES = 8;

    private static final double FIRST_WIDTH = 1280;
    private static final double FIRST_HEIGHT = 800;
    private static final double LARGEST_SIDE = 20_000;

    private static final String RECENT_FILE = "recentFile";

    private final Preferences preferences;
    private final ObjectProperty<Appearance.Theme> theme;
    private final StringProperty language;
    private final ObjectProperty<Rounding> rounding;
    private final BooleanProperty unfolded;
    private final BooleanProperty logarithmicLoss;
    private final DoubleProperty textScale;
    private final ObjectProperty<Speed> speed;
    private final DoubleProperty width;
    private final DoubleProperty height;
    private final DoubleProperty formulaHeight;
    private final DoubleProperty sideWidth;
    private final DoubleProperty besideWidth;
    private final ObjectProperty<List<Path>> recentFiles;

    /** @param preferences where the settings are kept; whatever is wrong with them, there are settings */
    public Settings(Preferences preferences) {
        this.preferences = preferences;
        theme = new SimpleObjectProperty<>(constant("theme", Appearance.DEFAULT.theme(), Appearance.Theme.class));
        String spoken = read(() -> preferences.get("language", ""), "");
        language = new SimpleStringProperty(Texts.LANGUAGES.contains(spoken) ? spoken : Appearance.DEFAULT.language());
        rounding = new SimpleObjectProperty<>(rounding(Rounding.Kind.DECIMALS).or(() -> rounding(Rounding.Kind.SIGNIFICANT))
                .orElse(Numerals.DEFAULT.rounding()));
        unfolded = new SimpleBooleanProperty(read(() -> preferences.getBoolean("unfolded", false), false));
        logarithmicLoss = new SimpleBooleanProperty(read(() -> preferences.getBoolean("logarithmicLoss", false), false));
        textScale = new SimpleDoubleProperty(number("textScale", 1, LEAST_TEXT_SCALE, LARGEST_TEXT_SCALE));
        speed = new SimpleObjectProperty<>(constant("speed", Speed.NORMAL, Speed.class));
        width = new SimpleDoubleProperty(number("width", FIRST_WIDTH, LEAST_WIDTH, LARGEST_SIDE));
        height = new SimpleDoubleProperty(number("height", FIRST_HEIGHT, LEAST_HEIGHT, LARGEST_SIDE));
        formulaHeight = share("formulaHeight");
        sideWidth = share("sideWidth");
        besideWidth = share("besideWidth");
        recentFiles = new SimpleObjectProperty<>(files());
        theme.addListener((p, old, now) -> write(each -> each.put("theme", now.name())));
        language.addListener((p, old, now) -> write(each -> each.put("language", now)));
        rounding.addListener((p, old, now) -> write(each -> {
            each.remove(key(old.kind()));
            each.putInt(key(now.kind()), now.digits());
        }));
        unfolded.addListener((p, old, now) -> write(each -> each.putBoolean("unfolded", now)));
        logarithmicLoss.addListener((p, old, now) -> write(each -> each.putBoolean("logarithmicLoss", now)));
        textScale.addListener((p, old, now) -> write(each -> each.put("textScale", now.toString())));
        speed.addListener((p, old, now) -> write(each -> each.put("speed", now.name())));
        width.addListener((p, old, now) -> write(each -> each.put("width", now.toString())));
        height.addListener((p, old, now) -> write(each -> each.put("height", now.toString())));
        recentFiles.addListener((p, old, now) -> remember(now));
    }

    /** How frames are to look. */
    public Appearance appearance() {
        return new Appearance(theme.get(), language.get(), new Numerals(rounding.get()), unfolded.get());
    }

    /** Light or dark, and the like. */
    public ObjectProperty<Appearance.Theme> theme() {
        return theme;
    }

    /** The language of the window, one of {@link Texts#LANGUAGES}. */
    public StringProperty language() {
        return language;
    }

    /** How many digits are shown. */
    public ObjectProperty<Rounding> rounding() {
        return rounding;
    }

    /** Whether gradients are shown as the whole chain over all paths. */
    public BooleanProperty unfolded() {
        return unfolded;
    }

    /** Whether the chart of the losses has a logarithmic axis. */
    public BooleanProperty logarithmicLoss() {
        return logarithmicLoss;
    }

    /** The user's own factor to the size of all text. */
    public DoubleProperty textScale() {
        return textScale;
    }

    /** How fast the steps' animations run. */
    public ObjectProperty<Speed> speed() {
        return speed;
    }

    /** The width of the window when it is neither maximized nor on the full screen. */
    public DoubleProperty width() {
        return width;
    }

    /** The height of the window when it is neither maximized nor on the full screen. */
    public DoubleProperty height() {
        return height;
    }

    /** The share of the height that the formula takes below the diagram; 0 if the window decides. */
    public DoubleProperty formulaHeight() {
        return formulaHeight;
    }

    /** The share of the width that the panel at the right takes while the formula stands below the diagram; 0 if the window decides. */
    public DoubleProperty sideWidth() {
        return sideWidth;
    }

    /** The share of the width that the panel at the right takes while the formula stands there; 0 if the window decides. */
    public DoubleProperty besideWidth() {
        return besideWidth;
    }

    /** The files that were used last, the latest first, at most {@link #MOST_RECENT_FILES}. */
    public ObjectProperty<List<Path>> recentFiles() {
        return recentFiles;
    }

    private Optional<Rounding> rounding(Rounding.Kind kind) {
        int digits = (int) number(key(kind), -1, kind.least(), Rounding.MOST);
        return digits < 0 ? Optional.empty() : Optional.of(new Rounding(kind, digits));
    }

    private static String key(Rounding.Kind kind) {
        return kind == Rounding.Kind.DECIMALS ? "decimals" : "significantDigits";
    }

    private DoubleProperty share(String key) {
        DoubleProperty share = new SimpleDoubleProperty(number(key, 0, 0, 1));
        share.addListener((p, old, now) -> write(each -> each.put(key, now.toString())));
        return share;
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (int i = 1; i <= MOST_RECENT_FILES; i++) {
            String key = RECENT_FILE + i;
            read(() -> Optional.of(preferences.get(key, "")).filter(path -> !path.isEmpty()).map(Path::of), Optional.<Path>empty())
                    .filter(Path::isAbsolute).filter(file -> !files.contains(file)).ifPresent(files::add);
        }
        return List.copyOf(files);
    }

    private void remember(List<Path> files) {
        for (int i = 1; i <= MOST_RECENT_FILES; i++) {
            String key = RECENT_FILE + i;
            String path = i <= files.size() ? files.get(i - 1).toString() : "";
            write(each -> each.put(key, path));
        }
    }

    private double number(String key, double otherwise, double least, double largest) {
        String text = read(() -> preferences.get(key, ""), "");
        try {
            double number = Double.parseDouble(text);
            return number >= least && number <= largest ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private <E extends Enum<E>> E constant(String key, E otherwise, Class<E> type) {
        return read(() -> Enum.valueOf(type, preferences.get(key, otherwise.name())), otherwise);
    }

    private static <T> T read(Supplier<T> reading, T otherwise) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            return otherwise;
        }
    }

    private void write(Consumer<Preferences> writing) {
        try {
            writing.accept(preferences);
        } catch (RuntimeException e) {
            // What cannot be remembered is forgotten: the setting holds until the program ends.
        }
    }
}
