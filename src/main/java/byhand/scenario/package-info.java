/**
 * Scenarios: what is taught, as saved in a file. Reads the JSON format of version 1 and holds the built-in examples.
 *
 * <p>Uses {@code network}, and Jackson to read JSON. Start reading at {@link byhand.scenario.Scenario}.
 */
package byhand.scenario;
