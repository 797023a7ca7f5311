package byhand.ui.network;

import byhand.scenario.NetworkDraft;
import byhand.ui.control.CheckedField;
import java.util.List;
import java.util.function.UnaryOperator;

/** A part of the form in which a network is put together. */
interface FormPart {

    /** Changes the draft, and has all parts show it. */
    @FunctionalInterface
    interface Change {
        void make(UnaryOperator<NetworkDraft> change);
    }

    /** Shows a draft. What has been typed and cannot be used stays. */
    void show(NetworkDraft draft);

    /** The fields that count at the moment, in the order in which they stand. */
    List<CheckedField> fields();
}
