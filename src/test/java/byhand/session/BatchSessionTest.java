package byhand.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.network.Batch;
import byhand.network.BatchReduction;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.session.Command.GoToIteration;
import byhand.session.Command.GoToStage;
import byhand.session.Command.GoToStep;
import byhand.session.Command.Move;
import byhand.session.Command.SetSamples;
import byhand.session.Command.SetValue;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Going through an iteration with several samples, and changing it. One neuron: a pass has five steps, and six more follow the passes. */
class BatchSessionTest {

    private static final Quantity X = new Quantity.Input(1);
    private static final Quantity W = new Quantity.Parameter(new ParameterId.Weight(1, 1, 1));
    private Scenario line;
    private Session session;

    @BeforeEach
    void open() throws Exception {
        line = new Examples().read("linear-regression");
        session = new Session(line);
    }

    private Frame frame() {
        return session.frame(Appearance.DEFAULT);
    }

    private List<Integer> steps(Consumer<Session> move, int times) {
        return IntStream.range(0, times).mapToObj(i -> {
            move.accept(session);
            return session.at().step();
        }).toList();
    }

    @Test
    void stagesFollowEachOtherThroughAllSamples() {
        assertThat(steps(each -> each.apply(Move.NEXT_STAGE), 9)).containsExactly(1, 3, 6, 8, 11, 13, 16, 19, 0);
        assertThat(session.at().iteration()).isEqualTo(2);
        assertThat(steps(each -> each.apply(Move.PREVIOUS_STAGE), 9)).containsExactly(19, 16, 13, 11, 8, 6, 3, 1, 0);
    }

    @Test
    void theNextSampleIsSeenAtTheSameStepThenAllTogetherThenTheNextIteration() {
        session.apply(new GoToStep(4));
        assertThat(steps(each -> each.apply(Move.NEXT_PASS), 4)).containsExactly(9, 14, 16, 0);
        assertThat(session.at().iteration()).isEqualTo(2);
        assertThat(steps(each -> each.apply(Move.PREVIOUS_PASS), 4)).containsExactly(11, 6, 1, 0);
        assertThat(session.at().iteration()).isEqualTo(1);
    }

    @Test
    void withOneSampleTheNextOneIsThatOfTheNextIteration() throws Exception {
        session = new Session(line.with(Batch.ONE));
        session.apply(new GoToStep(4));
        session.apply(Move.NEXT_PASS);
        assertThat(session.at()).isEqualTo(new Moment(2, 4));
        assertThat(frame().sample()).isEqualTo(2);
        session.apply(Move.PREVIOUS_PASS);
        assertThat(session.at()).isEqualTo(new Moment(1, 4));
    }

    @Test
    void aStageIsThatOfTheSampleWhereOneIs() {
        session.apply(new GoToStep(7));
        assertThat(steps(each -> each.apply(new GoToStage(Stage.BACKWARD)), 3)).containsExactly(8, 16, 16);
        assertThat(steps(each -> each.apply(new GoToStage(Stage.UPDATE)), 1)).containsExactly(19);
        assertThat(steps(each -> each.apply(new GoToStage(Stage.FORWARD)), 1)).containsExactly(11);
    }

    @Test
    void theNextIterationIsSeenAtTheSameStepThoughItHasFewerSamples() {
        session = new Session(line.with(Batch.of(2, BatchReduction.MEAN)));
        session.apply(new GoToStep(15));
        session.apply(Move.NEXT_ITERATION);
        assertThat(frame().step().orElseThrow().symbol().plain()).isEqualTo("b\u0302");
        assertThat(frame().sample()).isEqualTo(3);
        session.apply(new GoToIteration(1));
        assertThat(session.at().step()).isEqualTo(15);
    }

    @Test
    void theSampleThatIsSeenIsTheOneThatIsBeingComputed() {
        session.apply(new GoToStep(7));
        assertThat(frame().sample()).isEqualTo(2);
        assertThat(frame().value(X)).hasValue(2);
        assertThat(frame().atStep(1).sample()).isEqualTo(1);
        assertThat(frame().atStep(1).value(X)).hasValue(1);
        session.apply(new GoToStep(11));
        assertThat(frame().at(0.5).value(X)).as("while the first step of the next pass moves").hasValue(3);
        assertThat(frame().at(0.5).value(new Quantity.LossValue())).isEmpty();
    }

    @Test
    void anInputThatIsChangedIsThatOfTheSampleWhereOneIs() {
        session.apply(new GoToStep(7));
        session.apply(new SetValue(X, 2.5));
        assertThat(session.at().step()).isEqualTo(7);
        assertThat(session.scenario().samples()).map(sample -> sample.input().get(0)).containsExactly(1.0, 2.5, 3.0);
        session.apply(new Command.Undo());
        assertThat(session.scenario().samples()).isEqualTo(line.samples());
    }

    @Test
    void theLossOfAnIterationCountsOnceAllSamplesHaveGivenTheirs() {
        session.apply(new GoToStep(15));
        assertThat(frame().losses().size()).isZero();
        session.apply(new GoToStep(16));
        assertThat(frame().losses().get(0)).isEqualTo((2 + 8 + 12.5) / 3, within(1e-12));
    }

    @Test
    void everyIterationIsToTheLastBitWhatALongTrainingFinds() {
        session = new Session(line.with(Batch.of(2, BatchReduction.SUM)));
        Iteration byHand = Iteration.first(session.scenario());
        session.apply(session.run(new Goal(9, OptionalDouble.empty())).next(1_000_000_000));
        for (Iteration each : session.history()) {
            assertThat(each).isEqualTo(byHand);
            assertThat(frame().losses().get(each.number() - 1)).isEqualTo(byHand.loss());
            byHand = byHand.next();
        }
        assertThat(frame().losses().epochs()).containsExactly(new Epochs(0, 4, 2));
    }

    @Test
    void anotherBatchCanBeChosenFromWhichTheFollowingIterationsGoOn() {
        session = new Session(line.with(Batch.of(2, BatchReduction.MEAN)));
        session.apply(new Command.ChooseSample(3));
        assertThat(frame().sample()).isEqualTo(3);
        assertThat(frame().trace().sampleCount()).isEqualTo(1);
        session.apply(new GoToIteration(2));
        assertThat(frame().sample()).isEqualTo(1);
        assertThat(frame().trace().sampleCount()).isEqualTo(2);
    }

    @Test
    void aBatchIsNoLargerThanTheSamplesThatAreLeft() {
        session = new Session(line.with(Batch.of(3, BatchReduction.SUM)));
        List<Sample> fewer = line.samples().subList(0, 2);
        session.apply(new SetSamples(fewer));
        assertThat(session.scenario().batch()).isEqualTo(Batch.of(2, BatchReduction.SUM));
        session.apply(new Command.Undo());
        assertThat(session.scenario().batch()).isEqualTo(Batch.of(3, BatchReduction.SUM));
    }

    @Test
    void aFrozenParameterHasItsMeanAndStays() {
        session.apply(new Command.Freeze(new ParameterId.Weight(1, 1, 1), true));
        session.apply(Move.END);
        assertThat(session.trace().stepOf(new Quantity.Gradient(W))).isPresent();
        assertThat(frame().value(W)).hasValue(0);
    }

    @Test
    void aTrainingThatDivergesIsToldWhereItDoes() {
        session = new Session(line.with(line.optimizer().withLearningRate(1e200)));
        session.apply(new GoToIteration(3));
        session.apply(Move.END);
        Frame.Divergence diverged = frame().diverged().orElseThrow();
        assertThat(diverged.iteration()).isEqualTo(2);
        assertThat(diverged.step().symbol().plain()).isEqualTo("J₁");
    }
}
