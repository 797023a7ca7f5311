package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.session.Command;
import byhand.session.Origin;
import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What steps back in the bar on top where it is narrow. */
class TopBarTest extends WindowTest {

    @ParameterizedTest
    @ValueSource(strings = {"lesson", "vanishing-gradients", "three-classes", "curve-fitting"})
    void theMenusKeepTheirWordsAndTheTitleGivesWay(String example) {
        robot.interact(() -> {
            stage.setWidth(1280);
            stage.setHeight(800);
            session.apply(new Command.Open(example(example), new Origin.New()));
        });
        layOut();
        screenshot("top-" + example);
        for (String menu : List.of("#parameter-menu", "#picture-menu", "#view-menu")) {
            MenuButton button = (MenuButton) node(menu);
            assertThat(button.getContentDisplay()).as(menu).isEqualTo(ContentDisplay.LEFT);
            assertThat(button.getWidth()).as(menu).isGreaterThanOrEqualTo(button.prefWidth(-1) - 1);
        }
        assertThat(node("#help").localToScene(node("#help").getLayoutBounds()).getMaxX()).isLessThan(1280);
        assertThat(node("#scenario").getLayoutBounds().getWidth()).isGreaterThan(180);
    }
}
