package byhand.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.layout.Layout;
import byhand.diagram.surface.Nowhere;
import byhand.formula.Numerals;
import byhand.scenario.Kinds;
import byhand.scenario.RandomScenarios;
import byhand.scenario.Scenario;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.typeset.Typesetter;
import org.junit.jupiter.api.Test;

/** Whatever a file can hold can be drawn: odd names, odd texts, numbers that overflow. */
class AnyScenarioTest {

    private final Typesetter typesetter = new Typesetter();
    private final DiagramPainter diagram = new DiagramPainter(typesetter);
    private final FormulaPainter formula = new FormulaPainter(typesetter);
    private final SentencePainter sentence = new SentencePainter(typesetter);

    @Test
    void everyScenarioCanBeDrawn() {
        for (String about : Kinds.all()) {
            assertCanBeDrawn(RandomScenarios.of(about, 1));
        }
    }

    @Test
    void everyScenarioThatIsWiredOtherwiseCanBeDrawn() {
        for (String about : Kinds.all()) {
            assertCanBeDrawn(RandomScenarios.wired(about, 2, true));
        }
    }

    private void assertCanBeDrawn(Scenario scenario) {
        Session session = new Session(scenario);
        int steps = session.trace().size();
        for (int step : new int[] {0, steps / 2, 3 * steps / 4}) {
            session.apply(new Command.GoToStep(step));
            Frame frame = session.frame(new Appearance(Appearance.Theme.LIGHT, step % 2 == 0 ? "en" : "zh", Numerals.DEFAULT));
            diagram.paint(frame, Layout.of(frame.trace().network(), 900, 600), 900, 600, new Nowhere());
            assertThat(formula.paintHead(frame, 900, 15, new Nowhere())).as(scenario.toString()).isPositive();
            formula.paintFormula(frame, formula.formula(frame, 900, 200, 15), 0, 0, new Nowhere());
            assertThat(sentence.paint(frame, 0, 900, 15, new Nowhere())).as(scenario.toString()).isPositive();
        }
    }
}
