package byhand.ui.lesson;

import byhand.diagram.layout.Viewport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/** Moves the view from one part of the diagram to another, gently. */
final class Glide {

    private static final double SECONDS = 0.25;
    private static final double NANO = 1e-9;

    private final Consumer<Viewport> look;
    private final BooleanSupplier animated;
    private Viewport from = Viewport.FIT;
    private Viewport to = Viewport.FIT;
    private double begun = Double.NaN;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            tick(now * NANO);
        }
    };

    /** @param animated whether it may take time */
    Glide(Consumer<Viewport> look, BooleanSupplier animated) {
        this.look = look;
        this.animated = animated;
    }

    /** Goes from where one is to somewhere else. */
    void to(Viewport start, Viewport end) {
        stop();
        if (!animated.getAsBoolean()) {
            look.accept(end);
            return;
        }
        from = start;
        to = end;
        begun = Double.NaN;
        timer.start();
    }

    void stop() {
        timer.stop();
    }

    private void tick(double now) {
        begun = Double.isNaN(begun) ? now : begun;
        double share = Math.min(1, (now - begun) / SECONDS);
        if (share >= 1) {
            stop();
        }
        look.accept(from.towards(to, share * share * (3 - 2 * share)));
    }
}
