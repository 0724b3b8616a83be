package dev.kopru.csv;

import static dev.kopru.csv.CsvFixture.problems;
import static dev.kopru.csv.CsvFixture.rows;
import static dev.kopru.csv.CsvFixture.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Codes are text. */
class CodesTests {

    @Test
    void f037_leadingZerosAreKept() {
        List<CsvGroup> groups = CsvFixture.read(
                "SKU;Id\n0017;0123456789\n17;05321112233\n".getBytes(StandardCharsets.UTF_8), CsvFixture.profile(""));

        assertThat(groups.stream().map(CsvGroup::key)).containsExactly("0017", "17");
        assertThat(values(rows("SKU;Id\n0017;0123456789\n17;05321112233\n"), "id"))
                .containsExactly("0123456789", "05321112233");
    }

    @Test
    void f040_longAndOddNumbersAreKeys() {
        List<CsvRow> rows = rows("SKU\n123456789012345678901\n#MA-1097\nTY-2024/000123\n");

        assertThat(rows.stream().map(CsvRow::key))
                .containsExactly("123456789012345678901", "#MA-1097", "TY-2024/000123");
        assertThat(rows.stream().flatMap(row -> row.problems().stream())).isEmpty();
    }

    @Test
    void f040_aNumberThatASpreadsheetHasRoundedIsRefused() {
        List<CsvRow> rows = rows("SKU;Id\nA;1,23457E+20\n1.2E+11;x\n12E5;1E10\n");

        assertThat(problems(rows.get(0))).containsExactly(CsvReason.CSV_DAMAGED_CODE);
        assertThat(problems(rows.get(1))).containsExactly(CsvReason.CSV_DAMAGED_CODE);
        assertThat(problems(rows.get(2))).isEmpty();
    }

    @Test
    void f041_codesAreKeptExactly() {
        List<CsvRow> rows = rows("SKU\nM01 PFSS W25 070100 TKx\nA/B-1\nKOD%20\nA  B\n");

        assertThat(values(rows, "sku")).containsExactly("M01 PFSS W25 070100 TKx", "A/B-1", "KOD%20", "A  B");
    }

    @Test
    void f042_blanksAroundACodeAreNoPartOfIt() {
        List<CsvGroup> groups = CsvFixture.read(
                "SKU;Ad\nABC;1\nABC ;2\n ABC;3\nABC\u00A0;4\n".getBytes(StandardCharsets.UTF_8),
                CsvFixture.profile(""));

        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.key()).isEqualTo("ABC");
            assertThat(group.rows()).hasSize(4);
        });
    }

    @Test
    void aSpreadsheetsPointZeroIsTakenOffWhereTheProfileSaysSo() {
        List<CsvRow> rows = rows("SKU;Id\nA;17850.0\nB;17850\nC;17850.5\n", "whole-numbers: [id]\n");

        assertThat(values(rows, "id")).containsExactly("17850", "17850", "17850.5");
    }

    @Test
    void keyThatIsNoneOrTooLongIsAProblem() {
        List<CsvRow> rows = rows("SKU;Ad\n;x\n" + "9".repeat(101) + ";y\n");

        assertThat(problems(rows.get(0))).containsExactly(CsvReason.CSV_MISSING_KEY);
        assertThat(problems(rows.get(1))).containsExactly(CsvReason.CSV_KEY_TOO_LONG);
    }
}
