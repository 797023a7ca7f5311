package byhand.session;

/**
 * A place in the course of a training.
 *
 * @param iteration from 1
 * @param step      how many steps of the iteration are done; 0 at its start
 */
public record Moment(int iteration, int step) implements Comparable<Moment> {

    @Override
    public int compareTo(Moment other) {
        return iteration != other.iteration ? Integer.compare(iteration, other.iteration) : Integer.compare(step, other.step);
    }
}
