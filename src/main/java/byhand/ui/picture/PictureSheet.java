package byhand.ui.picture;

import byhand.ui.control.ChoiceRow;
import byhand.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks what a picture is to show and how large it is to be. */
final class PictureSheet extends VBox {

    /**
     * What a picture is to be.
     *
     * @param scale pixels for every logical one of the screen
     */
    record Wish(Pictures.Subject subject, int scale) {
    }

    /** @param first what is chosen when it opens */
    PictureSheet(Texts texts, Wish first, Consumer<Wish> save, Runnable cancel) {
        setId("picture-sheet");
        getStyleClass().add("sheet");
        Label title = new Label(texts.get("picture.title"));
        title.getStyleClass().add("sheet-title");
        ChoiceRow<Pictures.Subject> what = new ChoiceRow<>(List.of(Pictures.Subject.values()), each -> "picture-" + name(each),
                each -> texts.get("picture." + name(each)), first.subject());
        ChoiceRow<Integer> scale = new ChoiceRow<>(IntStream.rangeClosed(1, Pictures.LARGEST_SCALE).boxed().toList(),
                each -> "scale-" + each, each -> texts.get("picture.scale", String.valueOf(each)), first.scale());
        Button ok = new Button(texts.get("picture.save"));
        ok.setId("picture-save");
        ok.setDefaultButton(true);
        ok.setOnAction(event -> save.accept(new Wish(what.chosen(), scale.chosen())));
        what.onEnter(ok::fire);
        scale.onEnter(ok::fire);
        Button no = new Button(texts.get("picture.cancel"));
        no.setId("picture-cancel");
        no.setOnAction(event -> cancel.run());
        HBox buttons = new HBox(no, ok);
        buttons.getStyleClass().add("sheet-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, row(texts.get("picture.what"), what), row(texts.get("picture.size"), scale), buttons);
    }

    private static String name(Pictures.Subject subject) {
        return subject.name().toLowerCase(Locale.ROOT);
    }

    private static Node row(String name, Node choices) {
        Label label = new Label(name);
        label.getStyleClass().add("sheet-label");
        return new VBox(label, choices);
    }
}
