package dev.kopru.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kopru.connector.accounting.SalesOrder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A document as deflated JSON, and back; amounts keep their scale. */
final class ContentJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private ContentJson() {}

    static byte[] packed(SalesOrder document) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (DeflaterOutputStream packing = new DeflaterOutputStream(bytes, deflater)) {
            packing.write(JSON.writeValueAsBytes(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static SalesOrder unpacked(byte[] content) {
        try (InflaterInputStream unpacking = new InflaterInputStream(new ByteArrayInputStream(content))) {
            return JSON.readValue(unpacking.readAllBytes(), SalesOrder.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
