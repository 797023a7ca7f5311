package byhand.ui.arrangement;

import byhand.diagram.layout.Layout;
import byhand.diagram.layout.Legibility;
import byhand.diagram.layout.NumberRoom;
import byhand.network.Network;
import java.util.List;

/**
 * What has to have room in the diagram of an iteration.
 *
 * @param network whose shape it shows
 * @param numbers how wide its numbers are if they are written in several ways
 */
record DiagramNeed(Network network, List<NumberRoom> numbers) {

    DiagramNeed {
        numbers = List.copyOf(numbers);
    }

    /** What everything would be measured in on a surface of a size, the numbers of this iteration having room. */
    double unit(double width, double height, Legibility legibility) {
        return Layout.unit(network, width, height, legibility, numbers);
    }

    /** The same if all numbers were short, as it is for all iterations. */
    double usualUnit(double width, double height, Legibility legibility) {
        return Layout.unit(network, width, height, legibility, List.of(NumberRoom.USUAL));
    }
}
