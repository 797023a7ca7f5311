package byhand.scenario;

import byhand.network.Definition;
import byhand.scenario.json.JsonException;
import byhand.scenario.json.JsonPlace;
import java.util.List;
import java.util.Optional;

/** How an activation, a loss or a kind of optimizer stands in a scenario file: by its name. */
final class DefinitionFormat {

    private DefinitionFormat() {
    }

    /**
     * Reads a name.
     *
     * @param all     what it can be in the latest version
     * @param version the file's: what only later ones have is refused
     */
    static <T extends Definition> T read(JsonPlace place, List<T> all, int version) throws JsonException {
        List<String> known = all.stream().filter(each -> each.version() <= version).map(Definition::id).toList();
        Optional<T> later = place.isText() ? named(place.text(), all).filter(each -> each.version() > version) : Optional.empty();
        if (later.isPresent()) {
            throw place.refusal("one of " + String.join(", ", known),
                    "but found \"" + later.get().id() + "\", which files have from version " + later.get().version() + " on");
        }
        return named(place.choice(known), all).orElseThrow();
    }

    /** What a later version has is not taken for a misspelling. */
    static void requireVersion(JsonPlace field, int needed, int version) throws JsonException {
        if (field.isThere() && needed > version) {
            throw field.refusal("no such field in a file of version " + version, "as files have it from version " + needed + " on");
        }
    }

    private static <T extends Definition> Optional<T> named(String id, List<T> all) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
