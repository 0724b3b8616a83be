package dev.kopru.order.posting;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.accounting.document.PostedOrder;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.link.OrderLink;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.Reason;
import dev.kopru.setting.Current;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The days up to which the books are closed, and what becomes of orders that come too late for them. */
@Component
class LockedPeriod {

    private final Accounting accounting;
    private final Current<OrderSettings> settings;
    private final Patience patience;

    LockedPeriod(Accounting accounting, Current<OrderSettings> settings, Patience patience) {
        this.accounting = accounting;
        this.settings = settings;
        this.patience = patience;
    }

    /** The last closed day; null where none is. */
    @Nullable
    LocalDate until() {
        return settings.now().lockedUntil();
    }

    /** The orders that need not wait; those that have no document yet and come too late do, by setting. */
    List<OrderDraft> withoutWaiting(List<OrderDraft> drafts, Map<String, OrderLink> known, OrderChunk result) {
        if (settings.now().lockedUntil() == null || settings.now().lateOrders() != OrderSettings.LateOrders.WAIT) {
            return drafts;
        }
        List<OrderDraft> late = drafts.stream()
                .filter(draft -> !OrderLink.hasDocument(known.get(draft.externalRef())))
                .filter(draft -> isLocked(draft.salesOrder().date()))
                .toList();
        Set<String> present = present(late);
        List<OrderDraft> possible = new ArrayList<>(drafts);
        for (OrderDraft draft : late) {
            if (!present.contains(draft.externalRef())) {
                possible.remove(draft);
                result.reject(draft, waiting(draft.salesOrder().date()));
            }
        }
        return possible;
    }

    /** A run that died may have written the document of an order that is not known to have one. */
    private Set<String> present(List<OrderDraft> late) {
        List<String> refs = late.stream().map(OrderDraft::externalRef).toList();
        return refs.isEmpty()
                ? Set.of()
                : patience.call("find sales orders", () -> accounting.findSalesOrders(refs)).stream()
                        .map(PostedOrder::externalRef)
                        .collect(Collectors.toSet());
    }

    /** Why an order of this day waits. */
    Reason waiting(LocalDate date) {
        return Reason.of(
                OrderReason.PERIOD_LOCKED, date, String.valueOf(settings.now().lockedUntil()));
    }

    /** A new document, on the first open day if its own is closed; with the setting to wait it stays as it is. */
    SalesOrder opened(SalesOrder fresh) {
        LocalDate until = settings.now().lockedUntil();
        return until != null && isLate(fresh) ? fresh.on(until.plusDays(1)) : fresh;
    }

    /** Whether a new document of this order gets another day than the order's. */
    boolean isLate(SalesOrder fresh) {
        return settings.now().lateOrders() == OrderSettings.LateOrders.FIRST_OPEN_DAY && isLocked(fresh.date());
    }

    private boolean isLocked(LocalDate date) {
        LocalDate until = settings.now().lockedUntil();
        return until != null && !date.isAfter(until);
    }
}
