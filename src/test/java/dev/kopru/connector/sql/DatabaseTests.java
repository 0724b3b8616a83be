package dev.kopru.connector.sql;

import static java.util.Collections.singletonList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kopru.connector.UnavailableException;
import dev.kopru.database.TestDatabase;
import dev.kopru.finding.FindingWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseTests {

    private static final Operation READ =
            Operation.named("read").with("names", "unused").returning("name", "size");
    private static final Operation WRITE = Operation.named("write").with("name", "size");

    private final TestDatabase.Schemas schemas = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(schemas.own());

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void clear() throws IOException {
        jdbc.execute("CREATE TABLE IF NOT EXISTS thing (name VARCHAR(10) PRIMARY KEY, size INT NOT NULL)");
        jdbc.update("DELETE FROM thing");
        write(
                "read",
                """
                -- Things.
                SELECT name, size FROM thing WHERE name IN (:names); """);
        write("write", "-- A thing; it's one\nINSERT INTO thing (name, size) VALUES (:name, :size)");
    }

    @AfterAll
    void close() {
        schemas.close();
    }

    @Test
    void statementsOfAFolderOutsideTheJarAreRun() {
        Database database = open(schemas.own());
        database.checkAtStart();

        database.batch(WRITE, List.of(row("a", 1), row("b", 2)));

        assertThat(names(database, Set.of("a", "b", "c"))).containsExactly("a", "b");
        assertThat(names(database, Set.of())).isEmpty();
    }

    @Test
    void aMissingFileStopsTheStartWithItsNameAndWhatItNeeds() throws IOException {
        Files.delete(folder.resolve("read.sql"));

        BadStatementException failure = failure(() -> open(schemas.own()));

        assertThat(failure).hasMessageContaining("read.sql is missing");
        assertThat(failure).hasMessageContaining(":names, :unused").hasMessageContaining("name, size");
    }

    @Test
    void anEmptyFileStopsTheStart() throws IOException {
        write("write", "-- nothing\n;");

        assertThat(failure(() -> open(schemas.own()))).hasMessageContaining("write.sql contains no statement");
    }

    @Test
    void aParameterThatNobodySuppliesStopsTheStart() throws IOException {
        write("write", "INSERT INTO thing (name, size) VALUES (:nmae, ':size')");

        BadStatementException failure = failure(() -> open(schemas.own()));

        assertThat(failure).hasMessageContaining("write.sql uses the parameter :nmae");
        assertThat(failure).hasMessageContaining(":name, :size");
    }

    @Test
    void aMissingResultColumnStopsTheStart() throws IOException {
        write("read", "SELECT name, size AS quantity FROM thing WHERE name IN (:names)");

        BadStatementException failure = failure(open(schemas.own())::checkAtStart);

        assertThat(failure).hasMessageContaining("read.sql has no column size");
        assertThat(failure).hasMessageContaining("AS size");
    }

    /** By then Köprü's own tables have been made. */
    @Test
    void aStartThatADatabaseStopsDoesNotSayThatNothingWasWritten() throws IOException {
        write("read", "SELECT name, size FROM nowhere WHERE name IN (:names)");

        BadStatementException failure = failure(open(schemas.own())::checkAtStart);

        assertThat(FindingWords.text(failure.head(), Locale.ENGLISH, List.of()))
                .isEqualTo(
                        "Köprü was not started; tables may have been made or brought up to date, no record was written:");
        assertThat(FindingWords.text(failure.head(), FindingWords.TURKISH, List.of()))
                .startsWith("Köprü başlatılmadı; tablolar oluşturulmuş ya da güncellenmiş olabilir");
    }

    @Test
    void aStatementThatTheDatabaseDoesNotUnderstandStopsTheStartAndIsNotRun() throws IOException {
        write("write", "INSERT INTO thing (name, length) VALUES (:name, :size)");

        assertThat(failure(open(schemas.own())::checkAtStart))
                .hasMessageContaining("write.sql")
                .hasMessageContaining("length");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM thing", Long.class))
                .isZero();
    }

    @Test
    void allBadFilesAreToldAtOnceInBothLanguages() throws IOException {
        Files.delete(folder.resolve("read.sql"));
        write("write", "INSERT INTO thing (name, size) VALUES (:nmae, :sise)");

        BadStatementException failure = failure(() -> open(schemas.own()));

        assertThat(failure.findings()).hasSize(2);
        assertThat(failure)
                .hasMessageContaining("read.sql is missing; create it with a statement that may use the parameters")
                .hasMessageContaining("read.sql SQL dosyası yok; oluşturun:")
                .hasMessageContaining("write.sql uses the parameter :nmae, :sise, which nobody supplies")
                .hasMessageContaining(
                        "write.sql SQL dosyası kimsenin vermediği bir parametre kullanıyor: :nmae, :sise");
    }

    @Test
    void allFilesThatTheDatabaseRefusesAreToldAtOnce() throws IOException {
        write("read", "SELECT name FROM thing WHERE name IN (:names)");
        write("write", "INSERT INTO thing (name, length) VALUES (:name, :size)");

        BadStatementException failure = failure(open(schemas.own())::checkAtStart);

        assertThat(failure)
                .hasMessageContaining("read.sql has no column size")
                .hasMessageContaining("write.sql: Unknown column 'length'");
    }

    @Test
    void aDeadDatabaseDoesNotStopTheStartAndIsCheckedWhenItAnswers() throws IOException {
        write("read", "SELECT name FROM thing WHERE name IN (:names)");
        Switch dataSource = new Switch(schemas.own());
        Database database = open(dataSource);

        assertThatCode(database::checkAtStart).doesNotThrowAnyException();
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> names(database, Set.of("a")))
                .withMessageStartingWith("demo, checking the statements: ");

        dataSource.alive = true;
        assertThat(failure(() -> names(database, Set.of("a")))).hasMessageContaining("has no column size");
    }

    @Test
    void aDeadDatabaseIsUnavailableInATransactionToo() {
        Switch dataSource = new Switch(schemas.own());
        Database database = open(dataSource);

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> database.inTransaction("writing", () -> 1))
                .withMessageStartingWith("demo, writing: ");
    }

    @Test
    void aLockThatOthersHoldTooLongIsUnavailable() {
        SingleConnectionDataSource impatient =
                new SingleConnectionDataSource(schemas.ownUrl(), schemas.username(), schemas.password(), true);
        new JdbcTemplate(impatient).execute("SET SESSION innodb_lock_wait_timeout = 1");
        Database database = open(impatient);
        database.batch(WRITE, singletonList(row("a", 1)));

        open(schemas.own()).inTransaction("holding", () -> {
            open(schemas.own()).update(WRITE, Values.of("name", "b").and("size", 1));
            return assertThatExceptionOfType(UnavailableException.class)
                    .isThrownBy(() -> database.batch(WRITE, singletonList(row("b", 2))));
        });
        impatient.destroy();
    }

    @Test
    void valuesThatDoNotFitAreRefusedAndMistakesInSqlAreNot() {
        Database database = open(schemas.own());

        assertThat(refused(database, row("x".repeat(11), 1)).detail()).contains("name");
        assertThat(refused(database, row("a", 99_999_999_999L)).detail()).contains("size");
        assertThat(refused(database, row("a", null)).detail()).contains("size");
        database.batch(WRITE, singletonList(row("a", 1)));
        assertThat(refused(database, row("a", 1)).duplicate()).isTrue();
        assertThat(refused(database, row("b", null)).duplicate()).isFalse();

        jdbc.execute("DROP TABLE thing");
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> names(database, Set.of("a")));
    }

    @Test
    void oneRowThatIsRefusedAmongManyIsFoundAndTheOthersAreWritten() {
        Database database = open(schemas.own());
        List<String> names = IntStream.range(0, 100)
                .mapToObj(i -> i % 33 == 7 ? "x".repeat(20) : "n" + i)
                .toList();

        List<String> answers = new Bulk<String, String>(
                        (some, again) -> writeTogether(database, some), (name, detail) -> "refused")
                .write(names);

        assertThat(answers).hasSize(100).filteredOn("refused"::equals).hasSize(3);
        assertThat(List.of(answers.get(7), answers.get(40), answers.get(73))).containsOnly("refused");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM thing", Long.class))
                .isEqualTo(97);
    }

    private static List<String> writeTogether(Database database, List<String> names) {
        return database.inTransaction("writing", () -> {
            database.batch(WRITE, names.stream().map(name -> row(name, 1)).toList());
            return names.stream().map(name -> "written").toList();
        });
    }

    private static DataRefusedException refused(Database database, RowValues row) {
        return assertThatExceptionOfType(DataRefusedException.class)
                .isThrownBy(() -> database.batch(WRITE, singletonList(row)))
                .actual();
    }

    private static BadStatementException failure(ThrowingCallable call) {
        return assertThatExceptionOfType(BadStatementException.class)
                .isThrownBy(call)
                .actual();
    }

    private static List<String> names(Database database, Set<String> names) {
        return database.query(READ, Values.of("names", names).and("unused", null), row -> row.textOrEmpty("name"));
    }

    private static RowValues row(String name, @Nullable Object size) {
        return new RowValues(name, size);
    }

    private Database open(DataSource dataSource) {
        SqlFolder statements =
                SqlFolder.at(new DefaultResourceLoader(), folder.toUri().toString());
        return Database.open("demo", new JdbcTransactionManager(dataSource), statements, List.of(READ, WRITE));
    }

    private void write(String name, String sql) throws IOException {
        Files.writeString(folder.resolve(name + ".sql"), sql);
    }

    /** A database that answers only after it was switched on. */
    private static final class Switch extends AbstractDataSource {

        private final DataSource target;
        private final DataSource nobody =
                new DriverManagerDataSource("jdbc:mysql://127.0.0.1:1/demo?connectTimeout=1000", "x", "x");
        private boolean alive;

        Switch(DataSource target) {
            this.target = target;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return (alive ? target : nobody).getConnection();
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }
    }
}
