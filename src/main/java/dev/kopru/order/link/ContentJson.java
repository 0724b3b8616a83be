package dev.kopru.order.link;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.kopru.connector.accounting.document.DocumentAmounts;
import dev.kopru.connector.accounting.document.DocumentCustomer;
import dev.kopru.connector.accounting.document.DocumentKey;
import dev.kopru.connector.accounting.document.DocumentSettlement;
import dev.kopru.connector.accounting.document.DocumentSource;
import dev.kopru.connector.accounting.document.SalesOrder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A document as deflated JSON, and back; amounts keep their scale. */
final class ContentJson {

    /**
     * What nearly every document says, so that only the rest has to be kept. What was kept can only be read with it: it must
     * never change.
     */
    private static final byte[] ALIKE =
            """
            ,"relatedRef":"shop:","vatExemption":"","kind":"shipping","sku":"","name":"Kargo","kind":"rounding","kind":"bundle_item",\
            {"externalRef":"shop:","isReturn":false,"shopNumber":"","state":"open","accountCode":"120.","title":"",\
            "taxOffice":"","taxNumber":"","date":"2026-","currency":"TRY","exchangeRate":1,"paymentAccount":"","paymentPlan":"",\
            "payments":[{"paymentNo":1,"method":"CreditCard","amount":,"account":"","plan":"","id":""}],\
            "netTotal":,"vatTotal":,"grandTotal":,"localVat":,"localTotal":,"billing":{"name":"","line":"","district":"",\
            "city":"İstanbul","postCode":"","country":"TR"},"delivery":{"name":"","line":"","district":"","city":"Ankara",\
            "postCode":"","country":"TR"},"note":"","sourceRevision":17,"contentHash":"=","lines":[\
            {"lineNo":1,"kind":"goods","sku":"","name":"","quantity":1.000000,"unit":"adet","unitPrice":0000,"discount":0.00,\
            "vatRate":20.00,"net":,"vat":,"movesStock":true},{"lineNo":2,"kind":"goods","sku":"
            """
                    .strip()
                    .getBytes(StandardCharsets.UTF_8);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(SalesOrder.class, Flat.class)
            .build();

    private ContentJson() {}

    /** All values stand beside each other, as documents were kept before they had parts, and nearly in the order of {@link #ALIKE}. */
    @JsonPropertyOrder({"key", "state", "customer", "date", "amounts", "settlement"})
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
            deflater.setDictionary(ALIKE);
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
        return JSON.readValue(inflated(content), SalesOrder.class);
    }

    /** The JSON as it was before it was packed. */
    static byte[] inflated(byte[] content) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content);
            ByteArrayOutputStream unpacked = new ByteArrayOutputStream(4 * content.length);
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int some = inflater.inflate(buffer);
                if (inflater.needsDictionary()) {
                    inflater.setDictionary(ALIKE);
                } else if (some == 0) {
                    throw new IllegalStateException("The kept content of a document ends too early");
                }
                unpacked.write(buffer, 0, some);
            }
            return unpacked.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("The kept content of a document cannot be read", e);
        } finally {
            inflater.end();
        }
    }
}
