package byhand.ui.network;

import byhand.network.Initialization;
import java.util.Arrays;
import java.util.Locale;

/** The ways to give parameters their initial values, as they are offered. */
public enum InitialKind {
    AS_TYPED(Initialization.AsTyped.class), ZEROS(Initialization.Zeros.class), CONSTANT(Initialization.Constant.class),
    UNIFORM(Initialization.Uniform.class), XAVIER(Initialization.Xavier.class), HE(Initialization.He.class);

    private final Class<? extends Initialization> type;

    InitialKind(Class<? extends Initialization> type) {
        this.type = type;
    }

    static InitialKind of(Initialization initialization) {
        return Arrays.stream(values()).filter(each -> each.type.isInstance(initialization)).findFirst().orElseThrow();
    }

    boolean isRandom() {
        return this == UNIFORM || this == XAVIER || this == HE;
    }

    /** The key of what it is called; with {@code .about} behind it, of what it does. */
    String textKey() {
        return "network.initial." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
