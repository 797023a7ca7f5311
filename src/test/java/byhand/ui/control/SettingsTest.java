package byhand.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.formula.Rounding;
import byhand.session.Appearance;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private final Preferences preferences = new MemoryPreferences();

    @Test
    void startsWithTheUsual() {
        Settings settings = new Settings(preferences);
        assertThat(settings.appearance()).isEqualTo(Appearance.DEFAULT);
        assertThat(settings.speed().get()).isEqualTo(Speed.NORMAL);
        assertThat(settings.logarithmicLoss().get()).isFalse();
        assertThat(settings.width().get()).isEqualTo(1280);
        assertThat(settings.height().get()).isEqualTo(800);
    }

    @Test
    void remembersEverything() {
        Settings settings = new Settings(preferences);
        settings.theme().set(Appearance.Theme.DARK);
        settings.language().set("zh");
        settings.rounding().set(new Rounding(Rounding.Kind.DECIMALS, 7));
        settings.textScale().set(1.21);
        settings.speed().set(Speed.DOUBLE);
        settings.logarithmicLoss().set(true);
        settings.width().set(1500);
        settings.height().set(900);
        Settings again = new Settings(preferences);
        assertThat(again.appearance()).isEqualTo(settings.appearance());
        assertThat(again.textScale().get()).isEqualTo(1.21);
        assertThat(again.speed().get()).isEqualTo(Speed.DOUBLE);
        assertThat(again.logarithmicLoss().get()).isTrue();
        assertThat(again.width().get()).isEqualTo(1500);
        assertThat(again.height().get()).isEqualTo(900);
    }

    @Test
    void digitsAreRememberedWhateverIsCounted() {
        Settings settings = new Settings(preferences);
        for (Rounding rounding : new Rounding[] {new Rounding(Rounding.Kind.DECIMALS, 0), new Rounding(Rounding.Kind.SIGNIFICANT, 6),
            new Rounding(Rounding.Kind.SIGNIFICANT, 3), new Rounding(Rounding.Kind.DECIMALS, 12)}) {
            settings.rounding().set(rounding);
            assertThat(new Settings(preferences).rounding().get()).isEqualTo(rounding);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "-1", "NaN", "1e99", "fr", "\u0007"})
    void garbageCountsAsNotSet(String garbage) {
        for (String key : new String[] {"theme", "language", "decimals", "significantDigits", "textScale", "logarithmicLoss", "speed",
            "width",
            "height"}) {
            preferences.put(key, garbage);
        }
        startsWithTheUsual();
    }

    @Test
    void preferencesThatFailStopNothing() throws Exception {
        ((MemoryPreferences) preferences).fail();
        startsWithTheUsual();
        Settings settings = new Settings(preferences);
        settings.language().set("zh");
        assertThat(settings.appearance().language()).isEqualTo("zh");
    }
}
