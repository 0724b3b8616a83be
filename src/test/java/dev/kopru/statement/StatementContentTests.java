package dev.kopru.statement;

import static dev.kopru.statement.AMovement.credit;
import static dev.kopru.statement.AMovement.debit;
import static dev.kopru.statement.AMovement.ledger;
import static dev.kopru.statement.AMovement.opening;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A statement as JSON, and back. */
class StatementContentTests {

    private static final LocalDate DAY = LocalDate.parse("2026-03-31");
    private static final Instant AS_OF = Instant.parse("2026-03-31T07:00:00.123456Z");

    private final WholeStatement whole = new WholeStatement(Set.of("opening"));

    @Test
    void keepsAmountsWithTheirDecimalsAndDaysAsIsoDates() {
        String content = content(whole.of(
                ledger(
                        "TRY",
                        opening(1, "2026-01-01", "1000"),
                        debit(2, "2026-03-01", "1234.5").due("2026-04-01").text("İade \"ş\" <b>"),
                        credit(3, "2026-03-02", "1234.5").number(null).reversing(2)),
                DAY));

        assertThat(content)
                .isEqualTo(
                        "{\"version\":2,\"asOf\":\"2026-03-31T07:00:00.123456Z\",\"day\":\"2026-03-31\",\"currency\":\"TRY\","
                                + "\"opening\":1000.00,\"debit\":1234.50,\"credit\":1234.50,\"closing\":1000.00,"
                                + "\"ageing\":{\"notDue\":0.00,\"days1To30\":0.00,\"days31To60\":0.00,"
                                + "\"days61To90\":1000.00,\"over90\":0.00,\"advance\":0.00},"
                                + "\"openings\":[{\"id\":1,\"date\":\"2026-01-01\",\"kind\":\"opening\",\"document\":\"F1\","
                                + "\"debit\":1000.00,\"credit\":0.00,\"balance\":1000.00,\"open\":1000.00}],"
                                + "\"lines\":[{\"id\":2,\"date\":\"2026-03-01\",\"due\":\"2026-04-01\",\"kind\":\"invoice\","
                                + "\"document\":\"F2\",\"description\":\"İade \\\"ş\\\" <b>\",\"debit\":1234.50,"
                                + "\"credit\":0.00,\"balance\":2234.50,\"mark\":\"reversed\"},"
                                + "{\"id\":3,\"date\":\"2026-03-02\",\"kind\":\"payment\",\"debit\":0.00,\"credit\":1234.50,"
                                + "\"balance\":1000.00,\"mark\":\"reversal\",\"reverses\":2}]}");
    }

    @Test
    void isReadBackToTheLastDetail() {
        for (int seed = 0; seed < 2000; seed++) {
            Statement statement = whole.of(RandomLedger.of(seed), DAY);

            byte[] content = content(statement).getBytes(StandardCharsets.UTF_8);
            assertThat(StatementReading.whole(content)).as("seed %d", seed).isEqualTo(statement);
        }
    }

    @Test
    void anAccountWithoutMovementsHasAnEmptyStatement() {
        Statement empty = WholeStatement.empty("TRY", DAY);

        assertThat(StatementReading.whole(content(empty).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(empty);
        assertThat(empty.closing()).isEqualTo("0.00");
    }

    private static String content(Statement statement) {
        return StatementContent.of(StatementContent.body(statement), AS_OF, DAY);
    }
}
