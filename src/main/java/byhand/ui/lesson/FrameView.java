package byhand.ui.lesson;

import byhand.session.Frame;

/** A part of the window that shows the current moment. */
public interface FrameView {

    /** Shows a frame that may differ from the last one in anything. */
    void show(Frame frame);

    /** Shows a frame that differs from the last one only in the progress of its animation. */
    default void move(Frame frame) {
    }

    /** Shows a frame that differs from the last one only in further losses. It comes many times a second during a long training. */
    default void addLosses(Frame frame) {
    }
}
