package dev.kopru.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.csv.row.CellReader;
import dev.kopru.csv.row.CsvRow;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PossibleDatesTests {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    @ParameterizedTest
    @ValueSource(strings = {"01.03.0026", "02.01.0001", "01.03.1026", "29.12.1899", "01.03.2126", "31.12.9999"})
    void aDateThatNobodyCanMeanIsRefused(String date) {
        CsvCell cell = cell(date);
        CellReader cells = reader(cell);

        assertThat(cells.day(cell)).isNull();
        assertThat(cells.problems())
                .extracting(RowProblem::code, RowProblem::line, RowProblem::column, RowProblem::value)
                .containsExactly(tuple(CsvReason.CSV_IMPOSSIBLE_DATE, 2, "Tarih", date));
    }

    @Test
    void aCenturyAgoAndSomeYearsAheadArePossible() {
        LocalDate today = LocalDate.now(ISTANBUL);
        for (LocalDate day : new LocalDate[] {LocalDate.of(1900, 1, 2), today, today.plusYears(9)}) {
            CsvCell cell = cell(day.format(DateTimeFormatter.ofPattern("dd.MM.uuuu")));
            assertThat(reader(cell).day(cell)).isEqualTo(day);
        }
    }

    @Test
    void aPeriodMayEndFarAheadButNotBeforeItCanHaveBegun() {
        CsvCell forGood = cell("31.12.9999");
        assertThat(reader(forGood).end(forGood)).isAfter("9999-12-30T00:00:00Z");
        CsvCell typo = cell("01.03.0026");
        CellReader cells = reader(typo);
        assertThat(cells.end(typo)).isNull();
        assertThat(cells.problems()).extracting(RowProblem::code).containsExactly(CsvReason.CSV_IMPOSSIBLE_DATE);
    }

    private static CsvRow row(String date) {
        byte[] file = ("SKU;Tarih\nA;" + date + "\n").getBytes(StandardCharsets.UTF_8);
        return CsvFixture.read(file, CsvFixture.profile("")).get(0).rows().get(0);
    }

    private static CsvCell cell(String date) {
        return Objects.requireNonNull(row(date).cell("day"));
    }

    private static CellReader reader(CsvCell cell) {
        return new CellReader(row(cell.text()).columns(), ISTANBUL);
    }
}
