package dev.kopru.order.link;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.kopru.connector.accounting.document.DocumentAmounts;
import dev.kopru.connector.accounting.document.DocumentCustomer;
import dev.kopru.connector.accounting.document.DocumentKey;
import dev.kopru.connector.accounting.document.DocumentSettlement;
import dev.kopru.connector.accounting.document.DocumentSource;
import dev.kopru.connector.accounting.document.SalesOrder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A document as deflated JSON, and back; amounts keep their scale. */
final class ContentJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(SalesOrder.class, Flat.class)
            .build();

    private ContentJson() {}

    /** All values stand beside each other, as documents were kept before they had parts. */
    private interface Flat {

        @JsonUnwrapped
        DocumentKey key();

        @JsonUnwrapped
        DocumentCustomer customer();

        @JsonUnwrapped
        DocumentAmounts amounts();

        @JsonUnwrapped
        DocumentSettlement settlement();

        @JsonUnwrapped
        DocumentSource source();

        /** The key says so; Jackson would take it for one more value. */
        @JsonIgnore
        boolean isReturn();
    }

    /** Packs documents one after the other; making a deflater costs more than using it. */
    static final class Packer implements AutoCloseable {

        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        private final byte[] buffer = new byte[8192];

        byte[] pack(SalesOrder document) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream(1024);
            deflater.reset();
            deflater.setInput(JSON.writeValueAsBytes(document));
            deflater.finish();
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        }

        @Override
        public void close() {
            deflater.end();
        }
    }

    static SalesOrder unpacked(byte[] content) {
        try (InflaterInputStream unpacking = new InflaterInputStream(new ByteArrayInputStream(content))) {
            return JSON.readValue(unpacking.readAllBytes(), SalesOrder.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
