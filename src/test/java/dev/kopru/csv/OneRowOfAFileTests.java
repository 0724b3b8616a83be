package dev.kopru.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.csv.cell.WrittenRow;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.profile.RejectedColumns;
import dev.kopru.csv.row.CsvColumns;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.RawRow;
import dev.kopru.csv.row.RowReading;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.fixture.Poison;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** A row of a file that fails unexpectedly before it is a record costs its record alone. */
@SuppressWarnings("NullAway.Init")
class OneRowOfAFileTests {

    private static final String FILE = "SKU;Ad\nA;bir\nB;iki\nB;üç\nC;dört\n";

    private static Schemas schemas;

    @TempDir
    private Path home;

    private CsvImports imports;

    @BeforeAll
    static void database() {
        schemas = TestDatabase.fresh();
    }

    @AfterAll
    static void drop() {
        schemas.close();
    }

    @BeforeEach
    void profile() throws IOException {
        imports =
                CsvFixture.imports(JdbcClient.create(schemas.own()), home, DataSize.ofBytes(1000), CsvFixture.PRODUCTS);
        Path folder = Files.createDirectories(home.resolve("profiles/products"));
        Files.writeString(folder.resolve("p.yml"), "group-by: [sku]\ncolumns: {sku: [SKU], name: [Ad]}\n");
    }

    @Test
    void aRecordWhoseRowsThrowAsTheyAreReadIsOneThatCannotBeReadAndTheOthersGoOn() throws IOException {
        List<CsvGroup> read = read(row -> {}, group -> {
            if (group.key().equals("B") && group.rows().get(0).flaw() == null) {
                throw new StackOverflowError();
            }
        });

        assertThat(read).extracting(CsvGroup::key).containsExactly("A", "B", "C");
        assertUnreadable(read.get(1), 3, 4);
        assertThat(read.get(0).rows()).extracting(CsvRow::flaw).containsOnlyNulls();
        assertThat(read.get(2).rows()).extracting(CsvRow::flaw).containsOnlyNulls();
    }

    @Test
    void aRowThatThrowsAsTheWholeFileIsLookedAtCostsItsRecord() throws IOException {
        List<CsvGroup> read = read(
                row -> {
                    if (row.line() == 4) {
                        throw new IllegalStateException("not this one");
                    }
                },
                group -> {});

        assertThat(read).extracting(CsvGroup::key).containsExactly("A", "B", "C");
        assertUnreadable(read.get(1), 4);
        assertThat(read.get(2).rows()).extracting(CsvRow::flaw).containsOnlyNulls();
    }

    @Test
    void whatIsWrongWithTheWholeFileStillRefusesIt() {
        CsvFileException whole = CsvFileException.of(CsvReason.CSV_FILE_WITHOUT_ROWS, "a.csv");

        assertThatThrownBy(() -> read(
                        row -> {
                            throw whole;
                        },
                        group -> {}))
                .isSameAs(whole);
    }

    @Test
    void aRowWhoseSplittingThrowsKeepsItsTextAndBelongsToItsRecord() {
        CsvColumns columns = CsvFixture.read("SKU;Ad\nA;x\n".getBytes(StandardCharsets.UTF_8), CsvFixture.profile(""))
                .get(0)
                .rows()
                .get(0)
                .columns();
        RowReading reading = new RowReading(columns, new RejectedColumns(Poison.map(), false));
        RawRow raw = new RawRow(7, 7, "\"B\"; iki ", false, null);

        CsvRow row = reading.row(raw, ';');

        assertThat(row.flaw()).isEqualTo(CsvReason.CSV_ROW_UNREADABLE);
        assertThat(row.values()).containsExactly("B", "iki");
        assertThat(row.key()).isEqualTo("B");
        assertThat(reading.written(raw, ';'))
                .isEqualTo(new WrittenRow(7, List.of("\"B\"; iki "), CsvReason.CSV_ROW_UNREADABLE));
    }

    private static void assertUnreadable(CsvGroup group, Integer... lines) {
        assertThat(group.rows())
                .filteredOn(row -> row.flaw() == CsvReason.CSV_ROW_UNREADABLE)
                .extracting(CsvRow::line)
                .containsExactly(lines);
        assertThat(group.rows()).extracting(row -> row.values().get(1)).containsExactly("iki", "üç");
        assertThat(group.rows().stream().flatMap(row -> row.problems().stream()))
                .extracting(RowProblem::code)
                .containsOnly(CsvReason.CSV_ROW_UNREADABLE);
    }

    private List<CsvGroup> read(Consumer<CsvRow> looking, Consumer<CsvGroup> making) throws IOException {
        CsvImport file = imports.register(
                "products", new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)), "a.csv", "p", "ayşe");
        CsvRecordReader<RowsAsRecord> reader = new CsvRecordReader<>(
                imports,
                RowsAsRecord.of(looking, making),
                new CsvRun(file.id(), 1, "csv", (job, of, step, notices) -> {}));
        reader.open(new ExecutionContext());
        try {
            List<CsvGroup> read = new ArrayList<>();
            for (RowsAsRecord record = reader.read(); record != null; record = reader.read()) {
                read.add(record.group());
            }
            reader.update(new ExecutionContext());
            return read;
        } finally {
            reader.close();
        }
    }
}
