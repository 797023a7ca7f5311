/**
 * Measures how fast the program is. The window: {@code mvn -Pbenchmark process-test-classes}, start reading at
 * {@link byhand.benchmark.FrameBenchmark}. The engine for long runs: {@code mvn -Pengine-benchmark process-test-classes}, start reading at
 * {@link byhand.benchmark.EngineBenchmark}.
 */
package byhand.benchmark;
