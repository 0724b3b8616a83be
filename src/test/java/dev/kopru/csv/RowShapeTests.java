package dev.kopru.csv;

import static dev.kopru.csv.CsvFixture.problems;
import static dev.kopru.csv.CsvFixture.rows;
import static dev.kopru.csv.CsvFixture.value;
import static dev.kopru.csv.CsvFixture.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.csv.row.CsvRow;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows that have another number of cells than the others, and files that were put behind themselves. */
class RowShapeTests {

    @Test
    void anEmptyCellTooManyShiftsNoFigureIntoAnotherColumn() {
        List<CsvRow> rows = rows("SKU;Ad;Fiyat;Miktar\nA-1;x;1;\nA-2;y;;5;\nA-3;z;3;\n");

        assertThat(problems(rows.get(0))).isEmpty();
        assertThat(problems(rows.get(1))).containsExactly(CsvReason.CSV_TOO_MANY_CELLS);
        assertThat(problems(rows.get(2))).isEmpty();
    }

    @Test
    void delimitersBehindARowAreNoSecondRow() {
        List<CsvRow> rows = rows("SKU;Ad\nA-1;x\nA-2;y;;;\nA-3;z;A-4;u\nA-5;t\n");

        assertThat(problems(rows.get(1))).containsExactly(CsvReason.CSV_TOO_MANY_CELLS);
        assertThat(problems(rows.get(2))).startsWith(CsvReason.CSV_ROWS_JOINED);
    }

    @Test
    void rowsThatAllEndWithADelimiterAreWhole() {
        List<CsvRow> rows = rows("SKU;Ad;Fiyat\nA-1;x;1;\nA-2;\"y\nz; t\";2;\nA-3;u;3;\n");

        assertThat(rows).allSatisfy(row -> assertThat(problems(row)).isEmpty());
        assertThat(values(rows, "name")).containsExactly("x", "y\nz; t", "u");
        assertThat(values(rows, "price")).containsExactly("1", "2", "3");
    }

    @Test
    void amongRowsThatEndWithADelimiterOneWithoutItLacksACell() {
        List<CsvRow> rows = rows("SKU;Ad;Fiyat;Miktar\nA-1;x;1;4;\nA-2;y;5;\nA-3;z;3;6;\n");

        assertThat(problems(rows.get(1))).containsExactly(CsvReason.CSV_MISSING_CELLS);
        assertThat(problems(rows.get(2))).isEmpty();
    }

    @Test
    void aTextWithDelimitersIsNoRowBecauseFiguresFollow() {
        List<CsvRow> rows = rows(
                "SKU;Ad;Name2;Fiyat;Miktar\nA-1;x;-;1;4\nA-2;\"Kapıyı çalmayın\nlütfen; teşekkürler\";boru 5\";5;6\n"
                        .replace("Name2", "Raf"),
                "other-columns: ignore\n");

        assertThat(rows).hasSize(2);
        assertThat(problems(rows.get(1))).isEmpty();
        assertThat(value(rows.get(1), "name")).isEqualTo("Kapıyı çalmayın\nlütfen; teşekkürler");
        assertThat(value(rows.get(1), "price")).isEqualTo("5");
    }

    @Test
    void aFileBehindItselfDoublesNothing() {
        String file = "SKU;Ad;Fiyat\nA-1;x;1\nA-1;y;2\nA-2;z;3\n";
        String others =
                IntStream.range(4, 20).mapToObj(i -> "A-" + i + ";b;1\n").collect(Collectors.joining());

        List<CsvRow> rows = rows(file + others + file + "A-3;u;4\n");

        assertThat(rows.stream().filter(row -> problems(row).contains(CsvReason.CSV_ROW_AGAIN)))
                .extracting(CsvRow::line)
                .containsExactlyInAnyOrder(22, 23, 24);
        assertThat(problems(rows.get(rows.size() - 1))).isEmpty();
    }

    @Test
    void theHeaderAmidTheRowsIsToldAsThat() {
        List<CsvRow> rows = rows("SKU;Ad;Fiyat\nA-1;x;1\nSKU;Ad;Fiyat\nA-2;y;2\n");

        assertThat(problems(rows.get(0))).isEmpty();
        assertThat(rows.get(1).problems())
                .containsExactly(new RowProblem(CsvReason.CSV_HEADER_AGAIN, 3, "", "SKU | Ad | Fiyat", ""));
        assertThat(problems(rows.get(2))).isEmpty();
    }

    @Test
    void aHeaderInOtherLettersOrWithOtherNamesOfItsColumnsIsOne() {
        List<CsvRow> rows = rows("SKU;Ad;Fiyat\nA-1;x;1\nStok Kodu;NAME;Price\nA-2;y;2\nsku;ad;fiyat\nsku;ad;;\n");

        assertThat(rows.stream().filter(row -> problems(row).contains(CsvReason.CSV_HEADER_AGAIN)))
                .extracting(CsvRow::line)
                .containsExactly(3, 5);
    }

    @Test
    void likeRowsOfOneRecordAreTwoWhereTheHeaderStandsOnce() {
        List<CsvRow> rows = rows("SKU;Ad;Fiyat\nA-1;x;1\nA-1;x;1\n");

        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(problems(row)).isEmpty());
    }

    @Test
    void signsThatNobodySeesAroundACodeAreNoPartOfIt() {
        List<CsvRow> rows = rows("SKU;Ad\n\u202AA-1\u202C;x\n\u2066A-2\u2069\u200E;y\n");

        assertThat(values(rows, "sku")).containsExactly("A-1", "A-2");
    }
}
