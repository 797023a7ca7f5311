package byhand.words;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.Sessions;
import byhand.formula.Numerals;
import byhand.network.ParameterId;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Session;
import byhand.trace.Quantity;
import org.junit.jupiter.api.Test;

class QuantityWordsTest {

    private static final ParameterId W11 = new ParameterId.Weight(1, 1, 1);
    private static final Quantity W = new Quantity.Parameter(W11);

    private final QuantityWords words = new QuantityWords();

    private static Session at(String step) {
        return Sessions.lessonAt(step);
    }

    @Test
    void aParameterTellsWhatIsKnownOfItAtTheMoment() {
        assertThat(words.details(at("z1").frame(Appearance.DEFAULT), W)).containsExactly("Weight from $x_{1}$ to $z_{1}$", "$w_{11}$ = 1");
        assertThat(words.details(at("w11'").frame(Appearance.DEFAULT), W)).containsExactly("Weight from $x_{1}$ to $z_{1}$", "$w_{11}$ = 1",
                "$\\partial J/\\partial w_{11}$ = 3", "$\\hat{w}_{11}$ = 0.97");
        assertThat(words.details(at("30").frame(Appearance.DEFAULT), W)).containsExactly("Weight from $x_{1}$ to $z_{1}$",
                "$w_{11}$ = 0.97");
    }

    @Test
    void aNeuronTellsAsMuch() {
        Quantity neuron = new Quantity.PreActivation(1, 1);
        assertThat(words.details(at("z1").frame(Appearance.DEFAULT), neuron)).containsExactly("Hidden neuron 1", "Activation: ReLU",
                "$z_{1}$ = 4", "$b_{11}$ = 1");
        assertThat(words.details(at("dJ/dw11").frame(Appearance.DEFAULT), neuron)).contains("$a_{1}$ = 4",
                "$\\partial J/\\partial a_{1}$ = 3",
                "$\\partial J/\\partial z_{1}$ = 3");
    }

    @Test
    void nothingIsToldThatIsNotKnownYet() {
        Session session = Sessions.lesson();
        assertThat(words.details(session.frame(Appearance.DEFAULT), new Quantity.LossValue())).containsExactly("Loss");
        assertThat(words.details(session.frame(Appearance.DEFAULT).at(0), new Quantity.Input(2))).containsExactly("Input 2", "$x_{2}$ = 2");
        assertThat(words.details(session.frame(Appearance.DEFAULT), new Quantity.LearningRate())).isEmpty();
    }

    @Test
    void numbersAreRoundedAsEverywhereAndSaySo() {
        Session session = at("30");
        session.apply(Command.Move.NEXT_ITERATION);
        session.apply(new Command.GoToStep(6));
        Appearance coarse = new Appearance(Appearance.Theme.LIGHT, "zh", Numerals.decimals(2), false);
        assertThat(words.details(session.frame(coarse), new Quantity.LossValue())).containsExactly("损失", "$J$ ≈ 2.72");
    }

    @Test
    void aFrozenParameterSaysThatItIs() {
        Session session = Sessions.lesson();
        session.apply(new Command.Freeze(W11, true));
        assertThat(words.details(session.frame(Appearance.DEFAULT), W)).last().asString().startsWith("Frozen");
    }
}
