package dev.kopru.csv.torn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.cell.NumberForm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a spreadsheet made of a text is known as that text, and texts that it keeps apart stay apart. */
class TextMeaningTests {

    private static final TextMeaning COMMA = new TextMeaning(NumberForm.COMMA);

    @Test
    void aTextAndWhatASpreadsheetMakesOfItAreOne() {
        for (List<String> ones : List.of(
                List.of("0012", "12", "12,0", "+12"),
                List.of("0000", "0"),
                List.of("1.250", "1250", "1.250,00"),
                List.of("10%", "10,00%", "%10"),
                List.of("01.02.2026", "1.02.2026", "1/2/26", "2026-02-01", "01.02.2026 00:00", "1-Şub-2026"),
                List.of("1/2", "01.Şub", "2-Jan", "1-2", "01.02"),
                List.of("1/26", "Oca.26", "Jan-26", "Jan 2026", "2026/1", "2026-01", "1/2026"),
                List.of("2026/3", "Mar.26"),
                List.of("25/1", "25.Oca"),
                List.of("1:2", "01:02", "01:02:00"),
                List.of("TRUE", "DOĞRU", "true"),
                List.of("false", "YANLIŞ"))) {
            assertThat(ones).extracting(COMMA::of).doesNotContainNull().containsOnly(COMMA.of(ones.get(0)));
        }
    }

    @Test
    void otherTextsAreOthers() {
        List<String> others = List.of(
                "12",
                "120",
                "1,2",
                "-12",
                "12%",
                "01.02.2026",
                "01.03.2026",
                "01.02.2025",
                "1/2",
                "2/1",
                "1/3",
                "1/26",
                "26/1",
                "1:2",
                "true",
                "false",
                "01.02.2026 10:00");

        assertThat(others).extracting(COMMA::of).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void whatASpreadsheetLeavesAsItIsHasNoOtherMeaning() {
        assertThat(List.of(
                        "",
                        "-",
                        "x",
                        "F-0012",
                        "120.01.001",
                        "A1/2",
                        "5 maydanoz",
                        "2/4/9/1",
                        "0/5",
                        "Mart Ltd",
                        "1.2.3",
                        "=A1+2",
                        "=\u200B1\u200Ba",
                        "/1",
                        "a-1",
                        "٣/٤"))
                .extracting(COMMA::of)
                .containsOnlyNulls();
    }
}
