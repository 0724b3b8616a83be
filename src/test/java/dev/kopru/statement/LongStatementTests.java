package dev.kopru.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.record.RejectedException;
import dev.kopru.statement.StatementView.Reversals;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A statement whose lines are many says nothing else than one whose lines are few. */
class LongStatementTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");
    private static final int MANY = 3700;

    private final WholeStatement whole = new WholeStatement(Set.of("opening"));

    private Statement followed(CurrencyLedger books) {
        LongStatement statement = new LongStatement(whole, books.currency());
        books.movements().stream()
                .sorted(Comparator.comparing(movement -> Objects.requireNonNull(movement.date())))
                .forEach(statement::add);
        return statement.end(books.balance(), TODAY);
    }

    @Test
    void movementsThatComeOneByOneMakeTheSameStatement() {
        for (int seed = 0; seed < 1500; seed++) {
            CurrencyLedger books = RandomLedger.of(seed);
            assertThat(followed(books)).as("seed %d", seed).isEqualTo(whole.of(books, TODAY));
        }
        for (int seed = 0; seed < 5; seed++) {
            CurrencyLedger books = RandomLedger.of(new Random(seed), "TRY", MANY);
            assertThat(followed(books)).as("seed %d", seed).isEqualTo(whole.of(books, TODAY));
        }
    }

    @Test
    void anyDaysOfItAreTheSame() {
        for (int seed = 0; seed < 3; seed++) {
            CurrencyLedger books = RandomLedger.of(new Random(seed), "USD", MANY);
            Statement packed = followed(books);
            Statement plain = whole.of(books, TODAY);
            LocalDate from = LocalDate.parse("2025-03-01");
            for (Days days : List.of(Days.ALL, new Days(from, from.plusMonths(2)), new Days(from, null))) {
                for (Reversals reversals : Reversals.values()) {
                    StatementView view = new StatementView(days, TODAY, reversals);
                    assertThat(view.of(packed)).as("%s %s", days, reversals).isEqualTo(view.of(plain));
                }
            }
        }
    }

    @Test
    void itIsReadBackFromItsContentAndParts() {
        Statement statement = followed(RandomLedger.of(new Random(1), "TRY", MANY));
        byte[] content = StatementContent.of(StatementContent.body(statement), Instant.EPOCH, TODAY)
                .getBytes(StandardCharsets.UTF_8);

        assertThat(StatementContent.parts(statement)).hasSizeBetween(3, 4);
        assertThat(StatementReading.whole(content, StatementContent.parts(statement)))
                .isEqualTo(statement);
        assertThat(content.length).isLessThan(50_000);
    }

    @Test
    void movementsOfEarlierDaysMayNotComeLater() {
        LongStatement statement = new LongStatement(whole, "TRY");
        statement.add(AMovement.debit(1, "2026-01-02", "5").build());
        LedgerMovement earlier = AMovement.debit(2, "2026-01-01", "5").build();

        assertThatThrownBy(() -> statement.add(earlier))
                .isInstanceOfSatisfying(RejectedException.class, rejected -> assertThat(
                                rejected.reason().code())
                        .isEqualTo(StatementReason.MOVEMENTS_OUT_OF_ORDER.name()));
    }

    @Test
    void amountsOfMoreDigitsThanAnyoneHasAreRejectedAndNotRounded() {
        CurrencyLedger books = new CurrencyLedger(
                "TRY",
                BigDecimal.ZERO,
                List.of(
                        AMovement.debit(1, "2026-01-01", "900000000000000.01").build(),
                        AMovement.debit(2, "2026-01-01", "0.00001").build()));

        assertThatThrownBy(() -> whole.of(books, TODAY))
                .isInstanceOfSatisfying(RejectedException.class, rejected -> assertThat(
                                rejected.reason().code())
                        .isEqualTo(StatementReason.AMOUNT_TOO_LONG.name()));
    }
}
