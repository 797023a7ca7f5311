package byhand.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times the array-based trainer beside another program, turn by turn, so that both meet the same weather on the machine. The other program
 * is called with seconds and the sizes of the layers, and prints iterations a second first. Called by
 * {@code src/build/engine-against-c.sh}.
 */
public final class EngineComparison {

    private static final double WARM_UP_SECONDS = 2;
    private static final int LARGEST_BATCH = 1 << 14;
    private static final double NANOSECONDS = 1e9;

    private EngineComparison() {
    }

    /** @param arguments the other program, the sizes as in 2-8-8-1, how many rounds, how many seconds each takes */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String program = arguments[0];
        String sizes = arguments[1];
        int rounds = Integer.parseInt(arguments[2]);
        double seconds = Double.parseDouble(arguments[3]);
        EngineLoad load = EngineLoad.of(sizes);
        rate(load, WARM_UP_SECONDS);
        double[] other = new double[rounds];
        double[] own = new double[rounds];
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            other[round] = otherRate(program, sizes, seconds);
            own[round] = rate(load, seconds);
            ratios[round] = own[round] / other[round];
        }
        System.out.printf("%-14s %12.0f %12.0f %10.2f   %.2f to %.2f%n", sizes, median(other), median(own), median(own) / median(other),
                Arrays.stream(ratios).min().orElseThrow(), Arrays.stream(ratios).max().orElseThrow());
    }

    /** Iterations a second. The clock is looked at after a batch, which takes a small share of the time. */
    private static double rate(EngineLoad load, double seconds) {
        long begin = System.nanoTime();
        long done = 0;
        long batch = 1;
        double losses = 0;
        double passed = 0;
        while (passed < seconds) {
            for (long k = 0; k < batch; k++) {
                losses += load.iterate();
            }
            done += batch;
            passed = (System.nanoTime() - begin) / NANOSECONDS;
            batch = passed < seconds / 100 ? Math.min(2 * batch, LARGEST_BATCH) : batch;
        }
        if (Double.isNaN(losses)) {
            throw new IllegalStateException("the numbers did not stay alive");
        }
        return done / passed;
    }

    private static double otherRate(String program, String sizes, double seconds) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program, Double.toString(seconds)));
        command.addAll(List.of(sizes.split("-")));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String said = out.readLine();
            if (process.waitFor() != 0 || said == null) {
                throw new IllegalStateException(program + " ended with status " + process.exitValue());
            }
            return Double.parseDouble(said.split(" ", 2)[0]);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
