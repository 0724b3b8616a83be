package dev.kopru.order.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.order.ALine;
import dev.kopru.order.AnOrder;
import dev.kopru.order.ClosedBooksScenario;
import dev.kopru.record.Counts;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing dated in a locked period is written, changed or cancelled. */
class LockedPeriodTests extends ClosedBooksScenario {

    private static final Instant JANUARY = Instant.parse("2026-01-10T09:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2026-02-20T09:00:00Z");

    @Test
    void aLateOrderWaitsWithoutUsingUpAttemptsUntilThePeriodIsOpened() {
        shop.put(AnOrder.of("1").placedAt(FEBRUARY), AnOrder.of("2"));
        runs(1, 0, 1);
        clock.advance(Duration.ofMinutes(2));
        runs(0, 0, 1);

        assertThat(memory.waiting()).isEqualTo(Map.of("1", "PERIOD_LOCKED"));
        assertThat(memory.kept("1").attempts()).isZero();
        assertThat(memory.kept("1").message()).contains("20.02.2026", "28.02.2026", "Kapalı dönemin son günü");
        assertThat(books.orderIds()).containsExactly("2");
        anotherRunChangesNothing();

        memory.replayAll();
        assertThat(runWhileFebruaryIsOpen()).isEqualTo(Counts.of(1, 0, 0));
        assertThat(books.document("1")).containsEntry("order_date", Date.valueOf(LocalDate.of(2026, 2, 20)));
        assertThat(memory.kept("1").state()).isEqualTo("RESOLVED");
    }

    @Test
    void aChangeInTheLockedPeriodIsANoticeAndIsFoundWhenThePeriodIsOpened() {
        shop.put(AnOrder.of("1").placedAt(FEBRUARY), AnOrder.of("2").placedAt(FEBRUARY));
        assertThat(runWhileFebruaryIsOpen()).isEqualTo(Counts.of(2, 0, 0));
        books.setState("2", "invoiced");
        String before = books.checksum();
        shop.put(halved("1"), halved("2"));

        // The comparison, due by the other settings, looks at what differs once more.
        runs(0, 4, 0);

        assertThat(books.checksum()).isEqualTo(before);
        assertThat(memory.waiting()).isEmpty();
        assertThat(memory.notices()).hasSize(2).allSatisfy(notice -> assertThat(notice)
                .contains("LOCKED_PERIOD", "2026-02-20", "2026-02-28", "total: 120 → 60; TS-1: 1 × 100 → 1 × 50"));
        runs(0, 2, 0);
        assertThat(books.checksum()).isEqualTo(before);
        assertThat(memory.notices()).hasSize(2);

        assertThat(runWhileFebruaryIsOpen()).isEqualTo(Counts.of(1, 0, 1));
        assertThat(books.document("1")).containsEntry("grand_total", new BigDecimal("60.0000"));
        assertThat(memory.waiting()).isEqualTo(Map.of("2", "CHANGED_AFTER_POSTING"));
    }

    @Test
    void anOrderOfTheLockedPeriodIsNotCancelled() {
        shop.put(AnOrder.of("1").placedAt(FEBRUARY));
        runWhileFebruaryIsOpen();
        shop.put(AnOrder.of("1").placedAt(FEBRUARY).status("Cancelled").changed(AnOrder.NOON.plusSeconds(60), 2));
        String before = books.checksum();

        runs(0, 2, 0);

        assertThat(books.checksum()).isEqualTo(before);
        assertThat(memory.links()).isEqualTo(Map.of("1", "POSTED"));
        assertThat(memory.notices().get(0)).contains("LOCKED_PERIOD", "state: open → cancelled");
        runs(0, 1, 0);
        assertThat(books.checksum()).isEqualTo(before);

        assertThat(runWhileFebruaryIsOpen()).isEqualTo(Counts.of(1, 0, 0));
        assertThat(books.document("1")).containsEntry("state", "cancelled");
    }

    @Test
    void aLateOrderTakesTheFirstOpenDayAndKeepsIt() {
        shop.put(AnOrder.of("1").placedAt(JANUARY));
        assertThat(runWhileFebruaryIsOpen()).isEqualTo(Counts.of(1, 0, 0));

        assertThat(books.document("1")).containsEntry("order_date", Date.valueOf(LocalDate.of(2026, 2, 1)));
        assertThat(memory.notices())
                .containsExactly(
                        "1 FIRST_OPEN_DAY [\"WEB-1\",\"" + books.number("1") + "\",\"2026-01-10\",\"2026-02-01\"]");

        shop.put(AnOrder.of("1").placedAt(JANUARY).note("kapıda").changed(AnOrder.NOON.plusSeconds(60), 2));
        assertThat(runWhileFebruaryIsOpen()).isEqualTo(Counts.of(1, 0, 0));
        assertThat(books.document("1"))
                .containsEntry("order_date", Date.valueOf(LocalDate.of(2026, 2, 1)))
                .containsEntry("note", "kapıda");
        assertThat(memory.notices()).hasSize(1);
    }

    private static AnOrder halved(String id) {
        return AnOrder.of(id)
                .placedAt(FEBRUARY)
                .lines(ALine.of("TS-1", "1", "60.00", "20"))
                .total("60.00")
                .changed(AnOrder.NOON.plusSeconds(60), 2);
    }
}
