package byhand.network;

/** Whether numbers are finite. A number minus itself is 0 if it is, and else NaN; so is the sum of such differences. */
final class FiniteNumbers {

    private FiniteNumbers() {
    }

    static boolean only(double[][] rows) {
        for (double[] row : rows) {
            if (!only(row, 0, row.length)) {
                return false;
            }
        }
        return true;
    }

    static boolean only(double[] numbers) {
        return only(numbers, 0, numbers.length);
    }

    /** The numbers from place {@code from} to before {@code to}. Four sums do not have to wait for each other. */
    @SuppressWarnings("IdentityBinaryExpression")
    static boolean only(double[] numbers, int from, int to) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = from;
        for (; i < to - 3; i += 4) {
            sum0 += numbers[i] - numbers[i];
            sum1 += numbers[i + 1] - numbers[i + 1];
            sum2 += numbers[i + 2] - numbers[i + 2];
            sum3 += numbers[i + 3] - numbers[i + 3];
        }
        for (; i < to; i++) {
            sum0 += numbers[i] - numbers[i];
        }
        return sum0 + sum1 + sum2 + sum3 == 0;
    }
}
