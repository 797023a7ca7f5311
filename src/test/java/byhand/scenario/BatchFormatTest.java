package byhand.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import byhand.network.Batch;
import byhand.network.BatchReduction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Batches in scenario files, and which samples the iterations use. */
class BatchFormatTest {

    private static String file(String fields, int version) {
        return """
                {"format": "gradient-by-hand/scenario", "version": VERSION,
                 "layers": [{"activation": "identity", "weights": [[1]], "biases": [0]}],
                 "samples": [{"input": [1], "target": [1]}, {"input": [2], "target": [1]}, {"input": [3], "target": [1]}],
                 FIELDS "loss": "half-squared-error", "optimizer": {"kind": "sgd", "learningRate": 0.25}}
                """.replace("VERSION", String.valueOf(version)).replace("FIELDS", fields);
    }

    private static Scenario read(String fields) throws ScenarioException {
        return new ScenarioReader("file.json").read(file(fields, 2).getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(String fields, int version) {
        return Refusals.sentence(file(fields, version).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatSaysNothingUsesOneSampleAnIteration() throws ScenarioException {
        assertThat(read("").batch()).isEqualTo(Batch.ONE);
    }

    @ParameterizedTest
    @CsvSource({"'\"batch\": 2,', 2, MEAN", "'\"batch\": 3, \"reduction\": \"sum\",', 3, SUM", "'\"batch\": 1e0,', 1, MEAN"})
    void aBatchHasASizeAndAReduction(String fields, int size, BatchReduction reduction) throws ScenarioException {
        assertThat(read(fields).batch()).isEqualTo(Batch.of(size, reduction));
    }

    @Test
    void allSamplesCanBeOneBatchHoweverManyTheyAre() throws ScenarioException {
        Scenario scenario = read("\"batch\": \"all\",");
        assertThat(scenario.batch()).isEqualTo(Batch.all(BatchReduction.MEAN));
        assertThat(scenario.sampleCount(7)).isEqualTo(3);
        assertThat(scenario.with(scenario.samples().subList(0, 2)).sampleCount(1)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''", "\"batch\": 2,", "\"batch\": \"all\",", "\"batch\": 3, \"reduction\": \"sum\",",
        "\"reduction\": \"sum\","})
    void whatWasReadIsWrittenAgain(String fields) throws ScenarioException {
        Scenario scenario = read(fields);
        String written = new String(new ScenarioWriter().write(scenario), StandardCharsets.UTF_8);
        assertThat(new ScenarioReader("again").read(written.getBytes(StandardCharsets.UTF_8))).isEqualTo(scenario);
        assertThat(written).contains("\"version\": " + (fields.isEmpty() ? 1 : 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"4 | 4", "0 | 0", "-1 | -1", "1.5 | 1.5", "\"half\" | \"half\"", "null | null", "1e999 | 1e999"})
    void whatIsNoBatchOfTheSamplesIsRefused(String batch, String found) {
        assertThat(refusal("\"batch\": " + batch + ",", 2)).startsWith("file.json: /batch: expected ").contains("but found " + found);
    }

    @Test
    void aBatchLargerThanTheSamplesSaysHowManyThereAre() {
        assertThat(refusal("\"batch\": 4,", 2)).isEqualTo(
                "file.json: /batch: expected a whole number from 1 to 3, as there are 3 samples, or \"all\", but found 4.");
    }

    @Test
    void anUnknownReductionIsRefused() {
        assertThat(refusal("\"batch\": 2, \"reduction\": \"means\",", 2))
                .isEqualTo("file.json: /reduction: expected one of mean, sum, but found \"means\"; perhaps mean is meant.");
    }

    @ParameterizedTest
    @CsvSource({"batch, 2", "reduction, '\"sum\"'"})
    void aFileOfVersionOneHasNoBatches(String field, String value) {
        assertThat(refusal("\"" + field + "\": " + value + ",", 1))
                .isEqualTo("file.json: /" + field + ": expected no such field in a file of version 1, as files have it from version 2 on.");
    }

    @Test
    void theLastBatchOfAnEpochIsShorterIfItDoesNotComeOutEven() throws ScenarioException {
        Scenario scenario = read("\"batch\": 2,");
        assertThat(scenario.iterationsPerEpoch()).isEqualTo(2);
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(t -> List.of(scenario.sampleIndex(t), scenario.sampleCount(t))).toList())
                .containsExactly(List.of(0, 2), List.of(2, 1), List.of(0, 2), List.of(2, 1));
    }

    @Test
    void aBatchShrinksWithTheSamples() throws ScenarioException {
        Scenario scenario = read("\"batch\": 3, \"reduction\": \"sum\",");
        assertThat(scenario.with(scenario.samples().subList(0, 2)).batch()).isEqualTo(Batch.of(2, BatchReduction.SUM));
    }

    @Test
    void noScenarioHasALargerBatchThanSamples() throws ScenarioException {
        Scenario scenario = read("");
        assertThatIllegalArgumentException().isThrownBy(() -> scenario.with(Batch.of(4, BatchReduction.MEAN)));
        assertThatIllegalArgumentException().isThrownBy(() -> Batch.of(0, BatchReduction.MEAN));
    }
}
