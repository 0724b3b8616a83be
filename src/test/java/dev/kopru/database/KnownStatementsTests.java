package dev.kopru.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.QueryInfo;
import com.mysql.cj.jdbc.ClientPreparedStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is read out of a statement's text is read once. */
class KnownStatementsTests {

    private static final TestDatabase.Schemas SCHEMAS = TestDatabase.fresh();

    @AfterAll
    static void drop() {
        SCHEMAS.close();
    }

    @Test
    void connectionsToOneServerKnowEachOthersStatementsAndEachTakesItsOwnValues() throws SQLException {
        String sql = "SELECT ? AS known, 'a''?\\\\' AS text";

        assertThat(read(SCHEMAS.own(), sql, "ş")).isSameAs(read(SCHEMAS.store(), sql, "'; --"));
    }

    @Test
    void aBatchIsStillWrittenAsOneStatementOfManyRows() throws SQLException {
        try (Connection connection = SCHEMAS.own().getConnection()) {
            connection.createStatement().execute("CREATE TEMPORARY TABLE known (id INT, word VARCHAR(20))");
            for (int batch = 1; batch <= 2; batch++) {
                try (PreparedStatement insert = connection.prepareStatement("INSERT INTO known VALUES (?, ?)")) {
                    for (int row = 0; row < 10; row++) {
                        insert.setInt(1, row);
                        insert.setString(2, batch + "/" + row);
                        insert.addBatch();
                    }
                    insert.executeBatch();
                }
                try (ResultSet rows =
                        connection.createStatement().executeQuery("SELECT COUNT(*), COUNT(DISTINCT word) FROM known")) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getInt(1)).isEqualTo(10 * batch);
                    assertThat(rows.getInt(2)).isEqualTo(10 * batch);
                }
            }
        }
    }

    @Test
    void anotherServerMayReadTheSameTextInAnotherWay() throws SQLException {
        QueryInfo info = read(SCHEMAS.own(), "SELECT ? AS mine, 'x' AS text", "1");
        var statements = new KnownStatements();
        var one = statements.getInstance(new ReentrantLock(), "jdbc:mysql://one:3306/a?x=y", 25, 256);
        one.put("SELECT 1", info);

        assertThat(statements
                        .getInstance(new ReentrantLock(), "jdbc:mysql://one:3306/b?x=y", 25, 256)
                        .get("SELECT 1"))
                .isSameAs(info);
        assertThat(statements
                        .getInstance(new ReentrantLock(), "jdbc:mysql://two:3306/a?x=y", 25, 256)
                        .get("SELECT 1"))
                .isNull();
        one.invalidateAll();
        assertThat(one.get("SELECT 1")).isNull();
    }

    @Test
    void longStatementsWithoutEndTakeNoMoreRoomThanTheyMay() throws SQLException {
        List<QueryInfo> before = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            before.add(read(SCHEMAS.own(), longer(n), "1"));
        }
        int known = 0;
        for (int n = 0; n < 200; n++) {
            known += read(SCHEMAS.own(), longer(n), "1") == before.get(n) ? 1 : 0;
        }

        assertThat(known).as("statements of 6,000 signs").isBetween(1, 400_000 / 6_000);
    }

    private static String longer(int number) {
        return "SELECT ? AS many, 'x' AS text, " + number + " IN (" + "1, ".repeat(2_000) + "1)";
    }

    private static QueryInfo read(DataSource schema, String sql, String value) throws SQLException {
        try (Connection connection = schema.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo(value);
                assertThat(row.getString(2)).isIn("x", "a'?\\");
            }
            return statement.unwrap(ClientPreparedStatement.class).getQueryInfo();
        }
    }
}
