package byhand.scenario.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> WORDS =
            List.of("activation", "weights", "biases", "weightNames", "learningRate", "leaky-relu", "relu");

    @ParameterizedTest
    @CsvSource({"weigths, weights", "weight, weights", "Weights, weights", "weigh, weights", "bias, biases", "biasses, biases",
        "actvation, activation", "activaton, activation", "learning_rate, learningRate", "learning rate, learningRate",
        "lerningrate, learningRate",
        "weight_names, weightNames", "leakyRelu, leaky-relu", "RELU, relu", "rleu, relu", "lr, learningRate", "LR, learningRate"})
    void theNearestWordIsFound(String word, String meant) {
        assertThat(Spelling.nearest(word, WORDS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"linear, identity", "logistic, sigmoid", "MSE, mean-squared-error", "bce, binary-cross-entropy"})
    void whatOthersCallSomethingIsKnown(String word, String meant) {
        List<String> words = List.of("identity", "relu", "elu", "sigmoid", "mean-squared-error", "binary-cross-entropy", "cross-entropy");
        assertThat(Spelling.nearest(word, words)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"mse", "w", "''", "comment", "units", "elu6x", "ewihgst", "activationactivationactivationactivationactivation"})
    void whatIsNearToNoneIsLeftAlone(String word) {
        assertThat(Spelling.nearest(word, WORDS)).isEmpty();
    }

    @Test
    void ofTwoThatAreNearTheNearerIsMeant() {
        List<String> losses = List.of("mean-squared-error", "half-squared-error");
        assertThat(Spelling.nearest("haf-squared-error", losses)).contains("half-squared-error");
        assertThat(Spelling.nearest("man-squared-error", losses)).contains("mean-squared-error");
    }
}
