package dev.kopru.connector.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.UnavailableException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

class ErrorNumbersTests {

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvSource({
        "SQLSERVER, 40001, 1205, away", // chosen as a deadlock's victim
        "SQLSERVER, S0051, 1222, away", // waited too long for a lock
        "SQLSERVER, S0001, 3960, away", // a snapshot that somebody else has overtaken
        "SQLSERVER, S0001, 40613, away", // Azure: not available just now
        "SQLSERVER, S0004, 9002, away", // the log is full
        "SQLSERVER, 08S01, 0, away",
        "SQLSERVER, 23000, 2627, refused",
        "SQLSERVER, 23000, 547, refused",
        "SQLSERVER, S0001, 8152, refused", // a text too long
        "SQLSERVER, 22001, 2628, refused",
        "SQLSERVER, S0001, 245, refused", // no number
        "SQLSERVER, S0001, 50001, refused", // a trigger's THROW
        "SQLSERVER, S0002, 208, wrong", // no such table
        "SQLSERVER, S0001, 1021, wrong", // MySQL's full disk
        "POSTGRESQL, 40P01, 0, away",
        "POSTGRESQL, 40001, 0, away",
        "POSTGRESQL, 55P03, 0, away",
        "POSTGRESQL, 57P01, 0, away", // shut down by an administrator
        "POSTGRESQL, 57014, 0, away",
        "POSTGRESQL, 25006, 0, away",
        "POSTGRESQL, 53300, 0, away",
        "POSTGRESQL, 22001, 0, refused",
        "POSTGRESQL, 22021, 0, refused", // a zero in a text
        "POSTGRESQL, 23505, 0, refused",
        "POSTGRESQL, P0001, 0, refused", // a trigger's RAISE
        "POSTGRESQL, 42P01, 0, wrong",
        "MYSQL, 40001, 1213, away",
        "MYSQL, HY000, 1205, away",
        "MYSQL, 45000, 1644, refused",
        "MYSQL, 42S02, 1146, wrong"
    })
    void anErrorIsToldApart(Dialect dialect, String state, int number, String meaning) {
        for (SQLException error : new SQLException[] {
            new SQLException("said", state, number), new BatchUpdateException("said", state, number, new int[0])
        }) {
            assertThat(meaning(Failures.translate(dialect, "writing", translated(error))))
                    .isEqualTo(meaning);
        }
    }

    private static RuntimeException translated(SQLException error) {
        RuntimeException translated = new SQLExceptionSubclassTranslator().translate("writing", "SQL", error);
        return translated == null ? new UncategorizedSQLException("writing", "SQL", error) : translated;
    }

    private static String meaning(RuntimeException e) {
        if (e instanceof UnavailableException) {
            return "away";
        }
        return e instanceof DataRefusedException ? "refused" : "wrong";
    }
}
