package byhand.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.diagram.Sessions;
import byhand.trace.Quantity;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class CardPlaceTest {

    private static final Rectangle2D CARD = new Rectangle2D.Double(0, 0, 170, 120);

    private final Layout layout = Layout.of(Sessions.lesson().trace().network(), 880, 634);

    private static Rectangle2D at(Point2D corner) {
        return new Rectangle2D.Double(corner.getX(), corner.getY(), CARD.getWidth(), CARD.getHeight());
    }

    @Test
    void aCardIsInsideAndDoesNotCoverWhatItIsAbout() {
        layout.nodes().forEach(node -> {
            Rectangle2D place = layout.whole(node);
            Rectangle2D card = at(CardPlace.beside(place, CARD, layout, layout.surface(), 10));
            assertThat(layout.surface().contains(card)).as(node.toString()).isTrue();
            assertThat(card.intersects(place)).as(node.toString()).isFalse();
        });
    }

    @Test
    void aCardInACornerCoversNothingWhereThereIsRoom() {
        Rectangle2D size = new Rectangle2D.Double(0, 0, 130, 70);
        Rectangle2D card = at(CardPlace.inCorner(new Rectangle2D.Double(), size, size, layout, layout.surface(), 10));
        card.setRect(card.getX(), card.getY(), 130, 70);
        assertThat(layout.allBoxes()).noneMatch(card::intersects);
        assertThat(layout.surface().contains(card)).isTrue();
    }

    /** Where every corner is taken, the card rather covers anything else than what it tells of. */
    @Test
    void aCardInACornerDoesNotCoverWhatItIsAbout() {
        Layout full = Layout.of(Sessions.network(2, 2, 2), 920, 452);
        full.editable().forEach(each -> {
            Rectangle2D place = full.bounds(each);
            assertThat(at(CardPlace.inCorner(place, CARD, CARD, full, full.surface(), 10)).intersects(place)).as(each.toString()).isFalse();
        });
    }

    @Test
    void aCardThatIsTooLargeStillBeginsOnTheSurface() {
        Point2D corner = CardPlace.beside(layout.whole(new Quantity.LossValue()), new Rectangle2D.Double(0, 0, 2000, 2000), layout,
                layout.surface(), 10);
        assertThat(corner).isEqualTo(new Point2D.Double(0, 0));
    }
}
