/**
 * Measures how fast the program is. The window: {@code src/build/benchmark.sh frames}, start reading at
 * {@link byhand.benchmark.FrameBenchmark}. The engine for long runs: {@code src/build/benchmark.sh engine}, start reading at
 * {@link byhand.benchmark.EngineBenchmark}.
 */
package byhand.benchmark;
