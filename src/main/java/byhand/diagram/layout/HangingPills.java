package byhand.diagram.layout;

/**
 * Places the weights of a gap that is too narrow for them below the neurons that they lead to, if there is room from top to bottom.
 *
 * @param sources where the weights come from
 * @param targets where they lead to
 * @param height  of the surface
 */
record HangingPills(Column sources, Column targets, double height, double unit) {

    private static final double BREATH = 4;

    /** The gap, without pills if they have no room. */
    Gap gap(double left, double right) {
        double width = Measures.LEAST_PILL_WIDTH * unit;
        double pitch = Math.min(Measures.WIDEST_PITCH * unit, room() / sources.size());
        if (pitch < CrowdedGap.leastPitch() * unit) {
            return new Gap(left, right, left, Column.Room.NONE, sources.size());
        }
        return new Gap(left, right, (left + right - width) / 2, new Column.Room(width, pitch), sources.size(),
                below() + sources.size() * pitch / 2);
    }

    /** From the middle of a neuron to where its weights begin. */
    private double below() {
        return targets.height() / 2 + BREATH * unit;
    }

    /** What the weights of each neuron have from top to bottom. */
    private double room() {
        double room = Double.MAX_VALUE;
        for (int to = 1; to <= targets.size(); to++) {
            double top = targets.y(to) + below();
            double free = Math.min(height, Math.min(nextBelow(targets, top), nextBelow(sources, top))) - BREATH * unit - top;
            room = Math.min(room, free);
        }
        return room;
    }

    /** Where the first neuron that ends below a height begins, with its bias. */
    private double nextBelow(Column column, double y) {
        double above = column.bias().isEmpty() ? 0 : Measures.BIAS_GAP * unit + column.bias().height();
        for (int i = 1; i <= column.size(); i++) {
            if (column.y(i) + column.height() / 2 > y) {
                return column.y(i) - column.height() / 2 - above;
            }
        }
        return Double.MAX_VALUE;
    }
}
