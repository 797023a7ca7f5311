package byhand.network.train;

import byhand.network.Network;
import byhand.network.ParameterId;
import java.util.List;

/**
 * The parameters of a network that are one, group by group. When all derivatives of an iteration are known, those of a group add up, in the
 * order of {@link Network#parameters()}, and one update is made for all of them.
 */
final class SharedParameters {

    /** A group: where each of its parameters has its numbers. */
    @SuppressWarnings("ArrayRecordComponent") // rows of the trainer; nobody compares groups
    private record Group(double[][] values, double[][] gradients, double[][] first, double[][] second, int[] places, boolean frozen) {
    }

    private final Update update;
    private final List<Group> groups;
    private final double[] value = new double[1];
    private final double[] gradient = new double[1];
    private final double[] first;
    private final double[] second;

    /** Numbers that the optimizer does not keep are rows without places. */
    SharedParameters(Network network, Update update, ParameterRows values, ParameterRows gradients, ParameterRows first,
            ParameterRows second) {
        this.update = update;
        this.first = new double[first.count() > 0 ? 1 : 0];
        this.second = new double[second.count() > 0 ? 1 : 0];
        this.groups = network.shared().stream()
                .map(ids -> new Group(rows(values, ids), rows(gradients, ids), rows(first, ids), rows(second, ids),
                        ids.stream().mapToInt(ParameterRows::place).toArray(), network.frozen().contains(ids.get(0))))
                .toList();
    }

    private static double[][] rows(ParameterRows of, List<ParameterId> ids) {
        return ids.stream().map(of::row).toArray(double[][]::new);
    }

    /** Adds up the derivatives; to be called when every layer has its derivatives. */
    void addUp() {
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            gradient[0] = sum(group);
            set(group, group.gradients, gradient);
        }
    }

    /** Updates what is not frozen by derivatives that have been added up. */
    void update() {
        for (int i = 0; i < groups.size(); i++) {
            if (!groups.get(i).frozen) {
                update(groups.get(i));
            }
        }
    }

    private static double sum(Group group) {
        double sum = group.gradients[0][group.places[0]];
        for (int k = 1; k < group.places.length; k++) {
            sum += group.gradients[k][group.places[k]];
        }
        return sum;
    }

    private void update(Group group) {
        get(group, group.gradients, gradient);
        get(group, group.values, value);
        get(group, group.first, first);
        get(group, group.second, second);
        update.run(0, 1, value, gradient, first, second);
        set(group, group.values, value);
        set(group, group.first, first);
        set(group, group.second, second);
    }

    private static void get(Group group, double[][] rows, double[] number) {
        if (number.length > 0) {
            number[0] = rows[0][group.places[0]];
        }
    }

    private static void set(Group group, double[][] rows, double[] number) {
        for (int k = 0; k < group.places.length && number.length > 0; k++) {
            rows[k][group.places[k]] = number[0];
        }
    }

    /** Whether the moments are finite; values and derivatives are looked at with those of their layers. */
    boolean isFinite() {
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (!group.frozen && !(isFinite(group, group.first, first) && isFinite(group, group.second, second))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFinite(Group group, double[][] rows, double[] kept) {
        return kept.length == 0 || Double.isFinite(rows[0][group.places[0]]);
    }
}
