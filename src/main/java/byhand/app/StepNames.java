package byhand.app;

import byhand.trace.Step;
import byhand.trace.Trace;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Finds the step that the command line names.
 *
 * @param arguments the charset by which Java read the command line
 */
record StepNames(Charset arguments) {

    private static final String LOST = "[?\\uFFFD]";

    /** As this process reads its command line. */
    static StepNames ofTheProcess() {
        String charset = System.getProperty("sun.jnu.encoding", "UTF-8");
        return new StepNames(Charset.isSupported(charset) ? Charset.forName(charset) : StandardCharsets.UTF_8);
    }

    /**
     * The number of the step with a name or number; 0 is the iteration's start.
     *
     * @throws Refusal if there is no such step
     */
    int find(String name, Trace trace) throws Refusal {
        if (name.strip().equals("0")) {
            return 0;
        }
        return trace.stepNamed(name.strip()).or(() -> misread(name, trace)).map(Step::number).orElseThrow(() -> unknown(name, trace));
    }

    /**
     * A locale that knows no ∂ (such as POSIX, the one of many bare machines) hands a question mark for each of its bytes to Java; what is
     * left of the name is enough if only one step looks like it.
     */
    private Optional<Step> misread(String name, Trace trace) {
        List<Step> candidates = trace.steps().stream().filter(step -> comparable(misread(step.symbol().plain())).equals(comparable(name)))
                .toList();
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private String misread(String shown) {
        return new String(shown.getBytes(StandardCharsets.UTF_8), arguments);
    }

    private static String comparable(String name) {
        return name.replaceAll(LOST, "?");
    }

    private static Refusal unknown(String name, Trace trace) {
        String parameter = trace.network().name(trace.network().parameters().get(0));
        return new Refusal("There is no step named \"" + name + "\"; expected a number from 0 to " + trace.size() + " or a name such as "
                + trace.step(1).symbol().plain() + ", dJ/d" + parameter + " or " + parameter + "'.");
    }
}
