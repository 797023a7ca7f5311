package byhand.benchmark;

import com.sun.javafx.scene.NodeHelper;
import com.sun.javafx.sg.prism.NGNode;
import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Watches the toolkit at work. A frame begins with the toolkit's pulse, in which the program paints, and ends when the renderer is done
 * with it; pulses that change nothing in the scene are no frames. Needs the toolkit's own classes: nothing public says when the renderer is
 * done.
 */
final class RenderedFrames implements TKPulseListener {

    /**
     * A frame that the renderer is done with.
     *
     * @param begun    when its pulse began, in nanoseconds as {@link System#nanoTime} counts
     * @param rendered when it was done
     * @param work     how long the two threads had a processor for it, in nanoseconds
     */
    record Frame(long begun, long rendered, long work) {
    }

    private final Scene scene;
    private final Consumer<Frame> frames;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long painter = Thread.currentThread().getId();
    private long begun;
    private long paintedBefore;
    private long renderedBefore;

    private RenderedFrames(Scene scene, Consumer<Frame> frames) {
        this.scene = scene;
        this.frames = frames;
    }

    /** Tells of each frame of a scene, on the renderer's thread. To be called on the toolkit's thread, before any animation has begun. */
    static void watch(Scene scene, Consumer<Frame> frames) {
        RenderedFrames watch = new RenderedFrames(scene, frames);
        long renderer = renderer();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                watch.begun = System.nanoTime();
                watch.paintedBefore = watch.threads.getThreadCpuTime(watch.painter);
                watch.renderedBefore = watch.threads.getThreadCpuTime(renderer);
            }
        }.start();
        Toolkit.getToolkit().addPostSceneTkPulseListener(watch);
    }

    /** Calls back, on the renderer's thread, when all that has been handed to the renderer is done. */
    @SuppressWarnings("FutureReturnValueIgnored") // it only tells that the action has been run
    static void afterRendering(Runnable action) {
        Toolkit.getToolkit().addRenderJob(new RenderJob(action));
    }

    /** What has been painted is the renderer's from now on. */
    @Override
    public void pulse() {
        NGNode content = NodeHelper.getPeer(scene.getRoot());
        if (!content.isClean()) {
            long start = begun;
            long before = renderedBefore;
            // The pulse hands the frame to the renderer after this.
            Platform.runLater(() -> {
                long painting = threads.getThreadCpuTime(painter) - paintedBefore;
                afterRendering(() -> frames.accept(
                        new Frame(start, System.nanoTime(), painting + threads.getThreadCpuTime(Thread.currentThread().getId()) - before)));
            });
        }
    }

    private static long renderer() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("QuantumRenderer")).findFirst()
                .orElseThrow().getId();
    }
}
