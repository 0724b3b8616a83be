package dev.kopru.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyRowsTests {

    private static final ManyRows ROWS = new ManyRows(
            "INSERT INTO many (id, name, amount, day, at, done, content, none, upper_name) VALUES ",
            "(?, ?, ?, ?, ?, ?, ?, ?, UPPER(?))",
            " ON DUPLICATE KEY UPDATE name = VALUES(name), content = VALUES(content)");
    private static final ManyRows WITHOUT_UPDATE = new ManyRows("INSERT INTO many (id, name) VALUES ", "(?, ?)", "");
    private static final LocalDateTime AT = LocalDateTime.of(2026, 3, 29, 3, 30, 15, 123_456_000);

    private final Schemas schemas = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(schemas.own());

    @BeforeAll
    void create() {
        jdbc.execute("CREATE TABLE many (id BIGINT PRIMARY KEY, name VARCHAR(20) CHARACTER SET utf8mb4,"
                + " amount DECIMAL(19,4), day DATE, at DATETIME(6), done BOOLEAN, content BLOB, none VARCHAR(5),"
                + " upper_name VARCHAR(20))");
    }

    @BeforeEach
    void empty() {
        jdbc.execute("TRUNCATE many");
    }

    @AfterAll
    void drop() {
        schemas.close();
    }

    /** In one statement, in one that is executed several times, and with a rest behind it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 249, 250, 251, 1000, 1001})
    void writesEveryRowWithEveryValueAsItIs(int count) {
        ROWS.write(jdbc, rows(count));

        assertThat(jdbc.queryForList("SELECT id FROM many ORDER BY id", Long.class))
                .isEqualTo(IntStream.range(0, count).mapToObj(Long::valueOf).toList());
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM many WHERE name = CONCAT('Ş😀\\\\''', id) AND amount = id + 0.1250"
                                + " AND day = '2026-10-25' AND at = '2026-03-29 03:30:15.123456' AND done = (id % 2 = 0)"
                                + " AND HEX(content) = '00275C0AFF' AND none IS NULL AND upper_name = 'ABC'",
                        Integer.class))
                .isEqualTo(count);
    }

    @Test
    void rowsThatAreThereAreUpdatedAsTheTailSays() {
        ROWS.write(jdbc, rows(600));
        jdbc.update("UPDATE many SET name = 'other', content = NULL");

        ROWS.write(jdbc, rows(600));

        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM many WHERE name LIKE 'Ş%' AND content IS NOT NULL", Integer.class))
                .isEqualTo(600);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1000})
    void whatTheServerRefusesIsToldAsOfAnyStatement(int count) {
        List<Object[]> tooLong = IntStream.range(0, count)
                .mapToObj(id -> new Object[] {(long) id, "x".repeat(id == count - 1 ? 21 : 20)})
                .toList();
        List<Object[]> twice = IntStream.range(0, count)
                .mapToObj(id -> new Object[] {(long) id % (count - 1), "x"})
                .toList();

        assertThatThrownBy(() -> WITHOUT_UPDATE.write(jdbc, tooLong))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("Data too long for column 'name'");
        jdbc.execute("TRUNCATE many");
        assertThatThrownBy(() -> WITHOUT_UPDATE.write(jdbc, twice)).isInstanceOf(DuplicateKeyException.class);
    }

    /** The checker reads no annotations of array elements from compiled classes. */
    @SuppressWarnings("NullAway")
    private static List<Object[]> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(id -> new Object[] {
                    (long) id,
                    "Ş😀\\'" + id,
                    new BigDecimal(id + ".1250"),
                    LocalDate.of(2026, 10, 25),
                    AT,
                    id % 2 == 0,
                    new byte[] {0, '\'', '\\', '\n', (byte) 0xFF},
                    null,
                    "abc"
                })
                .toList();
    }
}
