package byhand.scenario.json;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.cfg.MapperBuilderState;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the program reads and writes it: strictly, within bounds, and as trees or streams, never as beans. */
public final class Json {

    /** A scenario has five levels; what is far beyond is there to break a program. */
    static final int DEEPEST = 32;
    /** A number or a name of any length is read, and then refused by its place. */
    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
            .maxNumberLength(Integer.MAX_VALUE).maxNameLength(Integer.MAX_VALUE).build();

    /** Reads and writes trees, and makes parsers and generators. */
    public static final JsonMapper MAPPER = new WithoutDates(JsonFactory.builder().streamReadConstraints(CONSTRAINTS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()).build();

    private Json() {
    }

    /** Builds a mapper without Jackson's own module for dates, on which a quarter of the mapper's time to load would be spent. */
    private static final class WithoutDates extends JsonMapper.Builder {
        private MapperBuilderState state;

        WithoutDates(JsonFactory factory) {
            super(factory);
        }

        @Override
        public MapperBuilderState saveStateApplyModules() {
            if (state == null) {
                state = _saveState();
            }
            return state;
        }
    }
}
