package byhand.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.typeset.Block;
import byhand.typeset.Typesetter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaRoomTest {

    private static final double TEXT_SIZE = 16;

    private final Typesetter typesetter = new Typesetter();
    private final FormulaRoom room = new FormulaRoom(typesetter);

    /** What is set with zeros for digits has the size of the true numbers, in one row and in several. */
    @ParameterizedTest
    @ValueSource(doubles = {200, 400, 5000})
    void theRoomIsThatOfTheLargestFormula(double width) {
        for (Session session : List.of(Sessions.lesson(), Sessions.classes(2, 2, 3))) {
            session.apply(Command.Move.NEXT_ITERATION);
            Frame first = session.frame(Appearance.DEFAULT);
            FormulaPainter painter = new FormulaPainter(typesetter);
            List<Block> blocks = IntStream.rangeClosed(1, first.trace().size()).mapToObj(first::atStep)
                    .map(frame -> painter.fullSize(frame.formula().orElseThrow().lines(frame.numerals()), width, TEXT_SIZE)).toList();

            FormulaRoom.Need need = room.need(first, width, TEXT_SIZE);

            assertThat(need.formula()).isCloseTo(blocks.stream().mapToDouble(Block::height).max().orElseThrow(), within(1e-9));
            assertThat(need.width()).isCloseTo(blocks.stream().mapToDouble(Block::width).max().orElseThrow(), within(1e-9));
        }
    }

    @Test
    void aStepOfTheSameIterationMeasuresNothingAnew() {
        Session session = Sessions.lesson();
        FormulaRoom.Need need = room.need(session.frame(Appearance.DEFAULT), 300, TEXT_SIZE);
        room.need(session.frame(Appearance.DEFAULT), 400, TEXT_SIZE);

        session.apply(Command.Move.NEXT);

        assertThat(room.need(session.frame(Appearance.DEFAULT), 300, TEXT_SIZE)).isSameAs(need);
    }
}
