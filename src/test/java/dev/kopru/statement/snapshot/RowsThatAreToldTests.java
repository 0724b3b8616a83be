package dev.kopru.statement.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kopru.csv.CsvFixture;
import dev.kopru.csv.CsvImports;
import dev.kopru.csv.CsvRecordReader;
import dev.kopru.csv.CsvRun;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvNotice;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.record.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** No row of a file of movements counts twice or vanishes without a word. */
@SuppressWarnings("NullAway.Init")
class RowsThatAreToldTests {

    private static final String HEADER = "Cari Kodu;Ünvan;Para Birimi;Tarih;Tür;Belge No;Borç;Alacak\n";
    private static final String ROWS = "120.01;Ada;TRY;01.02.2026;Fatura;F-1;100,00;\n"
            + "120.01;Ada;TRY;02.02.2026;Tahsilat;T-1;;40,00\n"
            + "120.02;Bade;TRY;03.02.2026;Fatura;F-2;70,00;\n";

    private static Schemas schemas;

    @TempDir
    private Path home;

    @BeforeAll
    static void database() {
        schemas = TestDatabase.fresh();
    }

    @AfterAll
    static void drop() {
        schemas.close();
    }

    @Test
    void aFileOfMovementsBehindItselfDoublesNoBalance() {
        assertThatExceptionOfType(CsvFileException.class)
                .isThrownBy(() -> told(HEADER + ROWS + ROWS))
                .satisfies(refusal -> assertThat(refusal.reason())
                        .isEqualTo(Reason.of(CsvReason.CSV_FILE_REPEATED, "a.csv", 5, 7, 3, 6)));
    }

    @Test
    void noBalanceIsDoubledByACopyThatASpreadsheetWroteAnew() {
        for (String copy : List.of(
                ROWS.replace(",00;", ";"),
                ROWS.replace(".02.2026", ".2.2026").replace(";0", ";"),
                ROWS.replaceAll("(\\d\\d)[.](\\d\\d)[.](\\d{4})", "$3-$2-$1 00:00:00"),
                ROWS.replace("Fatura", "FATURA").replace("Tahsilat", "tahsilat"))) {
            assertThat(copy).isNotEqualTo(ROWS);
            assertThatExceptionOfType(CsvFileException.class)
                    .as(copy)
                    .isThrownBy(() -> told(HEADER + ROWS + copy))
                    .satisfies(refusal -> assertThat(refusal.reason())
                            .isEqualTo(Reason.of(CsvReason.CSV_FILE_REPEATED, "a.csv", 5, 7, 3, 6)));
        }
    }

    @Test
    void oneAmountWrittenInThreeWaysIsOneMovementThriceAndTold() throws IOException {
        String row = "120.03;Can;TRY;04.02.2026;Fatura;F-3;%s;\n";

        assertThat(told(HEADER + ROWS + row.formatted("10,00") + row.formatted("10") + row.formatted("10,0")))
                .containsExactly(Reason.of(CsvNotice.CSV_ROWS_ALIKE, "a.csv", 6, 2));
    }

    @Test
    void aRowOfAnAccountWithoutAnythingOfAMovementIsTold() throws IOException {
        assertThat(told(HEADER + ROWS + "120.02;Bade;TRY;;;;;\n;;;;;;;\n120.03;Can;;;;;;\n"))
                .containsExactlyInAnyOrder(
                        Reason.of(CsvNotice.CSV_EMPTY_ROWS, "a.csv", 6, 1),
                        Reason.of(CsvNotice.CSV_ROWS_WITHOUT_CONTENT, "a.csv", "5", 1, "120.02"));
    }

    @Test
    void twoLikeMovementsThatNoBalanceChecksAreTold() throws IOException {
        String twice = "120.02;Bade;TRY;03.02.2026;Fatura;F-2;70,00;\n";

        assertThat(told(HEADER + ROWS + twice)).containsExactly(Reason.of(CsvNotice.CSV_ROWS_ALIKE, "a.csv", 5, 1));
    }

    /** Of one account nobody knows whether so few rows are a copy or not. */
    @Test
    void likeMovementsThatASpreadsheetWroteAnewAreToldWhereNoBalanceChecksThem() throws IOException {
        String row = "120.03;Can;TRY;04.02.2026;Fatura;%s;10,00;\n";
        String again = "120.03;Can;TRY;4.2.2026;Fatura;%s;10;\n";

        assertThat(told(HEADER
                        + ROWS
                        + row.formatted("0001")
                        + row.formatted("0002")
                        + row.formatted("0003")
                        + row.formatted("0004")
                        + again.formatted("3")
                        + again.formatted("4")))
                .containsExactly(Reason.of(CsvNotice.CSV_ROWS_ALIKE, "a.csv", 9, 2));
    }

    @Test
    void likeRowsThatAreRejectedAreNotToldToCount() throws IOException {
        String others = IntStream.range(0, 9)
                .mapToObj(i -> "120.1" + i + ";Ada;TRY;01.02.2026;Fatura;F-1;100,00;\n")
                .collect(Collectors.joining());

        assertThat(told(HEADER + ROWS + others + HEADER + ROWS)).isEmpty();
    }

    private List<Reason> told(String content) throws IOException {
        CsvImports imports = CsvFixture.imports(
                JdbcClient.create(schemas.own()), home, DataSize.ofMegabytes(1), new MovementCsv().movementFiles());
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        long id = imports.register("movements", new ByteArrayInputStream(bytes), "a.csv", "kopru", "ayşe")
                .id();
        List<Reason> told = new ArrayList<>();
        CsvRecordReader<IncomingAccount> reader = new CsvRecordReader<>(
                imports,
                new CsvAccountMapping(FuzzedAccounts.PROFILES, ZoneId.of("Europe/Istanbul")),
                new CsvRun(
                        id, 1, "csv", (job, run, step, notices) -> notices.forEach(notice -> told.add(notice.what()))));
        reader.open(new ExecutionContext());
        while (reader.read() != null) {
            // All are read.
        }
        reader.update(new ExecutionContext());
        reader.close();
        return told;
    }
}
