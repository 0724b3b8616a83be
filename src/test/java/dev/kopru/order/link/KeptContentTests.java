package dev.kopru.order.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.document.DocumentAmounts;
import dev.kopru.connector.accounting.document.DocumentCustomer;
import dev.kopru.connector.accounting.document.DocumentFingerprint;
import dev.kopru.connector.accounting.document.DocumentKey;
import dev.kopru.connector.accounting.document.DocumentPayment;
import dev.kopru.connector.accounting.document.DocumentSettlement;
import dev.kopru.connector.accounting.document.PostalAddress;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents that are kept already are read as they were written, and written in the same form. */
class KeptContentTests {

    /** As it was kept before documents had parts. */
    private static final String KEPT =
            """
            {"externalRef":"shop:5812-R","isReturn":true,"relatedRef":"shop:5812","shopNumber":"WEB-231",\
            "state":"open","accountCode":"120.01.000009","title":"İĞNE A.Ş.","taxOffice":"Kadıköy",\
            "taxNumber":"0123456789","date":"2026-03-02","currency":"USD","exchangeRate":32.14570000,\
            "paymentAccount":"108.01","paymentPlan":"45-GUN","payments":[{"paymentNo":1,"method":"CreditCard",\
            "amount":120.0000,"account":"108.01","plan":"45-GUN","id":"pay-1"}],"netTotal":100.0000,\
            "vatTotal":20.0000,"grandTotal":120.0000,"localVat":642.91,"localTotal":3857.48,\
            "billing":{"name":"Ayşe Yılmaz","line":"Çınar Sok. 5","district":"Kadıköy","city":"İstanbul",\
            "postCode":"34710","country":"TR"},"delivery":{"name":"Can","line":"Cadde 1","city":"Ankara",\
            "postCode":"06550","country":"TR"},"note":"hızlı 😉","sourceRevision":4,\
            "contentHash":"Omxn6TSZPsf4O91ZBFXErrQ6H4mI9PsH5jxm+OmYnBQ=","lines":[{"lineNo":1,"kind":"goods",\
            "sku":"KZK-001-M","name":"Kazak","quantity":1.000000,"unit":"adet","unitPrice":100.000000,\
            "discount":0.0000,"vatRate":20.00,"net":100.0000,"vat":20.0000,"movesStock":true}]}""";

    /** As versions kept it that knew no VAT in lira. */
    private static final String OLDER =
            """
            {"externalRef":"shop:1","isReturn":false,"shopNumber":"WEB-1","state":"open","accountCode":"120",\
            "date":"2026-03-02","currency":"TRY","exchangeRate":1,"payments":[],"netTotal":100.00,"vatTotal":20.00,\
            "grandTotal":120.00,"billing":{},"delivery":{},"sourceRevision":3,"contentHash":"","lines":[]}""";

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void everyValueOfAKeptDocumentComesBackInItsPart() throws IOException {
        SalesOrder document = ContentJson.unpacked(deflated(KEPT));

        assertThat(document.key()).isEqualTo(new DocumentKey("shop:5812-R", true, "shop:5812", "WEB-231"));
        assertThat(document.state()).isEqualTo("open");
        assertThat(document.date()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(document.customer())
                .isEqualTo(new DocumentCustomer(
                        "120.01.000009",
                        "İĞNE A.Ş.",
                        "Kadıköy",
                        "0123456789",
                        new PostalAddress("Ayşe Yılmaz", "Çınar Sok. 5", "Kadıköy", "İstanbul", "34710", "TR"),
                        new PostalAddress("Can", "Cadde 1", null, "Ankara", "06550", "TR")));
        assertThat(document.amounts())
                .isEqualTo(new DocumentAmounts(
                        "USD",
                        new BigDecimal("32.14570000"),
                        new BigDecimal("100.0000"),
                        new BigDecimal("20.0000"),
                        new BigDecimal("120.0000"),
                        new BigDecimal("642.91"),
                        new BigDecimal("3857.48")));
        assertThat(document.settlement())
                .isEqualTo(new DocumentSettlement(
                        "108.01",
                        "45-GUN",
                        List.of(new DocumentPayment(
                                1, "CreditCard", new BigDecimal("120.0000"), "108.01", "45-GUN", "pay-1"))));
        assertThat(document.note()).isEqualTo("hızlı 😉");
        assertThat(document.sourceRevision()).isEqualTo(4);
        assertThat(document.lines()).extracting(SalesOrderLine::sku).containsExactly("KZK-001-M");
    }

    @Test
    void theFingerprintOfAKeptDocumentIsTheOneThatItWasKeptWith() throws IOException {
        SalesOrder document = ContentJson.unpacked(deflated(KEPT));

        assertThat(DocumentFingerprint.of(document)).isEqualTo(document.contentHash());
    }

    @Test
    void aDocumentIsKeptWithTheSameNamesAndFiguresAsBefore() throws IOException {
        JsonNode kept = written(ContentJson.unpacked(deflated(KEPT)));

        assertThat(kept).isEqualTo(EXACT.readTree(KEPT));
    }

    @Test
    void whatAnOlderVersionDidNotKeepIsMissingAndNothingElse() throws IOException {
        SalesOrder document = ContentJson.unpacked(deflated(OLDER));

        assertThat(document.localVat()).isNull();
        assertThat(document.title()).isNull();
        assertThat(written(document)).isEqualTo(EXACT.readTree(OLDER));
    }

    private static JsonNode written(SalesOrder document) {
        try (ContentJson.Packer packer = new ContentJson.Packer()) {
            return EXACT.readTree(ContentJson.inflated(packer.pack(document)));
        }
    }

    private static byte[] deflated(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream deflating = new DeflaterOutputStream(bytes)) {
            deflating.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
