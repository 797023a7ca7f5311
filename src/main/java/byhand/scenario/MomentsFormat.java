package byhand.scenario;

import byhand.network.GivenMoments;
import byhand.network.MomentKind;
import byhand.network.Network;
import byhand.network.OptimizerKind;
import byhand.network.ParameterId;
import byhand.scenario.json.Characters;
import byhand.scenario.json.JsonException;
import byhand.scenario.json.JsonNumber;
import byhand.scenario.json.JsonPlace;
import byhand.scenario.json.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the moments that an optimizer begins with stand in a scenario file: {@code {"updates": 3, "first": {"w11": 0.1}}}. */
final class MomentsFormat {

    static final String FIELD = "moments";
    static final int VERSION = 2;
    static final String UPDATES = "updates";

    private final Network network;
    private final OptimizerKind kind;
    private final Map<String, ParameterId> parameters = new LinkedHashMap<>();

    MomentsFormat(Network network, OptimizerKind kind) {
        this.kind = kind;
        this.network = network;
        network.parameters().forEach(id -> parameters.put(network.ownName(id), id));
    }

    /** The field of a kind of moments. */
    static String field(MomentKind kind) {
        return switch (kind) {
            case FIRST -> "first";
            case SECOND -> "second";
            case DECAYED_GRADIENT, CORRECTED_FIRST, CORRECTED_SECOND -> throw new IllegalArgumentException(kind.id() + " is not kept");
        };
    }

    /** The moments that an optimizer keeps. */
    static List<MomentKind> kept(OptimizerKind kind) {
        return kind.moments().stream().filter(MomentKind::isKept).toList();
    }

    GivenMoments read(JsonPlace place) throws JsonException {
        List<String> fields = new ArrayList<>(List.of(UPDATES));
        kept(kind).forEach(moment -> fields.add(field(moment)));
        place.allowFields(fields, "for the moments of " + kind.id());
        GivenMoments given = GivenMoments.zero();
        if (place.field(UPDATES).isThere()) {
            given = given.withUpdates(place.field(UPDATES).count(ScenarioLimits.MOST_UPDATES));
        }
        for (MomentKind moment : kept(kind)) {
            if (place.field(field(moment)).isThere()) {
                given = given.with(moment, values(place.field(field(moment)), moment));
            }
        }
        return given;
    }

    private Map<ParameterId, Double> values(JsonPlace place, MomentKind moment) throws JsonException {
        if (!place.isObject()) {
            throw place.refusal("an object with the names of parameters and a number for each");
        }
        Map<ParameterId, Double> values = new HashMap<>();
        for (String name : place.fieldNames()) {
            if (!parameters.containsKey(name)) {
                String meant = Spelling.nearest(name, List.copyOf(parameters.keySet())).map(near -> "; perhaps " + near + " is meant")
                        .orElse("");
                throw place.field(name).refusal("the name of a parameter", "but none is named " + Characters.quoted(name) + meant);
            }
            double value = place.field(name).number();
            if (moment == MomentKind.SECOND && value < 0) {
                throw place.field(name).refusal("a number that is not negative, as squares add up to it");
            }
            for (ParameterId id : network.together(parameters.get(name))) {
                Double other = values.putIfAbsent(id, value);
                if (other != null && other != value) {
                    throw place.field(name).refusal("the moment of the parameter that it is one with, which is " + JsonNumber.of(other));
                }
            }
        }
        return values;
    }
}
