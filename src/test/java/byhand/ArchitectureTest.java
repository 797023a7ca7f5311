package byhand;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import byhand.ui.lesson.DiagramPointer;
import byhand.ui.lesson.DiagramView;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packages and what each may use, as CONTRIBUTING.md tells it. Every rule is also tried on classes that break it, which are compiled
 * for the purpose, and must reject them.
 */
class ArchitectureTest {

    /**
     * What each package may use; what that uses, it may use as well. A package holds its own classes only, not those of the rooms inside
     * it: each of these has a line of its own, and there are no others.
     */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries( //
            entry("formula", Set.of()), entry("network", Set.of("formula")), entry("network.train", Set.of("network")),
            entry("trace", Set.of("network")),
            entry("scenario.json", Set.of()), entry("scenario", Set.of("network", "scenario.json")),
            entry("session", Set.of("trace", "scenario", "network.train")), entry("words", Set.of("session")),
            entry("typeset", Set.of("formula")),
            entry("diagram.surface", Set.of("session", "typeset")), entry("diagram.layout", Set.of("diagram.surface")),
            entry("diagram", Set.of("diagram.layout", "words")), entry("diagram.chart", Set.of("diagram.surface", "words")),
            entry("export", Set.of()), entry("export.picture", Set.of("export", "diagram")),
            entry("export.trace", Set.of("session")), entry("export.pytorch", Set.of("session")),
            entry("ui.paint", Set.of("diagram")), entry("ui.control", Set.of("ui.paint")), entry("ui.action", Set.of("ui.control")),
            entry("ui.arrangement", Set.of("ui.control")), entry("ui.lesson", Set.of("ui.action", "ui.arrangement")),
            entry("ui.chart", Set.of("ui.lesson", "diagram.chart")), entry("ui.run", Set.of("ui.lesson")),
            entry("ui.network", Set.of("ui.lesson")), entry("ui.grid", Set.of("ui.control")),
            entry("ui.samples", Set.of("ui.lesson", "ui.grid")), entry("ui.parameters", Set.of("ui.lesson", "ui.grid")),
            entry("ui.projector", Set.of("ui.lesson")),
            entry("ui.file", Set.of("ui.lesson", "export")), entry("ui.picture", Set.of("ui.lesson", "export.picture")),
            entry("ui", Set.of("ui.chart", "ui.run", "ui.network", "ui.samples", "ui.parameters", "ui.file", "ui.picture", "ui.projector")),
            entry("app", Set.of("ui", "export.trace", "export.pytorch")));

    /** Libraries, and the packages that alone may use them, with the rooms inside these. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries( //
            entry("tools.jackson..", Set.of("scenario", "export.trace")),
            entry("org.objectweb.asm..", Set.of("network.train")),
            entry("javafx..", Set.of("ui", "app")), entry("atlantafx..", Set.of("ui.control", "app")),
            entry("org.kordamp..", Set.of("ui", "app")), entry("org.scilab..", Set.of("typeset")),
            entry("org.apache.batik..", Set.of("typeset", "export.picture")), entry("picocli..", Set.of("app")),
            entry("de.siegmar.fastcsv..", Set.of("ui.grid", "export.trace")), entry("ch.obermuhlner..", Set.of("formula")));

    /** Packages that draw nothing, and so know neither toolkit. */
    private static final Set<String> WITHOUT_TOOLKIT = Set.of("network", "formula", "trace", "scenario", "session", "words");

    private static final JavaClasses PROGRAM = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("byhand");

    private static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        for (String name : MAY_USE.keySet()) {
            String[] allowed = withAllBelow(name).stream().map(ArchitectureTest::exactly).toArray(String[]::new);
            rules.put(name, classes().that().resideInAPackage(exactly(name)).should()
                    .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(resideOutsideOfPackage("byhand.."))).allowEmptyShould(true));
        }
        rules.put("known packages", classes().should()
                .resideInAnyPackage(MAY_USE.keySet().stream().map(ArchitectureTest::exactly).toArray(String[]::new)));
        rules.put("cycles", slices().matching("byhand.(*)..").should().beFreeOfCycles());
        LIBRARIES.forEach((library, users) -> rules.put(library, noClasses()
                .that().resideOutsideOfPackages(users.stream().map(ArchitectureTest::inside).toArray(String[]::new)).should()
                .dependOnClassesThat().resideInAPackage(library)));
        rules.put("only the JDK", classes().that().resideInAnyPackage(exactly("network"), exactly("formula")).should()
                .onlyDependOnClassesThat().resideInAnyPackage("java..", "ch.obermuhlner..", exactly("network"), exactly("formula")));
        rules.put("no toolkit", noClasses()
                .that().resideInAnyPackage(WITHOUT_TOOLKIT.stream().map(ArchitectureTest::inside).toArray(String[]::new)).should()
                .dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.swing..", "javafx.."));
        rules.put("no static mutable fields",
                fields().that().areStatic().and().doNotHaveModifier(JavaModifier.SYNTHETIC).should().beFinal());
        rules.put("no static collections that change", noStaticCollectionsThatChange());
        rules.put("no exit", noClasses().that().resideOutsideOfPackage(inside("app")).should().callMethod(System.class, "exit", int.class)
                .orShould().callMethod(Runtime.class, "exit", int.class).orShould().callMethod(Runtime.class, "halt", int.class));
        rules.put("one hears the diagram's pointer", noClasses().that(not(equivalentTo(DiagramPointer.class))).should()
                .callMethodWhere(target(owner(equivalentTo(DiagramView.class)))
                        .and(target(nameMatching("addEvent(Handler|Filter)|setOn(Mouse|Scroll|Zoom|Context).*|setEventHandler")))));
        return rules;
    }

    private static ArchRule noStaticCollectionsThatChange() {
        return fields().that().areStatic().should().notHaveRawType(java.util.HashMap.class).andShould()
                .notHaveRawType(java.util.ArrayList.class)
                .andShould().notHaveRawType(java.util.HashSet.class).andShould().notHaveRawType(StringBuilder.class)
                .andShould().notHaveRawType(java.util.concurrent.atomic.AtomicInteger.class)
                .andShould().notHaveRawType(java.util.concurrent.ConcurrentHashMap.class);
    }

    private static String exactly(String name) {
        return "byhand." + name;
    }

    private static String inside(String name) {
        return exactly(name) + "..";
    }

    private static Set<String> withAllBelow(String name) {
        Set<String> all = new TreeSet<>(Set.of(name));
        MAY_USE.get(name).forEach(each -> all.addAll(withAllBelow(each)));
        return all;
    }

    @TestFactory
    Stream<DynamicTest> theProgramKeepsEveryRule() {
        return rules().entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(PROGRAM)));
    }

    @Test
    void everyRoomIsThereAndIsLookedAt() {
        Set<String> seen = new TreeSet<>();
        PROGRAM.forEach(each -> seen.add(each.getPackageName()));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(MAY_USE.keySet().stream().map(ArchitectureTest::exactly).toList());
        assertThat(PROGRAM.stream().noneMatch(each -> each.getSimpleName().endsWith("Test"))).isTrue();
    }

    /**
     * A class that is compiled for a test.
     *
     * @param rule      the rule that it breaks; empty if it keeps all
     * @param inPackage where it lies
     * @param members   what is in it
     */
    private record Plant(String rule, String inPackage, String members) {
        @Override
        public String toString() {
            return "byhand." + inPackage + ": " + members;
        }
    }

    private static final List<Plant> VIOLATIONS = List.of( //
            new Plant("network", "network", "byhand.scenario.Scenario scenario;"),
            new Plant("network", "network", "byhand.trace.Stage stage;"),
            new Plant("network", "network", "byhand.network.train.Planted engine;"),
            new Plant("network.train", "network.train", "byhand.session.Frame frame;"),
            new Plant("network.train", "network.train", "byhand.trace.Stage stage;"),
            new Plant("formula", "formula", "Object o = byhand.network.Loss.values();"),
            new Plant("trace", "trace", "byhand.scenario.Scenario scenario;"),
            new Plant("trace", "trace", "byhand.network.train.Planted engine;"),
            new Plant("scenario.json", "scenario.json", "byhand.scenario.Scenario scenario;"),
            new Plant("scenario.json", "scenario.json", "byhand.network.Network network;"),
            new Plant("scenario", "scenario", "byhand.trace.Stage stage() { return null; }"),
            new Plant("scenario", "scenario", "java.util.List<byhand.session.Frame> frames;"),
            new Plant("scenario", "scenario", "byhand.network.train.Planted engine;"),
            new Plant("session", "session", "byhand.words.StepWords words;"),
            new Plant("words", "words", "byhand.typeset.Weight weight;"),
            new Plant("typeset", "typeset", "byhand.session.Frame frame;"),
            new Plant("typeset", "typeset", "byhand.network.Network network;"),
            new Plant("diagram.surface", "diagram.surface", "byhand.diagram.layout.Planted layout;"),
            new Plant("diagram.surface", "diagram.surface", "byhand.diagram.Planted painter;"),
            new Plant("diagram.surface", "diagram.surface", "byhand.words.Texts texts;"),
            new Plant("diagram.layout", "diagram.layout", "byhand.diagram.Planted painter;"),
            new Plant("diagram.layout", "diagram.layout", "byhand.words.Texts texts;"),
            new Plant("diagram", "diagram", "Object o = byhand.export.Planted.class;"),
            new Plant("diagram", "diagram", "byhand.diagram.chart.Planted chart;"),
            new Plant("diagram.chart", "diagram.chart", "byhand.diagram.Planted painter;"),
            new Plant("diagram.chart", "diagram.chart", "byhand.diagram.layout.Planted layout;"),
            new Plant("diagram.chart", "diagram.chart", "byhand.ui.paint.Planted paint;"),
            new Plant("export", "export", "byhand.diagram.Planted diagram;"),
            new Plant("export", "export", "byhand.export.trace.Planted trace;"),
            new Plant("export", "export", "byhand.app.Planted planted;"),
            new Plant("export.picture", "export.picture", "byhand.export.trace.Planted trace;"),
            new Plant("export.picture", "export.picture", "byhand.export.pytorch.Planted script;"),
            new Plant("export.picture", "export.picture", "byhand.ui.Planted window;"),
            new Plant("export.trace", "export.trace", "byhand.export.picture.Planted picture;"),
            new Plant("export.trace", "export.trace", "byhand.export.pytorch.Planted script;"),
            new Plant("export.trace", "export.trace", "byhand.diagram.Planted diagram;"),
            new Plant("export.trace", "export.trace", "byhand.export.Planted file;"),
            new Plant("export.pytorch", "export.pytorch", "byhand.export.trace.Planted trace;"),
            new Plant("export.pytorch", "export.pytorch", "byhand.export.picture.Planted picture;"),
            new Plant("export.pytorch", "export.pytorch", "byhand.ui.control.Planted control;"),
            new Plant("ui.paint", "ui.paint", "byhand.ui.control.Planted control;"),
            new Plant("ui.paint", "ui.paint", "byhand.export.Planted file;"),
            new Plant("ui.control", "ui.control", "byhand.ui.action.Planted action;"),
            new Plant("ui.control", "ui.control", "byhand.ui.lesson.Planted lesson;"),
            new Plant("ui.action", "ui.action", "byhand.ui.lesson.Planted lesson;"),
            new Plant("ui.action", "ui.action", "byhand.ui.file.Planted file;"),
            new Plant("ui.arrangement", "ui.arrangement", "byhand.ui.lesson.Planted lesson;"),
            new Plant("ui.arrangement", "ui.arrangement", "byhand.ui.action.Planted action;"),
            new Plant("ui.lesson", "ui.lesson", "byhand.ui.run.Planted run;"),
            new Plant("ui.lesson", "ui.lesson", "byhand.ui.file.Planted file;"),
            new Plant("ui.lesson", "ui.lesson", "byhand.ui.Planted window;"),
            new Plant("ui.lesson", "ui.lesson", "byhand.export.picture.Planted picture;"),
            new Plant("ui.chart", "ui.chart", "byhand.ui.run.Planted sibling;"),
            new Plant("ui.chart", "ui.chart", "byhand.ui.Planted window;"),
            new Plant("ui.lesson", "ui.lesson", "byhand.diagram.chart.Planted chart;"),
            new Plant("ui.run", "ui.run", "byhand.ui.network.Planted sibling;"),
            new Plant("ui.run", "ui.run", "byhand.ui.Planted window;"),
            new Plant("ui.network", "ui.network", "byhand.ui.samples.Planted sibling;"),
            new Plant("ui.network", "ui.network", "byhand.ui.file.Planted sibling;"),
            new Plant("ui.samples", "ui.samples", "byhand.ui.file.Planted sibling;"),
            new Plant("ui.samples", "ui.samples", "byhand.ui.network.Planted sibling;"),
            new Plant("ui.parameters", "ui.parameters", "byhand.ui.samples.Planted sibling;"),
            new Plant("ui.parameters", "ui.parameters", "byhand.ui.Planted window;"),
            new Plant("ui.grid", "ui.grid", "byhand.ui.lesson.Planted lesson;"),
            new Plant("ui.file", "ui.file", "byhand.ui.picture.Planted sibling;"),
            new Plant("ui.file", "ui.file", "byhand.ui.run.Planted sibling;"),
            new Plant("ui.file", "ui.file", "byhand.export.picture.Planted picture;"),
            new Plant("ui.picture", "ui.picture", "byhand.ui.file.Planted sibling;"),
            new Plant("ui.picture", "ui.picture", "byhand.ui.Planted window;"),
            new Plant("ui.projector", "ui.projector", "byhand.ui.run.Planted sibling;"),
            new Plant("ui.projector", "ui.projector", "byhand.ui.Planted window;"),
            new Plant("ui.lesson", "ui.lesson", "byhand.ui.projector.Planted projector;"),
            new Plant("ui", "ui", "byhand.app.Planted planted;"),
            new Plant("ui", "ui", "byhand.export.pytorch.Planted script;"),
            new Plant("known packages", "util", "int x;"),
            new Plant("known packages", "ui.util", "int x;"),
            new Plant("known packages", "ui.lesson.util", "int x;"),
            new Plant("tools.jackson..", "session", "tools.jackson.databind.JsonNode node;"),
            new Plant("tools.jackson..", "export.pytorch", "tools.jackson.databind.JsonNode node;"),
            new Plant("tools.jackson..", "app", "tools.jackson.databind.JsonNode node;"),
            new Plant("org.objectweb.asm..", "network", "org.objectweb.asm.Type type;"),
            new Plant("javafx..", "diagram.surface", "javafx.scene.paint.Color colour;"),
            new Plant("javafx..", "export.picture", "void f() { javafx.application.Platform.exit(); }"),
            new Plant("atlantafx..", "ui.lesson", "atlantafx.base.theme.Theme theme;"),
            new Plant("org.kordamp..", "export", "org.kordamp.ikonli.Ikon icon;"),
            new Plant("org.scilab..", "diagram", "org.scilab.forge.jlatexmath.TeXFormula formula;"),
            new Plant("org.apache.batik..", "diagram", "org.apache.batik.ext.awt.g2d.AbstractGraphics2D graphics;"),
            new Plant("picocli..", "export.trace", "picocli.CommandLine line;"),
            new Plant("ch.obermuhlner..", "network", "ch.obermuhlner.math.big.BigFloat number;"),
            new Plant("de.siegmar.fastcsv..", "ui.file", "de.siegmar.fastcsv.reader.CsvRecord record;"),
            new Plant("only the JDK", "formula", "tools.jackson.databind.JsonNode node;"),
            new Plant("only the JDK", "network", "javax.swing.JLabel label;"),
            new Plant("no toolkit", "trace", "java.awt.Color colour;"),
            new Plant("no toolkit", "scenario.json", "java.awt.Color colour;"),
            new Plant("no toolkit", "session", "javafx.beans.property.DoubleProperty property;"),
            new Plant("no static mutable fields", "trace", "static int count;"),
            new Plant("no static mutable fields", "ui.lesson", "private static Object instance = null;"),
            new Plant("no static collections that change", "session",
                    "static final java.util.HashMap<String, String> CACHE = new java.util.HashMap<>();"),
            new Plant("no exit", "export", "void f() { System.exit(1); }"),
            new Plant("no exit", "ui.file", "void f() { Runtime.getRuntime().halt(1); }"),
            new Plant("one hears the diagram's pointer", "ui.lesson", "void f(DiagramView diagram) { diagram.setOnMouseMoved(null); }"),
            new Plant("one hears the diagram's pointer", "ui", "void f(byhand.ui.lesson.DiagramView diagram) { "
                    + "diagram.addEventFilter(javafx.scene.input.ScrollEvent.SCROLL, event -> { }); }"));

    private static final List<Plant> ALLOWED = List.of( //
            new Plant("", "network", "static final int COUNT = 1; byhand.formula.Numerals numerals;"),
            new Plant("", "network.train", "byhand.network.Network network; byhand.formula.Numerals numerals;"),
            new Plant("", "network.train", "org.objectweb.asm.Label label;"),
            new Plant("", "formula", "ch.obermuhlner.math.big.BigFloat number;"),
            new Plant("", "trace", "byhand.network.Network network; byhand.formula.Numerals numerals;"),
            new Plant("", "scenario.json", "tools.jackson.databind.JsonNode node;"),
            new Plant("", "scenario", "byhand.scenario.json.Planted json;"),
            new Plant("", "session", "byhand.formula.Numerals numerals; byhand.network.train.Planted engine;"),
            new Plant("", "diagram.layout", "byhand.diagram.surface.Planted surface; byhand.network.Network network;"),
            new Plant("", "diagram",
                    "byhand.words.Texts texts; byhand.diagram.layout.Planted layout; byhand.diagram.surface.Planted surface;"),
            new Plant("", "diagram.chart", "byhand.words.Texts texts; byhand.diagram.surface.Planted surface;"),
            new Plant("", "export.trace", "tools.jackson.databind.JsonNode node; byhand.session.Frame frame;"),
            new Plant("", "export.pytorch", "byhand.scenario.Scenario scenario;"),
            new Plant("", "export.picture", "byhand.export.Planted file; byhand.diagram.Planted diagram;"),
            new Plant("", "ui.paint", "javafx.scene.paint.Color colour; byhand.diagram.surface.Planted surface;"),
            new Plant("", "ui.lesson",
                    "byhand.ui.action.Planted action; byhand.ui.control.Planted control; byhand.ui.paint.Planted paint;"),
            new Plant("", "ui.arrangement", "byhand.ui.control.Planted control; byhand.diagram.layout.Planted layout;"),
            new Plant("", "ui.lesson", "byhand.ui.arrangement.Planted arrangement;"),
            new Plant("", "ui.chart", "byhand.ui.lesson.Planted lesson; byhand.diagram.chart.Planted chart;"),
            new Plant("", "ui.file", "byhand.ui.lesson.Planted lesson; byhand.export.Planted file;"),
            new Plant("", "ui.picture", "byhand.ui.lesson.Planted lesson; byhand.export.picture.Planted picture;"),
            new Plant("", "ui.projector", "byhand.ui.lesson.Planted lesson; byhand.ui.arrangement.Planted arrangement;"),
            new Plant("", "ui", "byhand.ui.projector.Planted projector;"),
            new Plant("", "ui", "byhand.ui.run.Planted run; byhand.ui.file.Planted file; byhand.ui.paint.Planted paint;"),
            new Plant("", "app", "void f() { System.exit(1); } picocli.CommandLine line; byhand.ui.Planted ui; "
                    + "byhand.export.pytorch.Planted script;"));

    /** Each by itself would only be in the wrong direction; together they are a cycle. */
    private static final List<Plant> CYCLE = List.of(
            new Plant("cycles", "diagram", "byhand.export.Planted" + (VIOLATIONS.size() + ALLOWED.size() + 1) + " other;"),
            new Plant("cycles", "export", "byhand.diagram.Planted" + (VIOLATIONS.size() + ALLOWED.size()) + " other;"));

    private static JavaClasses planted;

    @BeforeAll
    static void plant(@TempDir Path directory) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-nowarn", "-d", directory.toString(), "-cp", System.getProperty("java.class.path")));
        for (Plant each : all()) {
            arguments.add(source(directory, each.inPackage(), name(each), each.members()));
        }
        for (String target : MAY_USE.keySet()) {
            arguments.add(source(directory, target, "Planted", ""));
        }
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(status).as("the planted classes compile").isZero();
        planted = new ClassFileImporter().importPath(directory);
    }

    private static String source(Path directory, String inPackage, String name, String members) throws IOException {
        Path file = directory.resolve("sources/" + inPackage + "/" + name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package byhand." + inPackage + "; public class " + name + " { " + members + " }");
        return file.toString();
    }

    private static List<Plant> all() {
        return Stream.of(VIOLATIONS, ALLOWED, CYCLE).flatMap(List::stream).toList();
    }

    private static String name(Plant plant) {
        return "Planted" + all().indexOf(plant);
    }

    private static JavaClasses classesOf(List<Plant> plants) {
        List<String> names = plants.stream().map(each -> "byhand." + each.inPackage() + "." + name(each)).toList();
        JavaClasses found = planted.that(DescribedPredicate.describe("planted", each -> names.contains(each.getName())));
        assertThat(found).hasSize(plants.size());
        return found;
    }

    static List<Plant> violations() {
        return VIOLATIONS;
    }

    static List<Plant> allowed() {
        return ALLOWED;
    }

    @ParameterizedTest
    @MethodSource("violations")
    void aPlantedViolationIsRejected(Plant violation) {
        EvaluationResult result = rules().get(violation.rule()).evaluate(classesOf(List.of(violation)));
        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString()).contains("byhand." + violation.inPackage() + "." + name(violation));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void whatIsAllowedIsNotRejected(Plant plant) {
        JavaClasses classes = classesOf(List.of(plant));
        rules().values().forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    @Test
    void aPlantedCycleIsRejected() {
        EvaluationResult result = rules().get("cycles").evaluate(classesOf(CYCLE));
        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString()).contains("Slice diagram", "Slice export");
    }

    @Test
    void everyRuleHasBeenSeenToReject() {
        Set<String> seen = new TreeSet<>();
        Stream.of(VIOLATIONS, CYCLE).flatMap(List::stream).map(Plant::rule).forEach(seen::add);
        Set<String> rules = new TreeSet<>(rules().keySet());
        rules.remove("app"); // may use everything
        assertThat(seen).isEqualTo(rules);
    }
}
