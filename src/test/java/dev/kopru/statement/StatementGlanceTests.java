package dev.kopru.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.CurrencyLedger;
import dev.kopru.statement.StatementView.Reversals;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A page of a long statement says the same as all of it, and reads a few of its parts. */
class StatementGlanceTests {

    private static final LocalDate DAY = LocalDate.parse("2025-12-31");
    private static final List<LocalDate> FIRST_DAYS =
            List.of(LocalDate.parse("2024-01-01"), LocalDate.parse("2025-03-01"), LocalDate.parse("2025-12-31"), DAY);

    private final WholeStatement kind = new WholeStatement(Set.of("opening"));
    private final List<Integer> read = new ArrayList<>();

    private Statement whole(int seed, int lines) {
        CurrencyLedger books = RandomLedger.of(new Random(seed), "TRY", lines);
        return kind.of(books, DAY);
    }

    /** As it is kept on that day, and read again. */
    private StatementGlance kept(Statement whole) {
        Statement then = new StatementView(Days.ALL, whole.ageing().day(), Reversals.SHOW).of(whole);
        String content = StatementContent.of(
                StatementContent.body(whole), Instant.EPOCH, whole.ageing().day());
        List<byte[]> parts = StatementContent.parts(whole);
        return StatementReading.glance(
                StatementContent.withWindow(content, whole, then).getBytes(StandardCharsets.UTF_8), part -> {
                    read.add(part);
                    return parts.get(part);
                });
    }

    /** What a page shows of it: of a line everything but what is open of it. */
    private static Statement shown(Statement of) {
        return new Statement(
                of.currency(),
                of.from(),
                of.to(),
                of.opening(),
                of.debit(),
                of.credit(),
                of.closing(),
                of.ageing(),
                List.of(),
                of.lines().stream()
                        .map(line -> line.with(line.balance(), of.opening(), line.mark()))
                        .toList(),
                of.ahead());
    }

    @Test
    void aPageSaysTheSameAsAllLinesDo() {
        for (int seed = 0; seed < 3; seed++) {
            Statement whole = whole(seed, 3700);
            assertThat(whole.goesBeyond(DAY)).as("something lies ahead").isTrue();
            StatementGlance glance = kept(whole);
            for (LocalDate from : FIRST_DAYS) {
                for (Days days : List.of(Days.ALL, new Days(from, null), new Days(from, DAY))) {
                    Statement page = glance.page(days, DAY, Reversals.SHOW).orElseThrow();
                    Statement all = new StatementView(days, DAY, Reversals.SHOW).of(whole);
                    assertThat(shown(page)).as("seed %d, %s", seed, days).isEqualTo(shown(all));
                }
            }
        }
    }

    @Test
    void itAgesWithTheDaysUntilALineThatLayAheadHasCome() {
        Statement whole = whole(3, 3700);
        StatementGlance glance = kept(whole);
        int end = new StatementView(Days.ALL, DAY, Reversals.SHOW)
                .of(whole)
                .lines()
                .size();
        LocalDate next = whole.lines().get(end).date();

        for (LocalDate day = DAY; day.isBefore(next); day = day.plusDays(1)) {
            Statement all = new StatementView(Days.ALL, day, Reversals.SHOW).of(whole);
            assertThat(shown(glance.page(Days.ALL, day, Reversals.SHOW).orElseThrow()))
                    .isEqualTo(shown(all));
        }
        assertThat(glance.page(Days.ALL, next, Reversals.SHOW)).isEmpty();
        assertThat(glance.page(Days.ALL, DAY.minusDays(1), Reversals.SHOW)).isEmpty();
    }

    @Test
    void withNothingAheadItAgesForEver() {
        LocalDate later = LocalDate.parse("2031-01-01");
        Statement whole = kind.of(RandomLedger.of(new Random(4), "TRY", 2500), later);
        StatementGlance glance = kept(whole);

        for (LocalDate day : List.of(later, later.plusDays(20), later.plusYears(1))) {
            assertThat(shown(glance.page(Days.ALL, day, Reversals.SHOW).orElseThrow()))
                    .isEqualTo(shown(new StatementView(Days.ALL, day, Reversals.SHOW).of(whole)));
        }
    }

    @Test
    void onlyAllLinesTellWhatNoSumIsKeptOf() {
        StatementGlance glance = kept(whole(5, 2500));

        assertThat(glance.page(new Days(null, DAY.minusMonths(2)), DAY, Reversals.SHOW))
                .isEmpty();
        assertThat(glance.page(Days.ALL, DAY, Reversals.HIDE))
                .as("a line that cancels another")
                .isEmpty();
    }

    @Test
    void aPageReadsAFewPartsHoweverManyThereAre() {
        StatementGlance glance = kept(whole(6, 30_000));
        int parts = PartRoom.sizes(glance.whole().lines()).size();
        assertThat(parts).isGreaterThanOrEqualTo(29);
        read.clear();

        Statement page = glance.page(Days.ALL, DAY, Reversals.SHOW).orElseThrow();
        int size = page.lines().size();
        assertThat(page.lines().subList(size - 200, size)).hasSize(200).doesNotContainNull();
        assertThat(page.withoutFirst(size - 2000).lines()).hasSize(2000);
        assertThat(page.ahead().nearest(200).lines()).hasSize(200).doesNotContainNull();
        assertThat(read).hasSizeLessThanOrEqualTo(10);

        read.clear();
        Days days = new Days(DAY.minusMonths(6), null);
        Statement sinceJuly = glance.page(days, DAY, Reversals.SHOW).orElseThrow();
        assertThat(sinceJuly.lines().get(0).date()).isAfterOrEqualTo(days.from());
        assertThat(read).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void aStatementOfAnOlderVersionHasNoWindow() {
        Statement whole = whole(7, 2500);
        String content = StatementContent.of(StatementContent.body(whole), Instant.EPOCH, DAY);
        List<byte[]> parts = StatementContent.parts(whole);
        StatementGlance glance = StatementReading.glance(content.getBytes(StandardCharsets.UTF_8), parts::get);

        assertThat(glance.page(Days.ALL, DAY, Reversals.SHOW)).isEmpty();
        assertThat(glance.isWhole()).isFalse();
        assertThat(glance.whole()).isEqualTo(whole);
    }
}
