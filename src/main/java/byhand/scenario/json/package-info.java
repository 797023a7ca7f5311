/**
 * JSON as people write it by hand: reads it with a sentence for every mistake that says where it is and what is expected there, and prints
 * it so that people like to read it.
 *
 * <p>Knows no scenario and no network; uses Jackson's trees. Start reading at {@link byhand.scenario.json.JsonPlace}.
 */
package byhand.scenario.json;
