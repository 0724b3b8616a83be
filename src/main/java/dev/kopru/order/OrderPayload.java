package dev.kopru.order;

import dev.kopru.connector.store.ShopOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** An order as JSON in the retry table, and back; amounts keep their scale, instants are ISO 8601. */
@Component
class OrderPayload {

    private static final String ORDER = "order";

    private final JsonMapper json = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** The JSON's shape: the type tells an order from the raw rows of a file. */
    private record Payload(@Nullable String type, @Nullable ShopOrder order) {}

    String of(ShopOrder order) {
        return json.writeValueAsString(new Payload(ORDER, order));
    }

    boolean isOrder(String payload) {
        return ORDER.equals(json.readTree(payload).path("type").asString(""));
    }

    /** Throws Jackson's own exception with the field's name when a corrected payload no longer fits. */
    ShopOrder order(String payload) {
        ShopOrder order = json.readValue(payload, Payload.class).order();
        if (order == null) {
            throw new IllegalArgumentException("The payload has no order in it");
        }
        return order;
    }
}
