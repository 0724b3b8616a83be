package dev.kopru.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.statement.StatementView.Reversals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for any movements whatever. */
class StatementPropertyTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");
    private static final int ACCOUNTS = 4000;
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private final WholeStatement whole = new WholeStatement(Set.of("opening"));

    @Test
    void openingPlusMovementsIsTheClosingAndTheLedgersBalanceAndTheAgeingAddsUp() {
        for (int seed = 0; seed < ACCOUNTS; seed++) {
            CurrencyLedger books = RandomLedger.of(seed);
            Statement statement = whole.of(books, TODAY);

            assertThat(statement.closing()).as("seed %d", seed).isEqualByComparingTo(books.balance());
            assertThat(statement.openings().size() + statement.lines().size())
                    .isEqualTo(books.movements().size());
            holds(statement, seed);
        }
    }

    @Test
    void theOrderInWhichMovementsAreReadChangesNothing() {
        for (int seed = 0; seed < ACCOUNTS; seed += 10) {
            CurrencyLedger books = RandomLedger.of(seed);
            List<LedgerMovement> shuffled = new ArrayList<>(books.movements());
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(whole.of(new CurrencyLedger(books.currency(), books.balance(), shuffled), TODAY))
                    .as("seed %d", seed)
                    .isEqualTo(whole.of(books, TODAY));
        }
    }

    @Test
    void daysThatFollowOneAnotherAgree() {
        for (int seed = 0; seed < ACCOUNTS; seed++) {
            Random random = new Random(seed);
            Statement all = whole.of(RandomLedger.of(seed), TODAY);
            LocalDate cut = RandomLedger.day(random);
            LocalDate later = cut.plusDays(random.nextInt(200));
            for (Reversals reversals : Reversals.values()) {
                Statement before = view(all, new Days(null, cut.minusDays(1)), reversals);
                Statement between = view(all, new Days(cut, later), reversals);
                Statement after = view(all, new Days(later.plusDays(1), null), reversals);

                assertThat(between.opening()).as("seed %d", seed).isEqualTo(before.closing());
                assertThat(after.opening()).as("seed %d", seed).isEqualTo(between.closing());
                assertThat(after.ahead().closing()).as("seed %d", seed).isEqualTo(all.closing());
                holds(before, seed);
                holds(between, seed);
                holds(after, seed);
                if (reversals == Reversals.SHOW) {
                    assertThat(before.lines().size()
                                    + between.lines().size()
                                    + after.lines().size()
                                    + after.ahead().lines().size())
                            .isEqualTo(all.lines().size());
                }
            }
        }
    }

    @Test
    void everythingIsTheViewOfAllDays() {
        LocalDate later = TODAY.plusYears(1);
        for (int seed = 0; seed < ACCOUNTS; seed += 10) {
            Statement all = whole.of(RandomLedger.of(seed), later);

            assertThat(new StatementView(Days.ALL, later, Reversals.SHOW).of(all))
                    .as("seed %d", seed)
                    .usingRecursiveComparison()
                    .ignoringFields("to")
                    .isEqualTo(all);
        }
    }

    @Test
    void theDefaultEndsTodayAndSaysWhatTodayAsTheLastDaySays() {
        for (int seed = 0; seed < ACCOUNTS; seed++) {
            Statement all = whole.of(RandomLedger.of(seed), TODAY);
            for (Reversals reversals : Reversals.values()) {
                Statement byDefault = view(all, Days.ALL, reversals);

                assertThat(byDefault).as("seed %d", seed).isEqualTo(view(all, new Days(null, TODAY), reversals));
                assertThat(byDefault.goesBeyond(TODAY)).as("seed %d", seed).isFalse();
                assertThat(byDefault.ahead().lines()).as("seed %d", seed).allMatch(line -> line.date()
                        .isAfter(TODAY));
                assertThat(byDefault.ahead().closing()).as("seed %d", seed).isEqualTo(all.closing());
                holds(byDefault, seed);
                holds(ahead(byDefault), seed);
            }
        }
    }

    /** What lies ahead, as if it were a statement of its own days. */
    private static Statement ahead(Statement statement) {
        Ahead ahead = statement.ahead();
        Ageing open = Ageing.of(ahead.lines().stream(), statement.opening().subtract(statement.opening()), TODAY);
        assertThat(open.sum()).isEqualByComparingTo(ahead.debit().subtract(ahead.credit()));
        return new Statement(
                statement.currency(),
                null,
                null,
                statement.closing(),
                ahead.debit(),
                ahead.credit(),
                ahead.closing(),
                new Ageing(TODAY, ahead.closing(), ZERO, ZERO, ZERO, ZERO, ZERO),
                List.of(),
                ahead.lines(),
                Ahead.nothing(ahead.closing()));
    }

    @Test
    void whatIsShownStaysWhatItIsUntilTheDayItSays() {
        for (int seed = 0; seed < ACCOUNTS; seed += 5) {
            Statement all = whole.of(RandomLedger.of(seed), TODAY);
            Statement shown = view(all, Days.ALL, Reversals.SHOW);
            LocalDate changes = shown.changesOn().orElse(TODAY.plusYears(5));

            assertThat(on(changes.minusDays(1), all)).as("seed %d", seed).isEqualTo(says(shown));
            if (changes.isBefore(TODAY.plusYears(5))) {
                assertThat(on(changes, all)).as("seed %d", seed).isNotEqualTo(says(shown));
            }
        }
    }

    private static List<Object> on(LocalDate day, Statement all) {
        return says(new StatementView(Days.ALL, day, Reversals.SHOW).of(all));
    }

    private static List<Object> says(Statement statement) {
        return List.of(
                statement.lines(), statement.closing(), statement.ageing().parts(), statement.ahead());
    }

    @Test
    void theAgeingStaysWhatItIsUntilTheDayItSays() {
        for (int seed = 0; seed < ACCOUNTS; seed += 10) {
            CurrencyLedger books = RandomLedger.of(seed);
            Statement statement = whole.of(books, TODAY);
            LocalDate changes = statement.changesOn().orElse(TODAY.plusYears(5));

            assertThat(whole.of(books, changes.minusDays(1)).ageing().parts())
                    .as("seed %d", seed)
                    .isEqualTo(statement.ageing().parts());
            if (changes.isBefore(TODAY.plusYears(5))) {
                assertThat(whole.of(books, changes).ageing().parts())
                        .as("seed %d", seed)
                        .isNotEqualTo(statement.ageing().parts());
            }
        }
    }

    private static void holds(Statement statement, int seed) {
        BigDecimal balance = statement.opening();
        for (StatementLine line : statement.lines()) {
            balance = balance.add(line.debit()).subtract(line.credit());
            assertThat(line.balance()).as("seed %d, line %d", seed, line.id()).isEqualByComparingTo(balance);
        }
        assertThat(statement.closing()).as("seed %d", seed).isEqualByComparingTo(balance);
        assertThat(statement.opening().add(statement.debit()).subtract(statement.credit()))
                .as("seed %d", seed)
                .isEqualByComparingTo(balance);
        assertThat(statement.ageing().sum()).as("seed %d", seed).isEqualByComparingTo(balance);
        boolean owed = statement.ageing().parts().subList(0, 5).stream().anyMatch(part -> part.signum() > 0);
        assertThat(owed && statement.ageing().advance().signum() < 0)
                .as("seed %d", seed)
                .isFalse();
    }

    private static Statement view(Statement all, Days days, Reversals reversals) {
        return new StatementView(days, TODAY, reversals).of(all);
    }
}
