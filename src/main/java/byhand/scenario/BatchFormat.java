package byhand.scenario;

import byhand.network.Batch;
import byhand.network.BatchReduction;
import byhand.scenario.json.JsonException;
import byhand.scenario.json.JsonPlace;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** How batches stand in a scenario file: {@code "batch": 4} or {@code "batch": "all"}, and {@code "reduction": "mean"}. */
final class BatchFormat {

    static final String BATCH = "batch";
    static final String REDUCTION = "reduction";

    private static final String ALL = "all";

    private BatchFormat() {
    }

    /** Reads what a file says of batches; one that says nothing uses one sample an iteration. */
    static Batch read(JsonPlace root, int samples) throws JsonException {
        JsonPlace place = root.field(REDUCTION);
        BatchReduction reduction = place.isThere()
                ? DefinitionFormat.read(place, List.of(BatchReduction.values()), ScenarioReader.LATEST_VERSION)
                : BatchReduction.MEAN;
        JsonPlace size = root.field(BATCH);
        if (!size.isThere()) {
            return Batch.of(1, reduction);
        }
        if (size.isText() && size.text().equals(ALL)) {
            return Batch.all(reduction);
        }
        String expected =
                "a whole number from 1 to " + samples + ", as there " + (samples == 1 ? "is 1 sample" : "are " + samples + " samples")
                        + ", or \"all\"";
        double number = size.isNumber() ? size.number() : Double.NaN;
        if (!(number >= 1 && number <= samples && number == Math.rint(number))) {
            throw size.refusal(expected);
        }
        return Batch.of((int) number, reduction);
    }

    /** Writes what a reader would not assume anyway. */
    static void write(Scenario scenario, ObjectNode json) {
        Batch batch = scenario.batch();
        if (batch.size().isEmpty()) {
            json.put(BATCH, ALL);
        } else if (batch.size().getAsInt() > 1) {
            json.put(BATCH, batch.size().getAsInt());
        }
        if (batch.reduction() != BatchReduction.MEAN) {
            json.put(REDUCTION, batch.reduction().id());
        }
    }
}
