package dev.kopru.csv.row;

import static dev.kopru.csv.CsvFixture.problems;
import static dev.kopru.csv.CsvFixture.rows;
import static dev.kopru.csv.CsvFixture.value;
import static dev.kopru.csv.CsvFixture.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.CsvFixture;
import dev.kopru.csv.cell.CellText;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.FormulaGuard;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cells look like in the field. */
class QuotingTests {

    @Test
    void lineBreaksInCellsStayWhatTheyAre() {
        List<CsvRow> rows = rows("SKU;Ad\nA;\"bir\r\niki\"\nB;\"bir\niki\"\nC;bir\\niki\n");

        assertThat(values(rows, "name")).containsExactly("bir\r\niki", "bir\niki", "bir\\niki");
        assertThat(rows.stream().map(CsvRow::line)).containsExactly(2, 4, 6);
    }

    @Test
    void backslashIsAnOrdinaryCharacter() {
        List<CsvRow> rows = rows("Ad;SKU\n\"Çelik \\ 5\"\" boru\";10\n\"a\\\";20\n");

        assertThat(values(rows, "name")).containsExactly("Çelik \\ 5\" boru", "a\\");
        assertThat(values(rows, "sku")).containsExactly("10", "20");
    }

    @Test
    void quoteWithinAnUnquotedCellIsLiteral() {
        List<CsvRow> rows = rows("SKU;Ad;Miktar;Fiyat;Id\n1;LP;12\";5,99;12,99\nX;FON \"T' AŞ;1;2;3\nY;n;1;2;3\n");

        assertThat(values(rows, "quantity")).containsExactly("12\"", "1", "1");
        assertThat(values(rows, "id")).containsExactly("12,99", "3", "3");
        assertThat(values(rows, "name")).containsExactly("LP", "FON \"T' AŞ", "n");
    }

    @Test
    void badlyQuotedRowsCostThemselvesOnly() {
        List<CsvRow> rows =
                rows("SKU;Ad;Fiyat\nA;\"12\" LP; iki;5\nB;iyi;6\nC;\"açık; kalan;7\nD;iyi;8\nE;\"iyi\";9\n");

        assertThat(values(rows, "sku")).containsExactly("A", "B", "C", "D", "E");
        assertThat(rows.stream().map(CsvFixture::problems))
                .containsExactly(
                        List.of(CsvReason.CSV_BAD_QUOTES, CsvReason.CSV_TEXT_OUTSIDE_COLUMNS),
                        List.of(),
                        List.of(CsvReason.CSV_BAD_QUOTES, CsvReason.CSV_TEXT_OUTSIDE_COLUMNS),
                        List.of(),
                        List.of());
        assertThat(rows.stream().map(CsvRow::line)).containsExactly(2, 3, 4, 5, 6);
    }

    @Test
    void aBadlyQuotedRowHoldsItsWholeRecord() {
        List<CsvGroup> groups = CsvFixture.read(
                "SKU;Ad\nA;iyi\nA;\"bozuk\" x;y\nB;iyi\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                CsvFixture.profile(""));

        assertThat(groups.get(0).rows()).hasSize(2);
        assertThat(problems(groups.get(0).rows().get(1))).contains(CsvReason.CSV_BAD_QUOTES);
    }

    @Test
    void veryLongCellIsReadAndItsNeighboursToo() {
        String html = "<p>" + "ş".repeat(120_000) + "</p>";

        List<CsvRow> rows = rows("SKU;Ad\nA;x\nB;\"" + html + "\"\nC;y\n");

        assertThat(value(rows.get(1), "name")).isEqualTo(html);
        assertThat(value(rows.get(2), "name")).isEqualTo("y");
    }

    @Test
    void cellBeyondAllMeasureIsRefusedWithItsLength() {
        List<CsvRow> rows = rows("SKU;Ad\nA;x\nB;" + "z".repeat(PhysicalLines.LONGEST + 10) + "\nC;y\n");

        assertThat(rows.get(1).problems().get(0).code()).isEqualTo(CsvReason.CSV_ROW_TOO_LONG);
        assertThat(rows.get(1).problems().get(0).value()).contains("(40000");
        assertThat(value(rows.get(2), "name")).isEqualTo("y");
    }

    @Test
    void aBlankThatNobodySeesBehindAQuotedCellIsNoPartOfIt() {
        for (String blank : List.of(" ", "\u00A0", "\t", " \u00A0 ")) {
            List<CsvRow> rows = rows("SKU;Ad;Fiyat\nA;\"1,5 m; boyu \"\"iki\"\"\"" + blank + ";3\n");

            assertThat(value(rows.get(0), "name")).isEqualTo("1,5 m; boyu \"iki\"");
            assertThat(problems(rows.get(0))).isEmpty();
        }
    }

    @Test
    void nulCharactersCostTheirOwnRowOnly() {
        List<CsvRow> rows = rows("SKU;Ad\nA;abc\0\"\nB;x\n" + "\0".repeat(4096) + "\nC;y\n");

        assertThat(problems(rows.get(0))).containsExactly(CsvReason.CSV_NUL_CHARACTER);
        assertThat(rows.get(0).problems().get(0).value()).isEqualTo("abc␀\"");
        assertThat(value(rows.get(1), "name")).isEqualTo("x");
        assertThat(problems(rows.get(2))).contains(CsvReason.CSV_NUL_CHARACTER, CsvReason.CSV_MISSING_KEY);
        assertThat(value(rows.get(3), "name")).isEqualTo("y");
    }

    @Test
    void guardedTextComesBackAsItWas() {
        for (String text : List.of("=1+1", "@SUM(A1)", "+90 555", "'=x", "-a", "A-1", "'tırnak'")) {
            assertThat(FormulaGuard.original(FormulaGuard.guarded(text))).isEqualTo(text);
        }
        assertThat(FormulaGuard.guarded("=1+1")).isEqualTo("'=1+1");
        assertThat(FormulaGuard.guarded("@SUM(A1)")).isEqualTo("'@SUM(A1)");
        assertThat(FormulaGuard.guarded("+90 555")).isEqualTo("'+90 555");
        assertThat(FormulaGuard.guarded("-42")).isEqualTo("-42");
        assertThat(FormulaGuard.guarded("-1.234,56")).isEqualTo("-1.234,56");
        assertThat(values(rows("SKU;Ad\n'=1+1;'@SUM(A1)\n"), "sku")).containsExactly("=1+1");
    }

    @Test
    void emojiAreKept() {
        assertThat(values(rows("SKU;Ad\nA;teşekkürler 😉 👟\n"), "name")).containsExactly("teşekkürler 😉 👟");
    }

    @Test
    void shownTextIsCutBetweenLetters() {
        String bold = "𝐀".repeat(300);

        assertThat(CellText.shown(bold)).isEqualTo("𝐀".repeat(200) + "… (300)");
    }

    @Test
    void lastRowNeedsNoLineBreakAndBreaksMayBeMixed() {
        List<CsvRow> rows = rows("SKU;Ad\r\nA;bir\nB;iki\r\nC;üç\rD;dört");

        assertThat(values(rows, "name")).containsExactly("bir", "iki", "üç", "dört");
        assertThat(rows.stream().map(CsvRow::line)).containsExactly(2, 3, 4, 5);
    }

    @Test
    void aRowThatIsCutOffIsNoRow() {
        List<CsvRow> rows = rows("SKU;Ad;Fiyat\nA;bir;1\nB;ik");

        assertThat(problems(rows.get(0))).isEmpty();
        assertThat(problems(rows.get(1))).containsExactly(CsvReason.CSV_MISSING_CELLS);
        assertThat(rows("SKU;Ad;Fiyat\nB;iki\n", "missing-cells: accept\n")
                        .get(0)
                        .problems())
                .isEmpty();
    }

    @Test
    void blankRowsAreNoRows() {
        assertThat(values(rows("SKU;Ad\n\nA;bir\n;\n  \nB;iki\n;;;;\n"), "sku")).containsExactly("A", "B");
    }
}
