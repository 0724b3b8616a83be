package dev.kopru.connector.store.vendure;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.WrongConnectionException;
import dev.kopru.connector.http.JsonPart;
import dev.kopru.connector.http.Sentence;
import dev.kopru.connector.store.OrderHead;
import dev.kopru.connector.store.PlacedOrder;
import dev.kopru.connector.store.order.OrderKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The head of an order.
 *
 * @param id the shop's number with zeros in front, so that its letters stand in the order of the numbers
 * @param readAt by the shop's clock, a moment before it was looked up
 */
record OrderRow(
        String id,
        String code,
        String state,
        String currency,
        BigDecimal totalInMinorUnits,
        @Nullable Instant placedAt,
        Instant changedAt,
        Instant readAt) {

    private static final int ID_LENGTH = 10;
    private static final Duration RESOLUTION = Duration.ofSeconds(1);

    static OrderRow of(JsonPart order, Instant readAt) {
        return new OrderRow(
                padded(order.get("id").node().asString()),
                order.textOrEmpty("code"),
                order.textOrEmpty("state"),
                order.textOrEmpty("currencyCode"),
                order.decimalOrZero("totalWithTax"),
                order.instant("orderPlacedAt"),
                Objects.requireNonNullElse(order.instant("updatedAt"), ChangePosition.START.changedAt()),
                readAt);
    }

    static String padded(String id) {
        if (id.isEmpty() || id.length() > ID_LENGTH || !id.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            throw WrongConnectionException.because(Sentence.finding("vendure-id", Sentence.shortened(id)));
        }
        return "0".repeat(ID_LENGTH - id.length()) + id;
    }

    /** As the shop writes it. */
    static String plain(String id) {
        return id.isBlank() ? "" : id.strip().replaceFirst("^0+(?=.)", "");
    }

    /**
     * Grows with each change, though shops on SQLite tell whole seconds only: of a second that may not be over, one less than
     * what is said once it is.
     */
    long revision() {
        boolean over = changedAt.plus(RESOLUTION).isBefore(readAt);
        return changedAt.toEpochMilli() - (over ? 0 : 1);
    }

    ChangePosition key() {
        return new ChangePosition(changedAt, id);
    }

    OrderHead head(String store) {
        return new OrderHead(store, new ChangePosition(changedAt, id), code, revision());
    }

    PlacedOrder placed(int decimals) {
        return new PlacedOrder(
                id,
                code,
                OrderKind.ORDER,
                state,
                currency,
                totalInMinorUnits.movePointLeft(decimals),
                placedAt,
                changedAt,
                revision());
    }
}
