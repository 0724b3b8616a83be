package dev.kopru.order.comparison;

import dev.kopru.connector.CurrencyCode;
import dev.kopru.connector.accounting.KeptOrder;
import dev.kopru.connector.store.PlacedOrder;
import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.order.link.OrderLink;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.order.rule.OrderSettings.Then;
import dev.kopru.reconciliation.BooksSide;
import dev.kopru.reconciliation.Difference;
import dev.kopru.reconciliation.Difference.Todo;
import dev.kopru.reconciliation.DifferenceKind;
import dev.kopru.reconciliation.ShopSide;
import dev.kopru.record.RowKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says how the sides of an order differ and what the job does about it. Equal are those whose status asks for the document
 * they have, with the same total (gift cards that
 * the shop takes off it added) and currency, in a revision that has been dealt with.
 *
 * @param settled orders that changed later are not judged yet; null = all are
 */
record OrderDifferences(OrderSettings settings, String store, @Nullable Instant settled) {

    /** Null where there is no difference and nothing to do. */
    @Nullable
    Difference of(OrderSides sides) {
        PlacedOrder order = sides.order();
        KeptOrder document = sides.document();
        if (order != null && isTooYoung(order)) {
            return null;
        }
        DifferenceKind kind = kind(sides);
        Todo todo = order == null ? todoOfMissing(sides) : isToBeRead(order, sides, kind) ? Todo.READ : null;
        if (kind == null && todo == null) {
            return null;
        }
        String label = order != null
                ? order.number()
                : sides.link() != null ? sides.link().orderNumber() : sides.id();
        return new Difference(
                RowKey.of(sides.id()),
                RowKey.of(store + ":" + sides.id()),
                label,
                kind,
                todo,
                order == null ? null : shopSide(order),
                document == null ? null : booksSide(document));
    }

    private boolean isTooYoung(PlacedOrder order) {
        Instant changedAt = order.changedAt();
        return settled != null && changedAt != null && changedAt.isAfter(settled);
    }

    private @Nullable DifferenceKind kind(OrderSides sides) {
        PlacedOrder order = sides.order();
        KeptOrder document = sides.document();
        if (order == null) {
            return sides.hasValidDocument() ? DifferenceKind.ONLY_IN_BOOKS : null;
        }
        if (isChosen(order)) {
            return document == null ? DifferenceKind.ONLY_IN_SHOP : kindOfPosted(order, document, sides.giftCards());
        }
        boolean differs = isCancelled(order)
                ? sides.hasValidDocument()
                : sides.hasOpenDocument() && settings.whenLeft(order.status()) != Then.KEEP;
        return differs ? DifferenceKind.STATUS_DIFFERS : null;
    }

    private static @Nullable DifferenceKind kindOfPosted(PlacedOrder order, KeptOrder document, BigDecimal giftCards) {
        if (document.cancelled()) {
            return DifferenceKind.STATUS_DIFFERS;
        }
        return hasSameAmount(order, document, giftCards) ? null : DifferenceKind.AMOUNT_DIFFERS;
    }

    private static boolean hasSameAmount(PlacedOrder order, KeptOrder document, BigDecimal giftCards) {
        Optional<Currency> currency = CurrencyCode.read(order.currency());
        if (!currency.equals(CurrencyCode.read(document.currency()))) {
            return false;
        }
        boolean isReturn = order.kind() == OrderKind.RETURN || document.isReturn();
        int decimals = currency.map(Currency::getDefaultFractionDigits)
                .orElse(order.total().scale());
        BigDecimal total = (isReturn ? order.total().abs() : order.total()).add(giftCards);
        BigDecimal booked = isReturn ? document.grandTotal().abs() : document.grandTotal();
        return total.setScale(decimals, RoundingMode.HALF_UP).compareTo(booked.setScale(decimals, RoundingMode.HALF_UP))
                == 0;
    }

    private @Nullable Todo todoOfMissing(OrderSides sides) {
        return sides.isGone() && settings.deletedOrders() != Then.KEEP ? Todo.GONE : null;
    }

    private boolean isToBeRead(PlacedOrder order, OrderSides sides, @Nullable DifferenceKind kind) {
        if (!sides.isDealtWith()) {
            return isChosen(order) || isCancelled(order) || sides.hasValidDocument();
        }
        if (sides.isRejected() || kind == null) {
            return false;
        }
        return switch (kind) {
            case AMOUNT_DIFFERS -> true;
            // The link says otherwise than the shop. What an accountant has deleted, cancelled or opened again stays
            // so.
            case ONLY_IN_SHOP -> !sides.isLinkedAs(OrderLink.State.POSTED);
            // An order that has left to another status is looked at each time: the rule for it may be another one now.
            case STATUS_DIFFERS -> isChosen(order) != sides.isLinkedAs(OrderLink.State.POSTED);
            case ONLY_IN_BOOKS -> false;
        };
    }

    private boolean isChosen(PlacedOrder order) {
        return settings.statuses().contains(order.status());
    }

    private boolean isCancelled(PlacedOrder order) {
        return settings.cancelledStatuses().contains(order.status());
    }

    private static ShopSide shopSide(PlacedOrder order) {
        return new ShopSide(order.status(), order.total(), order.currency(), order.placedAt(), order.changedAt());
    }

    private static BooksSide booksSide(KeptOrder document) {
        return new BooksSide(
                document.number(), document.state(), document.grandTotal(), document.currency(), document.date());
    }
}
