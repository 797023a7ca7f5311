/** Measures how fast the program is: {@code mvn -Pbenchmark process-test-classes}. Start reading at {@link byhand.benchmark.FrameBenchmark}. */
package byhand.benchmark;
