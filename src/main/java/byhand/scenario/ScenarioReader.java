package byhand.scenario;

import byhand.network.Activation;
import byhand.network.Loss;
import byhand.network.Network;
import byhand.network.Sample;
import byhand.scenario.json.Characters;
import byhand.scenario.json.JsonException;
import byhand.scenario.json.JsonPlace;
import byhand.scenario.json.JsonText;
import byhand.scenario.json.Utf8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the scenario format, versions 1 and 2, strictly: whatever is not understood is refused. Every refusal is one sentence on one line
 * that names the file, the place (a JSON pointer; line and column where it is no JSON), and what was expected there.
 */
public final class ScenarioReader {

    static final String FORMAT = "gradient-by-hand/scenario";
    static final int LATEST_VERSION = 2;
    static final List<String> LANGUAGES = List.of("en", "zh");

    private static final List<String> FIELDS = List.of("format", "version", "title", "description", "inputs", "layers", "frozen", "samples",
            "loss", "optimizer");
    private static final List<String> LATER_FIELDS = List.of("shared", BatchFormat.BATCH, BatchFormat.REDUCTION);
    private static final int VERSION_OF_LATER_FIELDS = 2;

    private final String source;

    /** @param source what error messages call the file */
    public ScenarioReader(String source) {
        this.source = Characters.oneLine(source);
    }

    /**
     * Reads a scenario from JSON in UTF-8.
     *
     * @throws ScenarioException if this is no scenario of version 1 or 2, or a larger one than {@link ScenarioLimits} has it
     */
    public Scenario read(byte[] json) throws ScenarioException {
        try {
            requireSize(json);
            return read(Utf8.text(source, json));
        } catch (JsonException e) {
            throw new ScenarioException(e.getMessage());
        }
    }

    /** @throws ScenarioException if a file has more bytes than it may have */
    void requireSize(byte[] json) throws ScenarioException {
        if (json.length > ScenarioLimits.MOST_BYTES) {
            throw new ScenarioException(source + " is too large; expected a scenario of at most 1 MiB.");
        }
    }

    /** Reads a scenario from JSON that need not be UTF-8: of texts with half a character the sentence says where. */
    Scenario read(String json) throws ScenarioException {
        try {
            JsonPlace root = JsonPlace.root(source, new JsonText(source, json).read());
            int known = root.field("version").isThere() ? version(root.field("version")) : 1;
            root.allowFields(fields(root, known), "here");
            JsonPlace format = root.field("format");
            if (!format.isText() || !format.text().equals(FORMAT)) {
                throw format.refusal(Characters.quoted(FORMAT));
            }
            int version = version(root.field("version"));
            LocalizedText title = text(root.field("title"), ScenarioLimits.LONGEST_TITLE, false);
            LocalizedText description = text(root.field("description"), ScenarioLimits.LONGEST_DESCRIPTION, true);
            Network network = new NetworkFormat(root, version).read();
            List<Sample> samples = samples(root.field("samples"), network);
            return new Scenario(title, description, network, samples, loss(root.field("loss"), network.outputActivation(), version),
                    OptimizerFormat.read(root.field("optimizer"), version, network), BatchFormat.read(root, samples.size()));
        } catch (JsonException e) {
            throw new ScenarioException(e.getMessage());
        }
    }

    /** The fields that a file of a version can have. */
    private static List<String> fields(JsonPlace root, int version) throws JsonException {
        for (String later : LATER_FIELDS) {
            DefinitionFormat.requireVersion(root.field(later), VERSION_OF_LATER_FIELDS, version);
        }
        return Stream.concat(FIELDS.stream(), LATER_FIELDS.stream().filter(later -> version >= VERSION_OF_LATER_FIELDS)).toList();
    }

    private static int version(JsonPlace place) throws JsonException {
        double version = place.number();
        if (version != 1 && version != LATEST_VERSION) {
            throw place.refusal("1 or " + LATEST_VERSION + ", the versions that this program knows");
        }
        return (int) version;
    }

    private static LocalizedText text(JsonPlace place, int longest, boolean severalLines) throws JsonException {
        if (!place.isThere()) {
            return LocalizedText.EMPTY;
        }
        if (place.isText()) {
            return LocalizedText.of(prose(place, longest, severalLines));
        }
        if (!place.isObject()) {
            throw place.refusal("a text, or an object with the fields " + String.join(", ", LANGUAGES));
        }
        place.allowFields(LANGUAGES, "here");
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : place.fieldNames()) {
            texts.put(language, prose(place.field(language), longest, severalLines));
        }
        return new LocalizedText(texts);
    }

    private static String prose(JsonPlace place, int longest, boolean severalLines) throws JsonException {
        String text = place.text();
        if (text.codePointCount(0, text.length()) > longest) {
            throw place.refusal("at most " + longest + " characters");
        }
        String line = severalLines ? text.replaceAll("\r?\n", " ") : text;
        if (line.codePoints().anyMatch(Characters::breaksALine)) {
            throw place.refusal(severalLines ? "a text without control characters" : "a text on one line, without control characters");
        }
        return text;
    }

    private static List<Sample> samples(JsonPlace place, Network network) throws JsonException {
        List<JsonPlace> elements = place.elements("samples");
        if (elements.isEmpty() || elements.size() > ScenarioLimits.MOST_SAMPLES) {
            throw place.refusal("1 to " + ScenarioLimits.MOST_SAMPLES + " samples");
        }
        List<Sample> samples = new ArrayList<>();
        for (JsonPlace each : elements) {
            each.allowFields(List.of("input", "target"), "here");
            samples.add(new Sample(each.field("input").numbers(network.size(0), ", one for each input"),
                    each.field("target").numbers(network.outputs(), ", one for each neuron of the last layer")));
        }
        return samples;
    }

    private static Loss loss(JsonPlace place, Activation output, int version) throws JsonException {
        Loss loss = DefinitionFormat.read(place, List.of(Loss.values()), version);
        if (!loss.fits(output) || loss.versionBehind(output) > version) {
            String fitting = Arrays.stream(Loss.values()).filter(each -> each.fits(output) && each.versionBehind(output) <= version)
                    .map(Loss::id).collect(Collectors.joining(" or "));
            String expected = fitting + " behind the activation " + output.id();
            throw loss.fits(output)
                    ? place.refusal(expected, "but found \"" + loss.id() + "\", which files have there from version "
                            + loss.versionBehind(output) + " on")
                    : place.refusal(expected);
        }
        return loss;
    }
}
