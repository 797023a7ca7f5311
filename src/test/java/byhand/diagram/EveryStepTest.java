package byhand.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.layout.Layout;
import byhand.formula.Numerals;
import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.Sample;
import byhand.scenario.LocalizedText;
import byhand.scenario.Scenario;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.trace.Step;
import byhand.typeset.Typesetter;
import byhand.words.StepWords;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every loss with every optimizer: each of the steps has words, a formula, and a picture at every point of its animation. */
class EveryStepTest {

    private static final Typesetter TYPESETTER = new Typesetter();

    static Stream<Arguments> kinds() {
        List<Optimizer> optimizers =
                List.of(Optimizer.of(OptimizerKind.SGD, 0.1), Optimizer.of(OptimizerKind.MOMENTUM, 0.1, 0.9),
                        Optimizer.of(OptimizerKind.RMSPROP, 0.1, 0.99, 1e-8),
                        Optimizer.of(OptimizerKind.ADAM, 0.1, 0.9, 0.999, 1e-8));
        return Stream.of(Loss.values()).flatMap(loss -> optimizers.stream().map(optimizer -> Arguments.of(loss, optimizer)));
    }

    private static Scenario scenario(Loss loss, Optimizer optimizer) {
        Activation output = Stream.of(Activation.SOFTMAX, Activation.SIGMOID).filter(loss::fits).findFirst().orElseThrow();
        Network network = Network.of(List.of(
                Layer.withDefaultNames(1, Activation.RELU, List.of(List.of(0.5, -0.25), List.of(-1.0, 0.5)), List.of(0.1, 0.0)),
                Layer.withDefaultNames(2, output, List.of(List.of(1.0, 0.3), List.of(-0.4, 0.8), List.of(0.2, -0.7)),
                        List.of(0.0, 0.1, 0.2))));
        List<Sample> samples =
                List.of(new Sample(List.of(1.0, 2.0), List.of(0.0, 1.0, 0.0)), new Sample(List.of(2.0, 1.0), List.of(1.0, 0.0, 0.0)));
        return new Scenario(LocalizedText.of("t"), LocalizedText.EMPTY, network, samples, loss, optimizer);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyStepCanBeSaidAndDrawn(Loss loss, Optimizer optimizer) {
        Session session = new Session(scenario(loss, optimizer));
        session.apply(new Command.GoToIteration(2));
        StepWords words = new StepWords();
        DiagramPainter painter = new DiagramPainter(TYPESETTER);
        for (Step step : session.trace().steps()) {
            session.apply(new Command.GoToStep(step.number()));
            for (String language : List.of("en", "zh")) {
                Frame frame = session.frame(new Appearance(Appearance.Theme.LIGHT, language, Numerals.DEFAULT));
                assertThat(List.of(words.heading(frame), words.title(frame), words.sentence(frame))).allSatisfy(
                        text -> assertThat(text).isNotBlank().doesNotContain("null"));
                Layout layout = Layout.of(frame.trace().network(), 1000, 700);
                IntStream.rangeClosed(0, 5).forEach(i -> painter.paint(frame.at(i / 5.0), layout, 1000, 700, new RecordingSurface()));
                FormulaPainter formula = new FormulaPainter(TYPESETTER);
                formula.paintFormula(frame, formula.formula(frame, 400, 200, 15), 0, 0, new RecordingSurface());
                assertThat(formula.paintHead(frame, 400, 15, new RecordingSurface())).isPositive();
                assertThat(new SentencePainter(TYPESETTER).paint(frame, 0, 400, 15, new RecordingSurface())).isPositive();
            }
        }
    }
}
