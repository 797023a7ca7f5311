package byhand.ui;

import byhand.diagram.DiagramPainter;
import byhand.diagram.SentencePainter;
import byhand.formula.Formula;
import byhand.scenario.Examples;
import byhand.session.Session;
import byhand.typeset.Typesetter;
import byhand.ui.action.Action;
import byhand.ui.action.KeyMap;
import byhand.ui.action.KeySheet;
import byhand.ui.action.Layer;
import byhand.ui.action.Layers;
import byhand.ui.action.MenuItems;
import byhand.ui.action.MenuTravel;
import byhand.ui.action.WindowActions;
import byhand.ui.arrangement.PanelArea;
import byhand.ui.chart.LossCharts;
import byhand.ui.control.Blank;
import byhand.ui.control.Buttons;
import byhand.ui.control.FilePicker;
import byhand.ui.control.Look;
import byhand.ui.control.Notice;
import byhand.ui.control.NumberEditor;
import byhand.ui.control.OpenEntries;
import byhand.ui.control.Overlay;
import byhand.ui.control.PlacedField;
import byhand.ui.control.SaveDialog;
import byhand.ui.control.Settings;
import byhand.ui.file.Document;
import byhand.ui.file.DropTarget;
import byhand.ui.file.FileActions;
import byhand.ui.file.Opening;
import byhand.ui.file.RecentFiles;
import byhand.ui.file.Saving;
import byhand.ui.file.ScenarioMenu;
import byhand.ui.file.Unsaved;
import byhand.ui.file.WindowTitle;
import byhand.ui.lesson.DiagramPointer;
import byhand.ui.lesson.DiagramView;
import byhand.ui.lesson.Editing;
import byhand.ui.lesson.FormulaView;
import byhand.ui.lesson.Keyboard;
import byhand.ui.lesson.NameEditor;
import byhand.ui.lesson.Pace;
import byhand.ui.lesson.ParameterEditing;
import byhand.ui.lesson.ParameterTable;
import byhand.ui.lesson.Player;
import byhand.ui.lesson.SentenceView;
import byhand.ui.lesson.SessionActions;
import byhand.ui.lesson.Timeline;
import byhand.ui.lesson.Transport;
import byhand.ui.lesson.ZoomButtons;
import byhand.ui.lesson.Zooming;
import byhand.ui.network.NetworkBuilding;
import byhand.ui.network.NetworkMenu;
import byhand.ui.paint.FontLibrary;
import byhand.ui.parameters.ArrayEditing;
import byhand.ui.paint.Surfaces;
import byhand.ui.picture.PictureTaking;
import byhand.ui.picture.Pictures;
import byhand.ui.projector.Pen;
import byhand.ui.projector.ProjectorMode;
import byhand.ui.projector.Spotlight;
import byhand.ui.run.RunProgress;
import byhand.ui.run.Running;
import byhand.ui.samples.SampleEditing;
import byhand.words.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The program's window: puts its parts together, and says what each action does. To be made and used on the toolkit's thread. */
public final class ProgramWindow {

    private static final double TEXT_STEP = 1.1;
    private static final int[] ICON_SIZES = {32, 64, 128};

    private final Stage stage;
    private final Session session;
    private final String version;
    private final Consumer<Throwable> errors;
    private final Settings settings;
    private final Player player;
    private final KeyMap keys = new KeyMap();
    private final WindowActions actions = new WindowActions();
    private final Layers layers = new Layers();
    private final Look look;
    private final Editing editing;
    private final Zooming zooming;
    private final Overlay overlay = new Overlay();
    private final Blank blank = new Blank();
    private final Notice notice;
    private final List<PlacedField> fields;
    private final Running running;
    private final Opening opening;
    private final DropTarget dropping;
    private final MenuTravel menuTravel;
    private final MainView view;
    private final ProjectorMode projector;
    private final Pen pen;
    private final Spotlight spotlight = new Spotlight();
    private final Scene scene;
    /** The texts of the language that is set. Whatever shows some of them follows this. */
    private final ObservableValue<Texts> texts;
    /** Written out only for a report: what has been opened may be long. */
    private Object lastDoing = "start";

    /**
     * A window that is not yet shown.
     *
     * @param preferences where the user's settings are kept; whatever is wrong with them, the window opens
     * @param version     the program's version, for error reports
     * @param errors      what is told of every error that nobody expected
     * @param picker      asks the user for files
     */
    public ProgramWindow(Stage stage, Session session, Examples examples, Typesetter typesetter,
            Preferences preferences, String version, Consumer<Throwable> errors, FilePicker picker) {
        this.stage = stage;
        this.session = session;
        this.version = version;
        this.errors = errors;
        settings = new Settings(preferences);
        texts = settings.language().map(Texts::in);
        player = new Player(session, settings);
        FontLibrary fonts = new FontLibrary();
        Surfaces surfaces = new Surfaces(fonts, typesetter);
        look = new Look(settings, fonts);
        Buttons buttons = new Buttons(look);
        DiagramPainter painter = new DiagramPainter(typesetter);
        ZoomButtons zoomButtons = new ZoomButtons(buttons, actions, keys, texts);
        DiagramView diagram = new DiagramView(painter, surfaces, zoomButtons, player.frame(), look);
        NumberEditor numbers = new NumberEditor("number", look, surfaces, texts::getValue);
        NameEditor names = new NameEditor(texts::getValue);
        fields = List.of(numbers, names);
        notice = new Notice(buttons, texts);
        Document document = new Document(session);
        RecentFiles recent = new RecentFiles(settings);
        document.file().ifPresent(recent::add);
        opening = new Opening(player, recent, notice, overlay, this::report);
        SaveDialog dialog = new SaveDialog(stage, picker, overlay, texts::getValue);
        Saving saving = new Saving(document, recent, opening, dialog, overlay, notice, texts::getValue);
        Unsaved unsaved = new Unsaved(document, saving, fields, overlay, blank, texts::getValue);
        FileActions files = new FileActions(stage, player, document, unsaved, opening, saving, recent, picker, notice, texts::getValue);
        dropping = new DropTarget(overlay, files::openDropped, texts);
        NetworkBuilding building = new NetworkBuilding(session, player, overlay, painter, surfaces, buttons, texts::getValue);
        MenuItems items = new MenuItems(keys, actions);
        Menus menus = new Menus(settings, items, new ScenarioMenu(items, examples, recent, files), new NetworkMenu(player, building, items),
                document, buttons, texts);
        TopBar top = new TopBar(session, player.frame(), menus, keys, actions, look, surfaces, buttons, texts);
        FormulaView formula = new FormulaView(player.frame(), typesetter, look, surfaces);
        SentenceView sentence = new SentenceView(player.frame(), new SentencePainter(typesetter), look, surfaces);
        editing = new Editing(player, diagram, top.rateChip(), numbers);
        ParameterEditing parameters = new ParameterEditing(player, diagram, editing, names, keys, notice, texts);
        ParameterTable table = new ParameterTable(player, parameters, look, surfaces, buttons, texts);
        LossCharts charts = new LossCharts(player, overlay, settings, look, surfaces, buttons, texts);
        charts.bind(actions);
        Transport transport = new Transport(player, keys, buttons, texts);
        Timeline timeline = new Timeline(player, look, surfaces, texts);
        Pace pace = new Pace(player.frame(), settings, keys, actions, buttons, texts);
        RunProgress progress = new RunProgress(texts);
        WindowTitle title = new WindowTitle(stage, document, texts);
        menuTravel = new MenuTravel(Stream.concat(menus.all().stream(), Stream.of(pace.speed())).toList());
        PanelArea panels =
                new PanelArea(player.frame(), diagram, formula, new SidePanel(sentence, table, charts.small(), look), painter::room,
                        formula,
                        settings,
                        look);
        pen = new Pen(player.frame());
        view = new MainView(top, panels, diagram, formula, new BottomBar(transport, timeline, pace), fields, notice, progress, pen,
                spotlight,
                overlay,
                dropping, blank,
                List.of(top, diagram, formula, panels::show, sentence, table, charts, transport, timeline, pace, title, pen));
        player.add(view);
        projector = new ProjectorMode(stage);
        BooleanSupplier typing = () -> fields.stream().anyMatch(PlacedField::isOpen);
        zooming = new Zooming(diagram, typing, () -> settings.speed().get().animated());
        player.add(zooming);
        session.onChange(zooming::changed);
        session.onChange(pen::changed);
        new DiagramPointer(diagram, editing, parameters, zooming, typing).listen();
        parameters.bind(actions, table);
        table.bind(actions, notice);
        building.bind(actions);
        new SampleEditing(session, player, overlay, look, surfaces, files::chooseTable, texts::getValue).bind(actions);
        new ArrayEditing(session, player, overlay, look, surfaces, files::chooseArrays, texts::getValue).bind(actions);
        overlay.onOpen(notice::close);
        running = new Running(session, player, overlay, notice, progress, this::report, texts::getValue);
        scene = new Scene(view);
        files.bind(actions);
        stage.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, request -> {
            if (overlay.ask()) {
                request.consume();
            }
        });
        bind(new PictureTaking(new Pictures(diagram, view, player::frame, typesetter), dialog, overlay, notice, player::frame,
                texts::getValue));
    }

    /** Opens the window. */
    public void show() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> report(error));
        session.onChange(command -> lastDoing = command);
        layer();
        new Keyboard(keys, actions, layers, editing, fields, overlay).listenTo(scene);
        spotlight.follow(scene);
        dropping.listenTo(scene);
        OpenEntries entries = new OpenEntries(fields);
        scene.addEventFilter(MouseEvent.ANY, entries::hear);
        scene.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, entries::hear);
        player.refresh();
        openStage();
        followSettings();
    }

    private void openStage() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(Settings.LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(Settings.LEAST_HEIGHT, screen.getHeight()));
        stage.setWidth(Math.min(settings.width().get(), screen.getWidth()));
        stage.setHeight(Math.min(settings.height().get(), screen.getHeight()));
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        look.apply(scene, stage.getHeight());
        stage.setScene(scene);
        for (int size : ICON_SIZES) {
            stage.getIcons().add(new Image(ProgramWindow.class.getResourceAsStream("icon-" + size + ".png")));
        }
        stage.show();
        double width = stage.getWidth();
        double height = stage.getHeight();
        Platform.runLater(() -> insistOnSize(width, height));
    }

    /** Some window managers make the first window of JavaFX 21 as small as it may be (JDK-8316423), unless asked once more. */
    private void insistOnSize(double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
    }

    private void remember(Consumer<Double> size, Number now) {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            size.accept(now.doubleValue());
        }
    }

    private void followSettings() {
        stage.widthProperty().addListener((p, old, now) -> remember(settings.width()::set, now));
        stage.heightProperty().addListener((p, old, now) -> remember(settings.height()::set, now));
        settings.language().addListener((p, old, now) -> {
            player.refresh();
            applyLook();
        });
        settings.theme().addListener((p, old, now) -> {
            player.refresh();
            applyLook();
        });
        settings.textScale().addListener((p, old, now) -> applyLook());
        projector.onProperty().addListener((p, old, now) -> project(now));
        settings.rounding().addListener((p, old, now) -> player.refresh());
        settings.unfolded().addListener((p, old, now) -> player.refresh());
        scene.heightProperty().addListener((p, old, now) -> applyLook());
        applyLook();
    }

    private void applyLook() {
        fields.stream().filter(field -> !field.leave()).forEach(field -> notice.warn("entry.dropped"));
        if (look.apply(scene, scene.getHeight())) {
            view.applyCss();
            player.refresh();
            view.requestLayout();
        }
    }

    private void project(boolean on) {
        look.enlarge(on ? ProjectorMode.ENLARGEMENT : 1);
        view.project(on);
        pen.wipe();
        applyLook();
    }

    private void report(Throwable error) {
        errors.accept(new IllegalStateException("version " + version + ", after " + lastDoing, error));
        notice.say("error.unexpected");
    }

    private void bind(PictureTaking pictures) {
        new SessionActions(player, editing).bind(actions);
        zooming.bind(actions);
        actions.on(Action.LEAVE, layers::leave);
        actions.on(Action.TRAIN, running::ask);
        actions.on(Action.GO_TO_ITERATION, running::askForIteration);
        actions.on(Action.UNFOLD, this::unfold);
        actions.on(Action.LARGER_TEXT, () -> scaleText(1));
        actions.on(Action.SMALLER_TEXT, () -> scaleText(-1));
        actions.on(Action.THEME, () -> settings.theme().set(settings.theme().get().following()));
        actions.on(Action.LANGUAGE, () -> settings.language().set(following(Texts.LANGUAGES, settings.language().get())));
        actions.on(Action.FULL_SCREEN, () -> stage.setFullScreen(!stage.isFullScreen()));
        actions.on(Action.PROJECTOR, projector::toggle);
        actions.on(Action.SPOTLIGHT, spotlight::toggle);
        actions.on(Action.PEN, pen::toggle);
        actions.on(Action.BLANK, () -> blank.setVisible(true));
        actions.on(Action.SAVE_PICTURE, pictures::ask);
        actions.on(Action.COPY_PICTURE, pictures::copy);
        actions.on(Action.HELP, this::help);
        actions.on(Action.MENU, this::openMenus);
    }

    private void help() {
        KeySheet sheet = new KeySheet(keys, texts.getValue(), settings.textScale().get());
        overlay.open(sheet, sheet.first());
    }

    private static <T> T following(List<T> all, T current) {
        return all.get((all.indexOf(current) + 1) % all.size());
    }

    /** Says what may be open; {@link Layer} says in which order it is ended. A menu, a sheet and a field hear Escape themselves. */
    private void layer() {
        layers.on(Layer.BLANK, blank::isVisible, blank::end);
        layers.on(Layer.MENU, Keyboard::menuIsOpen, Keyboard::hideMenus);
        layers.on(Layer.SHEET, overlay::isVisible, overlay::leave);
        layers.on(Layer.FIELD, () -> fields.stream().anyMatch(PlacedField::isOpen), () -> fields.forEach(PlacedField::cancel));
        layers.on(Layer.PEN, pen::isVisible, pen::end);
        layers.on(Layer.SPOTLIGHT, spotlight::isVisible, spotlight::end);
        layers.on(Layer.TRAINING, running::isUnderWay, running::stop);
        layers.on(Layer.OPENING, opening::isUnderWay, opening::end);
        layers.on(Layer.NOTICE, notice::isVisible, notice::close);
        layers.on(Layer.NUMBER, () -> editing.focused().isPresent() || player.frame().selection().isPresent(), editing::leave);
        layers.on(Layer.PROJECTOR, projector::isOn, projector::end);
        layers.on(Layer.FULL_SCREEN, stage::isFullScreen, () -> stage.setFullScreen(false));
    }

    /** The bar with the menus is not there in the mode for a projector. */
    private void openMenus() {
        if (projector.isOn()) {
            notice.say("projector.menus");
        } else {
            menuTravel.open();
        }
    }

    /** Whoever sees nothing change is told what has. */
    private void unfold() {
        Optional<Formula> before = player.frame().formula();
        boolean unfolded = !settings.unfolded().get();
        settings.unfolded().set(unfolded);
        if (player.frame().formula().equals(before)) {
            notice.say(unfolded ? "unfold.on" : "unfold.off");
        }
    }

    /** By whole steps, so that as many back lead to where one began. */
    private void scaleText(int direction) {
        double scale = Math.pow(TEXT_STEP, Math.round(Math.log(settings.textScale().get()) / Math.log(TEXT_STEP)) + direction);
        if (scale >= Settings.LEAST_TEXT_SCALE && scale <= Settings.LARGEST_TEXT_SCALE) {
            settings.textScale().set(scale);
        }
    }
}
