package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.formula.Rounding;
import byhand.network.ParameterId;
import byhand.scenario.Examples;
import byhand.scenario.ScenarioException;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import byhand.trace.Step;
import byhand.ui.control.Settings;
import byhand.ui.lesson.ParameterRow;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of parameters where there are more than it has room for. */
class ParameterTableTest extends WindowTest {

    @BeforeEach
    void openXor() throws ScenarioException {
        open(new Command.Open(new Examples().read("xor")));
    }

    private void open(Command scenario) {
        robot.interact(() -> {
            stage.setHeight(Settings.LEAST_HEIGHT);
            session.apply(scenario);
        });
    }

    private List<ParameterRow> rows() {
        return robot.lookup(".parameter-row").queryAllAs(ParameterRow.class).stream().filter(Node::isVisible)
                .filter(row -> row.getItem() != null).toList();
    }

    private Optional<ParameterRow> row(ParameterId id) {
        return rows().stream().filter(row -> id.equals(row.getItem())).findFirst();
    }

    private static double top(ParameterRow row) {
        return row.localToScene(row.getLayoutBounds()).getMinY();
    }

    private Bounds list() {
        Node list = node("#parameters");
        return list.localToScene(list.getLayoutBounds());
    }

    private boolean isWhollySeen(ParameterId id) {
        return row(id).map(row -> row.localToScene(row.getLayoutBounds())).filter(row -> row.getMinY() >= list().getMinY() - 0.5)
                .filter(row -> row.getMaxY() <= list().getMaxY() + 0.5).isPresent();
    }

    private Optional<Quantity> selection() {
        return session.frame(Appearance.DEFAULT).selection();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4})
    void theRowOfEveryStepIsSeenHoweverLargeTheText(int growth) {
        for (int i = 0; i < growth; i++) {
            type(KeyCode.ADD);
        }
        assertThat(rows()).as("the list has to scroll").hasSizeLessThan(session.trace().network().parameters().size());
        for (int step = 1; step <= session.trace().size(); step++) {
            int now = step;
            robot.interact(() -> session.apply(new Command.GoToStep(now)));
            Optional<ParameterId> current = session.trace().step(step).quantity().parameter();
            assertThat(current.map(this::isWhollySeen)).as("step %s", step).isNotEqualTo(Optional.of(false));
        }
    }

    /** Where the middle of a row is in the list: 0 at its top, 1 at its bottom. */
    private double place(ParameterId id) {
        ParameterRow row = row(id).orElseThrow();
        return (top(row) + row.getHeight() / 2 - list().getMinY()) / list().getHeight();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xor", "vanishing-gradients", "three-classes"})
    void theCurrentRowIsInTheMiddleThirdUnlessTheListEnds(String example) {
        open(new Command.Open(example(example)));
        List<ParameterId> all = session.trace().network().parameters();
        for (Step step : session.trace().steps()) {
            Optional<ParameterId> current = step.quantity().parameter();
            robot.interact(() -> session.apply(new Command.GoToStep(step.number())));
            if (current.isPresent()) {
                double place = place(current.get());
                assertThat(isWhollySeen(current.get())).as("step %s", step.number()).isTrue();
                assertThat(place < 0.33 && !isWhollySeen(all.get(0)) || place > 0.67 && !isWhollySeen(all.get(all.size() - 1)))
                        .as("step %s: the row is at %s", step.number(), place).isFalse();
            }
        }
    }

    @Test
    void anotherExampleBeginsAtItsTop() {
        for (String example : List.of("three-classes", "vanishing-gradients", "xor")) {
            type(KeyCode.DIGIT3, KeyCode.END, KeyCode.LEFT);
            open(new Command.Open(example(example)));
            layOut();
            ParameterId first = session.trace().network().parameters().get(0);
            assertThat(isWhollySeen(first)).as(example).isTrue();
            assertThat(top(row(first).orElseThrow()) - list().getMinY()).as(example).isLessThan(2);
        }
    }

    @Test
    void theCurrentRowStaysInTheMiddleWhenTheWindowChanges() {
        ParameterId middle = session.trace().network().parameters().get(8);
        int step = session.trace().stepOf(new Quantity.Updated(middle)).orElseThrow().number();
        robot.interact(() -> session.apply(new Command.GoToStep(step)));
        robot.interact(() -> stage.setHeight(Settings.LEAST_HEIGHT + 60));
        layOut();
        assertThat(place(middle)).isBetween(0.33, 0.67);
        type(KeyCode.ADD, KeyCode.ADD);
        layOut();
        assertThat(place(middle)).isBetween(0.33, 0.67);
    }

    @Test
    void aDoubleClickHitsWhatWasClickedThoughTheStepsArePlaying() {
        robot.interact(() -> session.apply(new Command.GoToStep(8)));
        ParameterRow row = rows().stream().filter(each -> isWhollySeen(each.getItem())).findFirst().orElseThrow();
        ParameterId clicked = row.getItem();
        String name = session.trace().network().name(clicked);
        Point2D point = row.nameCell().localToScreen(35, 10);
        robot.clickOn(point);
        robot.interact(() -> session.apply(new Command.GoToStep(session.trace().size() - 1)));
        ParameterRow other = rows().stream().filter(each -> each.contains(each.screenToLocal(point))).findFirst().orElseThrow();
        assertThat(other.getItem()).isNotEqualTo(clicked);
        robot.interact(() -> other.fireEvent(twice(point)));
        assertThat(robot.lookup("#name-editor").queryAs(TextField.class).getText()).isEqualTo(name);
        type(KeyCode.ESCAPE);
    }

    /** The second click of a double click at a point of the screen. */
    private MouseEvent twice(Point2D point) {
        Point2D inScene = stage.getScene().getRoot().screenToLocal(point);
        return new MouseEvent(MouseEvent.MOUSE_CLICKED, inScene.getX(), inScene.getY(), point.getX(), point.getY(), MouseButton.PRIMARY, 2,
                false, false, false, false, true, false, false, true, false, true, null);
    }

    @Test
    void oldAndNewValuesAreThereToBeComparedAfterTheReplacement() {
        open(new Command.Open(example("lesson")));
        robot.interact(() -> session.apply(Command.Move.END));
        ParameterRow row = row(new ParameterId.Weight(1, 1, 1)).orElseThrow();
        assertThat(text(row, ".value-cell")).isEqualTo("1");
        assertThat(text(row, ".gradient-cell")).isEqualTo("3");
        assertThat(text(row, ".new-cell")).isEqualTo("0.97");
        assertThat(heads()).containsExactly("parameter", "old value", "gradient", "new");
        screenshot("table-old-and-new");
        robot.doubleClickOn(robot.from(row).lookup(".value-cell").<Node>query());
        assertThat(field().getText()).as("what can be changed is the new value").isEqualTo("0.97");
        layOut();
        double middle = field().localToScene(field().getLayoutBounds()).getCenterX();
        Bounds cell =
                robot.from(row).lookup(".new-cell").query().localToScene(robot.from(row).lookup(".new-cell").query().getLayoutBounds());
        assertThat(middle).isBetween(cell.getMinX() - 20, cell.getMaxX());
        type(KeyCode.ESCAPE, KeyCode.LEFT);
        assertThat(heads()).containsExactly("parameter", "value", "gradient", "new");
    }

    private String text(ParameterRow row, String cell) {
        return robot.from(row).lookup(cell).queryLabeled().getText();
    }

    private List<String> heads() {
        return robot.lookup(".table-head > .label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private void giveWideNumbers() {
        robot.clickOn("#view-menu");
        Menu significant = (Menu) robot.lookup("#view-menu").queryAs(MenuButton.class).getItems().get(1);
        robot.interact(() -> significant.getItems().get(Rounding.MOST - 1).fire());
        type(KeyCode.ESCAPE);
        List<ParameterId> all = session.trace().network().parameters();
        robot.interact(() -> session.apply(new Command.SetValue(new Quantity.Parameter(all.get(0)), -1.23456789e-15)));
        robot.interact(() -> session.apply(new Command.SetValue(new Quantity.Parameter(all.get(all.size() - 1)), -1.23456789e15)));
    }

    /** With numbers as wide as they can be, too: what has no room then is reached by scrolling. */
    @ParameterizedTest
    @CsvSource({"three-classes,zh,false", "lesson,zh,true"})
    void theLargestTextCutsNothing(String example, String language, boolean wide) {
        assertNothingIsCutAtTheLargestText(example, language, wide);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"lesson,en,false", "xor,en,false", "vanishing-gradients,en,false", "curve-fitting,zh,false", "xor,en,true"})
    void theLargestTextCutsNothingOfTheOtherExamples(String example, String language, boolean wide) {
        assertNothingIsCutAtTheLargestText(example, language, wide);
    }

    private void assertNothingIsCutAtTheLargestText(String example, String language, boolean wide) {
        open(new Command.Open(example(example)));
        robot.interact(() -> stage.setHeight(720));
        if (wide) {
            giveWideNumbers();
        }
        if (language.equals("zh")) {
            chord(KeyCode.CONTROL, KeyCode.L);
        }
        for (int i = 0; i < 5; i++) {
            type(KeyCode.ADD);
            nothingIsCut();
        }
        for (int iteration = 1; iteration <= 2; iteration++) {
            for (int step = 1; step <= session.trace().size(); step += step < session.trace().size() - 3 ? 3 : 1) {
                int now = step;
                robot.interact(() -> session.apply(new Command.GoToStep(now)));
                nothingIsCut();
            }
            robot.interact(() -> session.apply(Command.Move.NEXT_ITERATION));
        }
        screenshot("largest-text-" + example + "-" + language + (wide ? "-wide" : ""));
        layOut();
        assertThat(scrollsSideways()).as("scrolling is the last resort").isEqualTo(wide);
        assertThat(textSize(".value-cell")).as("as large as was reckoned with").isCloseTo(textSize(".table-head > .label") / 0.92,
                within(0.1));
    }

    private boolean scrollsSideways() {
        return robot.lookup("#parameters .scroll-bar").queryAllAs(ScrollBar.class).stream()
                .anyMatch(bar -> bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible());
    }

    private double textSize(String query) {
        return robot.lookup(".parameter-table " + query).queryAllAs(Label.class).stream().filter(label -> !label.getText().isEmpty())
                .findFirst().orElseThrow().getFont().getSize();
    }

    @Test
    void aLongNameLeavesTheNumbersTheirRoom() {
        robot.interact(() -> session.apply(new Command.SetValue(weight(1, 1, 1), -0.012345)));
        robot.interact(() -> session.apply(Command.Move.END));
        layOut();
        double before = textSize(".value-cell");
        robot.interact(() -> session.apply(new Command.Rename(new ParameterId.Weight(1, 1, 1), "weight of the first input")));
        layOut();
        nothingIsCut();
        assertThat(scrollsSideways()).isFalse();
        assertThat(textSize(".value-cell")).isGreaterThan(0.85 * before);
        screenshot("table-long-name");
    }

    @Test
    void nothingIsCutWhereThereAreTooManyRowsToLookAtAllOfThemBefore() {
        open(new Command.Open(DeepScenario.of(12, 10, 4)));
        List<ParameterId> all = session.trace().network().parameters();
        Quantity.Parameter wide = new Quantity.Parameter(all.get(150));
        robot.interact(() -> session.apply(new Command.SetValue(wide, -1.23456789e-15)));
        robot.interact(() -> session.apply(Command.Move.END));
        nothingIsCut();
        @SuppressWarnings("unchecked")
        ListView<ParameterId> list = (ListView<ParameterId>) node("#parameters");
        robot.interact(() -> list.scrollTo(148));
        layOut();
        assertThat(row(wide.id())).isPresent();
        nothingIsCut();
    }

    private void nothingIsCut() {
        layOut();
        assertThat(rows()).isNotEmpty();
        for (Label label : robot.lookup(".parameter-table .label").queryAllAs(Label.class)) {
            if (label.getText() != null && label.isVisible()) {
                assertThat(((Text) label.lookup(".text")).getText()).isEqualTo(label.getText());
            }
        }
        for (ParameterRow row : rows()) {
            Region name = (Region) ((Parent) row.nameCell()).getChildrenUnmodifiable().get(1);
            assertThat(name.getWidth()).isGreaterThanOrEqualTo(name.prefWidth(-1));
            Bounds value = robot.from(row).lookup(".value-cell").query().getBoundsInParent();
            assertThat(row.nameCell().getBoundsInParent().getMaxX()).isLessThanOrEqualTo(value.getMinX() + 1);
        }
    }

    @Test
    void whatIsWiderThanTheTableIsReachedByScrollingAndItsHeadFollows() {
        giveWideNumbers();
        type(KeyCode.ADD, KeyCode.ADD, KeyCode.ADD, KeyCode.ADD, KeyCode.ADD);
        robot.interact(() -> session.apply(Command.Move.END));
        layOut();
        ScrollBar bar = robot.lookup("#parameters .scroll-bar").queryAllAs(ScrollBar.class).stream()
                .filter(each -> each.getOrientation() == Orientation.HORIZONTAL).findFirst().orElseThrow();
        robot.interact(() -> bar.setValue(bar.getMax()));
        layOut();
        screenshot("table-scrolled-sideways");
        Bounds cell = inScene(robot.from(rows().get(1)).lookup(".new-cell").query());
        Bounds head = inScene(robot.lookup(".table-head > .label").nth(3).query());
        assertThat(cell.getMaxX()).isLessThanOrEqualTo(list().getMaxX() + 1);
        assertThat(head.getMaxX()).isCloseTo(cell.getMaxX(), within(1.5));
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void tabLeadsFromNumberToNumberInTheTable() {
        robot.interact(() -> session.apply(new Command.GoToStep(1)));
        List<ParameterId> all = session.trace().network().parameters();
        ParameterRow first = row(all.get(0)).orElseThrow();
        robot.doubleClickOn(robot.from(first).lookup(".value-cell").<Node>query());
        for (int i = 0; i < all.size(); i++) {
            ParameterId id = all.get(i);
            layOut();
            assertThat(selection()).contains(new Quantity.Parameter(id));
            assertThat(inScene(field()).getCenterY()).isBetween(top(row(id).orElseThrow()), top(row(id).orElseThrow()) + first.getHeight());
            enter(String.valueOf(i));
            type(KeyCode.TAB);
        }
        assertThat(typing()).isTrue();
        chord(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(field().getSelectedText()).isEqualTo(String.valueOf(all.size() - 1));
        type(KeyCode.ESCAPE);
        for (int i = 0; i < all.size(); i++) {
            assertThat(value(new Quantity.Parameter(all.get(i)))).isEqualTo(i);
        }
    }

    @Test
    void whatIsNoNumberKeepsTheFieldInTheTableOpen() {
        ParameterRow row = rows().get(1);
        Quantity parameter = new Quantity.Parameter(row.getItem());
        double before = value(parameter);
        robot.doubleClickOn(robot.from(row).lookup(".value-cell").<Node>query());
        enter("abc");
        type(KeyCode.ENTER);
        assertThat(typing()).isTrue();
        assertThat(robot.lookup("#number-complaint").queryLabeled().isVisible()).isTrue();
        type(KeyCode.TAB);
        assertThat(typing()).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(value(parameter)).isEqualTo(before);
    }

    @Test
    void theListHoldsStillBelowAnOpenField() {
        ParameterRow row = rows().get(1);
        double before = top(row);
        robot.doubleClickOn(robot.from(row).lookup(".value-cell").<Node>query());
        robot.moveTo(rows().get(2)).scroll(3, VerticalDirection.DOWN);
        assertThat(top(row)).isEqualTo(before);
        type(KeyCode.ESCAPE);
        robot.scroll(3, VerticalDirection.DOWN).scroll(2, VerticalDirection.UP);
        assertThat(top(row)).as("whichever way the wheel turns the list").isNotEqualTo(before);
    }

    @Test
    void aDoubleClickOnANameInAScrolledListRenamesThatParameter() {
        robot.interact(() -> session.apply(new Command.GoToStep(1)));
        ParameterRow last = rows().stream().filter(row -> isWhollySeen(row.getItem())).max((a, b) -> Double.compare(top(a), top(b)))
                .orElseThrow();
        String name = session.trace().network().name(last.getItem());
        robot.doubleClickOn(last.nameCell());
        TextField field = robot.lookup("#name-editor").queryAs(TextField.class);
        assertThat(field.isVisible()).isTrue();
        assertThat(field.getText()).isEqualTo(name);
        type(KeyCode.ESCAPE);
    }

    @Test
    void aClickMovesNoRowUnderThePointer() {
        open(new Command.Open(DeepScenario.of(1, 2, 2, 2, 2, 1)));
        @SuppressWarnings("unchecked")
        ListView<ParameterId> list = (ListView<ParameterId>) node("#parameters");
        robot.interact(() -> list.scrollTo(4));
        ParameterRow last = rows().stream().filter(each -> top(each) + 5 < list().getMaxY())
                .max((a, b) -> Double.compare(top(a), top(b))).orElseThrow();
        ParameterId clicked = last.getItem();
        double before = top(last);
        robot.clickOn(robot.point(last).atOffset(0, -last.getHeight() / 2 + 3));
        assertThat(selection()).contains(new Quantity.Parameter(clicked));
        assertThat(top(row(clicked).orElseThrow())).isEqualTo(before);
    }

    @Test
    void aClickOnARowGivesItsNumberTheFocusAndADoubleClickOpensIt() {
        ParameterRow row = rows().get(1);
        Quantity parameter = new Quantity.Parameter(row.getItem());
        double before = value(parameter);
        robot.clickOn(row);
        type(KeyCode.UP);
        assertThat(value(parameter)).isCloseTo(before + 0.1, within(1e-12));
        type(KeyCode.ENTER);
        enter("2");
        type(KeyCode.ENTER);
        assertThat(value(parameter)).isEqualTo(2);
        Node cell = robot.from(row).lookup(".value-cell").query();
        robot.doubleClickOn(cell);
        assertThat(typing()).isTrue();
        layOut();
        assertThat(field().localToScene(field().getLayoutBounds()).getCenterY()).isBetween(top(row), top(row) + row.getHeight());
        enter("3");
        type(KeyCode.ENTER);
        assertThat(value(parameter)).isEqualTo(3);
    }

    @Test
    void whatIsTypedAfterAClickOnARowIsItsNumberAndNoKey() {
        ParameterRow row = rows().get(1);
        Quantity parameter = new Quantity.Parameter(row.getItem());
        robot.clickOn(row);
        type(KeyCode.DIGIT2, KeyCode.DIGIT1, KeyCode.ENTER);
        assertThat(at().step()).isZero();
        assertThat(value(parameter)).isEqualTo(21);
        type(KeyCode.MINUS, KeyCode.DIGIT3, KeyCode.ENTER);
        assertThat(value(parameter)).isEqualTo(-3);
        type(KeyCode.ESCAPE, KeyCode.DIGIT2);
        assertThat(session.trace().step(at().step()).stage()).as("without the focus it is a key again").isEqualTo(Stage.BACKWARD);
    }

    @Test
    void theTableIsCopiedForASpreadsheet() {
        open(new Command.Open(example("lesson")));
        robot.interact(() -> session.apply(new Command.SetValue(weight(1, 1, 1), -1 / 3.0)));
        robot.interact(() -> session.apply(new Command.GoToStep(session.trace().stepNamed("w21'").orElseThrow().number())));
        chord(KeyCode.CONTROL, KeyCode.C);
        List<String> lines = clipboard().lines().toList();
        assertThat(lines.get(0)).isEqualTo("parameter\tvalue\tgradient\tnew");
        assertThat(lines).hasSize(10);
        String[] first = lines.get(1).split("\t", -1);
        assertThat(first[0]).isEqualTo("w11");
        assertThat(Double.parseDouble(first[1])).isEqualTo(-1 / 3.0);
        assertThat(Double.parseDouble(first[3]))
                .isEqualTo(session.trace().value(new Quantity.Updated(new ParameterId.Weight(1, 1, 1))).orElseThrow());
        assertThat(lines.get(3)).startsWith("w12\t1\t").endsWith("\t");
        assertThat(notice()).contains("spreadsheet");
        robot.interact(() -> session.apply(Command.Move.END));
        chord(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard().lines().findFirst()).contains("parameter\told value\tgradient\tnew");
        type(KeyCode.ESCAPE);
    }

    @Test
    void anOpenFieldCopiesItsOwnText() {
        robot.clickOn(rows().get(1));
        type(KeyCode.ENTER);
        String own = field().getText();
        chord(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard()).isEqualTo(own);
        type(KeyCode.ESCAPE);
    }

    private String clipboard() {
        AtomicReference<String> text = new AtomicReference<>();
        robot.interact(() -> text.set(Clipboard.getSystemClipboard().getString()));
        return text.get();
    }

    @Test
    void whatIsMarkedInTheDiagramIsSeenInTheTable() {
        List<ParameterId> all = session.trace().network().parameters();
        ParameterId last = all.get(all.size() - 1);
        robot.interact(() -> session.apply(new Command.Select(Optional.of(new Quantity.Parameter(last)))));
        assertThat(isWhollySeen(last)).isTrue();
    }
}
