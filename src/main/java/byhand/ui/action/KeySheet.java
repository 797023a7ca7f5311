package byhand.ui.action;

import byhand.words.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The sheet of keys, in two columns. */
public final class KeySheet extends VBox {

    private static final List<List<KeyMap.Section>> COLUMNS = List.of(List.of(KeyMap.Section.STEPS, KeyMap.Section.NUMBERS),
            List.of(KeyMap.Section.VIEW, KeyMap.Section.PROGRAM));

    private final KeyMap keys;
    private final Texts texts;
    private final double textScale;
    private final ScrollPane list = new ScrollPane();

    /**
     * @param texts     the language that the sheet keeps as long as it is open
     * @param textScale by how much text is larger than usual
     */
    public KeySheet(KeyMap keys, Texts texts, double textScale) {
        this.keys = keys;
        this.textScale = textScale;
        this.texts = texts;
        setId("key-sheet");
        getStyleClass().add("sheet");
        Label title = new Label(texts.get("keys.title"));
        title.getStyleClass().add("sheet-title");
        HBox columns = new HBox();
        columns.getStyleClass().add("key-columns");
        for (List<KeyMap.Section> sections : COLUMNS) {
            VBox column = new VBox();
            column.getStyleClass().add("key-column");
            sections.forEach(section -> column.getChildren().add(section(section)));
            HBox.setHgrow(column, Priority.ALWAYS);
            columns.getChildren().add(column);
        }
        list.setContent(columns);
        list.setFitToWidth(true);
        list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        list.getStyleClass().add("key-list");
        setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, list);
    }

    /** What has the focus first: the keys that scroll the list. */
    public Node first() {
        return list;
    }

    /** Of text that is larger than usual, the list shows as much as there is room for, and the rest when it is scrolled. */
    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width) / Math.max(1, textScale);
    }

    private VBox section(KeyMap.Section section) {
        Label title = new Label(texts.get(section.textKey()));
        title.getStyleClass().add("key-section");
        GridPane lines = new GridPane();
        lines.getStyleClass().add("key-lines");
        ColumnConstraints what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        lines.getColumnConstraints().addAll(new ColumnConstraints(), what);
        int row = 0;
        for (Map.Entry<String, String> line : lines(section).entrySet()) {
            HBox caps = new HBox();
            caps.getStyleClass().add("key-caps");
            for (String key : line.getValue().split("\n", -1)) {
                Label cap = new Label(key);
                cap.getStyleClass().add("key-cap");
                cap.setMinWidth(USE_PREF_SIZE);
                caps.getChildren().add(cap);
            }
            Label doing = new Label(line.getKey());
            doing.setWrapText(true);
            doing.setMinHeight(USE_PREF_SIZE);
            GridPane.setValignment(doing, VPos.CENTER);
            lines.addRow(row, caps, doing);
            row++;
        }
        return new VBox(title, lines);
    }

    /** What is done, and the keys for it, one a line; actions that are described by the same words share a line. */
    private Map<String, String> lines(KeyMap.Section section) {
        return keys.bindings().stream().filter(each -> each.section() == section)
                .collect(
                        Collectors.toMap(each -> texts.get(each.action().textKey()), each -> keys.caps(each, texts), (a, b) -> a + "\n" + b,
                                LinkedHashMap::new));
    }
}
