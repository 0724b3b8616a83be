package dev.kopru.connector.accounting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.connector.accounting.Ledger;
import dev.kopru.database.TestDatabase;
import dev.kopru.demo.DemoData;
import dev.kopru.statement.Mark;
import dev.kopru.statement.Statement;
import dev.kopru.statement.WholeStatement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The demo's books have something of everything that a statement shows. */
class DemoLedgerTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-17T22:30:00Z"), ZoneOffset.UTC);

    @Test
    void everyAccountOfTheDemoHasAStatementThatAddsUp() {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh()) {
            DemoData.fillAccounting(schemas.accounting(), CLOCK);
            Ledger ledger = LedgerTables.ledger(schemas.accounting());
            List<AccountLedger> accounts = ledger.ledgers(ledger.accounts("", 1000), 100_000);
            WholeStatement whole = new WholeStatement(Set.of("opening"));
            List<Statement> statements = new ArrayList<>();
            for (AccountLedger account : accounts) {
                for (CurrencyLedger currency : account.currencies()) {
                    statements.add(whole.of(currency, LocalDate.parse("2026-03-18")));
                }
            }

            assertThat(accounts).hasSize(400).allSatisfy(account -> assertThat(account.currencies())
                    .isNotEmpty());
            assertThat(statements)
                    .allSatisfy(statement ->
                            assertThat(statement.ageing().sum()).isEqualByComparingTo(statement.closing()));
            assertThat(statements).extracting(Statement::currency).contains("TRY", "USD", "EUR");
            assertThat(statements).anyMatch(statement -> statement.opening().signum() > 0);
            assertThat(statements).anyMatch(statement -> statement.opening().signum() < 0);
            assertThat(statements).anyMatch(statement -> statement.closing().signum() == 0);
            for (int part = 0; part < 6; part++) {
                int one = part;
                assertThat(statements)
                        .as("ageing " + part)
                        .anyMatch(
                                statement -> statement.ageing().parts().get(one).signum() != 0);
            }
            assertThat(statements.stream().flatMap(statement -> statement.lines().stream()))
                    .anyMatch(line -> line.mark() == Mark.REVERSAL)
                    .anyMatch(line -> line.invoiceUrl() != null)
                    .anyMatch(line -> !line.settles().isEmpty());
        }
    }
}
