package byhand.ui.samples;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.Sample;
import byhand.ui.grid.TextRow;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTextTest {

    private static final List<Sample> EXPECTED = List.of(new Sample(List.of(1.0, 0.5), List.of(2.0)),
            new Sample(List.of(-3.0, 0.001), List.of(0.25)));

    private static SampleText read(String text) {
        return SampleText.read(text, 2, 1);
    }

    private static SampleText.Problem problem(String text) {
        return (SampleText.Problem) read(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\t0.5\t2\n-3\t1e-3\t1/4\n", "1\t0,5\t2\r\n-3\t0,001\t0,25", "1;0,5;2\r−3;1e-3;1/4\r", "1,0.5,2\n-3,0.001,.25",
        "\"1\",\"0,5\",\"2\"\n\"-3\",\"0,001\",\"0,25\"", "x1,x2,Y\n1,0.5,2\n-3,0.001,0.25\n",
        "\uFEFFx1;x2;\n\n1;0,5;2\n;;\n-3;1e-3;0,25\n\n",
        " 1 , 0.5 , 2 \n -3 ,１e-3, 0.25 ", "\"the \"\"first\"\"\nof all\",b,c\n1,0.5,2\n-3,0.001,0.25"})
    void rowsAreReadWhateverSeparatesThem(String text) {
        assertThat(read(text)).isEqualTo(new SampleText.Rows(EXPECTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "  ", "a,b,c", "a;b;c\n;;\n"})
    void aTextWithoutNumbersIsSaidToBeOne(String text) {
        assertThat(problem(text).textKey()).isEqualTo("samples.nothing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'1,2,3\n1,x,3'|samples.entry.not-a-number|2|2|x", "'1,2,\n'|samples.entry.empty|1|3|''",
        "'a,b,c\n\n1,2,1/0'|samples.entry.division-by-zero|3|3|1/0", "'1e999,2,3'|samples.entry.too-large|1|1|1e999",
        "'1,2,nan'|samples.entry.not-a-number|1|3|nan"})
    void aWrongCellIsNamedByRowAndColumn(String text, String key, long row, int column, String cell) {
        assertThat(problem(text)).isEqualTo(new SampleText.Problem(key, row, column, cell));
    }

    @Test
    void aRowOfAnotherLengthIsNamed() {
        assertThat(problem("1,2,3\n1,2")).isEqualTo(new SampleText.Problem("samples.columns", 2L, 2, 2, 1));
        assertThat(problem("1 2")).as("blanks separate, where nothing else does")
                .isEqualTo(new SampleText.Problem("samples.columns", 1L, 2, 2, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,000;2;3|1,000", "'1;2;3\n4;-12,500;6'|-12,500", "0,125;2;3|''", "1,25;2;3|''", "1.000;2;3|''"})
    void aCommaThatMayBeMeantForThousandsIsNamed(String text, String cell) {
        assertThat(((SampleText.Rows) read(text)).doubtful()).isEqualTo(Optional.of(cell).filter(each -> !each.isEmpty()));
    }

    @Test
    void aHeadingIsNotLookedForBelowTheFirstRow() {
        assertThat(problem("1,2,3\nx,y,z")).isEqualTo(new SampleText.Problem("samples.entry.not-a-number", 2L, 1, "x"));
    }

    @Test
    void aLongCellIsQuotedInPart() {
        assertThat((String) problem("1,2,3\n1," + "long ".repeat(20) + ",3").arguments().get(2)).hasSizeLessThan(40).endsWith("…");
    }

    @Test
    void whatIsWrongWithTheQuotesIsAProblemNotAnError() {
        for (String text : List.of("\"1,2,3", "\"1\"x,2,3\n", "\"\"\",", "\"", "1,\"2\n3")) {
            assertThat(read(text)).isInstanceOf(SampleText.Problem.class);
        }
    }

    @Test
    void filesAreReadInTheEncodingsOfSpreadsheets() {
        String text = "größe,y,z\n1,2,3";
        assertThat(TextRow.decoded(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(TextRow.decoded(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
        assertThat(TextRow.decoded(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))).isEqualTo(text);
        String otherwise = TextRow.decoded("输入,y,z\n1,2,3".getBytes(Charset.forName("GB18030")));
        assertThat(SampleText.read(otherwise, 2, 1)).as("a heading in another encoding").isInstanceOf(SampleText.Rows.class);
    }
}
