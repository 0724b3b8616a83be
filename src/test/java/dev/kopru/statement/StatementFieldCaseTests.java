package dev.kopru.statement;

import static dev.kopru.statement.AMovement.credit;
import static dev.kopru.statement.AMovement.debit;
import static dev.kopru.statement.AMovement.ledger;
import static dev.kopru.statement.AMovement.opening;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.record.RejectedException;
import dev.kopru.statement.StatementView.Reversals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Inputs that broke statements of other software. */
class StatementFieldCaseTests {

    private static final LocalDate TODAY = LocalDate.parse("2025-04-15");

    private final WholeStatement whole = new WholeStatement(Set.of("opening", "devir"));

    @Test
    void linesOfOneDayAlwaysComeInTheOrderOfTheirDocuments() {
        List<AMovement> day = new ArrayList<>(List.of(
                debit(1, "2025-03-05", "10").number("7"),
                credit(2, "2025-03-05", "5").number("5"),
                debit(3, "2025-03-05", "20").number("6"),
                credit(4, "2025-03-05", "1").number("8"),
                debit(5, "2025-03-05", "3").number("10"),
                debit(6, "2025-03-05", "4").number(null)));
        Statement first = of(day.toArray(AMovement[]::new));

        assertThat(numbers(first)).containsExactly("5", "6", "7", "8", "10", "null");
        assertThat(balances(first)).containsExactly("-5.00", "15.00", "25.00", "24.00", "27.00", "31.00");
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(day, new Random(seed));
            assertThat(of(day.toArray(AMovement[]::new))).isEqualTo(first);
        }
    }

    @Test
    void anOlderLineThatWasEnteredLaterStandsWhereItsDaySays() {
        Statement statement = of(debit(10, "2025-03-05", "100"), debit(11, "2025-03-02", "40"));

        assertThat(statement.lines()).extracting(StatementLine::id).containsExactly(11L, 10L);
        assertThat(balances(statement)).containsExactly("40.00", "140.00");
    }

    @Test
    void anOpeningVoucherInsideThePeriodCountsOnceAndAsOpening() {
        Statement statement = view(
                of(opening(1, "2025-01-01", "1000").kind("devir"), debit(2, "2025-01-01", "50")),
                "2025-01-01",
                "2025-03-31");

        assertThat(statement.opening()).isEqualTo("1000.00");
        assertThat(statement.lines()).extracting(StatementLine::id).containsExactly(2L);
        assertThat(statement.closing()).isEqualTo("1050.00");
    }

    @Test
    void aNewYearsOpeningAmongOtherMovementsIsALine() {
        Statement statement = of(
                debit(1, "2024-05-01", "300"),
                credit(2, "2024-12-31", "300").kind("closing"),
                opening(3, "2025-01-01", "300"));

        assertThat(statement.opening()).isEqualTo("0.00");
        assertThat(statement.lines()).hasSize(3);
        assertThat(statement.closing()).isEqualTo("300.00");
    }

    @Test
    void anAccountWithOnlyAnOpeningBalanceHasAStatement() {
        Statement statement = of(opening(1, "2025-01-01", "500.00"));

        assertThat(statement.opening()).isEqualTo("500.00");
        assertThat(statement.closing()).isEqualTo("500.00");
        assertThat(statement.lines()).isEmpty();
        assertThat(statement.ageing().over90()).isEqualTo("500.00");
    }

    @Test
    void anOpeningOfEqualDebitsAndCreditsIsZero() {
        Statement statement =
                view(of(debit(1, "2025-01-10", "19622.50"), credit(2, "2025-01-20", "19622.50")), "2025-02-01", null);

        assertThat(statement.opening()).isEqualTo("0.00");
        assertThat(statement.lines()).isEmpty();
        assertThat(statement.closing()).isEqualTo("0.00");
    }

    @Test
    void cancelledDocumentsAreShownAsSuchOrHiddenAndTheBalanceIsTheSame() {
        Statement statement = of(
                debit(1, "2025-03-01", "100"),
                debit(2, "2025-03-02", "70"),
                credit(3, "2025-03-03", "100").kind("invoice").reversing(1));
        Statement hidden = new StatementView(Days.ALL, TODAY, Reversals.HIDE).of(statement);

        assertThat(statement.lines())
                .extracting(StatementLine::mark)
                .containsExactly(Mark.REVERSED, Mark.NONE, Mark.REVERSAL);
        assertThat(statement.closing()).isEqualTo("70.00");
        assertThat(statement.ageing().days31To60()).isEqualTo("70.00");
        assertThat(hidden.lines()).extracting(StatementLine::id).containsExactly(2L);
        assertThat(balances(hidden)).containsExactly("70.00");
        assertThat(hidden.closing()).isEqualTo("70.00");
    }

    @Test
    void aCancellationOutsideTheWantedDaysHidesNothing() {
        Statement march = new StatementView(new Days(null, LocalDate.parse("2025-03-02")), TODAY, Reversals.HIDE)
                .of(of(
                        debit(1, "2025-03-01", "100"),
                        credit(3, "2025-03-03", "100").reversing(1)));

        assertThat(march.closing()).isEqualTo("100.00");
        assertThat(march.lines()).extracting(StatementLine::mark).containsExactly(Mark.NONE);
        assertThat(march.ageing().days1To30()).isEqualTo("100.00");
    }

    @Test
    void currenciesKeepTheirOwnBalancesAndDecimals() {
        Statement dollars = of(
                "USD",
                debit(1, "2025-03-01", "10.1000"),
                debit(2, "2025-03-02", "0.3300"),
                credit(3, "2025-03-03", "5"));
        Statement yen = of("JPY", debit(1, "2025-03-01", "1500.0000"));

        assertThat(dollars.closing()).isEqualTo("5.43");
        assertThat(yen.closing()).isEqualTo("1500");
        assertThat(of("TRY", debit(1, "2025-03-01", "0.005")).closing()).isEqualTo("0.005");
    }

    @Test
    void nothingOfOneCustomerLeaksIntoTheNext() {
        assertThat(of(debit(1, "2025-03-01", "100")).debit()).isEqualTo("100.00");
        assertThat(of(debit(2, "2025-03-01", "100")).debit()).isEqualTo("100.00");
    }

    @Test
    void aStatementThatDoesNotComeToTheLedgersBalanceIsRefusedWithBothFigures() {
        CurrencyLedger books = ledger("TRY", debit(1, "2025-03-01", "100"));
        CurrencyLedger wrong = new CurrencyLedger("TRY", new BigDecimal("100.01"), books.movements());

        assertThatThrownBy(() -> whole.of(wrong, TODAY)).isInstanceOfSatisfying(RejectedException.class, rejected -> {
            assertThat(rejected.reason().code()).isEqualTo("BALANCE_DIFFERS");
            assertThat(rejected.reason().arguments()).containsExactly("TRY", "100.00", "100.01", "-0.01");
        });
    }

    @Test
    void aLinkThatIsNoWebAddressIsNotPassedOn() {
        var movement = debit(1, "2025-03-01", "1").build();
        var evil = new dev.kopru.connector.accounting.LedgerMovement(
                1,
                movement.date(),
                null,
                "invoice",
                "1",
                null,
                movement.debit(),
                movement.credit(),
                null,
                List.of(),
                "uuid",
                "javascript:alert(1)");
        Statement statement = whole.of(new CurrencyLedger("TRY", BigDecimal.ONE, List.of(evil)), TODAY);

        assertThat(statement.lines().get(0).invoiceUrl()).isNull();
        assertThat(statement.lines().get(0).invoiceUuid()).isEqualTo("uuid");
    }

    private Statement of(AMovement... movements) {
        return of("TRY", movements);
    }

    private Statement of(String currency, AMovement... movements) {
        return whole.of(ledger(currency, movements), TODAY);
    }

    private static Statement view(Statement whole, String from, @org.jspecify.annotations.Nullable String to) {
        Days days = new Days(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
        return new StatementView(days, TODAY, Reversals.SHOW).of(whole);
    }

    private static List<String> balances(Statement statement) {
        return statement.lines().stream()
                .map(line -> line.balance().toPlainString())
                .toList();
    }

    private static List<String> numbers(Statement statement) {
        return statement.lines().stream()
                .map(line -> String.valueOf(line.documentNumber()))
                .toList();
    }
}
