package byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import byhand.formula.Abbreviation;
import byhand.formula.Call;
import byhand.formula.Cases;
import byhand.formula.Detail;
import byhand.formula.Elementary;
import byhand.formula.Expression;
import byhand.formula.Expression.Constant;
import byhand.formula.Expression.Variable;
import byhand.formula.LogSumOfExponentials;
import byhand.formula.Numerals;
import byhand.formula.Precise;
import byhand.formula.Referent;
import byhand.formula.Share;
import byhand.formula.Symbol;
import byhand.network.Activation;
import byhand.network.ActivationSetting;
import byhand.network.Batch;
import byhand.network.BatchReduction;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.MomentKind;
import byhand.network.Network;
import byhand.network.NeuronName;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.OptimizerSetting;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.scenario.Kinds;
import byhand.scenario.LocalizedText;
import byhand.scenario.Scenario;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Goal;
import byhand.session.Session;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import byhand.trace.Symbols;
import byhand.words.QuantityWords;
import byhand.words.StepWords;
import byhand.words.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every member of a closed family goes through everything that distinguishes between them: nothing falls through. */
class SealedFamiliesTest {

    private static final ParameterId WEIGHT = new ParameterId.Weight(1, 1, 1);
    private static final Variable HALF = new Variable(Symbol.named("q"), new Referent() {
    }, 0.5);

    private static Scenario scenario(Activation hidden, Activation output, Loss loss, OptimizerKind optimizer) {
        Network network = Network.of(List.of(Layer.withDefaultNames(1, hidden, List.of(List.of(1.0)), List.of(0.5)),
                Layer.withDefaultNames(2, output, List.of(List.of(1.0)), List.of(0.25))));
        return new Scenario(LocalizedText.of("T"), LocalizedText.EMPTY, network, List.of(new Sample(List.of(1.0), List.of(1.0))), loss,
                Optimizer.of(optimizer, 0.1));
    }

    private static Session session() {
        Scenario scenario = scenario(Activation.RELU, Activation.IDENTITY, Loss.HALF_SQUARED_ERROR, OptimizerKind.ADAM);
        Scenario one = scenario.with(scenario.optimizer().with(OptimizerSetting.WEIGHT_DECAY, 0.1));
        return new Session(one.with(Collections.nCopies(2, one.samples().get(0))).with(Batch.all(BatchReduction.MEAN)));
    }

    /** The classes of a family that have no classes of their own below them. */
    private static Set<Class<?>> leaves(Class<?> family) {
        if (!family.isSealed()) {
            return Set.of(family);
        }
        Set<Class<?>> leaves = new HashSet<>();
        Arrays.stream(family.getPermittedSubclasses()).forEach(each -> leaves.addAll(leaves(each)));
        return leaves;
    }

    private static Set<Class<?>> classes(List<?> members) {
        Set<Class<?>> classes = new HashSet<>();
        members.forEach(each -> classes.add(each instanceof Enum<?> constant ? constant.getDeclaringClass() : each.getClass()));
        return classes;
    }

    private static List<Quantity> quantities() {
        List<Quantity> all = new ArrayList<>(List.of(new Quantity.Input(1), new Quantity.Target(1), new Quantity.LearningRate(),
                new Quantity.UpdateCount(), new Quantity.Parameter(WEIGHT), new Quantity.Parameter(new ParameterId.Bias(1, 1)),
                new Quantity.PreActivation(1, 1), new Quantity.Activation(1, 1), new Quantity.LossValue(),
                new Quantity.Gradient(new Quantity.Parameter(WEIGHT)), new Quantity.Updated(WEIGHT), new Quantity.AllParameters(),
                new Quantity.OfSample(2, new Quantity.LossValue()),
                new Quantity.SampleSum(new Quantity.Gradient(new Quantity.Parameter(WEIGHT)))));
        for (MomentKind kind : MomentKind.values()) {
            all.add(new Quantity.Moment(kind, WEIGHT));
            if (kind.isKept()) {
                all.add(new Quantity.OldMoment(kind, WEIGHT));
            }
        }
        session().scenario().optimizer().kind().settings().forEach(setting -> all.add(new Quantity.Setting(setting)));
        return all;
    }

    @Test
    void everyQuantityHasASymbolAValueAPlaceAndWordsIfItIsInTheDiagram() {
        assertThat(classes(quantities())).isEqualTo(leaves(Quantity.class));
        Session session = session();
        session.apply(Command.Move.END);
        Symbols symbols = session.trace().symbols();
        for (Quantity quantity : quantities()) {
            assertThat(symbols.of(quantity).plain()).as("%s", quantity).isNotBlank();
            assertThat(session.trace().knows(quantity)).as("%s", quantity).isTrue();
            assertThat(session.trace().value(quantity).isPresent()).as("%s", quantity)
                    .isEqualTo(!(quantity instanceof Quantity.AllParameters));
            List<String> details = new QuantityWords().details(session.frame(Appearance.DEFAULT), quantity);
            assertThat(details.isEmpty()).as("%s", quantity).isEqualTo(!quantity.hasPlace());
        }
    }

    private static List<Command> commands(Session session) {
        List<Command> all = new ArrayList<>(List.of(Command.Move.values()));
        all.addAll(List.of(new Command.GoToStep(1), new Command.GoToStage(Stage.UPDATE), new Command.GoToIteration(2),
                new Command.Select(Optional.of(new Quantity.Input(1))), new Command.SetValue(new Quantity.Input(1), 3),
                new Command.SetParameters(Map.of(WEIGHT, 2.0)),
                new Command.Nudge(new Quantity.LearningRate(), 0.1), new Command.Freeze(WEIGHT, true), new Command.Rename(WEIGHT, "u"),
                new Command.Share(List.of(WEIGHT)), new Command.EndSharing(WEIGHT),
                new Command.RenameNeuron(1, 1, new NeuronName("u", "o")),
                new Command.SetSamples(List.of(new Sample(List.of(1.0), List.of(2.0)))), new Command.ChooseSample(1), new Command.Reset(),
                new Command.StartFromHere(), new Command.Open(session.scenario()),
                session.run(new Goal(10, OptionalDouble.empty())).next(1), new Command.Undo(), new Command.Redo()));
        return all;
    }

    @Test
    void everyCommandIsCarriedOut() {
        assertThat(classes(commands(session()))).isEqualTo(leaves(Command.class));
        for (int i = 0; i < commands(session()).size(); i++) {
            Session session = session();
            Command command = commands(session).get(i);
            assertThatCode(() -> session.apply(command)).as("%s", command).doesNotThrowAnyException();
        }
    }

    private static List<Expression> expressions() {
        Symbol f = Symbol.named("f");
        return List.of(HALF, Constant.ONE, Expression.Sum.of(HALF, HALF), new Expression.Difference(HALF, HALF),
                Expression.Product.of(HALF, HALF), new Expression.Fraction(HALF, HALF), new Expression.Square(HALF),
                new Expression.Power(HALF, HALF), new Expression.Root(HALF),
                new Expression.Vanishing(HALF, Expression.Product.of(HALF, Elementary.ln(HALF))), new Expression.Exponential(HALF),
                new Expression.Negation(HALF), new Expression.LocalDerivative(f, HALF.referent(), HALF.referent(), HALF),
                new Expression.Operand(0, HALF), Call.of(f, HALF, HALF), new Cases(HALF, 0, HALF, HALF), Elementary.ln(HALF),
                new Abbreviation(HALF, HALF), new Precise(HALF, HALF), new Share(0, List.of(HALF)),
                new LogSumOfExponentials(List.of(HALF)));
    }

    /** The share and the sum of exponentials are only computed: what is written of them is a quotient and a logarithm. */
    @Test
    void everyExpressionHasAValueAndCanBeWritten() {
        assertThat(classes(expressions())).isEqualTo(leaves(Expression.class));
        for (Expression expression : expressions()) {
            assertThat(expression.value()).as("%s", expression).isNotNaN();
            if (!(expression instanceof Share) && !(expression instanceof LogSumOfExponentials)) {
                for (Detail detail : Detail.values()) {
                    assertThat(expression.plain(detail, Numerals.DEFAULT)).as("%s", expression).isNotBlank();
                }
                assertThat(expression.python()).as("%s", expression).isNotBlank();
            }
        }
    }

    static Stream<Scenario> definitions() {
        List<Scenario> all = new ArrayList<>();
        for (Activation activation : Activation.values()) {
            for (Loss loss : Loss.values()) {
                if (loss.fits(activation)) {
                    all.add(scenario(activation.isElementwise() ? activation : Activation.TANH, activation, loss, OptimizerKind.SGD));
                }
            }
        }
        for (OptimizerKind kind : OptimizerKind.values()) {
            all.add(scenario(Activation.TANH, Activation.IDENTITY, Loss.HALF_SQUARED_ERROR, kind));
        }
        Scenario plain = scenario(Activation.TANH, Activation.IDENTITY, Loss.HALF_SQUARED_ERROR, OptimizerKind.SGD);
        Kinds.withASettingChanged().forEach(optimizer -> all.add(plain.with(optimizer)));
        for (BatchReduction reduction : BatchReduction.values()) {
            Scenario one = scenario(Activation.RELU, Activation.IDENTITY, Loss.HALF_SQUARED_ERROR, OptimizerKind.SGD);
            all.add(one.with(Collections.nCopies(2, one.samples().get(0))).with(Batch.all(reduction)));
        }
        return all.stream();
    }

    /** A text that is missing for an activation, a loss or an optimizer is found here, in each language. */
    @ParameterizedTest
    @MethodSource("definitions")
    void everyStepOfEveryDefinitionHasWords(Scenario scenario) {
        Session session = new Session(scenario);
        for (int step = 0; step <= session.trace().size(); step++) {
            session.apply(new Command.GoToStep(step));
            for (String language : Texts.LANGUAGES) {
                Appearance appearance = new Appearance(Appearance.DEFAULT.theme(), language, Appearance.DEFAULT.numerals(), false);
                assertThat(new StepWords().title(session.frame(appearance))).isNotBlank();
                assertThatCode(() -> new StepWords().sentence(session.frame(appearance))).doesNotThrowAnyException();
            }
        }
        for (String language : Texts.LANGUAGES) {
            Texts texts = Texts.in(language);
            scenario.network().layers()
                    .forEach(layer -> assertThat(texts.get("network.activation." + layer.activation().id())).isNotBlank());
            assertThat(texts.get("network.loss." + scenario.loss().id())).isNotBlank();
            assertThat(texts.get("network.optimizer." + scenario.optimizer().kind().id())).isNotBlank();
            assertThat(texts.get("network.optimizer." + scenario.optimizer().kind().id() + ".about")).isNotBlank();
            scenario.optimizer().kind().settings()
                    .forEach(setting -> assertThat(texts.get("network.setting." + setting.id())).isNotBlank());
            for (ActivationSetting setting : ActivationSetting.values()) {
                assertThat(texts.get("network.shape." + setting.id())).isNotBlank();
            }
        }
    }

    @Test
    void everySettingHasANameARangeThatHoldsItsUsualValueAndAnOptimizer() {
        Set<String> ids = new HashSet<>();
        for (OptimizerSetting setting : OptimizerSetting.values()) {
            assertThat(ids.add(setting.id())).as(setting.id()).isTrue();
            assertThat(setting.range().holds(setting.usual())).as(setting.id()).isTrue();
            assertThat(Stream.of(OptimizerKind.values())).as(setting.id()).anyMatch(kind -> kind.settings().contains(setting));
        }
    }
}
