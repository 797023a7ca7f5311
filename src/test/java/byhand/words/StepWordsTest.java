package byhand.words;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.Sessions;
import byhand.formula.Numerals;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.ParameterId;
import byhand.scenario.Examples;
import byhand.scenario.LocalizedText;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.trace.Quantity;
import byhand.trace.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
    @CsvSource({"en,Stage 2 of 3 · Backward pass · step 7 of 14", "zh,第 2/3 阶段 · 反向传播 · 第 7/14 步"})
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
    void whatHasNoRoomIsLeftAwayBySentences() throws Exception {
        Frame start = new Session(new Examples().read("xor")).frame(in("en"));
        assertThat(words.shorterAndShorter(start)).hasSize(3).startsWith(words.sentence(start)).endsWith(start.about().in("en"))
                .element(1).asString().endsWith("click any number to change it.");
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

    private static Frame goTo(Session session, String step, String language) {
        session.apply(new Command.GoToStep(session.trace().stepNamed(step).orElseThrow().number()));
        return session.frame(in(language));
    }

    @ParameterizedTest
    @CsvSource({"en, y, '$y$ = 5'", "zh, y, '$y$ = 5'", "en, dJ/dy, 3 times as fast", "zh, dJ/dy, 3 倍", "en, dJ/dw11, grows 3 times",
        "zh, dJ/dw11, 3 倍", "en, dJ/dw12, does not change", "zh, dJ/dw12, 不会改变", "en, a1, lets it through", "en, a2, no gradient",
        "en, dJ/dz2, taken as 0", "en, w12', keeps its value", "zh, w12', 保持原值"})
    void whatAStepComesToIsToldWhenItsAnimationIsComplete(String language, String step, String answer) {
        Frame frame = frameAt(step, language);
        assertThat(words.sentence(frame)).contains(answer);
        for (double progress : new double[] {0, 0.5, 0.99}) {
            assertThat(words.sentence(frame.at(progress))).isNotBlank().doesNotContain(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void noSentenceOfAStepUnderWayHasTheNumberThatItComesTo(String language) {
        Session session = Sessions.lesson();
        session.apply(new Command.SetValue(new Quantity.Target(1), 1.125));
        session.apply(new Command.SetValue(new Quantity.Input(1), 0.375));
        for (Step step : session.trace().steps()) {
            session.apply(new Command.GoToStep(step.number()));
            Frame frame = session.frame(in(language)).at(0.9);
            String result = Numerals.DEFAULT.plain(Math.abs(step.value().orElse(0.123)));
            if (result.length() > 1) {
                assertThat(words.sentence(frame) + words.title(frame)).as(step.symbol().plain()).doesNotContain(result);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"z1, z1 = w11·x1 + w21·x2 + b11 = 1×1 + 1×2 + 1, ' = 4'", "a1, 'a1 = ReLU(z1) = max(0, z1) = max(0, 4)', ' = 4'"})
    void theSpokenFormulaIsWithoutItsResultUntilTheAnimationHasShownIt(String step, String before, String result) {
        Frame frame = frameAt(step, "en");
        assertThat(words.spoken(frame.at(0.5))).isEqualTo(before);
        assertThat(words.spoken(frame)).isEqualTo(before + result);
        assertThat(words.spoken(Sessions.lesson().frame(in("en")))).isEmpty();
    }

    @Test
    void allAreReplacedInOneSpokenSentence() {
        Frame frame = frameAt("30", "en");
        assertThat(words.spoken(frame.at(0.5))).isEqualTo(words.spoken(frame)).contains("0.97");
    }

    @ParameterizedTest
    @CsvSource({"8, $J$ falls 3 times as fast, 减小", "4, $J$ grows just as fast, 增大", "5, $J$ does not change, 不变",
        "0.5, $J$ grows 4.5 times as fast, 增大", "4.66666666666666, about 0.3333 times as fast, 约"})
    void theSlopeAtTheOutputHasASign(double target, String english, String chinese) {
        Session session = Sessions.lesson();
        session.apply(new Command.SetValue(new Quantity.Target(1), target));
        assertThat(words.sentence(goTo(session, "dJ/dy", "en"))).contains(english);
        assertThat(words.sentence(goTo(session, "dJ/dy", "zh"))).contains(chinese);
    }

    @Test
    void aRoundedOutputIsNotSaidToBeEqual() {
        Session session = Sessions.lesson();
        session.apply(new Command.SetValue(new Quantity.Input(1), 0.123456));
        assertThat(words.sentence(goTo(session, "y", "en"))).contains("$y$ ≈ ");
        assertThat(words.sentence(goTo(session, "y", "zh"))).contains("$y$ ≈ ");
    }

    @Test
    void aGradientThatIsNotFiniteHasNoSlopeToFollow() {
        Session session = Sessions.lesson();
        session.apply(new Command.SetValue(new Quantity.Input(1), 1e300));
        session.apply(new Command.SetValue(new Quantity.Target(1), -1e300));
        session.apply(new Command.SetValue(new Quantity.Parameter(new ParameterId.Weight(2, 1, 1)), 1e300));
        assertThat(words.sentence(goTo(session, "dJ/dy", "en"))).contains("The gradient is ∞");
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void aLearningRateThatDoesNotDescendIsToldAsWhatItIs(OptimizerKind kind) {
        for (double rate : new double[] {-1, 0, 0.01}) {
            Session session = Sessions.lesson();
            session.apply(new Command.Open(session.scenario().with(Optimizer.of(kind, rate))));
            String english = words.sentence(goTo(session, "w11'", "en"));
            String chinese = words.sentence(goTo(session, "w11'", "zh"));
            assertThat(english.contains("negative: the update moves $w_{11}$ up the slope")).as("%s", rate).isEqualTo(rate < 0);
            assertThat(chinese.contains("学习率是负数")).isEqualTo(rate < 0);
            assertThat(english.contains("The learning rate is 0, so $w_{11}$ keeps its value")).as("%s", rate).isEqualTo(rate == 0);
            assertThat(chinese.contains("学习率为 0")).isEqualTo(rate == 0);
            assertThat(english.contains("Against the slope")).as("%s", rate).isEqualTo(kind == OptimizerKind.SGD && rate > 0);
            String before = words.sentence(session.frame(in("en")).at(0.5));
            assertThat(before).doesNotContain("keeps its value");
        }
    }

    @Test
    void aTrainingThatClimbsIsNotToldToClimbLess() {
        Session session = Sessions.lesson();
        session.apply(new Command.SetValue(new Quantity.LearningRate(), -1e20));
        session.apply(new Command.GoToIteration(30));
        assertThat(words.warning(session.frame(in("en")))).contains("learning rate is negative").doesNotContain("smaller learning rate");
        assertThat(words.warning(session.frame(in("zh")))).contains("学习率是负数");
    }

    @Test
    void aDivergenceIsNotToldBeforeItsStepHasBeenShown() {
        Session session = Sessions.lesson();
        session.apply(new Command.SetValue(new Quantity.LearningRate(), 1e20));
        session.apply(new Command.GoToIteration(50));
        session.apply(Command.Move.END);
        Frame.Divergence first = session.frame(in("en")).diverged().orElseThrow();
        session.apply(new Command.GoToIteration(first.iteration()));
        session.apply(new Command.GoToStep(first.step().number()));
        assertThat(words.warning(session.frame(in("en")).at(0.5))).isEmpty();
        assertThat(words.warning(session.frame(in("en")))).contains("diverge");
    }

    @Test
    void theChineseBiasHasTheUsualName() {
        for (Step step : Sessions.lesson().trace().steps()) {
            assertThat(words.sentence(frameAt(String.valueOf(step.number()), "zh"))).doesNotContain("偏置量", "的速度");
        }
        assertThat(words.sentence(frameAt("z1", "zh"))).contains("偏置");
        assertThat(words.sentence(frameAt("a2", "zh"))).as("no space between sentences").doesNotContain("。 ");
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
