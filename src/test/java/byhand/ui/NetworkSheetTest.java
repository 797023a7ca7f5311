package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.Activation;
import byhand.network.GivenMoments;
import byhand.network.Loss;
import byhand.network.Naming;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.OptimizerSetting;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.network.ShapedActivation;
import byhand.scenario.Scenario;
import byhand.session.Command;
import byhand.session.Moment;
import byhand.ui.network.DiagramPreview;
import byhand.ui.network.InitialKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks that are put together in the window. */
class NetworkSheetTest extends WindowTest {

    private void open() {
        chord(KeyCode.CONTROL, KeyCode.B);
        assertThat(isOpen()).isTrue();
    }

    private boolean isOpen() {
        return robot.lookup("#network-sheet").tryQuery().isPresent();
    }

    private TextField field(String id) {
        return robot.lookup("#" + id).queryAs(TextField.class);
    }

    /** Puts a text into a field in place of what stands there, as if typed. */
    private void fill(String id, String text) {
        robot.interact(() -> {
            field(id).requestFocus();
            field(id).selectAll();
            field(id).replaceSelection(text);
        });
    }

    private <T> void choose(String id, T choice) {
        @SuppressWarnings("unchecked")
        ComboBox<T> box = (ComboBox<T>) node("#" + id);
        robot.interact(() -> box.setValue(choice));
    }

    private void press(String id) {
        robot.interact(() -> robot.lookup("#" + id).queryButton().fire());
    }

    private void tick(String id) {
        robot.interact(() -> ((CheckBox) node("#" + id)).fire());
    }

    private Network network() {
        return session.scenario().network();
    }

    private List<Integer> sizes(Network network) {
        return IntStream.rangeClosed(0, network.depth()).mapToObj(network::size).toList();
    }

    private boolean previewShows(Integer... sizes) {
        DiagramPreview preview = (DiagramPreview) node("#preview");
        return preview.frame().map(frame -> sizes(frame.trace().network())).filter(List.of(sizes)::equals).isPresent();
    }

    @Test
    void aNetworkIsBuiltAndOpenedByOneEdit() throws TimeoutException {
        type(KeyCode.SPACE);
        open();
        screenshot("network-sheet");
        fill("inputs", "3");
        press("add-layer");
        fill("size-2", "4");
        choose("activation-2", Activation.TANH);
        choose("optimizer", OptimizerKind.ADAM);
        choose("initial", InitialKind.HE);
        fill("title", "Deep");
        await(() -> previewShows(3, 2, 4, 1));
        screenshot("network-sheet-filled");
        assertThat(session.canUndo()).isFalse();
        press("network-apply");
        assertThat(isOpen()).isFalse();
        assertThat(sizes(network())).containsExactly(3, 2, 4, 1);
        assertThat(network().layer(2).activation()).isEqualTo(Activation.TANH);
        assertThat(session.scenario().optimizer()).matches(optimizer -> optimizer.kind() == OptimizerKind.ADAM);
        assertThat(session.scenario().samples()).containsExactly(new Sample(List.of(1.0, 2.0, 0.0), List.of(2.0)));
        assertThat(session.scenario().title().in("en")).isEqualTo("Deep");
        assertThat(at()).isEqualTo(new Moment(1, 0));
        screenshot("network-built");
        chord(KeyCode.CONTROL, KeyCode.Z);
        assertThat(sizes(network())).containsExactly(2, 2, 1);
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void theSheetIsFilledWithTheKeyboardAlone() {
        open();
        assertThat(field("inputs").isFocused()).isTrue();
        type(KeyCode.UP, KeyCode.TAB, KeyCode.UP, KeyCode.UP, KeyCode.TAB, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(isOpen()).isFalse();
        assertThat(sizes(network())).containsExactly(3, 4, 1);
        assertThat(network().layer(1).activation()).isEqualTo(Activation.LEAKY_RELU);
    }

    @Test
    void escapeClosesAnOpenListFirstAndThenDropsEverything() {
        open();
        fill("inputs", "5");
        robot.clickOn("#loss");
        assertThat(((ComboBox<?>) node("#loss")).isShowing()).isTrue();
        screenshot("network-sheet-list");
        type(KeyCode.ESCAPE);
        assertThat(((ComboBox<?>) node("#loss")).isShowing()).isFalse();
        assertThat(isOpen()).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(node("#drop-sheet").isVisible()).isTrue();
        type(KeyCode.ENTER);
        assertThat(node("#network-sheet").isVisible()).isTrue();
        type(KeyCode.ESCAPE);
        robot.clickOn("#drop-changes");
        assertThat(isOpen()).isFalse();
        assertThat(sizes(network())).containsExactly(2, 2, 1);
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void aClickBesideTheSheetOrF1LosesNothing() {
        open();
        robot.clickOn(stage.getX() + 3, stage.getY() + 3);
        type(KeyCode.F1);
        assertThat(isOpen()).isTrue();
    }

    @Test
    void nothingChangedIsNoEdit() {
        open();
        type(KeyCode.ENTER);
        assertThat(isOpen()).isFalse();
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void softmaxAndCrossEntropyAreChosenTogether() {
        open();
        choose("loss", Loss.CROSS_ENTROPY);
        assertThat(((ComboBox<?>) node("#activation-2")).getValue()).isEqualTo(Activation.SOFTMAX);
        assertThat(((ComboBox<?>) node("#activation-1")).getItems()).isNotEmpty().noneMatch(Activation.SOFTMAX::equals);
        assertThat(note()).startsWith("Loss and output go together: it is cross-entropy (with softmax) behind softmax now.");
        choose("activation-2", Activation.SIGMOID);
        assertThat(((ComboBox<?>) node("#loss")).getValue()).isEqualTo(Loss.BINARY_CROSS_ENTROPY);
        assertThat(note()).startsWith("Loss and output go together: it is binary cross-entropy (with sigmoid) behind sigmoid now.");
        choose("activation-1", Activation.TANH);
        assertThat(note()).as("a word, not a lament").doesNotContain("together");
    }

    @Test
    void namesThatCannotBeAlikeAreToldOf() {
        robot.interact(() -> session.apply(new Command.Rename(new ParameterId.Weight(1, 1, 1), "price")));
        open();
        press("add-layer");
        assertThat(note()).startsWith("New weights and biases are named by layer, such as w2[1,1];");
        choose("order", Optional.of(Naming.Order.FROM_TO));
        assertThat(note()).doesNotContain("named by layer");
        press("network-cancel");
        press("drop-changes");
    }

    private String note() {
        return robot.lookup("#network-note").queryAs(Label.class).getText();
    }

    @Test
    void theFormSaysWhatItCannotDo() {
        open();
        screenshot("network-words");
        @SuppressWarnings("unchecked")
        ComboBox<Object> initial = (ComboBox<Object>) node("#initial");
        assertThat(initial.getConverter().toString(initial.getValue())).isEqualTo("as they are");
        assertThat(robot.lookup("#preview-caption").queryAs(Label.class).getText()).contains("once it is applied");
        assertThat(robot.lookup("#sample-order").queryAs(Label.class).getText()).startsWith("Each iteration uses one sample");
        type(KeyCode.ESCAPE);
    }

    @ParameterizedTest
    @CsvSource({"size-1,0", "size-1,65", "size-1,two", "inputs,''", "learning-rate-field,fast", "learning-rate-field,1/0",
        "learning-rate-field,''"})
    void whatCannotBeUsedIsSaidAndNotApplied(String id, String text) {
        open();
        fill(id, text);
        Label complaint = robot.lookup("#network-complaint").queryAs(Label.class);
        assertThat(complaint.isVisible()).isTrue();
        assertThat(complaint.getText()).isNotBlank();
        assertThat(robot.lookup("#network-apply").queryButton().isDisabled()).isTrue();
        if (text.equals("65")) {
            screenshot("network-sheet-complaint");
        }
        type(KeyCode.ENTER);
        assertThat(isOpen()).isTrue();
        fill(id, "1");
        assertThat(complaint.isVisible()).isFalse();
        assertThat(robot.lookup("#network-apply").queryButton().isDisabled()).isFalse();
    }

    @Test
    void numbersAreReadAsEverywhere() {
        open();
        fill("learning-rate-field", "1/8");
        choose("optimizer", OptimizerKind.MOMENTUM);
        fill("momentum", "0,5");
        assertThat(field("learning-rate-field").getText()).isEqualTo("0.125");
        press("network-apply");
        assertThat(session.scenario().optimizer()).isEqualTo(Optimizer.of(OptimizerKind.MOMENTUM, 0.125, 0.5));
    }

    @Test
    void anOptimizersSettingsKeepToTheirRange() {
        open();
        choose("optimizer", OptimizerKind.ADAM);
        fill("beta1", "1");
        assertThat(robot.lookup("#network-apply").queryButton().isDisabled()).isTrue();
        fill("beta1", "0.5");
        fill("epsilon", "-1e-8");
        assertThat(robot.lookup("#network-apply").queryButton().isDisabled()).isTrue();
        choose("optimizer", OptimizerKind.SGD);
        assertThat(robot.lookup("#network-apply").queryButton().isDisabled()).isFalse();
    }

    /** Ticks and lists of moments are there for the optimizers that have them, and what cannot be read is said. */
    @Test
    void ticksMomentsAndShapesAreTaken() {
        open();
        choose("activation-1", Activation.ELU);
        fill("shape-1", "0.5");
        choose("optimizer", OptimizerKind.SGD);
        assertThat(robot.lookup("#moments").tryQuery()).isEmpty();
        choose("optimizer", OptimizerKind.ADAM);
        assertThat(((Label) node("#optimizer-about")).getText()).contains("\nλ: ");
        fill("weightDecay", "0.25");
        tick("biasCorrection");
        tick("moments");
        fill("updates", "-3");
        assertThat(((Label) node("#network-complaint")).getText()).contains("a whole number from 0");
        fill("updates", "3");
        fill("moment1", "w99 = 1");
        assertThat(((Label) node("#network-complaint")).getText()).contains("There is no parameter named w99.");
        fill("moment1", "w11 = 1/2; b11 = 2");
        fill("moment2", "w11 = -1");
        assertThat(((Label) node("#network-complaint")).getText()).contains("cannot be negative");
        fill("moment2", "w11 = 9");
        press("network-apply");
        Optimizer optimizer = session.scenario().optimizer();
        assertThat(optimizer.setting(OptimizerSetting.BIAS_CORRECTION)).isZero();
        assertThat(optimizer.setting(OptimizerSetting.WEIGHT_DECAY)).isEqualTo(0.25);
        assertThat(optimizer.begin()).contains(new GivenMoments(3,
                Map.of(new ParameterId.Weight(1, 1, 1), 0.5, new ParameterId.Bias(1, 1), 2.0),
                Map.of(new ParameterId.Weight(1, 1, 1), 9.0)));
        assertThat(session.scenario().network().layer(1).function()).isEqualTo(new ShapedActivation(Activation.ELU, 0.5));
    }

    @Test
    void aSeedIsShownAndGivesTheSameNetworkAgain() {
        open();
        choose("initial", InitialKind.UNIFORM);
        fill("low", "2");
        assertThat(robot.lookup("#network-apply").queryButton().isDisabled()).as("2 to 1").isTrue();
        fill("high", "3");
        fill("seed", "42");
        press("network-apply");
        Network first = network();
        assertThat(first.values()).isNotEmpty();
        assertThat(DoubleStream.of(first.values())).allMatch(value -> value >= 2 && value <= 3);
        open();
        assertThat(((ComboBox<?>) node("#initial")).getValue()).as("what is there is kept").isEqualTo(InitialKind.AS_TYPED);
        choose("initial", InitialKind.UNIFORM);
        assertThat(field("seed").getText()).isEqualTo("42");
        fill("low", "2");
        fill("high", "3");
        press("new-seed");
        assertThat(field("seed").getText()).matches("[0-9]{1,4}");
        fill("seed", "42");
        press("network-apply");
        assertThat(network()).isEqualTo(first);
    }

    @Test
    void theBaseIsWhatWasTypedNotWhatWasLearned() {
        robot.interact(() -> session.apply(new Command.GoToIteration(20)));
        open();
        fill("learning-rate-field", "0.5");
        press("network-apply");
        assertThat(network().values()).containsExactly(1, 1, 1, -1, 1, 1, 1, -1, 1);
    }

    @Test
    void eightLayersOfSixtyFourNeuronsAreTheMost() throws TimeoutException {
        open();
        Node add = node("#add-layer");
        for (int depth = 2; depth < 8; depth++) {
            assertThat(add.isDisabled()).isFalse();
            press("add-layer");
        }
        assertThat(add.isDisabled()).isTrue();
        await(() -> previewShows(2, 2, 2, 2, 2, 2, 2, 2, 1));
        screenshot("network-sheet-eight-layers");
        press("remove-layer-7");
        assertThat(add.isDisabled()).isFalse();
        for (int layer = 6; layer > 1; layer--) {
            press("remove-layer-" + layer);
        }
        fill("inputs", "64");
        fill("size-1", "64");
        fill("size-2", "64");
        await(() -> previewShows(64, 64, 64));
        screenshot("network-sheet-64");
    }

    @Test
    void theIndexOrderRenamesTheWeights() {
        open();
        choose("order", Optional.of(Naming.Order.TO_FROM));
        press("network-apply");
        assertThat(network().parameters().stream().map(network()::name)).startsWith("w11", "w12", "w21", "w22");
    }

    @Test
    void theIndexOrderIsChosenInTheMenuAsWell() {
        robot.interact(() -> session.apply(new Command.GoToIteration(3)));
        MenuButton menu = robot.lookup("#parameter-menu").queryAs(MenuButton.class);
        robot.clickOn(menu);
        Menu orders = (Menu) menu.getItems().stream().filter(item -> "index-order".equals(item.getId())).findFirst().orElseThrow();
        assertThat(((RadioMenuItem) orders.getItems().get(0)).isSelected()).isTrue();
        robot.interact(() -> orders.getItems().get(1).fire());
        type(KeyCode.ESCAPE);
        assertThat(network().parameters().stream().map(network()::name)).startsWith("w11", "w12", "w21", "w22");
        assertThat(at().iteration()).as("the history stays").isEqualTo(3);
        chord(KeyCode.CONTROL, KeyCode.Z);
        assertThat(network().parameters().stream().map(network()::name)).startsWith("w11", "w21", "w12", "w22");
    }

    @Test
    void theMenuOpensTheSheet() {
        robot.clickOn("#parameter-menu").clickOn("#menu-network");
        assertThat(isOpen()).isTrue();
    }

    @Test
    void theSheetSpeaksChineseAndKnowsTheDark() throws TimeoutException {
        chord(KeyCode.CONTROL, KeyCode.L);
        chord(KeyCode.CONTROL, KeyCode.T);
        open();
        choose("initial", InitialKind.XAVIER);
        fill("size-2", "2");
        await(() -> previewShows(2, 2, 2));
        screenshot("network-sheet-zh-dark");
        fill("size-2", "x");
        assertThat(robot.lookup("#network-complaint").queryAs(Label.class).getText()).contains("64");
        Scenario before = session.scenario();
        press("network-cancel");
        assertThat(session.scenario()).isSameAs(before);
    }
}
