package byhand.words;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.Sessions;
import byhand.formula.Numerals;
import byhand.network.ParameterId;
import byhand.scenario.Examples;
import byhand.scenario.LocalizedText;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.trace.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepWordsTest {

    private final StepWords words = new StepWords();

    private static Appearance in(String language) {
        return new Appearance(Appearance.Theme.LIGHT, language, Numerals.DEFAULT);
    }

    private static Frame frameAt(String step, String language) {
        return Sessions.lessonAt(step).frame(in(language));
    }

    @ParameterizedTest
    @CsvSource({"en,Step 2/3 · Backward pass · 7 of 14", "zh,第 2 步 / 共 3 步 · 反向传播 · 7 / 14"})
    void theHeadingCountsWithinTheStage(String language, String heading) {
        assertThat(words.heading(frameAt("dJ/dw11", language))).isEqualTo(heading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a2", "dJ/dz2"})
    void theKinkIsPointedOutWithWhatFollows(String step) {
        assertThat(words.sentence(frameAt(step, "en"))).contains("$z_{2}$ is exactly 0", "kink", "taken as 0",
                "$w_{12}$, $w_{22}$ and $b_{12}$", "do not move");
        assertThat(words.sentence(frameAt(step, "zh"))).contains("$z_{2}$ 正好为 0", "折点", "$w_{12}$、$w_{22}$ 和 $b_{12}$");
    }

    @Test
    void aDescriptionIsProseWhateverIsInIt() {
        Session session = new Session(Sessions.lesson().scenario().with(LocalizedText.of("It costs $5,\n or $\\foo$.\r\n")));
        assertThat(words.sentence(session.frame(in("en")))).startsWith("It costs \\$5, or \\$\\foo\\$. ");
    }

    @Test
    void targetsThatAreNoProbabilitiesAreToldOf() throws Exception {
        Session session = new Session(new Examples().read("three-classes"));
        Command.GoToStep loss = new Command.GoToStep(session.trace().stepOf(new Quantity.LossValue()).orElseThrow().number());
        session.apply(loss);
        assertThat(words.sentence(session.frame(in("en")))).doesNotContain("no probabilities");
        session.apply(new Command.SetValue(new Quantity.Target(1), 2));
        assertThat(words.sentence(session.frame(in("en")))).contains("The targets here are no probabilities that add up to 1");
        assertThat(words.sentence(session.frame(in("zh")))).contains("不是总和为 1 的概率");
    }

    @Test
    void otherStepsSayNothingOfAKink() {
        assertThat(words.sentence(frameAt("a1", "en"))).doesNotContain("kink");
        assertThat(words.sentence(frameAt("dJ/dz1", "en"))).doesNotContain("kink");
    }

    @Test
    void aGradientSaysWhichWayTheParameterMustGo() {
        assertThat(words.sentence(frameAt("dJ/dw11", "en"))).contains("$J$ grows 3 times as fast", "must come down");
        Session session = Sessions.lesson();
        session.apply(new Command.SetValue(new Quantity.Target(1), 9));
        session.apply(new Command.GoToStep(session.trace().stepNamed("dJ/dw11").orElseThrow().number()));
        assertThat(words.sentence(session.frame(in("en")))).contains("$J$ falls 4 times as fast", "must go up");
        assertThat(words.sentence(frameAt("dJ/dw12", "en"))).contains("factor", "0");
    }

    @Test
    void divergenceIsSaidWithItsFirstStep() {
        Session session = Sessions.lesson();
        session.apply(new Command.SetValue(new Quantity.LearningRate(), 1e20));
        assertThat(words.warning(session.frame(in("en")))).isEmpty();
        for (int i = 1; i < 50; i++) {
            session.apply(Command.Move.NEXT_ITERATION);
        }
        session.apply(Command.Move.END);
        Frame frame = session.frame(in("en"));
        Frame.Divergence first = frame.diverged().orElseThrow();
        assertThat(words.warning(frame)).contains("diverged", "iteration " + first.iteration(), "step " + first.step().number());
        assertThat(words.warning(session.frame(in("zh")))).contains("发散", "第 " + first.iteration() + " 次迭代");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyStepHasHeadingTitleAndSentence(String language) {
        Session session = Sessions.lesson();
        for (int iteration = 1; iteration <= 2; iteration++) {
            for (int step = 0; step <= session.trace().size(); step++) {
                session.apply(new Command.GoToStep(step));
                Frame frame = session.frame(in(language));
                for (String text : new String[] {words.heading(frame), words.title(frame), words.sentence(frame)}) {
                    assertThat(text).isNotBlank();
                    assertThat(text.replaceAll("\\$[^$]*\\$", "")).doesNotContain("{", "}", "null");
                    assertThat(text.chars().filter(c -> c == '$').count()).as(text).isEven();
                }
            }
            session.apply(Command.Move.NEXT_ITERATION);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 'all that is left is', 'do not add up to 1'", "zh, '只剩下', '之和不是 1'"})
    void targetsOfSoftmaxThatDoNotAddUpToOneAreSpokenOf(String language, String ofShares, String ofOthers) {
        Session session = Sessions.classes(2, 2, 3);
        Quantity gradient = new Quantity.Gradient(new Quantity.PreActivation(2, 1));
        session.apply(new Command.GoToStep(
                session.trace().steps().stream().filter(step -> step.quantity().equals(gradient)).findFirst().orElseThrow().number()));
        assertThat(words.sentence(session.frame(in(language)))).contains(ofShares).doesNotContain(ofOthers);
        session.apply(new Command.SetValue(new Quantity.Target(2), 2));
        assertThat(words.sentence(session.frame(in(language)))).contains(ofOthers);
    }

    @Test
    void anUnchangedParameterIsExplained() {
        assertThat(words.sentence(frameAt("w12'", "en"))).contains("The gradient is 0");
        assertThat(words.sentence(frameAt("w11'", "en"))).contains("minus the learning rate times the gradient");
    }

    @Test
    void aNeuronWithNegativePreActivationIsDeadForTheSample() {
        Session session = Sessions.lesson();
        session.apply(new Command.SetValue(new Quantity.Parameter(new ParameterId.Bias(1, 2)), -3));
        session.apply(new Command.GoToStep(4));
        assertThat(words.sentence(session.frame(in("en")))).contains("negative", "dead for this sample");
    }
}
