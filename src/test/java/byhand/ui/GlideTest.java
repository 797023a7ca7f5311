package byhand.ui;

import byhand.diagram.layout.Viewport;
import byhand.session.Command;
import byhand.trace.Quantity;
import byhand.ui.control.Speed;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class GlideTest extends WindowTest {

    @Override
    void prepare() {
        preferences.put("speed", Speed.NORMAL.name());
    }

    @Test
    void theViewGlidesToTheStepWhereStepsAreAnimated() throws TimeoutException {
        robot.interact(() -> diagram().look(new Viewport(2.5, 0.3, 0.3)));
        robot.interact(() -> session.apply(new Command.GoToStep(6)));
        await(() -> diagram().getLayoutBounds().contains(diagram().bounds(new Quantity.LossValue())));
    }
}
