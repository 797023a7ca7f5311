package byhand.session;

import byhand.formula.Numerals;
import byhand.network.ParameterId;
import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import byhand.session.Command.Move;
import byhand.session.Command.SetValue;
import byhand.trace.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sessions with the lesson, and short names for its quantities. */
final class Lessons {

    static final Quantity W11 = new Quantity.Parameter(new ParameterId.Weight(1, 1, 1));
    static final Quantity WA1 = new Quantity.Parameter(new ParameterId.Weight(2, 1, 1));
    static final Quantity B12 = new Quantity.Parameter(new ParameterId.Bias(1, 2));
    static final Quantity X1 = new Quantity.Input(1);
    static final Quantity Y = new Quantity.Target(1);
    static final Quantity RATE = new Quantity.LearningRate();

    private Lessons() {
    }

    static Scenario scenario(String name) {
        try {
            return new Examples().read(name);
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }

    static Session session() {
        return new Session(scenario("lesson"));
    }

    static Session sessionAt(int iteration, int step) {
        Session session = session();
        for (int i = 1; i < iteration; i++) {
            session.apply(Move.NEXT_ITERATION);
        }
        session.apply(new Command.GoToStep(step));
        return session;
    }

    static void set(Session session, Quantity quantity, double value) {
        session.apply(new SetValue(quantity, value));
    }

    static double value(Session session, Quantity quantity) {
        return session.trace().value(quantity).orElseThrow();
    }

    /** All that there is to see: where we are, every formula so far with its numbers, the losses, the selection. */
    static List<String> picture(Session session) {
        Frame frame = frame(session);
        List<String> seen = new ArrayList<>(
                List.of(frame.at().toString(), losses(frame).toString(), frame.selection().toString(), frame.diverged().isPresent() + ""));
        frame.trace().steps().subList(0, frame.done())
                .forEach(step -> seen.add(step.formula().plain(Numerals.decimals(12)) + step.remarks()));
        Stream.of(W11, WA1, B12, X1, Y, RATE).filter(frame.trace()::knows).forEach(each -> seen.add(each + " " + frame.value(each)));
        return seen;
    }

    static List<Double> losses(Frame frame) {
        return IntStream.range(0, frame.losses().size()).mapToObj(frame.losses()::get).toList();
    }

    static Frame frame(Session session) {
        return session.frame(Appearance.DEFAULT);
    }
}
