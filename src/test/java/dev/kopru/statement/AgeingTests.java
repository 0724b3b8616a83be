package dev.kopru.statement;

import static dev.kopru.statement.AMovement.credit;
import static dev.kopru.statement.AMovement.debit;
import static dev.kopru.statement.AMovement.ledger;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How old what is open is. */
class AgeingTests {

    private static final LocalDate DAY = LocalDate.parse("2026-03-31");

    private final WholeStatement whole = new WholeStatement(Set.of("opening"));

    @ParameterizedTest
    @CsvSource({
        "2026-04-30, 0",
        "2026-03-31, 0",
        "2026-03-30, 1",
        "2026-03-01, 1",
        "2026-02-28, 2",
        "2026-01-30, 2",
        "2026-01-29, 3",
        "2025-12-31, 3",
        "2025-12-30, 4",
        "2020-01-01, 4"
    })
    void anInvoiceAgesFromTheDayAfterItIsDue(String due, int part) {
        Ageing ageing = of(debit(1, "2020-01-01", "100").due(due)).ageing();

        for (int i = 0; i < 6; i++) {
            assertThat(ageing.parts().get(i)).isEqualTo(i == part ? "100.00" : "0.00");
        }
    }

    @Test
    void aPaymentSettlesTheOldestDueFirst() {
        Statement statement = of(
                debit(1, "2026-01-01", "100").due("2026-03-25"),
                debit(2, "2026-02-01", "100").due("2026-02-10"),
                credit(3, "2026-03-01", "130"));

        assertThat(statement.lines())
                .extracting(line -> line.open().toPlainString())
                .containsExactly("70.00", "0.00", "0.00");
        assertThat(statement.ageing().days1To30()).isEqualTo("70.00");
        assertThat(statement.ageing().sum()).isEqualByComparingTo("70");
    }

    @Test
    void aMatchOfTheProgramComesBeforeTheOldest() {
        Statement statement = of(
                debit(1, "2026-01-01", "100").due("2026-03-25"),
                debit(2, "2026-02-01", "100").due("2026-02-10"),
                credit(3, "2026-03-01", "130").settling(1, "100"));

        assertThat(statement.lines())
                .extracting(line -> line.open().toPlainString())
                .containsExactly("0.00", "70.00", "0.00");
    }

    @Test
    void aMatchThatIsWrittenOnBothSidesCountsOnce() {
        Statement statement = of(
                debit(1, "2026-01-01", "100").due("2026-03-25").settling(3, "50"),
                debit(2, "2026-02-01", "100").due("2026-02-10"),
                credit(3, "2026-03-01", "100").settling(1, "50"));

        assertThat(statement.lines())
                .extracting(line -> line.open().toPlainString())
                .containsExactly("50.00", "50.00", "0.00");
    }

    @Test
    void aMatchWithSomethingUnknownOrOfItsOwnSideIsNone() {
        Statement statement = of(
                debit(1, "2026-01-01", "100").settling(2, "100"),
                debit(2, "2026-02-01", "100").settling(99, "100"),
                credit(3, "2026-03-01", "100"));

        assertThat(statement.lines())
                .extracting(line -> line.open().toPlainString())
                .containsExactly("0.00", "100.00", "0.00");
    }

    @Test
    void moneyBeyondWhatIsOwedIsAnAdvanceOfNoAge() {
        Ageing ageing = of(debit(1, "2026-01-01", "100"), credit(2, "2026-01-05", "250"))
                .ageing();

        assertThat(ageing.advance()).isEqualTo("-150.00");
        assertThat(ageing.sum()).isEqualByComparingTo("-150");
    }

    @Test
    void aReversedInvoiceAgesNoMoreAndItsPaymentIsAnAdvance() {
        Statement statement = of(
                debit(1, "2026-01-01", "100"),
                credit(2, "2026-01-05", "100"),
                credit(3, "2026-01-06", "100").reversing(1));

        assertThat(statement.ageing().advance()).isEqualTo("-100.00");
        assertThat(statement.lines())
                .extracting(line -> line.open().toPlainString())
                .containsExactly("0.00", "-100.00", "0.00");
    }

    @Test
    void tellsTheNextDayOnWhichItIsAnotherOne() {
        assertThat(next(debit(1, "2026-03-01", "1").due("2026-04-05"))).isEqualTo("2026-04-06");
        assertThat(next(debit(1, "2026-03-01", "1").due("2026-03-31"))).isEqualTo("2026-04-01");
        assertThat(next(debit(1, "2026-03-01", "1"))).isEqualTo("2026-04-01");
        assertThat(next(debit(1, "2026-01-20", "1"), debit(2, "2026-01-10", "1")))
                .isEqualTo("2026-04-11");
        assertThat(next(debit(1, "2020-01-01", "1"))).isEqualTo("never");
        assertThat(next(credit(1, "2026-03-30", "1"))).isEqualTo("never");
    }

    private String next(AMovement... movements) {
        Statement statement = of(movements);
        return statement.changesOn().map(LocalDate::toString).orElse("never");
    }

    private Statement of(AMovement... movements) {
        return whole.of(ledger("TRY", movements), DAY);
    }
}
