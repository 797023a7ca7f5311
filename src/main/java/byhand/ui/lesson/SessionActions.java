package byhand.ui.lesson;

import byhand.session.Command;
import byhand.session.Frame;
import byhand.trace.Stage;
import byhand.ui.action.Action;
import byhand.ui.action.WindowActions;

/** What the actions that concern the lesson itself do: going from step to step and changing numbers. */
public final class SessionActions {

    private final Player player;
    private final Editing editing;

    /** @param editing changes the number that has the focus */
    public SessionActions(Player player, Editing editing) {
        this.player = player;
        this.editing = editing;
    }

    /** Says what the actions do. */
    public void bind(WindowActions actions) {
        bindSteps(actions);
        bindNumbers(actions);
    }

    private void bindSteps(WindowActions actions) {
        actions.on(Action.NEXT, () -> step(Command.Move.NEXT));
        actions.on(Action.BACK, () -> step(Command.Move.BACK));
        actions.on(Action.NEXT_STAGE, () -> player.apply(Command.Move.NEXT_STAGE));
        actions.on(Action.PREVIOUS_STAGE, () -> player.apply(Command.Move.PREVIOUS_STAGE));
        actions.on(Action.NEXT_ITERATION, () -> player.apply(Command.Move.NEXT_ITERATION));
        actions.on(Action.PREVIOUS_ITERATION, () -> player.apply(Command.Move.PREVIOUS_ITERATION));
        actions.on(Action.NEXT_PASS, () -> player.apply(Command.Move.NEXT_PASS));
        actions.on(Action.PREVIOUS_PASS, () -> player.apply(Command.Move.PREVIOUS_PASS));
        actions.on(Action.NEXT_SAMPLE, () -> sample(1));
        actions.on(Action.PREVIOUS_SAMPLE, () -> sample(-1));
        actions.on(Action.FORWARD, () -> player.apply(new Command.GoToStage(Stage.FORWARD)));
        actions.on(Action.BACKWARD, () -> player.apply(new Command.GoToStage(Stage.BACKWARD)));
        actions.on(Action.UPDATE, () -> player.apply(new Command.GoToStage(Stage.UPDATE)));
        actions.on(Action.START, () -> player.apply(Command.Move.START));
        actions.on(Action.END, () -> player.apply(Command.Move.END));
        actions.on(Action.PLAY, player::togglePlaying);
    }

    /** The next sample or batch (1) or the one before (-1), round and round as iterations take them. */
    private void sample(int direction) {
        Frame now = player.frame();
        int used = now.trace().sampleCount();
        if (now.samples() > used) {
            int first = now.sample() - now.trace().sampleNumber();
            player.apply(new Command.ChooseSample(Math.floorMod(first + (direction > 0 ? used : -1), now.samples()) + 1));
        }
    }

    /** Who goes on has done with the number that was changed: the next arrow key is for the stages again. */
    private void step(Command.Move move) {
        editing.unfocus();
        player.apply(move);
    }

    private void bindNumbers(WindowActions actions) {
        actions.on(Action.NEXT_NUMBER, () -> editing.travel(1));
        actions.on(Action.PREVIOUS_NUMBER, () -> editing.travel(-1));
        actions.on(Action.EDIT, editing::edit);
        actions.on(Action.NUDGE_UP, () -> editing.nudge(Editing.NUDGE));
        actions.on(Action.NUDGE_DOWN, () -> editing.nudge(-Editing.NUDGE));
        actions.on(Action.NUDGE_UP_MUCH, () -> editing.nudge(Editing.LARGE_NUDGE));
        actions.on(Action.NUDGE_DOWN_MUCH, () -> editing.nudge(-Editing.LARGE_NUDGE));
        actions.on(Action.NUDGE_UP_LITTLE, () -> editing.nudge(Editing.SMALL_NUDGE));
        actions.on(Action.NUDGE_DOWN_LITTLE, () -> editing.nudge(-Editing.SMALL_NUDGE));
        actions.on(Action.UNDO, () -> player.apply(new Command.Undo()));
        actions.on(Action.REDO, () -> player.apply(new Command.Redo()));
    }
}
