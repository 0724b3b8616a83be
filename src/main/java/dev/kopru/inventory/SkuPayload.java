package dev.kopru.inventory;

import dev.kopru.record.Origin;
import dev.kopru.record.Source;
import dev.kopru.retry.payload.KeyPayload;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A SKU of the books as JSON in the retry table: its stock is read again when it is tried again. */
record SkuPayload(@Nullable String type, @Nullable String sku) {

    static final String TYPE = "sku";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** By which it is read again from the books, or from its file when that is loaded again. */
    static String keysOnly(Source source) {
        return source.origin() == Origin.LIVE ? of(source.key()) : KeyPayload.of(source);
    }

    /** Of one that was looked up, or of which a file told. */
    static String of(IncomingFigure incoming) {
        return incoming instanceof IncomingFigure.Told told
                ? told.payload()
                : of(incoming.source().key());
    }

    static String of(String sku) {
        return JSON.writeValueAsString(new SkuPayload(TYPE, sku));
    }
}
