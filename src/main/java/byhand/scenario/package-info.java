/**
 * Scenarios: what is taught, as saved in a file. Reads and writes the format, and holds the built-in examples.
 *
 * <p>Uses {@code network}, and {@code scenario.json} for JSON itself. Start reading at {@link byhand.scenario.Scenario}, and for the
 * format at {@link byhand.scenario.ScenarioReader}.
 */
package byhand.scenario;
