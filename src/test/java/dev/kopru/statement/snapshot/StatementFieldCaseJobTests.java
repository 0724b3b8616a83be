package dev.kopru.statement.snapshot;

import static dev.kopru.statement.AMovement.credit;
import static dev.kopru.statement.AMovement.debit;
import static dev.kopru.statement.AMovement.opening;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.statement.Days;
import dev.kopru.statement.Mark;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementLine;
import dev.kopru.statement.access.Editions;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Inputs that broke statements of other software, from the books to the shop. */
class StatementFieldCaseJobTests extends ReferenceScenario {

    private static final String ACCOUNT = "120.01";

    @Autowired
    private Editions editions;

    @Test
    void linesOfOneDayComeInTheOrderOfTheirDocumentsHoweverOftenTheyAreExported() {
        books.account(
                ACCOUNT,
                "TRY",
                debit(1, "2025-03-05", "70").number("7"),
                credit(2, "2025-03-05", "5").number("5"),
                debit(3, "2025-03-05", "60").number("6"),
                credit(4, "2025-03-05", "8").number("8"));
        runs(1, 0, 0);
        List<String> first = contents();

        assertThat(documents(shown(ACCOUNT, "TRY"))).containsExactly("5", "6", "7", "8");
        assertThat(balances(shown(ACCOUNT, "TRY"))).containsExactly("-5.00", "55.00", "125.00", "117.00");
        assertThat(job.run(Map.of("full", "true")).counts().unchanged()).isEqualTo(1);
        assertThat(contents()).isEqualTo(first);
        store.update("DELETE FROM shop_statement");
        memory.clear();
        runs(1, 0, 0);
        assertThat(contents()).isEqualTo(first);
    }

    @Test
    void anOlderLineThatIsEnteredLaterMovesTheBalancesOfAllThatFollow() {
        books.account(ACCOUNT, "TRY", debit(10, "2025-03-05", "100"));
        runs(1, 0, 0);
        books.moves(ACCOUNT, "TRY", debit(11, "2025-03-02", "40"));

        runs(1, 0, 0);

        Statement statement = shown(ACCOUNT, "TRY");
        assertThat(statement.lines()).extracting(StatementLine::id).containsExactly(11L, 10L);
        assertThat(balances(statement)).containsExactly("40.00", "140.00");
    }

    @Test
    void anOpeningVoucherInsideThePeriodCountsOnceAndAsOpening() {
        books.account(ACCOUNT, "TRY", opening(1, "2025-01-01", "1000").kind("devir"), debit(2, "2025-01-01", "50"));

        runs(1, 0, 0);

        assertThat(shown(ACCOUNT, "TRY").opening()).isEqualTo("1000.00");
        assertThat(shown(ACCOUNT, "TRY").closing()).isEqualTo("1050.00");
        Statement quarter = edition("TRY", "2025-01-01", "2025-03-31");
        assertThat(quarter.opening()).isEqualTo("1000.00");
        assertThat(quarter.lines()).extracting(StatementLine::id).containsExactly(2L);
        assertThat(quarter.closing()).isEqualTo("1050.00");
    }

    @Test
    void anAccountWithOnlyAnOpeningBalanceHasAStatement() {
        books.account(ACCOUNT, "TRY", opening(1, "2025-01-01", "500.00"));

        runs(1, 0, 0);

        assertThat(shown(ACCOUNT, "TRY").opening()).isEqualTo("500.00");
        assertThat(shown(ACCOUNT, "TRY").closing()).isEqualTo("500.00");
        assertThat(shown(ACCOUNT, "TRY").lines()).isEmpty();
        assertThat(shown(ACCOUNT, "TRY").ageing().over90()).isEqualTo("500.00");
    }

    @Test
    void anOpeningOfEqualDebitsAndCreditsIsZero() {
        books.account(ACCOUNT, "TRY", debit(1, "2025-01-10", "19622.50"), credit(2, "2025-01-20", "19622.50"));

        runs(1, 0, 0);

        assertThat(shown(ACCOUNT, "TRY").closing()).isEqualTo("0.00");
        Statement later = edition("TRY", "2025-02-01", null);
        assertThat(later.opening()).isEqualTo("0.00");
        assertThat(later.lines()).isEmpty();
        assertThat(later.closing()).isEqualTo("0.00");
    }

    @Test
    void cancelledDocumentsAreShownAsSuchAndTheBalanceIsAsIfThereWereNone() {
        books.account(ACCOUNT, "TRY", debit(1, "2025-03-01", "100"), debit(2, "2025-03-02", "70"));
        runs(1, 0, 0);
        books.moves(
                ACCOUNT, "TRY", credit(3, "2025-03-03", "100").kind("invoice").reversing(1));

        runs(1, 0, 0);

        Statement statement = shown(ACCOUNT, "TRY");
        assertThat(statement.lines())
                .extracting(StatementLine::mark)
                .containsExactly(Mark.REVERSED, Mark.NONE, Mark.REVERSAL);
        assertThat(statement.closing()).isEqualTo("70.00");
        assertThat(statement.ageing().over90()).isEqualTo("70.00");
    }

    @Test
    void eachCurrencyHasItsOwnFiguresAndNoneIsOfTheLocalCurrency() {
        books.account(
                ACCOUNT,
                "USD",
                debit(1, "2025-03-01", "10.10"),
                debit(2, "2025-03-02", "0.33"),
                credit(3, "2025-03-03", "5"));
        books.moves(ACCOUNT, "TRY", debit(4, "2025-03-01", "100.01"));

        runs(1, 0, 0);

        assertThat(shown()).containsOnlyKeys(ACCOUNT + " TRY", ACCOUNT + " USD");
        assertThat(balances(shown(ACCOUNT, "USD"))).containsExactly("10.10", "10.43", "5.43");
        assertThat(shown(ACCOUNT, "USD").closing()).isEqualTo("5.43");
        assertThat(shown(ACCOUNT, "TRY").closing()).isEqualTo("100.01");
    }

    @Test
    void nothingOfOneCustomerLeaksIntoTheNextOfTheSameRun() {
        books.account("120.A", "TRY", debit(1, "2025-03-01", "100"));
        books.account("120.B", "TRY", debit(2, "2025-03-01", "100"));

        runs(2, 0, 0);

        for (String code : List.of("120.A", "120.B")) {
            Statement statement = shown(code, "TRY");
            assertThat(statement.debit()).as(code).isEqualTo("100.00");
            assertThat(statement.closing()).as(code).isEqualTo("100.00");
            assertThat(statement.ageing().sum()).as(code).isEqualByComparingTo("100");
        }
    }

    private Statement edition(String currency, String from, @Nullable String to) {
        Days days = new Days(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
        return editions.find(ACCOUNT, currency, days, Locale.ENGLISH)
                .orElseThrow()
                .statement()
                .statements()
                .get(0);
    }

    /** Without the instant of which they tell. */
    private List<String> contents() {
        return store.queryForList("SELECT content FROM shop_statement", String.class).stream()
                .map(content -> content.replaceFirst("\"asOf\":\"[^\"]*\",", ""))
                .toList();
    }

    private static List<String> documents(Statement statement) {
        return statement.lines().stream()
                .map(line -> String.valueOf(line.documentNumber()))
                .toList();
    }

    private static List<String> balances(Statement statement) {
        return statement.lines().stream()
                .map(line -> line.balance().toPlainString())
                .toList();
    }
}
