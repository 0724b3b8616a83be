package dev.kopru.order.rule;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.reading.ReaderCursors.Cursor;
import dev.kopru.record.Fingerprint;
import dev.kopru.setting.Current;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which orders the settings select, and from where on they are read; what is now, the shop's clock says. */
@Component
public class OrderSelections {

    /** After every change. */
    public static final ChangePosition END = new ChangePosition(Instant.parse("9999-12-31T23:59:59Z"), "");

    private final Current<OrderSettings> settings;
    private final ZoneId businessZone;

    public OrderSelections(Current<OrderSettings> settings, ZoneId businessZone) {
        this.settings = settings;
        this.businessZone = businessZone;
    }

    /** Chosen, cancelled and left statuses, since all of them tell what a document must be. */
    public OrderSelection current(Instant now) {
        return selection(dealtWith(), now);
    }

    /** Every status that somebody has said something about; orders in others are left out without anybody's wish. */
    public OrderSelection spokenOf(Instant now) {
        return selection(spokenOf(), now);
    }

    public SortedSet<String> spokenOf() {
        SortedSet<String> statuses = dealtWith();
        statuses.addAll(settings.now().ignoredStatuses());
        return statuses;
    }

    public SortedSet<String> chosen() {
        return settings.now().statuses();
    }

    private SortedSet<String> dealtWith() {
        SortedSet<String> statuses = new TreeSet<>(settings.now().statuses());
        statuses.addAll(settings.now().cancelledStatuses());
        settings.now().leftStatuses().forEach(left -> statuses.add(left.status()));
        return statuses;
    }

    private OrderSelection selection(SortedSet<String> statuses, Instant now) {
        return new OrderSelection(statuses, startDate(), changedUntil(now));
    }

    /** Orders that changed later are too young to be taken; null = none are. */
    public @Nullable Instant changedUntil(Instant now) {
        return settings.now().minimumAge().isZero()
                ? null
                : now.minus(settings.now().minimumAge());
    }

    /** Orders placed before are left out; null = none are. */
    public @Nullable Instant startDate() {
        LocalDate start = settings.now().startDate();
        return start == null ? null : start.atStartOfDay(businessZone).toInstant();
    }

    /** Orders placed from here on are compared with the books. */
    public Instant comparedFrom(Instant now) {
        Instant days = now.atZone(businessZone)
                .toLocalDate()
                .minusDays(settings.now().fullComparison().days())
                .atStartOfDay(businessZone)
                .toInstant();
        Instant start = startDate();
        return start != null && start.isAfter(days) ? start : days;
    }

    /** Changes as what is selected; the minimum age only delays and does not count. */
    public String fingerprint() {
        List<String> left = settings.now().leftStatuses().stream()
                .map(OrderSettings.LeftStatus::status)
                .sorted()
                .toList();
        String selected = settings.now().statuses() + "|" + settings.now().cancelledStatuses() + "|"
                + settings.now().startDate() + (left.isEmpty() ? "" : "|" + left);
        return HexFormat.of().formatHex(Fingerprint.sha256(selected.getBytes(StandardCharsets.UTF_8)));
    }

    /** Where changes are read from. */
    public ChangePosition lookBack(Cursor cursor) {
        Cursor from = cursor.lookingBack(settings.now().overlap());
        return new ChangePosition(from.changedAt(), from.recordId());
    }
}
