package dev.kopru.order;

import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.Position;
import dev.kopru.job.Fingerprint;
import dev.kopru.job.ReaderCursors.Cursor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which orders the settings select, and from where on they are read. */
@Component
class OrderSelections {

    /** After every change. */
    static final Position END = new Position(Instant.parse("9999-12-31T23:59:59Z"), "");

    private final OrderSettings settings;
    private final ZoneId businessZone;
    private final Clock clock;

    OrderSelections(OrderSettings settings, ZoneId businessZone, Clock clock) {
        this.settings = settings;
        this.businessZone = businessZone;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Chosen, cancelled and left statuses, since all of them tell what a document must be. */
    OrderSelection current(Instant now) {
        SortedSet<String> statuses = new TreeSet<>(settings.statuses());
        statuses.addAll(settings.cancelledStatuses());
        settings.leftStatuses().forEach(left -> statuses.add(left.status()));
        LocalDate start = settings.startDate();
        @Nullable Instant changedUntil = settings.minimumAge().isZero() ? null : now.minus(settings.minimumAge());
        return new OrderSelection(
                statuses,
                start == null ? null : start.atStartOfDay(businessZone).toInstant(),
                changedUntil);
    }

    /** Changes as what is selected; the minimum age only delays and does not count. */
    String fingerprint() {
        List<String> left = settings.leftStatuses().stream()
                .map(OrderSettings.LeftStatus::status)
                .sorted()
                .toList();
        String selected = settings.statuses() + "|" + settings.cancelledStatuses() + "|" + settings.startDate()
                + (left.isEmpty() ? "" : "|" + left);
        return HexFormat.of().formatHex(Fingerprint.sha256(selected.getBytes(StandardCharsets.UTF_8)));
    }

    /** Where changes are read from. */
    Position lookBack(Cursor cursor) {
        Cursor from = cursor.lookingBack(settings.overlap());
        return new Position(from.changedAt(), from.recordId());
    }
}
