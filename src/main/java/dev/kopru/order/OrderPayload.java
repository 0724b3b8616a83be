package dev.kopru.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kopru.connector.store.ShopOrder;
import dev.kopru.job.Source;
import dev.kopru.retry.Complete;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** An order as JSON in the retry table, and back; amounts keep their scale, instants are ISO 8601. */
@Component
class OrderPayload {

    private static final String ORDER = "order";
    private static final String GONE = "gone";

    /** The retry table keeps longer keys in another form. */
    private static final int LONGEST_KEY = 250;

    private final JsonMapper json = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** The JSON's shape: the type tells an order from the raw rows of a file. */
    private record Payload(
            @Nullable String type,
            @Nullable ShopOrder order,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OrderRules rules) {}

    /** The JSON's shape for an order that the shop does not have any more. */
    private record GonePayload(
            @Nullable String type, @Nullable String store, @Nullable String orderId, @Nullable String number) {}

    String of(OrderDraft draft) {
        ShopOrder order = draft.order();
        return draft.purpose() == OrderDraft.Purpose.GONE
                ? json.writeValueAsString(new GonePayload(GONE, order.store(), order.id(), order.number()))
                : of(order, draft.rules());
    }

    /** What is read again if the shop has it, and is gone else. */
    static String ofKeys(Source source) {
        int end = source.key().indexOf(':');
        String store = source.key().substring(0, Math.max(end, 0));
        return JsonMapper.shared()
                .writeValueAsString(new GonePayload(GONE, store, source.key().substring(end + 1), source.label()));
    }

    boolean isGone(String payload) {
        return GONE.equals(json.readTree(payload).path("type").asString(""));
    }

    /** The order of a payload that tells that the shop does not have it any more. */
    IncomingOrder.Gone gone(String payload, Source source) {
        GonePayload gone = json.readValue(payload, GonePayload.class);
        String ref = gone.store() + ":" + gone.orderId();
        if (gone.store() == null || gone.orderId() == null || gone.number() == null) {
            throw new IllegalArgumentException("store, orderId or number is missing");
        }
        if (ref.length() < LONGEST_KEY && !ref.stripTrailing().equals(source.key())) {
            throw new IllegalArgumentException(
                    "The payload is of " + ref + "; its store and id must stay " + source.key());
        }
        return new IncomingOrder.Gone(source, gone.store(), gone.orderId(), gone.number());
    }

    String of(ShopOrder order, OrderRules rules) {
        return json.writeValueAsString(new Payload(ORDER, order, rules.equals(OrderRules.NONE) ? null : rules));
    }

    /** What a payload says that holds for its order alone. */
    OrderRules rules(String payload) {
        return Objects.requireNonNullElse(json.readValue(payload, Payload.class).rules(), OrderRules.NONE);
    }

    boolean isOrder(String payload) {
        return ORDER.equals(json.readTree(payload).path("type").asString(""));
    }

    /**
     * The order of a payload that a person may have changed. Throws Jackson's own exception with the field's name when it
     * no longer fits, and an {@link IllegalArgumentException} when something is missing or it is another order now.
     */
    ShopOrder order(String payload, String key) {
        ShopOrder order = json.readValue(payload, Payload.class).order();
        if (order == null) {
            throw new IllegalArgumentException("The payload has no order in it");
        }
        Complete.check("order", order);
        String ref = ExternalRef.of(order);
        if (ref.length() < LONGEST_KEY && !ref.stripTrailing().equals(key)) {
            throw new IllegalArgumentException("The payload is of " + ref + "; its store and id must stay " + key);
        }
        return order;
    }
}
