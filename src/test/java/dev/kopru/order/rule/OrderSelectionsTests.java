package dev.kopru.order.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.order.ALine;
import dev.kopru.order.AnOrder;
import dev.kopru.order.Drafts;
import dev.kopru.order.TestSettings;
import dev.kopru.reading.ReaderCursors.Cursor;
import dev.kopru.setting.Current;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderSelectionsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void aCursorReachedShortlyAfterItsChangeLooksBack() {
        Instant changedAt = NOW.minusSeconds(10);

        assertThat(selections(Map.of()).lookBack(new Cursor("", changedAt, "7", NOW)))
                .isEqualTo(new ChangePosition(NOW.minusSeconds(300), ""));
    }

    @Test
    void aCursorReachedLongAfterItsChangeGoesOnFromItsOwnPlace() {
        Instant changedAt = NOW.minusSeconds(301);

        assertThat(selections(Map.of()).lookBack(new Cursor("", changedAt, "7", NOW)))
                .isEqualTo(new ChangePosition(changedAt, "7"));
    }

    @Test
    void selectsTheChosenAndTheCancelledStatusesThatAreOldEnough() {
        OrderSelection selection = selections(Map.of("minimum-age", "10m", "start-date", "2026-03-01"))
                .current(NOW);

        assertThat(selection.statuses()).containsExactly("Cancelled", "Completed", "Paid", "Processing", "Shipped");
        assertThat(selection.changedUntil()).isEqualTo(NOW.minusSeconds(600));
        assertThat(selection.placedFrom()).isEqualTo("2026-02-28T21:00:00Z");
        assertThat(selections(Map.of()).current(NOW).changedUntil()).isNull();
    }

    @Test
    void aStatusThatIsLeftOutKnowinglyIsSpokenOfButNotSelected() {
        OrderSelections selections = selections(Map.of("ignored-statuses", "Draft"));

        assertThat(selections.spokenOf(NOW).statuses()).contains("Draft", "Paid", "Cancelled");
        assertThat(selections.current(NOW).statuses()).doesNotContain("Draft");
    }

    @Test
    void ordersOfTheLastDaysAreComparedButNoneBeforeTheStartDate() {
        assertThat(selections(Map.of("full-comparison.days", "2")).comparedFrom(NOW))
                .isEqualTo("2026-02-27T21:00:00Z");
        assertThat(selections(Map.of("full-comparison.days", "2", "start-date", "2026-03-02"))
                        .comparedFrom(NOW))
                .isEqualTo("2026-03-01T21:00:00Z");
    }

    @Test
    void onlyWhatIsSelectedChangesTheFingerprint() {
        String before = selections(Map.of()).fingerprint();

        assertThat(selections(Map.of("minimum-age", "10m", "chunk-size", "7")).fingerprint())
                .isEqualTo(before);
        assertThat(selections(Map.of("statuses", "Paid")).fingerprint()).isNotEqualTo(before);
        assertThat(selections(Map.of("cancelled-statuses", "Cancelled,Refunded"))
                        .fingerprint())
                .isNotEqualTo(before);
        assertThat(selections(Map.of("start-date", "2026-01-01")).fingerprint()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-10-30T02:00:00Z, 2016-10-30",
        "2024-01-15T21:30:00Z, 2024-01-16",
        "2024-07-15T21:30:00Z, 2024-07-16"
    })
    void turkeyIsThreeHoursAheadAllYear(Instant placedAt, LocalDate date) {
        assertThat(Drafts.PACKAGED.document(anOrderAt(placedAt)).date()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-03-27T00:30:00Z, 2016-03-27",
        "2015-11-08T00:30:00Z, 2015-11-08",
        "2015-11-08T01:30:00Z, 2015-11-08"
    })
    void gapsAndOverlapsOfOldSummerTimesHaveADate(Instant placedAt, LocalDate date) {
        assertThat(Drafts.PACKAGED.document(anOrderAt(placedAt)).date()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T20:59:59.500Z, 2026-03-01",
        "2026-03-01T21:00:00.000Z, 2026-03-02",
        "2026-03-01T21:00:00.001Z, 2026-03-02"
    })
    void aDayBeginsAtMidnightAndEndsBeforeTheNext(Instant placedAt, LocalDate date) {
        assertThat(Drafts.PACKAGED.document(anOrderAt(placedAt)).date()).isEqualTo(date);
    }

    private static OrderSelections selections(Map<String, String> own) {
        return new OrderSelections(Current.fixed(TestSettings.with(own)), Drafts.ISTANBUL);
    }

    /** VAT of 1% was charged at all times. */
    private static AnOrder anOrderAt(Instant placedAt) {
        return AnOrder.of("1").placedAt(placedAt).lines(ALine.of("TS-1", "1", "120.00", "1"));
    }
}
