package byhand.ui.lesson;

import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.words.Texts;
import java.util.Optional;

/** What a user has typed where the name of a parameter is wanted that is to be one with another. */
final class PartnerEntry {

    private PartnerEntry() {
    }

    /** The parameter that is meant by an entry; empty if there is none of that name. */
    static Optional<ParameterId> partner(String typed, Network network) {
        return network.parameters().stream().filter(id -> NameEntry.alike(network.name(id), NameEntry.name(typed))).findFirst();
    }

    /** Why an entry does not name a parameter that can be one with another, in one sentence; empty if it does. */
    static Optional<String> wrong(String typed, Network network, ParameterId id, Texts texts) {
        String name = NameEntry.name(typed);
        Optional<ParameterId> partner = partner(name, network);
        if (partner.isEmpty()) {
            return Optional.of(texts.get("share.unknown", name));
        } else if (partner.get().getClass() != id.getClass()) {
            return Optional.of(texts.get("share.unlike"));
        }
        return network.together(id).contains(partner.get()) ? Optional.of(texts.get("share.itself")) : Optional.empty();
    }
}
