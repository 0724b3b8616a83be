package dev.kopru.connector.accounting.jdbc;

import static dev.kopru.connector.accounting.Ledgers.NOON;
import static dev.kopru.connector.accounting.Ledgers.code;
import static dev.kopru.connector.accounting.Ledgers.full;
import static dev.kopru.connector.accounting.Ledgers.movement;
import static dev.kopru.connector.accounting.Ledgers.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.connector.accounting.CardPosition;
import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.connector.accounting.Ledger;
import dev.kopru.connector.accounting.LedgerContractTests;
import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.database.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcLedgerTests extends LedgerContractTests {

    private final TestDatabase.Schemas schemas = TestDatabase.fresh();
    private final LedgerTables tables = new LedgerTables(schemas.accounting());
    private final Ledger ledger = LedgerTables.ledger(schemas.accounting());

    @BeforeEach
    void clear() {
        tables.clear();
    }

    @AfterAll
    void close() {
        schemas.close();
    }

    @Test
    void aBalanceNeverStandsBesideTheMovementsOfAnotherState() throws Exception {
        given(numbered(1));
        givenBalance(code(1), "TRY", "10.0000");
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(schemas.accounting()));
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Integer> booking = CompletableFuture.supplyAsync(() -> {
            int booked = 0;
            while (!enough.get()) {
                LedgerMovement next = movement(1000 + booked++, "2026-01-02", "invoice", "1.0000", "0.0000");
                transaction.executeWithoutResult(status -> {
                    tables.put(code(1), "TRY", next, NOON);
                    tables.jdbc().update("UPDATE account_balance SET balance = balance + 1");
                });
            }
            return booked;
        });
        for (int i = 0; i < 200; i++) {
            AccountLedger account = ledger.ledgers(List.of(code(1)), 100_000).get(0);
            CurrencyLedger lira = account.currencies().get(0);
            assertThat(lira.movements().stream().map(LedgerMovement::debit).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualTo(lira.balance());
            assertThat(account.parts()).startsWith("m" + lira.movements().size() + ".");
        }
        enough.set(true);
        assertThat(booking.get()).isPositive();
    }

    @Test
    void codesAreEqualWhateverBlanksFollowThem() {
        given(full("120.1", 100));
        tables.jdbc().update("UPDATE movement SET account_code = '120.1 ' WHERE id IN (101, 105)");

        assertThat(ledger.ledgers(List.of("120.1"), 100_000))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("parts", "asOf")
                .containsExactly(full("120.1", 100));
        assertThat(ledger.ledgers(List.of("120.1 "), 100_000)).hasSize(1);
    }

    @Test
    void theBooksMayWriteTheLiraInTheirOwnWayAndNothingInBlanks() {
        given(numbered(1));
        tables.jdbc().update("UPDATE movement SET currency = 'TL', document_number = ' ', reversal_of = 0");

        CurrencyLedger lira =
                ledger.ledgers(List.of(code(1)), 100_000).get(0).currencies().get(0);

        assertThat(lira.currency()).isEqualTo("TRY");
        assertThat(lira.movements().get(0).documentNumber()).isNull();
        assertThat(lira.movements().get(0).reversalOf()).isNull();
    }

    @Test
    void aDateThatMeansNoDateIsNone() {
        given(numbered(1));
        tables.jdbc().update("UPDATE movement SET movement_date = '1753-01-01', changed_at = '1753-01-01'");

        AccountLedger account = ledger.ledgers(List.of(code(1)), 100_000).get(0);

        assertThat(account.currencies().get(0).movements().get(0).date()).isNull();
        assertThat(account.changedAt()).isEqualTo(NOON);
        assertThat(ledger.changedAccounts(CardPosition.START, 10)).hasSize(1);
    }

    @Test
    void matchesOfMovementsThatAreGoneDoNotEndTheList() {
        given(full("120.1", 100));
        for (int i = 1; i < 20; i++) {
            tables.jdbc().update("INSERT INTO movement_match VALUES (?, 100, 1, '2026-01-01')", i);
        }

        assertThat(ledger.changedAccounts(CardPosition.START, 3)).hasSize(3);
        assertThat(ledger.changedAccounts(new CardPosition(NOON, "card/120.1"), 2))
                .extracting(change -> change.position().key())
                .containsExactly("match/0000000000000000102", "movement/0000000000000000100");
    }

    @Override
    protected Ledger ledger() {
        return ledger;
    }

    @Override
    protected void given(AccountLedger account) {
        tables.put(account);
    }

    @Override
    protected void givenBalance(String code, String currency, String balance) {
        tables.putBalance(code, currency, balance);
    }

    @Override
    protected void givenMovement(String code, String currency, LedgerMovement movement, Instant changedAt) {
        tables.put(code, currency, movement, changedAt);
    }

    @Override
    protected void touch(Part part, String code, Instant at) {
        tables.touch(part, code, at);
    }

    @Override
    protected void delete(Part part, String code) {
        tables.delete(part, code);
    }

    @Override
    protected void rename(String code, String title) {
        tables.jdbc().update("UPDATE account_card SET title = ? WHERE code = ?", title, code);
    }
}
