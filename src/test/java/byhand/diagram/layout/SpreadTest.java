package byhand.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void whatIsApartStays() {
        assertThat(Spread.apart(new double[] {10, 50, 90}, new double[] {10, 10, 10}, 0, 100)).containsExactly(10, 50, 90);
    }

    @Test
    void whatOverlapsMovesApart() {
        assertThat(Spread.apart(new double[] {40, 45, 50}, new double[] {20, 20, 20}, 0, 100)).containsExactly(40, 60, 80);
    }

    @Test
    void nothingLeavesTheLine() {
        assertThat(Spread.apart(new double[] {0, 1, 98, 99}, new double[] {20, 20, 20, 20}, 0, 100)).containsExactly(10, 30, 70, 90);
    }
}
