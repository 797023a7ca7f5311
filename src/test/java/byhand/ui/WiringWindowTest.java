package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.network.ParameterId.Bias;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.trace.Quantity;
import byhand.ui.lesson.ParameterRow;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** Sharing parameters, freezing many at once, naming neurons, and layers without biases in the window. */
class WiringWindowTest extends WindowTest {

    private static final ParameterId B11 = new Bias(1, 1);
    private static final ParameterId B12 = new Bias(1, 2);

    private Network network() {
        return session.scenario().network();
    }

    private void openMenu(Quantity quantity) {
        Node node = diagram();
        Point2D onScreen = place(quantity);
        Point2D at = node.localToScene(node.screenToLocal(onScreen));
        robot.interact(() -> node.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, at.getX(), at.getY(),
                onScreen.getX(), onScreen.getY(), false, null)));
    }

    private static Optional<MenuItem> item(String id) {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance).flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> id.equals(item.getId())).findFirst();
    }

    private void choose(Quantity quantity, String item) {
        openMenu(quantity);
        MenuItem chosen = item(item).orElseThrow();
        robot.interact(() -> {
            chosen.getParentPopup().hide();
            chosen.fire();
        });
        layOut();
    }

    private TextField nameField() {
        return robot.lookup("#name-editor").queryAs(TextField.class);
    }

    private void enterName(String text) {
        robot.interact(() -> nameField().replaceSelection(text));
    }

    private String complaint() {
        Labeled complaint = robot.lookup("#name-complaint").queryLabeled();
        return complaint.isVisible() ? complaint.getText() : "";
    }

    private static Quantity bias(ParameterId id) {
        return new Quantity.Parameter(id);
    }

    @Test
    void oneBiasForTheWholeLayer() {
        choose(bias(B12), "share-layer");
        assertThat(network().isShared(B11)).isTrue();
        assertThat(robot.lookup(".parameter-row").<ParameterRow>queryAll().stream().filter(row -> row.getItem() != null))
                .as("one row for both").hasSize(8);
        openMenu(bias(B11));
        assertThat(item("share-layer")).isEmpty();
        type(KeyCode.ESCAPE);
        robot.clickOn(place(bias(B12)));
        enter("4");
        type(KeyCode.ENTER);
        assertThat(network().value(B11)).isEqualTo(4);
        screenshot("shared-bias");
        choose(bias(B12), "end-sharing");
        assertThat(network().shared()).isEmpty();
    }

    @Test
    void aPartnerIsTypedByItsName() {
        choose(weight(1, 1, 1), "share-parameter");
        enterName("w99");
        type(KeyCode.ENTER);
        assertThat(complaint()).isEqualTo("No parameter is named w99.");
        robot.interact(() -> nameField().setText("b21"));
        type(KeyCode.ENTER);
        assertThat(complaint()).isEqualTo("A weight and a bias cannot be one.");
        robot.interact(() -> nameField().setText("w11"));
        type(KeyCode.ENTER);
        assertThat(complaint()).startsWith("Type the name of another parameter");
        robot.interact(() -> nameField().setText(" wa1 "));
        type(KeyCode.ENTER);
        assertThat(nameField().isVisible()).isFalse();
        assertThat(network().together(new ParameterId.Weight(1, 1, 1))).containsExactly(new ParameterId.Weight(1, 1, 1),
                new ParameterId.Weight(2, 1, 1));
    }

    @Test
    void aLayerOrAllBiasesAreFrozenAtOnce() {
        choose(weight(1, 1, 1), "freeze-layer");
        assertThat(network().frozen()).hasSize(6).allMatch(id -> id.layer() == 1);
        choose(weight(1, 1, 1), "freeze-layer");
        assertThat(network().frozen()).isEmpty();
        choose(weight(1, 1, 1), "freeze-biases");
        assertThat(network().frozen()).hasSize(3).allMatch(Bias.class::isInstance);
    }

    @Test
    void aNeuronIsRenamedByKeyAndTabLeadsToTheNextName() {
        Quantity z1 = new Quantity.PreActivation(1, 1);
        robot.clickOn(place(z1));
        assertThat(session.frame(Appearance.DEFAULT).selection()).contains(z1);
        type(KeyCode.F2);
        assertThat(nameField().getSelectedText()).isEqualTo("z1");
        enterName("net_h1");
        type(KeyCode.TAB);
        assertThat(nameField().getSelectedText()).isEqualTo("a1");
        enterName("w11");
        type(KeyCode.TAB);
        assertThat(complaint()).isEqualTo("Another parameter is already named w11.");
        robot.interact(() -> nameField().setText("net_h1"));
        type(KeyCode.ENTER);
        assertThat(complaint()).isEqualTo("In the formulas net_h1 stands for another quantity.");
        robot.interact(() -> nameField().setText("out_h1"));
        type(KeyCode.TAB);
        assertThat(nameField().getSelectedText()).isEqualTo("z2");
        type(KeyCode.TAB, KeyCode.TAB);
        assertThat(nameField().getSelectedText()).isEqualTo("y");
        type(KeyCode.TAB);
        assertThat(nameField().getSelectedText()).isEqualTo("net_h1");
        type(KeyCode.ESCAPE);
        assertThat(session.trace().stepNamed("dJ/dout_h1")).isPresent();
        robot.interact(() -> session.apply(new Command.GoToStep(10)));
        screenshot("named-neurons");
    }

    @Test
    void theMenuOfANeuronRenamesIt() {
        choose(new Quantity.Activation(2, 1), "rename-neuron");
        enterName("out_o");
        type(KeyCode.ENTER);
        assertThat(session.trace().stepNamed("out_o")).isPresent();
    }

    @Test
    void aTickInTheFormTakesTheBiasesAway() {
        chord(KeyCode.CONTROL, KeyCode.B);
        CheckBox tick = robot.lookup("#biases-1").queryAs(CheckBox.class);
        assertThat(tick.isSelected()).isTrue();
        robot.interact(() -> tick.setSelected(false));
        robot.interact(() -> robot.lookup("#network-apply").queryButton().fire());
        assertThat(network().hasBiases(1)).isFalse();
        assertThat(network().hasBiases(2)).isTrue();
        layOut();
        openMenu(bias(new Bias(2, 1)));
        screenshot("without-biases");
        type(KeyCode.ESCAPE);
    }
}
