package dev.kopru.csv.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.CsvFixture;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.csv.profile.ProfileReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the rows of a record say twice has to be the same, not to be spelled the same. */
class RecordCellsTests {

    private static final String LAYOUT =
            """
            group-by: [sku]
            date-times: ["d.M.uuuu H:mm:ss", "d.M.uuuu H:mm"]
            columns: {sku: [SKU], id: [Id], name: [Ad], price: [Fiyat], vat: [KDV Oranı], day: [Tarih]}
            """;

    @Test
    void oneAmountInTwoSpellingsIsNoContradiction() {
        assertThat(conflicts("Fiyat", "480", "480,00", cells -> cells.number("price")))
                .isEmpty();
        assertThat(conflicts("Fiyat", "1.480,00", "1480", cells -> cells.amount("price")))
                .isEmpty();
        assertThat(conflicts("KDV Oranı", "%20", "20,0", cells -> cells.rate("vat")))
                .isEmpty();
        assertThat(conflicts("Fiyat", "48", "480", cells -> cells.number("price")))
                .containsExactly(CsvReason.CSV_CONFLICTING_VALUE);
        assertThat(conflicts("Fiyat", "480", "x", cells -> cells.number("price")))
                .containsExactly(CsvReason.CSV_CONFLICTING_VALUE);
    }

    @Test
    void oneInstantInTwoSpellingsIsNoContradiction() {
        assertThat(conflicts("Tarih", "1.11.2025 10:00", "01.11.2025 10:00:00", cells -> cells.instant("day")))
                .isEmpty();
        assertThat(conflicts("Tarih", "1.11.2025 10:00", "01.11.2025 10:01", cells -> cells.instant("day")))
                .containsExactly(CsvReason.CSV_CONFLICTING_VALUE);
    }

    @Test
    void oneChoiceInTwoWordsIsNoContradiction() {
        assertThat(conflicts("Ad", "Evet", "evet", cells -> cells.yesOrNo("name")))
                .isEmpty();
        assertThat(conflicts("Ad", "DOĞRU", "1", cells -> cells.requiredYesOrNo("name")))
                .isEmpty();
        assertThat(conflicts("Ad", "evet", "hayır", cells -> cells.requiredYesOrNo("name")))
                .containsExactly(CsvReason.CSV_CONFLICTING_VALUE);
    }

    @Test
    void textsAndCodesAreWhatTheirLettersAre() {
        assertThat(conflicts("Id", "0012", "12", cells -> cells.text("id")))
                .containsExactly(CsvReason.CSV_CONFLICTING_VALUE);
        assertThat(conflicts("Ad", "12,50", "12,5", cells -> cells.text("name")))
                .containsExactly(CsvReason.CSV_CONFLICTING_VALUE);
    }

    private static List<CsvReason> conflicts(String column, String one, String other, Consumer<RecordCells> reading) {
        CsvProfile profile = ProfileReader.read("test", CsvFixture.PRODUCTS, "test.yml", new StringReader(LAYOUT));
        String file = "SKU;%s\nA;%s\nA;%s\n".formatted(column, one, other);
        List<CsvRow> rows = CsvFixture.read(file.getBytes(StandardCharsets.UTF_8), profile)
                .get(0)
                .rows();
        CellReader reader = new CellReader(rows.get(0).columns(), ZoneOffset.UTC);
        reading.accept(new RecordCells(rows, reader));
        return reader.problems().stream().map(RowProblem::code).toList();
    }
}
