package byhand.session;

/**
 * The part of a training from one edit to the next.
 *
 * @param until the last iteration of it
 */
record Leg(Course course, int until) {

    int from() {
        return course.first().number();
    }
}
