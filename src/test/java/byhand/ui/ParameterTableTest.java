package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.network.ParameterId;
import byhand.scenario.Examples;
import byhand.scenario.ScenarioException;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.trace.Quantity;
import byhand.ui.control.Settings;
import byhand.ui.lesson.ParameterRow;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        assertThat(field().localToScene(field().getLayoutBounds()).getCenterY()).isBetween(top(row), top(row) + row.getHeight());
        enter("3");
        type(KeyCode.ENTER);
        assertThat(value(parameter)).isEqualTo(3);
    }

    @Test
    void whatIsMarkedInTheDiagramIsSeenInTheTable() {
        List<ParameterId> all = session.trace().network().parameters();
        ParameterId last = all.get(all.size() - 1);
        robot.interact(() -> session.apply(new Command.Select(Optional.of(new Quantity.Parameter(last)))));
        assertThat(isWhollySeen(last)).isTrue();
    }
}
