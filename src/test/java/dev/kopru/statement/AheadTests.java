package dev.kopru.statement;

import static dev.kopru.statement.AMovement.credit;
import static dev.kopru.statement.AMovement.debit;
import static dev.kopru.statement.AMovement.ledger;
import static dev.kopru.statement.AMovement.opening;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.statement.StatementView.Reversals;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Movements that are dated after today. */
class AheadTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

    private final WholeStatement whole = new WholeStatement(Set.of("opening"));

    @Test
    void aPostDatedChequeIsNoPartOfTodaysBalanceAndIsShownApart() {
        Statement all = whole.of(
                ledger(
                        "TRY",
                        debit(1, "2026-10-01", "1000"),
                        credit(2, "2026-11-01", "200"),
                        credit(3, "2026-12-15", "500").kind("cheque")),
                TODAY);
        Statement statement = view(all, null, null);

        assertThat(statement.closing()).isEqualTo("800.00");
        assertThat(statement).isEqualTo(view(all, null, "2026-11-27"));
        assertThat(statement.to()).isEqualTo(TODAY);
        assertThat(statement.lines()).extracting(StatementLine::id).containsExactly(1L, 2L);
        assertThat(statement.ageing().days31To60()).isEqualTo("800.00");
        assertThat(statement.lines().get(0).open()).isEqualTo("800.00");
        assertThat(statement.ahead().lines()).extracting(StatementLine::id).containsExactly(3L);
        assertThat(statement.ahead().lines().get(0).balance()).isEqualTo("300.00");
        assertThat(statement.ahead().lines().get(0).open()).isEqualTo("-500.00");
        assertThat(statement.ahead().credit()).isEqualTo("500.00");
        assertThat(statement.ahead().closing()).isEqualTo("300.00");
        assertThat(statement.changesOn()).contains(LocalDate.parse("2026-12-01"));
    }

    @Test
    void onItsDayItCounts() {
        Statement all = whole.of(ledger("TRY", debit(1, "2026-10-01", "1000"), credit(2, "2026-12-15", "500")), TODAY);
        LocalDate day = LocalDate.parse("2026-12-15");
        Statement eve = new StatementView(Days.ALL, day.minusDays(1), Reversals.SHOW).of(all);
        Statement then = new StatementView(Days.ALL, day, Reversals.SHOW).of(all);

        assertThat(eve.closing()).isEqualTo("1000.00");
        assertThat(eve.changesOn()).contains(day);
        assertThat(then.closing()).isEqualTo("500.00");
        assertThat(then.ahead().isEmpty()).isTrue();
    }

    @Test
    void daysAheadThatAreAskedForAreShown() {
        Statement all = whole.of(ledger("TRY", debit(1, "2026-10-01", "1000"), credit(2, "2026-12-15", "500")), TODAY);

        assertThat(view(all, null, "2026-12-31").closing()).isEqualTo("500.00");
        assertThat(view(all, null, "2026-12-31").ahead().isEmpty()).isTrue();
        assertThat(view(all, "2026-12-01", null).opening()).isEqualTo("1000.00");
        assertThat(view(all, "2026-12-01", null).lines()).hasSize(1);
        assertThat(view(all, null, "2026-10-31").ahead().isEmpty()).isTrue();
    }

    @Test
    void aReversalAheadCancelsNothingYet() {
        Statement all = whole.of(
                ledger(
                        "TRY",
                        debit(1, "2026-10-01", "1000"),
                        credit(2, "2026-12-15", "1000").reversing(1)),
                TODAY);
        for (Reversals reversals : Reversals.values()) {
            Statement statement = new StatementView(Days.ALL, TODAY, reversals).of(all);

            assertThat(statement.closing()).isEqualTo("1000.00");
            assertThat(statement.lines()).extracting(StatementLine::mark).containsExactly(Mark.NONE);
            assertThat(statement.ahead().closing()).isEqualTo("0.00");
        }
    }

    @Test
    void anOpeningOfNextYearIsNoPartOfTodaysBalance() {
        Statement all = whole.of(ledger("TRY", opening(1, "2027-01-01", "1000")), TODAY);

        assertThat(view(all, null, null).closing()).isEqualTo("0.00");
        assertThat(view(all, null, null).ahead().closing()).isEqualTo("1000.00");
    }

    @Test
    void theShopsContentTellsOfItApart() {
        Statement all = whole.of(ledger("TRY", debit(1, "2026-10-01", "10"), credit(2, "2026-12-15", "4")), TODAY);

        assertThat(StatementContent.latest(view(all, null, null), 100))
                .contains("\"closing\":10.00,")
                .endsWith("\"ahead\":{\"debit\":0.00,\"credit\":4.00,\"closing\":6.00,\"lines\":[{\"id\":2,"
                        + "\"date\":\"2026-12-15\",\"kind\":\"payment\",\"document\":\"T2\",\"debit\":0.00,"
                        + "\"credit\":4.00,\"balance\":6.00,\"open\":-4.00}]}}");
    }

    @Test
    void ofManyLinesAheadTheShopGetsTheNearestAndTheSumsOfAll() {
        AMovement[] movements = new AMovement[20];
        for (int i = 0; i < movements.length; i++) {
            movements[i] = credit(i, "2027-01-%02d".formatted(i + 1), "1");
        }
        Statement statement = view(whole.of(ledger("TRY", movements), TODAY), null, null);

        assertThat(StatementContent.latest(statement, 5))
                .contains("\"ahead\":{\"debit\":0.00,\"credit\":20.00,\"closing\":-20.00,\"laterLines\":15,")
                .contains("2027-01-05")
                .doesNotContain("2027-01-06");
    }

    private static Statement view(Statement whole, @Nullable String from, @Nullable String to) {
        Days days = new Days(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
        return new StatementView(days, TODAY, Reversals.SHOW).of(whole);
    }
}
