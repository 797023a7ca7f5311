/**
 * Scenarios: what is taught, as saved in a file. Reads and writes the JSON format of version 1, and holds the built-in examples.
 *
 * <p>Uses {@code network}, and Jackson's trees to read and write JSON. Start reading at {@link byhand.scenario.Scenario}, and for the
 * format at {@link byhand.scenario.ScenarioReader}.
 */
package byhand.scenario;
