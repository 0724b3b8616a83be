package dev.kopru.order.posting;

import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.link.OrderLink;
import dev.kopru.order.rule.OrderNotice;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.order.rule.OrderSettings.Then;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.setting.Current;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides about orders that are valid no longer without being cancelled: left to another status, or gone from the shop. */
@Component
public class LeftOrders {

    private final Current<OrderSettings> settings;

    public LeftOrders(Current<OrderSettings> settings) {
        this.settings = settings;
    }

    /** Whether the order's document is to be cancelled; otherwise the order ends in {@code result}. */
    public boolean isToBeCancelled(OrderDraft draft, @Nullable OrderLink link, OrderChunk result) {
        boolean gone = draft.purpose() == OrderDraft.Purpose.GONE;
        if (link == null) {
            if (gone) {
                result.unchanged(draft);
            } else {
                withoutDocument(draft, result);
            }
            return false;
        }
        if (link.state() != OrderLink.State.POSTED) {
            result.unchanged(draft, link.atRevision(draft.order().revision()));
            return false;
        }
        Then then = gone
                ? settings.now().deletedOrders()
                : settings.now().whenLeft(draft.order().status());
        if (then != Then.CANCEL) {
            result.unchanged(draft, link.atRevision(draft.order().revision()));
        }
        if (then == Then.NOTICE) {
            result.note(draft, notice(draft, link, gone));
        }
        return then == Then.CANCEL;
    }

    private static Reason notice(OrderDraft draft, OrderLink link, boolean gone) {
        String number = draft.order().number();
        String document = String.valueOf(link.documentNumber());
        return gone
                ? Reason.of(OrderNotice.DELETED_IN_SHOP, number, document)
                : Reason.of(OrderNotice.LEFT_STATUS, number, draft.order().status(), document);
    }

    /** The shop is asked for the statuses that are watched, so an order in one of them is nothing to be corrected. */
    private void withoutDocument(OrderDraft draft, OrderChunk result) {
        String status = draft.order().status();
        if (settings.now().isLeftStatus(status) && draft.source().origin() == Origin.LIVE) {
            result.unchanged(draft, OrderLink.withoutDocument(draft.order()));
        } else {
            result.reject(
                    draft,
                    Reason.of(
                            OrderReason.STATUS_NOT_CHOSEN,
                            status,
                            String.join(", ", settings.now().statuses())));
        }
    }
}
