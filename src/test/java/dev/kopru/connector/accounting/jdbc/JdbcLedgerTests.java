package dev.kopru.connector.accounting.jdbc;

import static dev.kopru.connector.accounting.Ledgers.NOON;
import static dev.kopru.connector.accounting.Ledgers.code;
import static dev.kopru.connector.accounting.Ledgers.full;
import static dev.kopru.connector.accounting.Ledgers.movement;
import static dev.kopru.connector.accounting.Ledgers.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.accounting.AccountLedger;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("parts", "notBefore")
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
        assertThat(ledger.changedAccounts(ChangePosition.START, 10)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "movement SET debit = debit + 0.01",
                "movement SET debit = debit + 1, credit = credit + 1",
                "movement SET debit = credit, credit = debit",
                "movement SET currency = 'EUR' WHERE currency = 'USD'",
                "movement SET movement_date = movement_date + INTERVAL 1 DAY",
                "movement SET due_date = COALESCE(due_date, movement_date) + INTERVAL 1 DAY",
                "movement SET kind = 'cheque'",
                "movement SET document_number = 'X', description = NULL",
                "movement SET description = document_number, document_number = description",
                "movement SET reversal_of = 1",
                "movement SET invoice_url = 'https://x.example'",
                "movement_match SET amount = amount + 0.01",
                "account_balance SET balance = balance + 0.01",
                "account_card SET title = 'Başka'",
                "account_card SET tax_number = NULL, address = tax_number",
                "account_card SET blocked = NOT blocked"
            })
    void whateverIsAlteredWithoutAnInstantShowsInTheParts(String alteration) {
        given(full("120.1", 100));
        givenBalance("120.1", "TRY", "5.0000");
        String before = ledger.parts(List.of("120.1")).get("120.1");

        assertThat(tables.jdbc().update("UPDATE " + alteration)).isPositive();

        assertThat(ledger.parts(List.of("120.1")).get("120.1")).isNotEqualTo(before);
    }

    @Test
    void twoAmountsThatChangePlacesShowInTheParts() {
        given(numbered(1));
        givenMovement(code(1), "TRY", movement(7001, "2026-01-01", "invoice", "10.0000", "0.0000"), NOON);
        givenMovement(code(1), "TRY", movement(7002, "2026-01-01", "invoice", "20.0000", "0.0000"), NOON);
        String before = ledger.parts(List.of(code(1))).get(code(1));

        tables.jdbc().update("UPDATE movement SET debit = 30 - debit WHERE id IN (7001, 7002)");

        assertThat(ledger.parts(List.of(code(1))).get(code(1))).isNotEqualTo(before);
    }

    @Test
    void matchesOfMovementsThatAreGoneDoNotEndTheList() {
        given(full("120.1", 100));
        for (int i = 1; i < 20; i++) {
            tables.jdbc().update("INSERT INTO movement_match VALUES (?, 100, 1, '2026-01-01')", i);
        }

        assertThat(ledger.changedAccounts(ChangePosition.START, 3)).hasSize(3);
        assertThat(ledger.changedAccounts(new ChangePosition(NOON, "card/120.1"), 2))
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
