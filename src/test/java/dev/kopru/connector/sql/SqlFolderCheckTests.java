package dev.kopru.connector.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import dev.kopru.finding.Start;
import dev.kopru.port.Port;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;

/** A folder of statements is looked at as a whole: every file that is wrong is told, and the SQL that its database lacks. */
class SqlFolderCheckTests {

    private static final TestDatabase.Schemas SCHEMAS = TestDatabase.fresh();

    private static final List<Operation> OPERATIONS = List.of(
            Operation.named("stock").with("sku").returning("sku", "quantity"),
            Operation.named("price").with("sku").returning("price"),
            Operation.named("write").with("sku", "quantity"),
            Operation.named("absent"),
            Operation.named("hollow"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @AfterAll
    static void dropSchemas() {
        SCHEMAS.close();
    }

    @Test
    void everyFileThatIsWrongIsToldAndTheTablesThatAPersonHasToMake() throws IOException {
        new JdbcTemplate(SCHEMAS.store()).execute("DROP TABLE shop_price");
        write("stock", "SELECT sku FROM shop_stock WHERE sku = :sku");
        write("price", "SELECT price FROM shop_price WHERE sku = :sku");
        write("write", "UPDATE shop_stock SET quantity = :quantty WHERE sku = :sku");
        write("hollow", "-- nothing\n");

        List<Finding> findings = look(Start.Kind.CHECK);

        assertThat(said(findings, Locale.ENGLISH))
                .anyMatch(said -> said.contains("absent.sql is missing; create it with"))
                .anyMatch(said -> said.contains("hollow.sql contains no statement"))
                .anyMatch(said -> said.contains("write.sql uses the parameter :quantty, which nobody supplies"))
                .anyMatch(said -> said.contains("stock.sql has no column quantity; add it (AS quantity)"))
                .anyMatch(said -> said.contains("The database does not accept the SQL file ")
                        && said.contains("price.sql: Table ")
                        && said.contains("shop_price' doesn't exist"))
                .hasSize(5);
        assertThat(said(findings, FindingWords.TURKISH))
                .anyMatch(said -> said.contains("absent.sql SQL dosyası yok; oluşturun:"))
                .anyMatch(said ->
                        said.startsWith("Veritabanı ") && said.contains("price.sql SQL dosyasını kabul etmiyor"));
        assertThat(findings)
                .filteredOn(finding -> finding.weight() == Finding.Weight.SQL)
                .singleElement()
                .satisfies(sql -> assertThat(sql.arguments().get(1))
                        .contains("CREATE TABLE shop_price (")
                        .doesNotContain("CREATE TABLE shop_stock"));
    }

    @Test
    void aStartLooksAtTheFilesOnly() throws IOException {
        writeAll();
        write("stock", "SELECT nonsense FROM nowhere WHERE sku = :sku");

        assertThat(look(Start.Kind.SERVICE)).isEmpty();
    }

    @Test
    void aStartThatIsRefusedTellsWhatTheDatabaseSaysAsWell() throws IOException {
        writeAll();
        Files.delete(folder.resolve("absent.sql"));
        write("stock", "SELECT nonsense FROM nowhere WHERE sku = :sku");

        assertThat(said(look(Start.Kind.SERVICE), Locale.ENGLISH))
                .hasSize(2)
                .anyMatch(said -> said.contains("absent.sql is missing"))
                .anyMatch(said -> said.contains("The database does not accept the SQL file ")
                        && said.contains("stock.sql: Table "));
    }

    @Test
    void aFileInAnotherEncodingIsToldWithItsLine() throws IOException {
        writeAll();
        Files.write(
                folder.resolve("absent.sql"), "-- sipariş\nSELECT 'ödendi'".getBytes(Charset.forName("windows-1254")));

        assertThat(said(look(Start.Kind.SERVICE), Locale.ENGLISH))
                .singleElement()
                .asString()
                .endsWith("absent.sql, line 1: the SQL file is not UTF-8 (letters such as ş, ğ, ı would come out as"
                        + " others); save it as UTF-8.");
    }

    @Test
    void filesThatNoOperationReadsAreNamed() throws IOException {
        writeAll();
        write("prices", "SELECT 1");
        write("my-own-notes", "SELECT 1");

        assertThat(look(Start.Kind.SERVICE))
                .allMatch(finding -> finding.weight() == Finding.Weight.NOTICE)
                .extracting(finding -> FindingWords.say(finding, Locale.ENGLISH).replaceFirst("file:\\S*/", ""))
                .containsExactly(
                        "No operation reads the file my-own-notes.sql; remove it unless you need it.",
                        "No operation reads the file prices.sql; did you mean price.sql? Correct its name, or remove it.");
    }

    /** Its zone and its dialect would silently not count. */
    @ParameterizedTest
    @ValueSource(strings = {"folder.yaml", "Folder.yml", "FOLDER.YAML", "folder.yml.txt"})
    void aFolderFileOfAnotherNameIsNotPassedOver(String name) throws IOException {
        writeAll();
        Files.writeString(folder.resolve(name), "zone: Europe/Istanbul");

        assertThat(said(look(Start.Kind.SERVICE), Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("/" + name + " is not read; call it folder.yml");
    }

    @Test
    void aDialectThatTheAddressOfTheDatabaseContradictsIsTold() throws IOException {
        writeAll();
        Files.writeString(folder.resolve("folder.yml"), "dialect: sqlserver");

        assertThat(said(look(Start.Kind.CHECK), Locale.ENGLISH))
                .singleElement()
                .asString()
                .endsWith(
                        "folder.yml: dialect says \"sqlserver\", but the address of the database says mysql; correct the one"
                                + " that is wrong, or leave dialect out.");
    }

    @Test
    void ofAMissingFileThatTakesNothingOnlyTheColumnsAreAsked() throws IOException {
        write("stock", "SELECT sku, quantity FROM shop_stock WHERE sku = :sku");

        assertThat(said(
                        look(
                                Start.Kind.SERVICE,
                                List.of(
                                        OPERATIONS.get(0),
                                        Operation.named("clock").returning("as_of"))),
                        Locale.ENGLISH))
                .singleElement()
                .asString()
                .endsWith(
                        "clock.sql is missing; create it with a statement without parameters, whose result has the columns"
                                + " as_of.");
    }

    /** Sessions are in UTC, and so is what the server says; a clock that is only wrong is told elsewhere. */
    @ParameterizedTest
    @CsvSource({"0, 1", "180, 0", "185, 0", "130, 0", "150, 1", "-180, 1"})
    void aTimeOfAnotherZoneThanTheFoldersIsTold(int minutes, int problems) throws IOException {
        Files.writeString(folder.resolve("folder.yml"), "zone: Europe/Istanbul");
        write("clock", "SELECT UTC_TIMESTAMP(6) + INTERVAL " + minutes + " MINUTE AS as_of");

        assertThat(said(look(Start.Kind.CHECK, List.of(Operation.named("clock").returning("as_of"))), Locale.ENGLISH))
                .hasSize(problems)
                .allMatch(said -> said.contains("clock.sql says that it is ")
                        && said.contains("all dates would be shifted by that much"));
    }

    /** It is the one statement that is run to be looked at: what is wrong with it is no database that broke off. */
    @ParameterizedTest
    @ValueSource(strings = {"SELEC 1", "SELECT UTC_TIMESTAMP(6) AS as_of; SELECT 2", "SELECT 1 + AS as_of"})
    void aMistakeInTheStatementThatTellsTheTimeIsToldWithItsFile(String sql) throws IOException {
        write("clock", sql);

        assertThat(said(look(Start.Kind.CHECK, List.of(Operation.named("clock").returning("as_of"))), Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("clock.sql")
                .contains("You have an error in your SQL syntax");
    }

    /** A program east of the folder's zone that writes local times: nothing else would tell before an order is a day late. */
    @ParameterizedTest
    @CsvSource({"Europe/Istanbul, 175, 0", "UTC, 175, 1", "UTC, 10, 0", "UTC, -30, 0"})
    void changesThatAreStillToComeAreTold(String zone, int minutes, int notices) throws IOException {
        if (!zone.equals("UTC")) {
            Files.writeString(folder.resolve("folder.yml"), "zone: " + zone);
        }
        write(
                "changes",
                "SELECT * FROM (SELECT UTC_TIMESTAMP(6) + INTERVAL " + minutes + " MINUTE AS changed_at) AS s"
                        + " WHERE changed_at > :after_changed_at AND (:after_code IS NULL OR 1 = 1) LIMIT :limit");

        List<Finding> findings = look(
                Start.Kind.CHECK,
                List.of(Operation.named("changes")
                        .with("after_changed_at", "after_code", "limit")
                        .returning("changed_at")
                        .since("after_changed_at")));

        assertThat(said(findings, Locale.ENGLISH)).isEmpty();
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("sql-coming-changes"))
                .hasSize(notices)
                .allSatisfy(finding -> assertThat(FindingWords.say(finding, Locale.ENGLISH))
                        .contains("changes.sql tells of a change at ")
                        .contains("are taken to be of the zone Z; ")
                        .contains("put the zone into " + folder.toUri() + "folder.yml"));
    }

    @Test
    void aStatementThatFailsWhenItIsOnlyAskedByTheWayStopsNothing() throws IOException {
        write("changes", "SELECT changed_at FROM shop_order WHERE changed_at > :after_changed_at LIMIT :limit");
        Operation changes = Operation.named("changes")
                .with("after_changed_at", "limit", "code")
                .returning("changed_at")
                .since("after_changed_at");

        assertThat(said(look(Start.Kind.CHECK, List.of(changes)), Locale.ENGLISH))
                .isEmpty();
        write(
                "changes",
                "SELECT CAST(:code AS CHAR) AS changed_at FROM shop_order WHERE changed_at > :after_changed_at"
                        + " UNION ALL SELECT (SELECT 1 UNION SELECT 2) LIMIT :limit");
        assertThat(said(look(Start.Kind.CHECK, List.of(changes)), Locale.ENGLISH))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/opt/sql, file:/opt/sql",
        "sql/mine, file:sql/mine",
        "C:\\sql, file:/C:/sql",
        "http://shop/sql, file://shop/sql"
    })
    void aLocationThatDoesNotSayWhereItIsIsExplained(String location, String right) {
        List<Finding> findings = new ArrayList<>();
        SqlFolderCheck.look(
                new Start(Start.Kind.SERVICE, new MockEnvironment()),
                "store",
                SqlFolder.at(new DefaultResourceLoader(), location),
                new SqlSide(Map.of(Port.PRODUCTS, OPERATIONS)),
                findings::add);

        assertThat(said(findings, Locale.ENGLISH))
                .containsExactly("kopru.store.sql-location: \"" + location
                        + "\" does not say where the folder is; one on the disk begins with file:, one in the jar with"
                        + " classpath:, so write " + right + ".");
    }

    private void writeAll() throws IOException {
        write("stock", "SELECT sku, quantity FROM shop_stock WHERE sku = :sku");
        write("price", "SELECT quantity AS price FROM shop_stock WHERE sku = :sku");
        write("write", "UPDATE shop_stock SET quantity = :quantity WHERE sku = :sku");
        write("absent", "SELECT 1");
        write("hollow", "SELECT 1");
    }

    private void write(String name, String sql) throws IOException {
        Files.writeString(folder.resolve(name + ".sql"), sql);
    }

    private List<Finding> look(Start.Kind kind) {
        return look(kind, OPERATIONS);
    }

    private List<Finding> look(Start.Kind kind, List<Operation> operations) {
        MockEnvironment settings = new MockEnvironment();
        for (String setting : TestDatabase.properties(SCHEMAS)) {
            settings.setProperty(
                    setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        List<Finding> findings = new ArrayList<>();
        SqlFolderCheck.look(
                new Start(kind, settings),
                "store",
                SqlFolder.at(new DefaultResourceLoader(), folder.toUri().toString()),
                new SqlSide(Map.of(Port.PRODUCTS, operations)),
                findings::add);
        return findings;
    }

    private static List<String> said(List<Finding> findings, Locale language) {
        return findings.stream()
                .filter(Finding::isProblem)
                .map(finding -> FindingWords.say(finding, language))
                .toList();
    }
}
