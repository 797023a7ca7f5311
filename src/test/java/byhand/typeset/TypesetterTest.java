package byhand.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import byhand.formula.FormulaLine;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypesetterTest {

    private final Typesetter typesetter = new Typesetter();

    @ParameterizedTest
    @EnumSource(FontFile.class)
    void theBundledFontsCanBeReadAndAreOurs(FontFile file) {
        assertThat(typesetter.font(file).getFamily()).startsWith("Byhand Sans");
    }

    @Test
    void theFontsHaveWhatTheProgramShows() {
        assertThat(typesetter.font(FontFile.CHINESE_REGULAR).canDisplayUpTo("前向传播反向传播更新模型参数权重偏置学习率损失函数激活函数梯度")).isEqualTo(-1);
        assertThat(typesetter.font(FontFile.LATIN_SEMI_BOLD).canDisplayUpTo("−×≈∂→⁰¹²³⁴⁵⁶⁷⁸⁹⁻∞0123456789.NaN")).isEqualTo(-1);
    }

    @Test
    void chineseAndLatinAreRunsOfTheirOwn() {
        assertThat(Weight.BOLD.runs("第 1 步z")).extracting(Weight.Run::text).containsExactly("第", " 1 ", "步", "z");
        assertThat(Weight.BOLD.runs("第 1 步z")).extracting(Weight.Run::font).containsExactly(FontFile.CHINESE_BOLD, FontFile.LATIN_BOLD,
                FontFile.CHINESE_BOLD, FontFile.LATIN_BOLD);
    }

    @Test
    void aFormulaIsAsWideAsItsOutline() {
        String tex = "\\vphantom{1}+\\textcolor{#000001}{0.5 \\cdot (-2)^{2}}";
        double width = new Typesetter().formulaWidth(tex);
        assertThat(width).isPositive().isEqualTo(typesetter.formula(tex).width());
    }

    @Test
    void widthGrowsWithTheSize() {
        double width = typesetter.width("−123.4567", Weight.REGULAR, 10);
        assertThat(width).isGreaterThan(40);
        assertThat(typesetter.width("−123.4567", Weight.REGULAR, 20)).isEqualTo(2 * width, offset(1e-9));
        assertThat(typesetter.width("前", Weight.REGULAR, 10)).isEqualTo(10, offset(0.5));
    }

    @Test
    void aFormulaIsOutlinesWithTheOperandsMarked() {
        Outline outline = typesetter.formula("z = \\textcolor{#000001}{w_{11}} + \\textcolor{#000003}{b}");
        assertThat(outline.parts()).extracting(Outline.Part::operand).contains(-1, 0, 2);
        assertThat(outline.parts()).allSatisfy(part -> {
            assertThat(part.shape().getBounds2D().getX()).isGreaterThan(-0.2);
            assertThat(part.shape().getBounds2D().getMaxX()).isLessThan(outline.width() + 0.2);
            assertThat(part.shape().getBounds2D().getMaxY()).isLessThan(outline.descent() + 0.1);
            assertThat(-part.shape().getBounds2D().getY()).isLessThan(outline.ascent() + 0.1);
        });
    }

    @Test
    void aSentenceIsBrokenIntoLinesThatFit() {
        Paragraphs paragraphs = new Paragraphs(typesetter);
        Block block = paragraphs.text("If $w_{11}$ grows a little, J grows 3 times as much, so $w_{11}$ must come down.", 200,
                Weight.REGULAR, 15);
        assertThat(block.width()).isLessThanOrEqualTo(200);
        assertThat(block.content().stream().map(Block.Placed::baseline).distinct()).hasSizeGreaterThan(2);
        assertThat(block.content()).hasAtLeastOneElementOfType(Block.PlacedFormula.class);
        assertThat(paragraphs.text("short", 200, Weight.REGULAR, 15).height()).isLessThan(block.height() / 2);
    }

    @Test
    void aDollarSignBehindABackslashIsNoFormula() {
        Block block = new Paragraphs(typesetter).text("5\\$ for $\\text{a\\$}$ and \\$\\frac", 900, Weight.REGULAR, 15);
        assertThat(block.content()).filteredOn(Block.PlacedText.class::isInstance).extracting(placed -> ((Block.PlacedText) placed).text())
                .containsExactly("5$", "for", "and", "$\\frac");
        assertThat(block.content()).filteredOn(Block.PlacedFormula.class::isInstance).hasSize(1);
    }

    @Test
    void chineseIsBrokenBetweenCharactersButNotBeforePunctuation() {
        Block block = new Paragraphs(typesetter).text("每个输入值乘以边上的权重，这些乘积与偏置相加。", 90, Weight.REGULAR, 15);
        assertThat(block.width()).isLessThanOrEqualTo(90 + 15);
        assertThat(block.content()).allSatisfy(placed -> {
            Block.PlacedText text = (Block.PlacedText) placed;
            assertThat(text.text()).doesNotStartWith("，").doesNotStartWith("。");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"so it is $w_{11}$, which (as $w_{12}$) grows; $J$. End of $x_1$!",
        "所以（$w_{11}$）、“$w_{12}$”和《$x_1$》变小：$J$；真的吗？$a$！"})
    void noLineBeginsWithWhatEndsAndNoneEndsWithWhatBegins(String text) {
        Paragraphs paragraphs = new Paragraphs(typesetter);
        for (double width = 20; width < 400; width += 3) {
            Block block = paragraphs.text(text, width, Weight.REGULAR, 15);
            Map<Double, List<Block.Placed>> lines = block.content().stream().collect(Collectors.groupingBy(Block.Placed::baseline));
            assertThat(lines.values()).allSatisfy(line -> {
                assertThat(word(line.get(0))).doesNotContainPattern("^[,.;!)，。、；：！？）》”]");
                assertThat(word(line.get(line.size() - 1))).doesNotContainPattern("[(（《“]$");
            });
        }
    }

    private static String word(Block.Placed placed) {
        return placed instanceof Block.PlacedText text ? text.text() : "";
    }

    @Test
    void numbersAndSizesStayWhole() {
        Block block = new Paragraphs(typesetter).text("2–2–1 1e-3 well-known", 1, Weight.REGULAR, 15);
        assertThat(block.content()).extracting(TypesetterTest::word).containsExactly("2–2–1", "1e-3", "well-known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"J", "w", "\\hat{w}_{11}", "V", "f", "Y"})
    void anItalicLetterDoesNotLeanIntoWhatFollowsIt(String tex) {
        List<Block.Placed> content = new Paragraphs(typesetter).text("step 2 ($" + tex + "$), the", 400, Weight.SEMI_BOLD, 15).content();
        Block.PlacedFormula formula = content.stream().filter(Block.PlacedFormula.class::isInstance).map(Block.PlacedFormula.class::cast)
                .findFirst().orElseThrow();
        double right = formula.outline().parts().stream().mapToDouble(part -> part.shape().getBounds2D().getMaxX()).max().orElseThrow();
        assertThat(content.get(content.indexOf(formula) + 1).x()).isGreaterThanOrEqualTo(formula.x() + right * formula.size() - 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Each step changes $w_{11}$, and then $b_{12}$.", "(see $z$) or “$a$”; so $J$: all!",
        "每一步先改变权重 $w_{11}$，然后改变 $b_{12}$。",
        "（见 $z$）或者“$a$”；所以 $J$：就这样"})
    void whatStandsRightBehindAFormulaStaysInItsLine(String text) {
        for (double width = 20; width < 400; width += 3) {
            List<Block.Placed> content = new Paragraphs(typesetter).text(text, width, Weight.REGULAR, 15).content();
            for (int i = 1; i < content.size(); i++) {
                if (content.get(i - 1) instanceof Block.PlacedFormula formula && content.get(i) instanceof Block.PlacedText behind
                        && ",.;:)!”，。；：）”".indexOf(behind.text().charAt(0)) >= 0) {
                    assertThat(behind.baseline()).as("%s at %s", behind.text(), width).isEqualTo(formula.baseline());
                }
            }
        }
    }

    @Test
    void aDerivationThatIsTooWideIsWrappedAtItsOperators() {
        List<FormulaLine> lines =
                List.of(new FormulaLine("z", List.of(" = aaaaaaaaaa", " + bbbbbbbbbb", " + cccccccccc", " + dddddddddd")));
        Paragraphs paragraphs = new Paragraphs(typesetter);
        Block wide = paragraphs.derivation(lines, 2000, 20);
        Block narrow = paragraphs.derivation(lines, wide.width() / 2, 20);
        assertThat(narrow.width()).isLessThanOrEqualTo(wide.width() / 2);
        assertThat(narrow.content().stream().map(Block.Placed::baseline).distinct()).hasSizeGreaterThan(1);
        assertThat(wide.content().stream().map(Block.Placed::baseline).distinct()).hasSize(1);
    }

    /** The row is full behind the second 0, but the product that begins with it stays together where that costs no row. */
    @Test
    void aSumIsBrokenBeforeItsTermsRatherThanWithinAProduct() {
        List<String> pieces =
                List.of(" \\approx -(\\textcolor{#000001}{1 \\times \\ln(0.3333)}", " + \\textcolor{#000002}{0 \\times \\ln(0.3333)}",
                        " + \\textcolor{#000003}{0}", "\\textcolor{#000003}{ \\times \\ln(0.3333)})", " \\approx 1.099");
        double filled = typesetter.formula("J" + String.join("", pieces.subList(0, 3))).width();
        Block block = new Paragraphs(typesetter).derivation(List.of(new FormulaLine("J", pieces)), (filled + 0.6) * 20, 20);
        Outline expected = typesetter.formula("\\vphantom{1}\\quad " + String.join("", pieces.subList(2, 5)));
        Block.Placed last = block.content().get(block.content().size() - 1);
        assertThat(((Block.PlacedFormula) last).outline().width()).isEqualTo(expected.width());
    }

    @Test
    void chineseNamesInFormulasAreSetInTheBundledFont() {
        Outline weight = typesetter.formula("\\text{权}");
        Outline bias = typesetter.formula("\\text{偏}");
        assertThat(weight.parts()).isNotEmpty();
        assertThat(outlined(weight)).as("an empty box would look like any other").isNotEqualTo(outlined(bias));
    }

    @Test
    void aSpaceThatIsNotBrokenLooksLikeAnother() {
        Block block = new Paragraphs(typesetter).text("step\u00A06\u00A0of\u00A010", 20, Weight.REGULAR, 15);
        assertThat(block.content()).extracting(placed -> ((Block.PlacedText) placed).text()).containsExactly("step 6 of 10");
    }

    private static String outlined(Outline outline) {
        return outline.parts().stream().map(part -> part.shape().getBounds2D().toString()).toList().toString();
    }
}
