package dev.kopru.order.comparison;

import dev.kopru.order.rule.OrderImportJob;
import dev.kopru.order.rule.OrderSelections;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.reading.ComparisonCursor;
import dev.kopru.reading.ComparisonCursor.Comparison;
import dev.kopru.reading.ReaderCursors;
import dev.kopru.record.Fingerprint;
import dev.kopru.setting.Current;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When all orders are compared with the books, and how far the comparison has come. */
@Component
public class OrderComparisons {

    /** After every order. */
    private static final String END = Character.toString(Character.MAX_CODE_POINT);

    private static final Duration NEVER = Duration.ofDays(36_500);

    private final ReaderCursors cursors;
    private final OrderSelections selections;
    private final Current<OrderSettings> settings;
    private final ZoneId businessZone;
    private final Clock clock;

    OrderComparisons(
            ReaderCursors cursors,
            OrderSelections selections,
            Current<OrderSettings> settings,
            ZoneId businessZone,
            Clock clock) {
        this.cursors = cursors;
        this.selections = selections;
        this.settings = settings;
        this.businessZone = businessZone;
        this.clock = clock;
    }

    /** By the settings that count now: a comparison by others counts as none. */
    private ComparisonCursor cursor() {
        OrderSettings.FullComparison now = settings.now().fullComparison();
        String fingerprint =
                new Fingerprint().text(selections.fingerprint(), now.days()).hex();
        return new ComparisonCursor(
                cursors,
                clock,
                new ComparisonCursor.Rule(
                        OrderImportJob.NAME, Objects.requireNonNullElse(now.every(), NEVER), fingerprint));
    }

    /** The comparison that was begun and not finished, or a new one where it is asked for or due. */
    public Optional<Comparison> present(boolean asked) {
        return cursor().comparison(asked || isTimeOfDayPassed());
    }

    /** The time of day has come since the last comparison began. */
    private boolean isTimeOfDayPassed() {
        LocalTime at = settings.now().fullComparison().at();
        return at != null
                && cursor().lastBegun()
                        .map(begun -> begun.isBefore(lastTimeOfDay(at)))
                        .orElse(true);
    }

    private Instant lastTimeOfDay(LocalTime at) {
        ZonedDateTime now = clock.instant().atZone(businessZone);
        ZonedDateTime today = now.toLocalDate().atTime(at).atZone(businessZone);
        return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    /** All orders up to this comparison's key have been compared; to be called in the page's transaction. */
    void compared(Comparison comparison) {
        cursor().compared(comparison);
    }

    /** All orders have been compared; what was found is still to be settled. */
    void comparedAll(Comparison comparison) {
        cursor().compared(comparison.upTo(END));
    }

    boolean isCompared(Comparison comparison) {
        return comparison.after().equals(END);
    }

    /** What was found is settled and reported; to be called in the last transaction. */
    void finished(Comparison comparison) {
        cursor().comparedAll(comparison);
    }
}
