package dev.kopru.order.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.rule.ExternalRef;
import dev.kopru.order.rule.OrderRules;
import dev.kopru.record.Origin;
import dev.kopru.record.RowKey;
import dev.kopru.record.Source;
import dev.kopru.retry.payload.Complete;
import dev.kopru.retry.payload.InvalidPayloadException;
import dev.kopru.retry.payload.KeptPayload;
import dev.kopru.retry.payload.KeyPayload;
import dev.kopru.retry.payload.PayloadJson;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** An order as JSON in the retry table, and back; amounts keep their scale, instants are ISO 8601. */
@Component
public class OrderPayload {

    public static final String ORDER = "order";
    public static final String GONE = "gone";

    private final JsonMapper json = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** The JSON's shape: the type tells an order from the raw rows of a file. */
    public record Payload(
            @Nullable String type,
            @Nullable ShopOrder order,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OrderRules rules) {}

    /** The JSON's shape for an order that the shop does not have any more. */
    public record GonePayload(
            @Nullable String type, @Nullable String store, @Nullable String orderId, @Nullable String number) {}

    public String of(OrderDraft draft) {
        ShopOrder order = draft.order();
        return draft.purpose() == OrderDraft.Purpose.GONE
                ? json.writeValueAsString(new GonePayload(GONE, order.store(), order.id(), order.number()))
                : of(draft.source(), order, draft.rules());
    }

    /** A live order is read again as the shop has it by then. */
    public static String keysOnly(Source source) {
        return source.origin() == Origin.LIVE ? ofKeys(source) : KeyPayload.of(source);
    }

    /** What is read again if the shop has it, and is gone else. */
    static String ofKeys(Source source) {
        int end = source.key().indexOf(':');
        String store = source.key().substring(0, Math.max(end, 0));
        return JsonMapper.shared()
                .writeValueAsString(new GonePayload(GONE, store, source.key().substring(end + 1), source.label()));
    }

    /** Of one on its way in; of one that is gone, by what it is known. */
    public String of(IncomingOrder incoming) {
        if (incoming instanceof IncomingOrder.Decided decided) {
            return of(decided.incoming());
        }
        if (incoming instanceof IncomingOrder.Unreadable unreadable) {
            return unreadable.payload();
        }
        return incoming instanceof IncomingOrder.Readable readable
                ? of(readable.source(), readable.order(), readable.rules())
                : keysOnly(incoming.source());
    }

    /** The keys alone where all of it would be too long. */
    public String of(Source source, ShopOrder order, OrderRules rules) {
        Payload whole = new Payload(ORDER, order, rules.equals(OrderRules.NONE) ? null : rules);
        return KeptPayload.of(json, whole, () -> keysOnly(source));
    }

    /** Whether it is of an order, and not of rows of a file. */
    public boolean isOrder(PayloadJson payload) {
        return payload.type().equals(ORDER) || payload.type().equals(GONE);
    }

    /**
     * The order of a payload that a person may have changed; throws {@link InvalidPayloadException} when something does not
     * fit or is missing, or when it is another order now.
     */
    public IncomingOrder incoming(PayloadJson payload, Source source, boolean edited) {
        if (payload.type().equals(GONE)) {
            return gone(payload.as(GonePayload.class, edited), source);
        }
        Payload kept = payload.as(Payload.class, edited);
        OrderRules rules = Objects.requireNonNullElse(kept.rules(), OrderRules.NONE);
        return new IncomingOrder.Readable(source, order(kept, source.key()), rules);
    }

    private static IncomingOrder.Gone gone(GonePayload gone, Source source) {
        String store = present("store", gone.store());
        String id = present("orderId", gone.orderId());
        checkKey("orderId", store + ":" + id, source.key());
        return new IncomingOrder.Gone(source, store, id, present("number", gone.number()));
    }

    private static String present(String path, @Nullable String value) {
        if (value == null) {
            throw InvalidPayloadException.missing(path);
        }
        return value;
    }

    private static ShopOrder order(Payload payload, String key) {
        ShopOrder order = payload.order();
        if (order == null) {
            throw InvalidPayloadException.missing("order");
        }
        Complete.check("order", order);
        checkKey("order.id", ExternalRef.of(order), key);
        return order;
    }

    private static void checkKey(String path, String ref, String key) {
        if (!RowKey.of(ref).equals(key)) {
            throw InvalidPayloadException.otherRecord(path, ref, key);
        }
    }
}
