package byhand.export.trace;

import byhand.formula.Numerals;
import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.scenario.json.Json;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import byhand.trace.Step;
import byhand.trace.Trace;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * A trace in the program's JSON format: version 1, or version 2 if iterations have several samples. Numbers are written to full double precision; one that is not finite is the text
 * {@code NaN}, {@code Infinity} or {@code -Infinity}. All indices count from 1.
 */
public final class TraceJson implements TraceWriter {

    private static final String FORMAT = "gradient-by-hand/trace";
    private static final PrettyPrinter LAYOUT = new DefaultPrettyPrinter(Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)).withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private final JsonGenerator json;
    private final Numerals numerals;
    private String title = "";
    /** Whether the head is written, which says the version. */
    private boolean begun;
    private boolean batches;

    /**
     * @param out      is not closed
     * @param numerals how numbers are written in the texts
     */
    public TraceJson(OutputStream out, Numerals numerals) {
        this.numerals = numerals;
        this.json = Json.MAPPER.writer().with(LAYOUT).without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(out);
    }

    @Override
    public void begin(String newTitle) {
        title = newTitle;
    }

    private void head() {
        begun = true;
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeNumberProperty("version", batches ? 2 : 1);
        json.writeStringProperty("title", title);
        json.writeArrayPropertyStart("iterations");
    }

    @Override
    public void iteration(int number, int sample, Trace trace) throws IOException {
        write(() -> {
            if (!begun) {
                // The first batch is no shorter than any other.
                batches = trace.sampleCount() > 1;
                head();
            }
            json.writeStartObject();
            json.writeNumberProperty("iteration", number);
            if (batches) {
                json.writeArrayPropertyStart("samples");
                IntStream.range(sample, sample + trace.sampleCount()).forEach(json::writeNumber);
                json.writeEndArray();
            } else {
                json.writeNumberProperty("sample", sample);
            }
            number("loss", trace.lossValue());
            json.writeArrayPropertyStart("steps");
            trace.steps().forEach(step -> step(step, trace.sampleCount() == 1 && step.stage() != Stage.UPDATE ? sample : step.sample(),
                    trace.network()));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    @Override
    public void end() throws IOException {
        write(() -> {
            if (!begun) {
                head();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush();
        });
    }

    /** @param sample the place of the step's sample in the scenario, from 1; 0 if it belongs to all of a batch */
    private void step(Step step, int sample, Network network) {
        json.writeStartObject();
        json.writeNumberProperty("step", step.number());
        json.writeStringProperty("stage", step.stage().id());
        if (batches && sample > 0) {
            json.writeNumberProperty("sample", sample);
        }
        json.writeStringProperty("name", step.symbol().plain());
        quantity("quantity", step.quantity());
        step.quantity().parameter().filter(network::isShared).ifPresent(id -> places(network.together(id)));
        step.value().ifPresent(value -> number("value", value));
        json.writeStringProperty("text", step.formula().plain(numerals));
        json.writeArrayPropertyStart("tex");
        step.formula().tex(numerals).forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void quantity(String property, Quantity quantity) {
        json.writeObjectPropertyStart(property);
        if (quantity instanceof Quantity.PreActivation z) {
            neuron("pre-activation", z.layer(), z.neuron());
        } else if (quantity instanceof Quantity.Activation a) {
            neuron("activation", a.layer(), a.neuron());
        } else if (quantity instanceof Quantity.LossValue) {
            json.writeStringProperty("kind", "loss");
        } else if (quantity instanceof Quantity.Gradient gradient) {
            json.writeStringProperty("kind", "gradient");
            quantity("of", gradient.of());
        } else if (quantity instanceof Quantity.Updated updated) {
            json.writeStringProperty("kind", "updated");
            quantity("of", new Quantity.Parameter(updated.of()));
        } else if (quantity instanceof Quantity.Moment moment) {
            json.writeStringProperty("kind", moment.kind().id());
            quantity("of", new Quantity.Parameter(moment.of()));
        } else if (quantity instanceof Quantity.Parameter parameter) {
            parameter(parameter.id());
        } else if (quantity instanceof Quantity.AllParameters) {
            json.writeStringProperty("kind", "parameters");
        } else {
            throw new IllegalArgumentException("no step computes " + quantity);
        }
        json.writeEndObject();
    }

    /** All places of a parameter that is one in several. */
    private void places(List<ParameterId> ids) {
        json.writeArrayPropertyStart("shared");
        for (ParameterId id : ids) {
            json.writeStartObject();
            parameter(id);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void neuron(String kind, int layer, int neuron) {
        json.writeStringProperty("kind", kind);
        json.writeNumberProperty("layer", layer);
        json.writeNumberProperty("neuron", neuron);
    }

    private void parameter(ParameterId id) {
        json.writeStringProperty("kind", id instanceof ParameterId.Weight ? "weight" : "bias");
        json.writeNumberProperty("layer", id.layer());
        if (id instanceof ParameterId.Weight weight) {
            json.writeNumberProperty("from", weight.from());
            json.writeNumberProperty("to", weight.to());
        } else {
            json.writeNumberProperty("neuron", id.to());
        }
    }

    private void number(String property, double value) {
        if (Double.isFinite(value)) {
            json.writeNumberProperty(property, value);
        } else {
            json.writeStringProperty(property, String.valueOf(value));
        }
    }

    /** Jackson wraps a stream's exceptions in its own; what comes out here is the stream's. */
    private static void write(Runnable writing) throws IOException {
        try {
            writing.run();
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
