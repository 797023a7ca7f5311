package byhand.ui.lesson;

import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.ui.control.NumberEntry;
import byhand.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The table of parameters as text that a spreadsheet takes: tabs between the columns, numbers with all their digits in ASCII. */
final class TableText {

    private TableText() {
    }

    /** The table at a moment, with a line for the heads; what is not known yet is empty. */
    static String of(Frame frame, Texts texts) {
        List<String> lines = new ArrayList<>();
        lines.add(List.of("table.parameter", frame.replaced() ? "table.old" : "table.value", "table.gradient", "table.new").stream()
                .map(texts::get).collect(Collectors.joining("\t")));
        frame.trace().network().distinctParameters().forEach(id -> lines.add(line(frame, id)));
        return String.join("\n", lines) + "\n";
    }

    private static String line(Frame frame, ParameterId id) {
        Quantity parameter = new Quantity.Parameter(id);
        return String.join("\t", frame.trace().network().name(id), number(frame.trace().value(parameter)),
                number(frame.value(new Quantity.Gradient(parameter))), number(frame.value(new Quantity.Updated(id))));
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? NumberEntry.text(number.getAsDouble()) : "";
    }
}
