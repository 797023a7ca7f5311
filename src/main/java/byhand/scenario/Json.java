package byhand.scenario;

import java.util.List;
import java.util.Map;

/** A JSON value. */
sealed interface Json {

    /** What a sentence calls it. */
    String shown();

    /** A text. */
    record Text(String value) implements Json {
        @Override
        public String shown() {
            return Characters.quoted(value);
        }
    }

    /** A number as it is written. */
    record Number(String digits) implements Json {
        @Override
        public String shown() {
            return Characters.shown(digits);
        }
    }

    /** True, false or null. */
    record Literal(String word) implements Json {
        @Override
        public String shown() {
            return word;
        }
    }

    /** A list. */
    record Array(List<Json> elements) implements Json {
        @Override
        public String shown() {
            return elements.isEmpty() ? "an empty list" : "a list of " + elements.size();
        }
    }

    /** An object; the fields are in the order in which they are written. */
    record Fields(Map<String, Json> byName) implements Json {
        @Override
        public String shown() {
            return "an object";
        }
    }
}
