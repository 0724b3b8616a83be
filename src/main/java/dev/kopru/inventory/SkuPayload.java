package dev.kopru.inventory;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A SKU of the books as JSON in the retry table: its stock is read again when it is tried again. */
record SkuPayload(@Nullable String type, @Nullable String sku) {

    static final String TYPE = "sku";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String of(String sku) {
        return JSON.writeValueAsString(new SkuPayload(TYPE, sku));
    }
}
