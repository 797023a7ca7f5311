package byhand.ui.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.Sessions;
import byhand.diagram.layout.Legibility;
import byhand.network.Network;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaPlaceTest {

    /** What is wanted in a window of a height: 1.5 at 1080. */
    private static Legibility legibility(double window, double factor) {
        return new Legibility(window / 720, factor, window / 80);
    }

    private static FormulaPlace place(Network network, double width, double height, double factor) {
        return FormulaPlace.of(network, width, height * 0.86, legibility(height, factor));
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "1366, 768", "1920, 1080", "3840, 2160"})
    void onlyATallNetworkNeedsTheHeight(double width, double height) {
        for (double factor : new double[] {0.9, 1, 1.6}) {
            assertThat(place(Sessions.network(2, 2, 1), width, height, factor)).isEqualTo(FormulaPlace.BELOW);
            assertThat(place(Sessions.network(1, 1), width, height, factor)).isEqualTo(FormulaPlace.BELOW);
            assertThat(place(Sessions.network(1, 2, 2, 2, 2, 1), width, height, factor)).isEqualTo(FormulaPlace.BELOW);
            assertThat(place(Sessions.network(2, 4, 1), width, height, factor)).isEqualTo(FormulaPlace.RIGHT);
            assertThat(place(Sessions.network(2, 3), width, height, factor)).isEqualTo(FormulaPlace.RIGHT);
            assertThat(place(Sessions.network(64, 64, 64), width, height, factor)).isEqualTo(FormulaPlace.RIGHT);
        }
    }
}
