package dev.kopru.order.posting;

import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.link.OrderLink;
import dev.kopru.order.rule.OrderNotice;
import dev.kopru.record.Moments;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Tells of orders of files that are left aside because a newer state of them is known, and says something else. */
@Component
class OlderOrders {

    private final ZoneId businessZone;

    OlderOrders(ZoneId businessZone) {
        this.businessZone = businessZone;
    }

    void note(OrderDraft draft, OrderLink newer, OrderChunk result) {
        if (newer.saysTheSameAs(draft)) {
            return;
        }
        Instant known = newer.asOf();
        Instant told = draft.asOf();
        if (known == null || told == null) {
            note(draft, Long.toString(newer.revision()), result);
        } else {
            ShopOrder order = draft.order();
            result.note(
                    draft,
                    Reason.of(
                            OrderNotice.EARLIER_ORDER_IN_FILE,
                            order.number(),
                            Moments.of(told, businessZone),
                            order.total(),
                            Moments.of(known, businessZone)));
        }
    }

    /** Of one that the books themselves have found to be older than what they hold. */
    static void noteStale(OrderDraft draft, OrderChunk result) {
        note(draft, "", result);
    }

    /** The shop is read again, so that only a file's word is lost. */
    private static void note(OrderDraft draft, String known, OrderChunk result) {
        if (draft.source().origin() == Origin.CSV) {
            ShopOrder order = draft.order();
            result.note(
                    draft,
                    Reason.of(OrderNotice.OLDER_ORDER_IN_FILE, order.number(), order.revision(), order.total(), known));
        }
    }
}
