package dev.kopru.connector.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultiRowInsertTests {

    @Test
    void repeatsTheRowAndKeepsWhatStandsAroundIt() {
        assertThat(sql(
                        "insert into card (code, name, at) values (?, UPPER(?), UTC_TIMESTAMP(6))\n"
                                + "ON DUPLICATE KEY UPDATE name = VALUES(name)",
                        3))
                .isEqualTo("insert into card (code, name, at) values (?, UPPER(?), UTC_TIMESTAMP(6)), "
                        + "(?, UPPER(?), UTC_TIMESTAMP(6)), (?, UPPER(?), UTC_TIMESTAMP(6))\n"
                        + "ON DUPLICATE KEY UPDATE name = VALUES(name)");
        assertThat(sql("INSERT IGNORE INTO unit VALUES (?)", 2)).isEqualTo("INSERT IGNORE INTO unit VALUES (?), (?)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE card SET name = ? WHERE code = ?",
                "INSERT INTO card (code) SELECT ? FROM unit",
                "INSERT INTO card (code) VALUES (?) ON DUPLICATE KEY UPDATE name = ?",
                "INSERT INTO card (code, kind) VALUES (?, 'a)b')",
                "INSERT INTO card (code) VALUES (?) -- the code",
                "INSERT INTO card (code) VALUES (?), ('X')",
                "INSERT INTO card (code) VALUES (?) RETURNING code",
                "INSERT INTO card (code) VALUES (?"
            })
    void leavesEverythingElseToTheDriver(String statement) {
        assertThat(MultiRowInsert.of(statement)).isNull();
    }

    private static @Nullable String sql(String statement, int rows) {
        MultiRowInsert insert = MultiRowInsert.of(statement);
        return insert == null ? null : insert.rows().sql(rows);
    }
}
