package dev.kopru.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A search for several words begins with the one that the fewest records have, however long the others are. */
class CommonWordTests {

    /** Both servers read fewer rows than the two words have (10,000), one of them more than the other. */
    private static final int EVERYBODY = 8_000;

    @Test
    void aLongWordThatEverybodyHasDoesNotMakeEverybodyBeLookedAt() throws SQLException {
        try (Schemas schemas = TestDatabase.fresh();
                Connection connection = schemas.own().getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.update(
                    """
                    INSERT INTO record_word (word, kind, record_key)
                    WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
                    SELECT w.word, 'order', CONCAT('shop:', i, '-', k.k) FROM n
                    JOIN (SELECT 1 AS k UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5) k
                    JOIN (SELECT 'sirketleri' AS word UNION SELECT 'anonim') w
                    """);
            jdbc.update("INSERT INTO record_word (word, kind, record_key) VALUES ('ay', 'order', 'shop:77-3'),"
                    + " ('aysu', 'order', 'shop:500-1'), ('ay', 'account', 'shop:1-1')");
            jdbc.execute("ANALYZE TABLE record_word");
            RecordNames names = new RecordNames(new NamedParameterJdbcTemplate(jdbc));

            assertThat(names.find("order", new Typed("Şirketleri ay"), 20))
                    .containsExactlyInAnyOrder("shop:77-3", "shop:500-1");
            assertThat(names.find("order", new Typed("anonim zeki şirketleri"), 20))
                    .isEmpty();
            assertThat(names.find("order", new Typed("şirketleri anonim"), 20)).hasSize(20);
            assertThat(rowsRead(jdbc, named -> named.find("order", new Typed("Şirketleri ay"), 20)))
                    .isLessThan(EVERYBODY);
            assertThat(rowsRead(jdbc, named -> named.find("order", new Typed("zeki şirketleri"), 20)))
                    .isLessThan(EVERYBODY);
        }
    }

    private static long rowsRead(JdbcTemplate jdbc, Consumer<RecordNames> question) {
        RecordNames names = new RecordNames(new NamedParameterJdbcTemplate(jdbc));
        question.accept(names);
        jdbc.execute("FLUSH STATUS");
        question.accept(names);
        List<Long> read = jdbc.query("SHOW SESSION STATUS LIKE 'Handler_read%'", (row, n) -> row.getLong(2));
        return read.stream().mapToLong(Long::longValue).sum();
    }
}
