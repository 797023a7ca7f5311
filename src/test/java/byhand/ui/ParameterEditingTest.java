package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.ParameterId;
import byhand.session.Appearance;
import byhand.session.Moment;
import byhand.trace.Quantity;
import byhand.ui.control.Styles;
import byhand.ui.lesson.ParameterRow;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Renaming and freezing parameters. */
class ParameterEditingTest extends WindowTest {

    private static final ParameterId FIRST = new ParameterId.Weight(1, 1, 1);

    private String name() {
        return session.trace().network().name(FIRST);
    }

    private boolean frozen() {
        return session.trace().network().frozen().contains(FIRST);
    }

    private Optional<Quantity> selection() {
        return session.frame(Appearance.DEFAULT).selection();
    }

    /** What a right click does; the headless toolkit makes no more of it than a click. */
    private void askForMenuOn(Node node, Point2D onScreen) {
        Point2D at = node.localToScene(node.screenToLocal(onScreen));
        robot.interact(() -> node.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, at.getX(), at.getY(),
                onScreen.getX(), onScreen.getY(), false, null)));
    }

    private static long openMenus() {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance).count();
    }

    private TextField nameField() {
        return robot.lookup("#name-editor").queryAs(TextField.class);
    }

    private void enterName(String text) {
        robot.interact(() -> nameField().replaceSelection(text));
    }

    /** The row of a parameter, counted from 0. */
    private Node row(int index) {
        return robot.lookup(".parameter-row").nth(index).query();
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private Node lock(int index) {
        return robot.from(row(index)).lookup(".lock").query();
    }

    @Test
    void aDoubleClickOnTheNameInTheTableRenames() {
        robot.doubleClickOn(((ParameterRow) row(0)).nameCell());
        assertThat(nameField().isVisible()).isTrue();
        assertThat(nameField().getSelectedText()).isEqualTo("w11");
        screenshot("rename-in-table");
        enterName("slope");
        type(KeyCode.ENTER);
        assertThat(nameField().isVisible()).isFalse();
        assertThat(name()).isEqualTo("slope");
        type(KeyCode.ESCAPE, KeyCode.DIGIT2);
        screenshot("renamed");
        chord(KeyCode.CONTROL, KeyCode.Z);
        assertThat(name()).isEqualTo("w11");
    }

    @Test
    void theFocusedParameterIsRenamedByKeyOnTheDiagram() {
        type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        type(KeyCode.F2);
        assertThat(nameField().isVisible()).isTrue();
        assertThat(diagram().localToScreen(diagram().getLayoutBounds()).contains(nameField().localToScreen(1, 1))).isTrue();
        enterName(" gain ");
        type(KeyCode.ENTER);
        assertThat(name()).isEqualTo("gain");
    }

    @Test
    void tabTakesANameAndLeadsToTheNextOnTheDiagram() {
        robot.clickOn(place(W11));
        type(KeyCode.ENTER, KeyCode.F2);
        enterName("first");
        type(KeyCode.TAB);
        assertThat(nameField().isVisible()).isTrue();
        assertThat(nameField().getSelectedText()).isEqualTo("w21");
        assertThat(selection()).contains(weight(1, 2, 1));
        enterName("first");
        type(KeyCode.TAB);
        assertThat(nameField().getText()).as("a name that another has keeps its field").isEqualTo("first");
        enterName("");
        robot.interact(() -> nameField().setText("second"));
        chord(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(nameField().getSelectedText()).isEqualTo("first");
        type(KeyCode.ESCAPE);
        assertThat(session.trace().network().name(new ParameterId.Weight(1, 2, 1))).isEqualTo("second");
        assertThat(name()).isEqualTo("first");
    }

    @Test
    void tabTakesANameAndLeadsToTheNextInTheTable() {
        List<ParameterId> all = session.trace().network().parameters();
        robot.doubleClickOn(((ParameterRow) row(0)).nameCell());
        for (int i = 0; i < all.size(); i++) {
            assertThat(nameField().getSelectedText()).isEqualTo(session.trace().network().name(all.get(i)));
            layOut();
            Bounds row = row(i).localToScene(row(i).getLayoutBounds());
            assertThat(nameField().localToScene(nameField().getLayoutBounds()).getCenterY()).isBetween(row.getMinY(), row.getMaxY());
            enterName("p" + i);
            type(KeyCode.TAB);
        }
        type(KeyCode.ESCAPE);
        assertThat(all.stream().map(session.trace().network()::name)).containsExactly("p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8");
    }

    @Test
    void keysActOnTheFocusedParameterWhereverThePointerIs() {
        robot.clickOn(place(W11));
        type(KeyCode.ENTER);
        robot.moveTo(place(weight(1, 2, 1)));
        type(KeyCode.F2);
        assertThat(nameField().getText()).isEqualTo("w11");
        type(KeyCode.ESCAPE, KeyCode.F);
        assertThat(frozen()).isTrue();
        assertThat(session.trace().network().frozen()).hasSize(1);
    }

    @Test
    void theMenuOfAnotherParameterMovesTheFocusThere() {
        robot.clickOn(place(W11));
        type(KeyCode.ENTER);
        askForMenuOn(diagram(), place(weight(1, 2, 1)));
        type(KeyCode.ESCAPE, KeyCode.UP);
        assertThat(value(W11)).isEqualTo(1);
        assertThat(value(weight(1, 2, 1))).isEqualTo(1.1);
        assertThat(selection()).contains(weight(1, 2, 1));
    }

    @Test
    void aMenuClosesTheOneThatIsOpen() {
        askForMenuOn(diagram(), place(W11));
        askForMenuOn(diagram(), place(weight(1, 2, 1)));
        assertThat(openMenus()).isEqualTo(1);
        askForMenuOn(row(2), middle(row(2)));
        assertThat(openMenus()).isEqualTo(1);
        askForMenuOn(diagram(), place(W11));
        assertThat(openMenus()).isEqualTo(1);
        robot.clickOn("#freeze-parameter");
        assertThat(frozen()).isTrue();
        assertThat(openMenus()).isZero();
    }

    @Test
    void aPressBesideTheMenuClosesIt() {
        Bounds ground = diagram().localToScreen(diagram().getLayoutBounds());
        askForMenuOn(diagram(), place(W11));
        robot.clickOn(new Point2D(ground.getMinX() + 3, ground.getMaxY() - 3));
        assertThat(openMenus()).isZero();
        assertThat(selection()).isEmpty();
        askForMenuOn(row(0), middle(row(0)));
        robot.clickOn(((ParameterRow) row(0)).nameCell());
        assertThat(openMenus()).isZero();
    }

    @Test
    void lettersAreNoKeysWhileANameIsTyped() {
        askForMenuOn(diagram(), place(W11));
        robot.clickOn("#rename-parameter");
        robot.interact(() -> nameField().clear());
        type(KeyCode.F, KeyCode.N, KeyCode.DIGIT2);
        assertThat(at()).isEqualTo(new Moment(1, 0));
        assertThat(frozen()).isFalse();
        type(KeyCode.ESCAPE);
        assertThat(nameField().isVisible()).isFalse();
        assertThat(name()).isEqualTo("w11");
        assertThat(session.canUndo()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "w12", "x1", "a1", "η", "1", "-0,5", "w_12", "x_{1}", "z_1", "z_y", "a\u200bb",
        "a very long name that nobody would ever read aloud"})
    void aNameThatCannotBeKeepsTheFieldOpenAndSaysWhy(String entry) {
        askForMenuOn(diagram(), place(W11));
        robot.clickOn("#rename-parameter");
        enterName(entry);
        type(KeyCode.ENTER);
        assertThat(nameField().isVisible()).isTrue();
        Label complaint = robot.lookup("#name-complaint").queryAs(Label.class);
        assertThat(complaint.isVisible()).isTrue();
        assertThat(complaint.getText()).isNotBlank();
        if (entry.equals("w12")) {
            screenshot("rename-complaint");
            assertThat(complaint.getText()).contains("w12");
        }
        type(KeyCode.ESCAPE);
        assertThat(name()).isEqualTo("w11");
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void theOwnNameIsNoChange() {
        askForMenuOn(diagram(), place(W11));
        robot.clickOn("#rename-parameter");
        enterName(" w11");
        type(KeyCode.ENTER);
        assertThat(nameField().isVisible()).isFalse();
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void theMenuOnTheDiagramFreezesAndFrees() {
        askForMenuOn(diagram(), place(W11));
        screenshot("parameter-menu");
        robot.clickOn("#freeze-parameter");
        assertThat(frozen()).isTrue();
        type(KeyCode.DIGIT3);
        assertThat(session.trace().value(new Quantity.Updated(FIRST))).hasValue(1);
        screenshot("frozen");
        type(KeyCode.ESCAPE, KeyCode.DIGIT1);
        screenshot("frozen-forward");
        type(KeyCode.DIGIT3);
        askForMenuOn(diagram(), place(W11));
        robot.clickOn("#freeze-parameter");
        assertThat(frozen()).isFalse();
        assertThat(session.trace().value(new Quantity.Updated(FIRST))).hasValue(0.97);
    }

    @Test
    void theLockInARowFreezesAndShowsIt() {
        robot.clickOn(lock(0));
        assertThat(frozen()).isTrue();
        assertThat(row(0).getPseudoClassStates()).contains(Styles.FROZEN);
        assertThat(row(1).getPseudoClassStates()).doesNotContain(Styles.FROZEN);
        assertThat(lock(0).getAccessibleText()).contains("w11");
        assertThat(selection()).isEmpty();
        robot.clickOn(lock(0));
        assertThat(frozen()).isFalse();
    }

    @Test
    void theMarkedRowIsFrozenByKey() {
        robot.clickOn(row(0));
        assertThat(selection()).isEqualTo(Optional.of(W11));
        type(KeyCode.F);
        assertThat(frozen()).isTrue();
        chord(KeyCode.CONTROL, KeyCode.Z);
        assertThat(frozen()).isFalse();
    }

    @Test
    void withoutAParameterTheKeysDoNothing() {
        type(KeyCode.F, KeyCode.F2);
        type(KeyCode.TAB, KeyCode.F, KeyCode.F2);
        assertThat(session.canUndo()).isFalse();
        assertThat(nameField().isVisible()).isFalse();
    }

    @Test
    void theMenuOfTheNetworkOffersBothAndSaysWhatIsMissing() {
        robot.clickOn("#parameter-menu").clickOn("#menu-freeze");
        assertThat(session.canUndo()).isFalse();
        assertThat(notice()).contains("Choose a parameter first");
        type(KeyCode.ESCAPE, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        robot.clickOn("#parameter-menu").clickOn("#menu-freeze");
        assertThat(session.trace().network().frozen()).hasSize(1);
        robot.clickOn("#parameter-menu").clickOn("#menu-rename");
        assertThat(nameField().isVisible()).isTrue();
        type(KeyCode.ESCAPE);
    }

    @Test
    void aRowsMenuCopiesTheTableAndThatOnTheDiagramDoesNot() {
        askForMenuOn(diagram(), place(W11));
        assertThat(robot.lookup("#copy-table").tryQuery()).isEmpty();
        askForMenuOn(row(2), middle(row(2)));
        robot.clickOn("#copy-table");
        assertThat(notice()).contains("clipboard");
    }

    @Test
    void aRowsMenuRenamesInTheTable() {
        askForMenuOn(row(2), middle(row(2)));
        robot.clickOn("#rename-parameter");
        enterName("weight");
        type(KeyCode.ENTER);
        List<ParameterId> all = session.trace().network().parameters();
        assertThat(session.trace().network().name(all.get(2))).isEqualTo("weight");
    }
}
