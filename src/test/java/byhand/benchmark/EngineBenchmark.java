package byhand.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Iterations a second of the array-based trainer, and what they allocate: {@code src/build/benchmark.sh engine}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EngineBenchmark {

    /** The sizes of the layers, the inputs first. */
    @Param({"2-2-1", "2-8-8-1", "2-64-64-1", "16-256-256-4"})
    public String sizes;

    private EngineLoad load;

    @Setup
    public void prepare() {
        load = EngineLoad.of(sizes);
    }

    @Benchmark
    public double iterate() {
        return load.iterate();
    }

    /** Samples a second in batches, of which one is to cost no more than an iteration with one sample. */
    @Benchmark
    @OperationsPerInvocation(EngineLoad.BATCH)
    public double sampleOfBatch() {
        return load.iterateBatch();
    }
}
