package dev.kopru.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.cell.CsvNotice;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.NumberForm;
import dev.kopru.csv.cell.RowReference;
import dev.kopru.csv.cell.SpreadsheetGuard;
import dev.kopru.csv.cell.WrittenRow;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.inbox.CsvImportTable;
import dev.kopru.csv.inbox.Inbox;
import dev.kopru.csv.inbox.RejectedList;
import dev.kopru.csv.inbox.RejectedRowTable;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.csv.profile.ProfileReader;
import dev.kopru.csv.profile.RejectedColumn;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.record.Rejection;
import dev.kopru.record.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** The rejected rows of an import are kept as they came, once each, and read again by the profile that read the file. */
@SuppressWarnings("NullAway.Init")
class RejectedListTests {

    private static final Locale TURKISH = Locale.forLanguageTag("tr");
    private static final String LAYOUT =
            """
            group-by: [sku]
            other-columns: refuse
            columns:
              sku: [SKU]
              name: [Ad]
              price: [Fiyat]
            """;

    private static Schemas schemas;

    @TempDir
    private Path home;

    private TransactionTemplate transaction;
    private RejectedRows rejected;
    private RejectedList list;
    private CsvImports imports;
    private final List<String> closed = new ArrayList<>();

    @BeforeAll
    static void database() {
        schemas = TestDatabase.fresh();
    }

    @AfterAll
    static void drop() {
        schemas.close();
    }

    @BeforeEach
    void imports() {
        JdbcClient jdbc = JdbcClient.create(schemas.own());
        CsvImportTable table = new CsvImportTable(jdbc);
        RejectedRowTable rows = new RejectedRowTable(jdbc, new JdbcTemplate(schemas.own()));
        transaction = new TransactionTemplate(new DataSourceTransactionManager(schemas.own()));
        rejected = new RejectedRows(rows);
        list = new RejectedList(rows, table);
        imports = new CsvImports(
                table,
                CsvFixture.profiles(home, CsvFixture.PRODUCTS),
                new Inbox(new dev.kopru.setting.file.KopruHome(home), DataSize.ofMegabytes(1)),
                rejected,
                new ResentRows(rows, (job, run, keys, from, reason) -> closed.add(keys + " " + from + "→ " + reason)),
                Clock.systemUTC());
    }

    @Test
    void aRunThatDiesAndGoesOnListsEveryRejectedRowOnce() throws Exception {
        CsvImport file = taken("SKU;Ad;Fiyat\nA;a;1\nB;b;2\nA;c;3\nC;d;4\n", LAYOUT);
        Products first = new Products(imports, file, 1);
        first.open(new ExecutionContext());
        transaction.executeWithoutResult(died -> {
            rejectNext(first, 1);
            died.setRollbackOnly();
        });
        assertThat(rows(file)).isEmpty();

        Products second = new Products(imports, file, 2);
        second.open(new ExecutionContext());
        transaction.executeWithoutResult(lives -> {
            rejectNext(second, 2);
            second.update(new ExecutionContext());
        });
        Products third = new Products(imports, file, 3);
        third.open(new ExecutionContext());
        transaction.executeWithoutResult(lives -> {
            rejectNext(third, 3);
            rejectNext(third, 3);
            third.update(new ExecutionContext());
        });

        assertThat(rows(file)).containsExactly("2 A|a|1", "3 B|b|2", "4 A|c|3", "5 C|d|4");
    }

    @Test
    void anotherRunOfTheSameRecordsChangesNothing() throws Exception {
        CsvImport file = rejecting("SKU;Ad;Fiyat\nA;a;1\n", LAYOUT);
        Source source = new Source("A", "A", Origin.CSV, CsvLocation.prefix(file.id()) + "liste.csv:2", 0);

        rejected.rejected("ProductJob", 99, List.of(new Rejection(source, "{}", new Reason("OTHER", List.of()))));

        assertThat(rows(file)).containsExactly("2 A|a|1");
    }

    @Test
    void cellsOutsideTheColumnsStandBeforeTheColumnsOfTheList() throws Exception {
        CsvImport file = rejecting("SKU;Ad;Fiyat\nA;a;1;x;y\nB;b\n", LAYOUT);

        String text = written(file, ';');

        assertThat(text.lines())
                .containsExactly(
                        "SKU;Ad;Fiyat;;;Köprü satırı;Köprü kodu;Köprü nedeni;Köprü kaydı 0,00",
                        "A;a;1;x;y;2;TEST;;#" + file.id() + ":2 CSV_TOO_MANY_CELLS ac4659de",
                        "B;b;;;;3;TEST;;#" + file.id() + ":3 CSV_MISSING_CELLS 34c6cf91");
        List<CsvGroup> again = CsvFixture.read(text.getBytes(StandardCharsets.UTF_8), profile(LAYOUT));
        assertThat(problems(again.get(0)))
                .containsExactly("CSV_TOO_MANY_CELLS ", "CSV_TEXT_OUTSIDE_COLUMNS #4", "CSV_TEXT_OUTSIDE_COLUMNS #5");
        assertThat(problems(again.get(1))).isNotEmpty();
    }

    @Test
    void aRowThatCouldNotBeSplitIsRefusedAgainUntilItIsCorrected() throws Exception {
        CsvImport file = rejecting("SKU;Fiyat;Ad\nA1;1;bir\nA2;2;\"Boru 5\nA3;3;dirsek 5\"\nA4;4;dört\n", LAYOUT);

        List<String> lines = written(file, ';').lines().toList();
        String text = lines.get(0) + "\n" + lines.get(2) + "\n";
        String corrected = text.replace("\"\"\"Boru 5\"", "Boru");

        assertThat(text).contains("A2;2;\"\"\"Boru 5\";3;TEST;;#" + file.id() + ":3 CSV_BAD_QUOTES ");
        assertThat(problems(only(text))).containsExactly("CSV_BAD_QUOTES ");
        assertThat(corrected).isNotEqualTo(text);
        assertThat(problems(only(corrected))).isEmpty();
        assertThat(only(corrected).rows().get(0).values()).startsWith("A2", "2", "Boru");
    }

    @Test
    void figuresKeepTheirFormThoughASpreadsheetSavesWithAnotherDelimiter() throws Exception {
        CsvImport file = rejecting("SKU,Ad,Fiyat\n0017,a,12.500\nA,a,1\nB,b,0.5\n", LAYOUT);

        CsvRow row = CsvFixture.read(written(file, ';').getBytes(StandardCharsets.UTF_8), profile(LAYOUT))
                .get(0)
                .rows()
                .get(0);

        assertThat(row.columns().numbers()).isEqualTo(NumberForm.POINT);
        assertThat(row.values()).startsWith("0017", "a", "12.500");
    }

    @Test
    void aListOfAListHasItsColumnsOnce() throws Exception {
        CsvImport first = rejecting("SKU;Ad;Fiyat\nA;'=a;1\n", LAYOUT);
        CsvImport second = rejecting(written(first, ';'), LAYOUT);

        assertThat(written(second, ';').lines())
                .containsExactly(
                        "SKU;Ad;Fiyat;Köprü satırı;Köprü kodu;Köprü nedeni;Köprü kaydı 0,00",
                        "A;'=a;1;2;TEST;;#" + second.id() + ":2");
    }

    @Test
    void rowsThatComeInAgainUnderAnotherKeyCloseTheOldRejection() throws Exception {
        CsvImport first = rejecting("SKU;Ad;Fiyat\n;a;1\nB;b;2\n", LAYOUT);
        closed.clear();

        Products reader = new Products(imports, taken(written(first, ';').replace(";a;1", "A;a;1"), LAYOUT), 12);
        reader.open(new ExecutionContext());
        transaction.executeWithoutResult(chunk -> {
            reader.next();
            reader.next();
            reader.update(new ExecutionContext());
        });

        assertThat(closed).containsExactly("[?2, B] #" + first.id() + " → #" + (first.id() + 1) + " liste.csv");
    }

    @Test
    void aRowThatIsSentTwiceIsRefusedUntilOneOfThemIsGone() throws Exception {
        CsvImport first = rejecting("SKU;Ad;Fiyat\nA;\"a \"\"b\"\"\";1\nA;b;2\nC;c;3\n", LAYOUT);
        List<String> lines = written(first, ';').lines().toList();
        String twice = String.join("\n", lines.get(0), lines.get(1), lines.get(2), lines.get(1), lines.get(3)) + "\n";

        List<CsvGroup> groups = CsvFixture.read(twice.getBytes(StandardCharsets.UTF_8), profile(LAYOUT));
        CsvImport second = rejecting(twice, LAYOUT);
        List<String> again = written(second, ';').lines().toList();

        assertThat(groups.stream().map(CsvGroup::key)).containsExactly("A", "C");
        assertThat(problems(groups.get(0))).containsExactly("CSV_ROW_SENT_TWICE ");
        assertThat(groups.get(0).rows().get(2).values()).startsWith("A", "a \"b\"", "1");
        assertThat(problems(groups.get(1))).isEmpty();
        assertThat(again.get(3)).contains("#" + second.id() + ":4 CSV_ROW_SENT_TWICE ");
        assertThat(problems(CsvFixture.read(String.join("\n", again).getBytes(StandardCharsets.UTF_8), profile(LAYOUT))
                        .get(0)))
                .containsExactly("CSV_ROW_SENT_TWICE ");
        assertThat(problems(CsvFixture.read(
                                String.join("\n", again.get(0), again.get(1), again.get(2), again.get(4))
                                        .getBytes(StandardCharsets.UTF_8),
                                profile(LAYOUT))
                        .get(0)))
                .isEmpty();
    }

    @Test
    void aRowThatStoodInTheFileOnceMoreIsRefusedUntilItIsGone() throws Exception {
        String others = "B;b;1\nC;c;1\nD;d;1\nE;e;1\nF;f;1\n";
        CsvImport first = taken("SKU;Ad;Fiyat\nA;a;1\nA;b;2\n" + others + "A;b;2\n", LAYOUT);
        List<CsvGroup> groups = CsvFixture.read(
                ("SKU;Ad;Fiyat\nA;a;1\nA;b;2\n" + others + "A;b;2\n").getBytes(StandardCharsets.UTF_8),
                profile(LAYOUT));
        List<String> lines = rejectedLines(first, 5);

        assertThat(groups.get(5).key()).isEqualTo("A");
        assertThat(problems(groups.get(5))).containsExactly("CSV_ROW_REPEATED ");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(3)).contains("#" + first.id() + ":9 CSV_ROW_REPEATED ");
        assertThat(problems(CsvFixture.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), profile(LAYOUT))
                        .get(0)))
                .containsExactly("CSV_ROW_REPEATED ");
        assertThat(problems(CsvFixture.read(
                                String.join("\n", lines.subList(0, 3)).getBytes(StandardCharsets.UTF_8),
                                profile(LAYOUT))
                        .get(0)))
                .isEmpty();
    }

    private List<String> rejectedLines(CsvImport file, int before) throws Exception {
        Products reader = new Products(imports, file, 1);
        reader.open(new ExecutionContext());
        for (int record = 0; record < before; record++) {
            reader.next();
        }
        transaction.executeWithoutResult(chunk -> {
            rejectNext(reader, 1);
            reader.update(new ExecutionContext());
        });
        reader.close();
        return written(file, ';').lines().toList();
    }

    @Test
    void aTornRowThatIsCorrectedAloneDoesNotReplaceItsRecord() throws Exception {
        CsvImport first = taken("SKU;Ad;Fiyat\nX;x;1\nAB;a;1\nAB;b;2\nB;b;1\nABc;3\n", LAYOUT);
        List<String> lines = rejectedLines(first, 3);
        assertThat(lines.get(1)).startsWith("ABc;3;");
        String corrected = lines.get(1).replaceFirst("ABc;3;;", "AB;c;3;").replaceFirst("ABc;3;", "AB;c;3;");
        String whole = lines.get(0) + "\n" + corrected + "\nAB;a;1;;;;\n";

        assertThat(problemsOfRead(taken(lines.get(0) + "\n" + corrected + "\n", LAYOUT)))
                .containsExactly("CSV_ROW_ALONE AB");
        assertThat(problemsOfRead(taken(whole, LAYOUT))).isEmpty();
        assertThat(problemsOfRead(taken(lines.get(0) + "\n" + corrected.replaceFirst("#.*", "") + "\n", LAYOUT)))
                .isEmpty();
    }

    private List<String> problemsOfRead(CsvImport file) {
        Products reader = new Products(imports, file, 9);
        reader.open(new ExecutionContext());
        CsvGroup group = java.util.Objects.requireNonNull(reader.next());
        reader.close();
        return group.rows().stream()
                .flatMap(row -> row.problems().stream())
                .map(problem -> problem.code() + " " + problem.value())
                .toList();
    }

    @Test
    void rowsOfARecordThatAreMissingWhenItIsSentAgainAreTold() throws Exception {
        CsvImport first = rejecting("SKU;Ad;Fiyat\nA;a;1\nA;b;2\nA;c;3\nB;d;4\nC;e;5\n", LAYOUT);
        List<String> lines = written(first, ';').lines().toList();
        CsvImport second =
                taken(String.join("\n", lines.get(0), lines.get(1), lines.get(3), lines.get(4)) + "\n", LAYOUT);

        assertThat(told(second, 21))
                .containsExactly(Reason.of(CsvNotice.CSV_ROWS_LEFT_BEHIND, "liste.csv", "A", first.id(), 1, "3"));
        assertThat(told(taken(String.join("\n", lines) + "\n", LAYOUT), 22)).isEmpty();
    }

    private List<Reason> told(CsvImport file, long run) throws Exception {
        List<Reason> told = new ArrayList<>();
        Products reader = new Products(imports, file, run, told);
        reader.open(new ExecutionContext());
        transaction.executeWithoutResult(chunk -> {
            reader.next();
            reader.update(new ExecutionContext());
        });
        reader.close();
        return told;
    }

    @Test
    void aProfileThatWantsTheHeaderInACertainLineReadsTheListToo() throws Exception {
        String layout = LAYOUT + "header-row: 3\n";
        CsvImport file = rejecting("Rapor\n\nSKU;Ad;Fiyat\nA;a;1\n", layout);

        assertThat(list.layout(file.id()).blankLines()).isEqualTo(2);
        assertThat(CsvFixture.read(("\n\n" + written(file, ';')).getBytes(StandardCharsets.UTF_8), profile(layout)))
                .hasSize(1);
    }

    @Test
    void aColumnThatTheProfileKnowsIsTheProfiles() {
        String text = "SKU;Köprü kodu\nA;x\n";

        CsvRow row = CsvFixture.read(
                        text.getBytes(StandardCharsets.UTF_8),
                        profile("group-by: [sku]\ncolumns: {sku: [SKU], name: [Köprü Kodu]}\n"))
                .get(0)
                .rows()
                .get(0);

        assertThat(row.values()).containsExactly("A", "x");
        assertThat(row.given("name")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0017",
                "8690000000017",
                "123456789012345678",
                "12.500",
                "1.250,50",
                "-12,5",
                "1/3",
                "01.03.2024",
                "2024-03-01 08:26:00",
                "12E5",
                "1 Mart 2024",
                "Mar 5",
                "%20",
                "₺12,50",
                "12,50 TL",
                "=1+1",
                "'=1+1",
                "+90 532 000 00 00",
                "'0017",
                "''0017",
                "@x",
                "08:30",
                "1,5%",
                "true",
                "doğru",
                "YANLIŞ",
                "2024-03-01T08:26:00",
                "2024-03-01T08:26:00Z",
                "2024-03-01T08:26:00+03:00",
                "20240301T082600",
                "01.03.2024 08:30 pm",
                "12:30 PM",
                "5 pm",
                "09:05 ÖÖ",
                "March 1, 2024",
                "Monday, March 1, 2024",
                "Pazartesi, 1 Mart 2024",
                "1 Mart 2024 08:30",
                "Mar-24",
                "(5)",
                "(12,50)",
                "-0"
            })
    void whatASpreadsheetWouldChangeIsKeptFromIt(String text) {
        assertThat(SpreadsheetGuard.guarded(text)).isEqualTo("'" + text);
        assertThat(SpreadsheetGuard.original(SpreadsheetGuard.guarded(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "-5",
                "0",
                "17850",
                "K-1",
                "ABC-12",
                "'t Hooft",
                "'90s kazak",
                "12 adet",
                "Çınar",
                "Mart",
                "doğru yol",
                "Salı pazarı",
                "T-shirt",
                "#7:12",
                "#7:12 0?5"
            })
    void whatEverySpreadsheetKeepsStaysAsItIs(String text) {
        assertThat(SpreadsheetGuard.guarded(text)).isEqualTo(text);
        assertThat(SpreadsheetGuard.original(text)).isEqualTo(text);
    }

    @Test
    void aRowWhoseLettersTheSavingProgramDidNotHaveIsRefused() throws Exception {
        CsvImport file = rejecting("SKU;Ad;Fiyat\nA;Žluť ₺ kalem?;1\nB;Çınar;2\n", LAYOUT);
        String list = written(file, ';');

        List<CsvGroup> lost =
                CsvFixture.read(list.replace("Žluť ₺", "?lu? ?").getBytes(StandardCharsets.UTF_8), profile(LAYOUT));
        List<CsvGroup> asked = CsvFixture.read(
                list.replace("Çınar", "Çınar?").replace("Žluť", "Zlut").getBytes(StandardCharsets.UTF_8),
                profile(LAYOUT));

        assertThat(list).contains("#" + file.id() + ":2 1?3\n", "#" + file.id() + ":3 0?2\n");
        assertThat(problems(lost.get(0))).containsExactly("CSV_LOST_LETTERS ");
        assertThat(problems(lost.get(1))).isEmpty();
        assertThat(asked).allSatisfy(group -> assertThat(problems(group)).isEmpty());
    }

    @Test
    void theColumnsOfTheListAreKnownWithoutTheLettersOfTheirNames() throws Exception {
        CsvImport file = rejecting("SKU;Ad;Fiyat\nA;Çınar;1\n", LAYOUT);
        String saved = written(file, ';').replaceAll("[^\\x00-\\x7F]", "?");

        assertThat(saved).contains("K?pr? sat?r?;K?pr? kodu;K?pr? nedeni;K?pr? kayd? 0,00");
        assertThat(problems(only(saved))).containsExactly("CSV_LOST_LETTERS ");
    }

    @ParameterizedTest
    @ValueSource(ints = {32_767, 65_535})
    void aTextThatASpreadsheetCutIsRefused(int length) {
        String cut = "u".repeat(length - 1) + " ";

        CsvGroup read = only("SKU;Ad;Fiyat\nA;" + cut + ";1\n");

        assertThat(problems(read)).containsExactly("CSV_TEXT_CUT Ad");
        assertThat(read.rows().get(0).problems().get(0).value()).endsWith("… (" + (length - 1) + ")");
        assertThat(problems(only("SKU;Ad;Fiyat\nA;" + cut + "n;1\n"))).isEmpty();
        assertThat(problems(only("SKU;Ad;Fiyat\nA;" + "u".repeat(length - 1) + ";1\n")))
                .isEmpty();
    }

    @Test
    void aTabBetweenWordsIsABlankInTheListBecauseAWorkbookWouldDropIt() throws Exception {
        CsvImport file = rejecting("SKU;Ad;Fiyat\nA;iki\tkelime;1\n", LAYOUT);

        assertThat(rows(file)).containsExactly("2 A|iki kelime|1");
    }

    @Test
    void whatCouldNotBeSplitStaysSoThoughASpreadsheetHasOtherLineEndsAndBlanks() {
        WrittenRow row = new WrittenRow(3, List.of("A", "bir\r\niki", "x\ty"), CsvReason.CSV_BAD_QUOTES);
        RowReference reference = RowReference.of(7, row);

        assertThat(RowReference.parsed(reference.toString())).isEqualTo(reference);
        assertThat(reference.flawOf(List.of("A", "bir\niki", "x y", ""))).isEqualTo(CsvReason.CSV_BAD_QUOTES);
        assertThat(reference.flawOf(List.of("A", "bir\nüç", "x y"))).isNull();
    }

    private CsvImport taken(String content, String layout) throws IOException {
        Path folder = Files.createDirectories(home.resolve("profiles/products"));
        Files.writeString(folder.resolve("p.yml"), layout);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return imports.register("products", new ByteArrayInputStream(bytes), "liste.csv", "p", "ayşe");
    }

    /** An import that has rejected everything. */
    private CsvImport rejecting(String content, String layout) throws IOException {
        CsvImport file = taken(content, layout);
        Products reader = new Products(imports, file, 11);
        reader.open(new ExecutionContext());
        transaction.executeWithoutResult(chunk -> {
            rejectNext(reader, 11);
            rejectNext(reader, 11);
            reader.update(new ExecutionContext());
        });
        reader.close();
        return file;
    }

    private void rejectNext(Products reader, long run) {
        CsvGroup group = reader.next();
        if (group != null) {
            Rejection rejection = new Rejection(reader.source(group), "{}", new Reason("TEST", List.of()));
            rejected.rejected("ProductJob", run, List.of(rejection));
        }
    }

    private List<String> rows(CsvImport file) {
        List<String> rows = new ArrayList<>();
        list.each(file.id(), list.layout(file.id()), row -> rows.add(row.line() + " " + String.join("|", row.cells())));
        return rows;
    }

    private String written(CsvImport file, char delimiter) {
        RejectedList.Layout layout = list.layout(file.id());
        Stream<String> own = Arrays.stream(RejectedColumn.values()).map(c -> c.header(TURKISH, layout.decimal()));
        StringBuilder text = new StringBuilder(line(Stream.concat(layout.columns().stream(), own), delimiter));
        list.each(
                file.id(),
                layout,
                row -> text.append(line(
                        Stream.concat(
                                row.cells().stream(),
                                Stream.of(
                                        String.valueOf(row.line()), row.reason().code(), "", row.reference())),
                        delimiter)));
        return text.toString();
    }

    private static String line(Stream<String> cells, char delimiter) {
        return cells.map(cell -> cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                        .collect(Collectors.joining(String.valueOf(delimiter)))
                + "\n";
    }

    private CsvGroup only(String text) {
        return CsvFixture.read(text.getBytes(StandardCharsets.UTF_8), profile(LAYOUT))
                .get(0);
    }

    private static List<String> problems(CsvGroup group) {
        return group.rows().stream()
                .flatMap(row -> row.problems().stream())
                .map(problem -> problem.code() + " " + problem.column())
                .toList();
    }

    private static CsvProfile profile(String layout) {
        return ProfileReader.read("p", CsvFixture.PRODUCTS, "p.yml", new java.io.StringReader(layout));
    }

    /** Records that are their rows. */
    private static final class Products {

        private final CsvImport file;
        private final CsvRecordReader<RowsAsRecord> reader;

        Products(CsvImports imports, CsvImport file, long run) {
            this(imports, file, run, new ArrayList<>());
        }

        Products(CsvImports imports, CsvImport file, long run, List<Reason> told) {
            this.file = file;
            this.reader = new CsvRecordReader<>(
                    imports,
                    RowsAsRecord.of(row -> {}, group -> {}),
                    new CsvRun(
                            file.id(),
                            run,
                            "csv",
                            (job, of, step, notices) -> notices.forEach(notice -> told.add(notice.what()))));
        }

        @Nullable
        CsvGroup next() {
            try {
                RowsAsRecord record = reader.read();
                return record == null ? null : record.group();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        Source source(CsvGroup group) {
            return new RowsAsRecord(group, file).source();
        }

        void open(ExecutionContext context) {
            reader.open(context);
        }

        void update(ExecutionContext context) {
            reader.update(context);
        }

        void close() {
            reader.close();
        }
    }
}
