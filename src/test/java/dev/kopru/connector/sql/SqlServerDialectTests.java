package dev.kopru.connector.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The dialect of SQL Server as far as H2 in its mode can show it: fetch size, lists in pieces, MERGE, placeholders, zone and
 * what is asked of the driver. It has neither SQL Server's error numbers nor its SNAPSHOT: the former are tested by
 * themselves, of the latter only that it is asked for.
 */
class SqlServerDialectTests {

    private static final Operation READ = Operation.named("read").with("codes").returning("code", "amount");
    private static final Operation ALL = Operation.named("all").returning("code", "changed_at");
    private static final Operation WRITE = Operation.named("write").with("code", "amount", "changed_at");
    private static final Operation INSERT = Operation.named("insert").with("code", "amount", "changed_at");
    private static final Operation DELETE = Operation.named("delete").with("codes");
    private static final List<Operation> OPERATIONS = List.of(READ, ALL, WRITE, INSERT, DELETE);

    private final List<Integer> parameters = new ArrayList<>();
    private final List<Integer> isolations = new ArrayList<>();
    private final JdbcDataSource h2 = new JdbcDataSource();
    private final Map<String, String> values = Map.of("firm", "001", "period", "02");

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void tables() throws IOException {
        h2.setURL("jdbc:h2:mem:" + System.nanoTime() + ";MODE=MSSQLServer;DB_CLOSE_DELAY=-1");
        new JdbcTemplate(h2)
                .execute("CREATE TABLE LG_001_02_STLINE (code NVARCHAR(10) NOT NULL PRIMARY KEY, amount INT NOT NULL,"
                        + " changed_at DATETIME2 NULL)");
        write(
                "folder.yml",
                """
                dialect: sqlserver
                zone: Europe/Istanbul
                placeholders:
                  firm:
                  period: '01'
                """);
        write("read.sql", "SELECT code, amount FROM LG_{firm}_{period}_STLINE WHERE code IN (:codes)");
        write("all.sql", "SELECT TOP (100000) code, changed_at FROM LG_{firm}_{period}_STLINE ORDER BY code");
        write(
                "write.sql",
                """
                MERGE INTO LG_{firm}_{period}_STLINE AS t
                USING (SELECT CAST(:code AS NVARCHAR(10)) AS code, CAST(:amount AS INT) AS amount,
                  CAST(:changed_at AS DATETIME2) AS changed_at) AS s ON t.code = s.code
                WHEN MATCHED THEN UPDATE SET amount = s.amount, changed_at = s.changed_at
                WHEN NOT MATCHED THEN INSERT (code, amount, changed_at) VALUES (s.code, s.amount, s.changed_at);
                """);
        write(
                "insert.sql",
                "INSERT INTO LG_{firm}_{period}_STLINE (code, amount, changed_at) VALUES (:code, :amount, :changed_at)");
        write("delete.sql", "DELETE FROM LG_{firm}_{period}_STLINE WHERE code IN (:codes)");
    }

    @Test
    void listsLongerThanOneCallTakesAreReadAndDeletedInPieces() {
        Database database = open();
        List<String> codes = IntStream.range(0, 5000).mapToObj(n -> "K" + n).toList();
        database.batch(INSERT, codes.stream().map(code -> row(code, 1)).toList());

        assertThat(database.query(READ, Values.of("codes", codes), row -> row.textOrEmpty("code")))
                .hasSize(5000)
                .doesNotHaveDuplicates();
        assertThat(database.update(DELETE, Values.of("codes", codes.subList(0, 4500))))
                .isEqualTo(4500);
        assertThat(parameters).isNotEmpty().allSatisfy(count -> assertThat(count)
                .isLessThanOrEqualTo(2000));
    }

    @Test
    void aLongResultIsFollowedRowByRow() {
        Database database = open();
        database.batch(
                INSERT, IntStream.range(0, 3000).mapToObj(n -> row("K" + n, n)).toList());
        List<String> followed = new ArrayList<>();

        database.follow(ALL, Values.none(), row -> followed.add(row.textOrEmpty("code")));

        assertThat(followed).hasSize(3000);
    }

    @Test
    void theSameRowTwiceIsMergedByTheFilesOwnStatement() {
        Database database = open();

        database.batch(WRITE, List.of(row("A", 1), row("B", 2), row("A", 3)));

        assertThat(database.query(
                        READ, Values.of("codes", List.of("A", "B")), row -> row.text("code") + row.number("amount")))
                .containsExactlyInAnyOrder("A3", "B2");
    }

    @Test
    void datesAreWrittenAndReadInTheZoneOfTheProgram() {
        Database database = open();
        Instant at = Instant.parse("2026-03-08T21:30:00.123Z");
        database.batch(WRITE, List.of(new RowValues("A", 1L, at), new RowValues("B", 1L, null)));

        assertThat(new JdbcTemplate(h2)
                        .queryForObject(
                                "SELECT CAST(changed_at AS VARCHAR(40)) FROM LG_001_02_STLINE WHERE code = 'A'",
                                String.class))
                .startsWith("2026-03-09 00:30:00.123");
        assertThat(database.query(ALL, Values.none(), row -> String.valueOf(row.instant("changed_at"))))
                .containsExactly(at.toString(), "null");
    }

    @Test
    void severalResultsAreReadInASnapshotThatBlocksNobody() {
        open().inSnapshot("reading", () -> 1);

        assertThat(isolations).contains(4096).doesNotContain(Connection.TRANSACTION_REPEATABLE_READ);
    }

    @Test
    void whatTheDatabaseDoesNotTakeIsRefusedAndTheOthersAreWritten() {
        Database database = open();
        Bulk<String, String> bulk = new Bulk<>(
                (codes, again) -> database.inTransaction("writing", () -> {
                    database.batch(
                            INSERT, codes.stream().map(code -> row(code, 1)).toList());
                    return codes;
                }),
                (code, detail) -> "refused " + code);

        assertThat(bulk.write(List.of("A", "MUCH-TOO-LONG", "B", "A")))
                .containsExactly("A", "refused MUCH-TOO-LONG", "B", "refused A");
    }

    @Test
    void aPlaceholderWithoutAValueOrWithMoreThanANameFailsWithTheFilesNameAndTheSetting() {
        assertThatThrownBy(() -> open(Map.of("firm", "001; DROP TABLE x")))
                .hasMessageContaining("read.sql")
                .hasMessageContaining(
                        "the value of kopru.accounting.placeholders.firm cannot be \"001; DROP TABLE x\"");
        assertThatThrownBy(() -> open(Map.of()))
                .hasMessageContaining("The placeholder {firm} in")
                .hasMessageContaining("give one with the setting kopru.accounting.placeholders.firm");
    }

    @Test
    void aPlaceholderThatTheFolderDoesNotDeclareFailsWithTheFilesName() throws IOException {
        write("read.sql", "SELECT code, amount FROM LG_{frim}_{period}_STLINE WHERE code IN (:codes)");

        assertThatThrownBy(this::open)
                .hasMessageContaining("read.sql uses the placeholder {frim}, which")
                .hasMessageContaining("folder.yml does not declare");
    }

    @Test
    void whatNobodyUnderstandsInTheFoldersFileIsTold() throws IOException {
        write("folder.yml", "dialect: oracle");
        assertThatThrownBy(this::open).hasMessageContaining("folder.yml: dialect cannot be \"oracle\"");

        write("folder.yml", "placeholders: {firm: 001}");
        assertThatThrownBy(this::open).hasMessageContaining("placeholders.firm cannot be \"1\"");

        write("folder.yml", "dialekt: mysql");
        assertThatThrownBy(this::open).hasMessageContaining("there is no setting \"dialekt\"");
    }

    private Database open() {
        return open(values);
    }

    private Database open(Map<String, String> given) {
        SqlFolder statements = SqlFolder.at(
                        new DefaultResourceLoader(), folder.toUri().toString())
                .with("kopru.accounting.placeholders", given);
        return Database.open("books", new JdbcTransactionManager(watched()), statements, OPERATIONS);
    }

    private static RowValues row(String code, long amount) {
        return new RowValues(code, amount, null);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    /** Counts the question marks of each statement; H2 knows SQL Server's SNAPSHOT under another number. */
    private DataSource watched() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(h2, arguments);
                    return answer instanceof Connection connection ? watched(connection) : answer;
                });
    }

    private Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        parameters.add((int) ((String) arguments[0])
                                .chars()
                                .filter(c -> c == '?')
                                .count());
                    }
                    if (method.getName().equals("setTransactionIsolation")) {
                        isolations.add((Integer) arguments[0]);
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
