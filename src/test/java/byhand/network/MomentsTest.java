package byhand.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MomentsTest {

    private static Moments moments(int updates, double first, double second) {
        return Moments.of(updates, new double[] {first}, new double[] {second});
    }

    @Test
    void momentsAreEqualIfAllTheirNumbersAre() {
        assertThat(moments(2, 0.5, 0.25)).isEqualTo(moments(2, 0.5, 0.25)).hasSameHashCodeAs(moments(2, 0.5, 0.25));
        assertThat(moments(2, 0.5, 0.25)).isNotEqualTo(moments(3, 0.5, 0.25)).isNotEqualTo(moments(2, 0.6, 0.25))
                .isNotEqualTo(moments(2, 0.5, 0.3)).isNotEqualTo("moments");
    }
}
