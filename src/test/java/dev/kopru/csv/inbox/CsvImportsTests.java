package dev.kopru.csv.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.csv.CsvFixture;
import dev.kopru.csv.CsvGroupReader;
import dev.kopru.csv.CsvImports;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.setting.file.KopruHome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Files are taken in whole, under a harmless name, or not at all. */
@SuppressWarnings("NullAway.Init")
class CsvImportsTests {

    private static final String GOOD = "SKU;Ad\nA;Şeker\nB;x\nA;y\n";

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
    void keepsTheFileAndRemembersIt() throws IOException {
        CsvImport taken = register("../Ürünler.csv", GOOD);

        assertThat(taken.file()).isEqualTo("Ürünler.csv");
        assertThat(taken.kind()).isEqualTo("products");
        assertThat(taken.profile()).isEqualTo("p");
        assertThat(taken.sha256()).hasSize(64);
        assertThat(taken.receivedAt()).isEqualTo(Instant.parse("2026-03-01T09:00:00.123456Z"));
        assertThat(taken.receivedFrom()).isEqualTo("ayşe");
        assertThat(taken.runId()).isNull();
        assertThat(inbox()).containsExactly(taken.sha256().substring(0, 16) + "-urunler.csv");
        assertThat(imports.find(taken.id())).isEqualTo(taken);
        assertThat(imports.page(0, 1)).containsExactly(taken);
    }

    @Test
    void columnsThatAreLetPassAreKnownWithoutReadingTheFileAgain() throws IOException {
        Path profile = home.resolve("profiles/products/p.yml");
        Files.writeString(profile, Files.readString(profile) + "other-columns: ignore\n");
        CsvImport taken = register("a.csv", "SKU;Raf;Ad;;Depo\nA;1;Şeker;;2\n");
        Files.delete(home.resolve("inbox").resolve(inbox().get(0)));

        assertThat(imports.ignoredColumns(taken)).containsExactly("Raf", "Depo");
    }

    @Test
    void theSameContentMayComeAgain() throws IOException {
        CsvImport first = register("a.csv", GOOD);
        CsvImport second = register("a.csv", GOOD);

        assertThat(second.id()).isGreaterThan(first.id());
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(inbox()).hasSize(1);
    }

    @Test
    void goesOnWhereTheImportStands() throws IOException {
        CsvImport taken = register("a.csv", GOOD);
        imports.startedAs(taken.id(), 42);
        imports.advance(taken.id(), 1, 1);

        CsvImport now = imports.find(taken.id());
        assertThat(now.runId()).isEqualTo(42);
        try (CsvGroupReader reader = imports.open(now, row -> {})) {
            assertThat(reader.next()).extracting(CsvGroup::key).isEqualTo("A");
            assertThat(reader.next()).isNull();
            assertThat(reader.rowsRead()).isEqualTo(3);
        }
    }

    @Test
    void aFileThatCannotBeReadLeavesNothingBehind() throws IOException {
        assertRefused("a.csv", "", CsvReason.CSV_FILE_EMPTY);
        assertRefused("a.csv", "x".repeat(1001), CsvReason.CSV_FILE_TOO_LARGE);
        assertRefused("a.csv", "SKU;Ad\n", CsvReason.CSV_FILE_WITHOUT_ROWS);
        assertRefused("a.csv", "Kod;Ad\nA;x\n", CsvReason.CSV_HEADER_NOT_FOUND);
        assertRefused("a.csv", "SKU;Raf\nA;x\n", CsvReason.CSV_UNKNOWN_COLUMN);
        assertRefused("a.csv.filepart", GOOD, CsvReason.CSV_FILE_UNFINISHED);
        assertThat(inbox()).isEmpty();
    }

    @Test
    void aFileThatIsStillBeingWrittenIsRefused() throws IOException {
        Path growing = Files.writeString(home.resolve("growing.csv"), GOOD);
        try (InputStream bytes = new StillFile(growing, "growing.csv")) {
            Files.writeString(growing, GOOD + "C;z\n");

            assertThatThrownBy(() -> imports.register("products", bytes, "growing.csv", "p", "ayşe"))
                    .isInstanceOfSatisfying(
                            CsvFileException.class,
                            e -> assertThat(e.reason().code()).isEqualTo("CSV_FILE_UNFINISHED"));
        }
        assertThat(inbox()).isEmpty();
        assertThat(imports.register("products", growing, "p", "ayşe").file()).isEqualTo("growing.csv");
    }

    @Test
    void anImportThatNeverBeganCanBeWithdrawnAndNoOther() throws IOException {
        CsvImport waiting = register("a.csv", GOOD);
        CsvImport begun = register("b.csv", GOOD);
        imports.startedAs(begun.id(), 1);

        imports.withdraw(waiting.id());
        imports.withdraw(begun.id());

        assertThatThrownBy(() -> imports.find(waiting.id())).hasMessageContaining("no import " + waiting.id());
        assertThat(imports.find(begun.id()).file()).isEqualTo("b.csv");
    }

    @Test
    void aFileWhoseImportCouldNotBeStartedIsTakenAwayUnlessAnotherImportIsOfIt() throws IOException {
        String own = GOOD + "C;z\n";
        CsvImport refused = register("a.csv", own);
        CsvImport sameFile = register("a.csv", own);
        CsvImport sameContent = register("b.csv", own);

        imports.withdraw(refused.id());
        assertThat(inbox()).hasSize(2);
        imports.withdraw(sameFile.id());
        assertThat(inbox()).singleElement().asString().endsWith("-b.csv");
        imports.withdraw(sameContent.id());
        assertThat(inbox()).isEmpty();
    }

    @Test
    void theStartClearsOldFilesWithoutAnImportAndNoOthers() throws IOException {
        CsvImport kept = register("kept.csv", GOOD);
        Path inbox = home.resolve("inbox");
        Path left = Files.writeString(inbox.resolve("0123456789abcdef-left.csv"), GOOD);
        Path cutOff = Files.writeString(inbox.resolve(".incoming-1.part"), GOOD);
        Path young = Files.writeString(inbox.resolve("0123456789abcdef-young.csv"), GOOD);
        Path ofPeople = Files.writeString(inbox.resolve("notlar.txt"), GOOD);
        Instant now = Instant.now();
        try (Stream<Path> files = Files.list(inbox)) {
            for (Path file : files.filter(one -> !one.equals(young)).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(now.minus(Duration.ofHours(25))));
            }
        }

        CsvImportTable table = new CsvImportTable(JdbcClient.create(schemas.own()));
        new InboxSweep(new Inbox(new KopruHome(home), DataSize.ofBytes(1000)), table, Clock.fixed(now, ZoneOffset.UTC))
                .run(new DefaultApplicationArguments());

        assertThat(left).doesNotExist();
        assertThat(cutOff).doesNotExist();
        assertThat(young).exists();
        assertThat(ofPeople).exists();
        assertThat(imports.ignoredColumns(kept)).isEmpty();
        assertThat(inbox()).anyMatch(name -> name.endsWith("-kept.csv"));
    }

    private CsvImport register(String name, String content) {
        return imports.register(
                "products", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), name, "p", "ayşe");
    }

    private void assertRefused(String name, String content, CsvReason reason) {
        assertThatThrownBy(() -> register(name, content))
                .isInstanceOfSatisfying(
                        CsvFileException.class,
                        e -> assertThat(e.reason().code()).isEqualTo(reason.name()));
    }

    private List<String> inbox() throws IOException {
        if (!Files.exists(home.resolve("inbox"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home.resolve("inbox"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
