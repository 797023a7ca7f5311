package byhand.ui.action;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What of the {@linkplain Layer layers} is open, and how each is ended. */
public final class Layers {

    private record Ending(BooleanSupplier open, Runnable end) {
    }

    /** In the order of the constants. */
    private final Map<Layer, Ending> endings = new EnumMap<>(Layer.class);

    /**
     * Says how a layer is known and ended.
     *
     * @param open whether it is open
     * @param end  ends it
     */
    public void on(Layer layer, BooleanSupplier open, Runnable end) {
        endings.put(layer, new Ending(open, end));
    }

    /** What Escape ends; nothing if nothing is open. */
    public Optional<Layer> innermost() {
        return endings.entrySet().stream().filter(each -> each.getValue().open().getAsBoolean()).map(Map.Entry::getKey).findFirst();
    }

    /** Ends what is innermost, and nothing else. */
    public void leave() {
        innermost().ifPresent(layer -> endings.get(layer).end().run());
    }
}
