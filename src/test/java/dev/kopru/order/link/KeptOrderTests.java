package dev.kopru.order.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.Charge;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import dev.kopru.connector.store.order.ShopPayment;
import dev.kopru.connector.store.order.VatOfRate;
import dev.kopru.order.rule.OrderRules;
import dev.kopru.record.Origin;
import dev.kopru.record.Source;
import dev.kopru.retry.payload.InvalidPayloadException;
import dev.kopru.retry.payload.PayloadJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders that are kept as payloads are read as they were written, and written as before to the last letter. */
class KeptOrderTests {

    /** As it was kept before orders had parts. */
    private static final String KEPT =
            """
            {"type":"order","order":{"store":"shop","id":"5812","number":"WEB-231","kind":"RETURN","relatedOrderId":"5811",\
            "status":"İade","currency":"USD","exchangeRate":32.14570000,"pricesIncludeVat":false,\
            "placedAt":"2026-03-02T09:00:00Z","changedAt":"2026-03-02T10:15:30.123456Z","revision":4,\
            "accountCode":"120.01.000009","customer":{"id":"c-1","kind":"B2B","firstName":"Ayşe","lastName":"Işık",\
            "company":"İĞNE A.Ş.","email":"ayse@example.com","phone":"0532","taxOffice":"Kadıköy",\
            "taxNumber":"0123456789"},"billing":{"name":"Ayşe Işık","line":"Çınar Sok. 5","district":"Kadıköy",\
            "city":"İstanbul","postCode":"34710","country":"TR"},"delivery":{"name":"Can","line":"Cadde 1",\
            "district":null,"city":"Ankara","postCode":"06550","country":"TR"},"paymentMethod":"CreditCard",\
            "paymentId":"pay-1","payments":[{"method":"Kart","amount":100.00,"id":"p1"},{"method":null,"amount":20,\
            "id":null}],"shipping":{"amount":29.90,"vatRate":20},"shippingDiscount":9.90,\
            "instalment":{"amount":1.00,"vatRate":null},"discount":10.00,"vatTotal":16.67,\
            "vatOfRates":[{"rate":10,"amount":1.50},{"rate":20,"amount":15.17}],"total":1E+3,"note":"hızlı 😉",\
            "lines":[{"lineNo":1,"kind":"GOODS","sku":"KZK-001","name":"Kazak","attributes":{"Renk":"Gül","Beden":"M"},\
            "quantity":1.500000,"unit":"adet","unitPrice":0.003450,"discount":0.50,"vatRate":10,"lineTotal":119.75,\
            "vatAmount":10.07,"withholding":"5/10","vatExemption":"301"},{"lineNo":2,"kind":"FEE","sku":null,"name":null,\
            "attributes":{},"quantity":1,"unit":null,"unitPrice":13.91,"discount":0,"vatRate":null,"lineTotal":null,\
            "vatAmount":null,"withholding":null,"vatExemption":null}]}}""";

    /** As it was kept where the shop says little. */
    private static final String SPARSE =
            """
            {"type":"order","order":{"store":"shop","id":"5812","number":"","kind":"UNKNOWN","relatedOrderId":null,\
            "status":"","currency":"","exchangeRate":null,"pricesIncludeVat":true,"placedAt":null,\
            "changedAt":"1970-01-01T00:00:00Z","revision":0,"accountCode":null,"customer":{"id":null,"kind":"UNKNOWN",\
            "firstName":null,"lastName":null,"company":null,"email":null,"phone":null,"taxOffice":null,\
            "taxNumber":null},"billing":{"name":null,"line":null,"district":null,"city":null,"postCode":null,\
            "country":null},"delivery":{"name":null,"line":null,"district":null,"city":null,"postCode":null,\
            "country":null},"paymentMethod":null,"paymentId":null,"payments":[],\
            "shipping":{"amount":0,"vatRate":null},"shippingDiscount":0,"instalment":{"amount":0,"vatRate":null},\
            "discount":0,"vatTotal":null,"vatOfRates":[],"total":0,"note":null,"lines":[]}}""";

    private static final OrderPayload PAYLOAD = new OrderPayload();
    private static final Source SOURCE = new Source("shop:5812", "WEB-231", Origin.LIVE, null, 4);

    @ParameterizedTest
    @ValueSource(strings = {KEPT, SPARSE})
    void anOrderIsKeptAsBeforeToTheLastLetter(String kept) {
        assertThat(PAYLOAD.of(SOURCE, read(kept, true), OrderRules.NONE)).isEqualTo(kept);
        assertThat(PAYLOAD.of(SOURCE, read(kept, false), OrderRules.NONE)).isEqualTo(kept);
    }

    @Test
    void everyHeadValueOfAKeptOrderComesBack() {
        ShopOrder order = read(KEPT, true);

        assertThat(order.store()).isEqualTo("shop");
        assertThat(order.id()).isEqualTo("5812");
        assertThat(order.number()).isEqualTo("WEB-231");
        assertThat(order.kind()).isEqualTo(OrderKind.RETURN);
        assertThat(order.relatedOrderId()).isEqualTo("5811");
        assertThat(order.status()).isEqualTo("İade");
        assertThat(order.currency()).isEqualTo("USD");
        assertThat(order.exchangeRate()).isEqualTo(new BigDecimal("32.14570000"));
        assertThat(order.pricesIncludeVat()).isFalse();
        assertThat(order.placedAt()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(order.changedAt()).isEqualTo(Instant.parse("2026-03-02T10:15:30.123456Z"));
        assertThat(order.revision()).isEqualTo(4);
        assertThat(order.accountCode()).isEqualTo("120.01.000009");
        assertThat(order.customer())
                .isEqualTo(new ShopCustomer(
                        "c-1",
                        CustomerKind.B2B,
                        "Ayşe",
                        "Işık",
                        "İĞNE A.Ş.",
                        "ayse@example.com",
                        "0532",
                        "Kadıköy",
                        "0123456789"));
        assertThat(order.billing())
                .isEqualTo(new Address("Ayşe Işık", "Çınar Sok. 5", "Kadıköy", "İstanbul", "34710", "TR"));
        assertThat(order.delivery()).isEqualTo(new Address("Can", "Cadde 1", null, "Ankara", "06550", "TR"));
    }

    @Test
    void everyAmountOfAKeptOrderComesBackWithItsDecimals() {
        ShopOrder order = read(KEPT, true);

        assertThat(order.paymentMethod()).isEqualTo("CreditCard");
        assertThat(order.paymentId()).isEqualTo("pay-1");
        assertThat(order.payments())
                .containsExactly(
                        new ShopPayment("Kart", new BigDecimal("100.00"), "p1"),
                        new ShopPayment(null, new BigDecimal("20"), null));
        assertThat(order.shipping()).isEqualTo(new Charge(new BigDecimal("29.90"), new BigDecimal("20")));
        assertThat(order.shippingDiscount()).isEqualTo(new BigDecimal("9.90"));
        assertThat(order.instalment()).isEqualTo(new Charge(new BigDecimal("1.00"), null));
        assertThat(order.discount()).isEqualTo(new BigDecimal("10.00"));
        assertThat(order.vatTotal()).isEqualTo(new BigDecimal("16.67"));
        assertThat(order.vatOfRates())
                .containsExactly(
                        new VatOfRate(new BigDecimal("10"), new BigDecimal("1.50")),
                        new VatOfRate(new BigDecimal("20"), new BigDecimal("15.17")));
        assertThat(order.total()).isEqualTo(new BigDecimal("1E+3"));
        assertThat(order.note()).isEqualTo("hızlı 😉");
    }

    @Test
    void everyValueOfAKeptLineComesBack() {
        ShopOrderLine line = read(KEPT, true).lines().get(0);

        assertThat(line.lineNo()).isEqualTo(1);
        assertThat(line.kind()).hasToString("GOODS");
        assertThat(line.sku()).isEqualTo("KZK-001");
        assertThat(line.name()).isEqualTo("Kazak");
        assertThat(line.attributes()).isEqualTo(Map.of("Renk", "Gül", "Beden", "M"));
        assertThat(line.quantity()).isEqualTo(new BigDecimal("1.500000"));
        assertThat(line.unit()).isEqualTo("adet");
        assertThat(line.unitPrice()).isEqualTo(new BigDecimal("0.003450"));
        assertThat(line.discount()).isEqualTo(new BigDecimal("0.50"));
        assertThat(line.vatRate()).isEqualTo(new BigDecimal("10"));
        assertThat(line.lineTotal()).isEqualTo(new BigDecimal("119.75"));
        assertThat(line.vatAmount()).isEqualTo(new BigDecimal("10.07"));
        assertThat(line.withholding()).isEqualTo("5/10");
        assertThat(line.vatExemption()).isEqualTo("301");
    }

    @Test
    void anOrderOfAVersionWithoutSeveralPaymentsAndVatByRateHasNone() {
        ShopOrder order = read(SPARSE.replace("\"payments\":[],", "").replace("\"vatOfRates\":[],", ""), false);

        assertThat(order.payments()).isEmpty();
        assertThat(order.vatOfRates()).isEmpty();
        assertThat(PAYLOAD.of(SOURCE, order, OrderRules.NONE)).isEqualTo(SPARSE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number | \"number\":\"WEB-231\",",
                "kind | \"kind\":\"RETURN\",",
                "status | \"status\":\"İade\",",
                "currency | \"currency\":\"USD\",",
                "pricesIncludeVat | \"pricesIncludeVat\":false,",
                "changedAt | \"changedAt\":\"2026-03-02T10:15:30.123456Z\",",
                "revision | \"revision\":4,",
                "shippingDiscount | \"shippingDiscount\":9.90,",
                "shipping | \"shipping\":{\"amount\":29.90,\"vatRate\":20},",
                "instalment | \"instalment\":{\"amount\":1.00,\"vatRate\":null},",
                "discount | \"discount\":10.00,",
                "total | \"total\":1E+3,",
                "shipping.amount | \"amount\":29.90,",
                "customer.kind | \"kind\":\"B2B\",",
                "vatOfRates[1].rate | \"rate\":20,",
                "payments[0].amount | \"amount\":100.00,",
                "lines[0].lineNo | \"lineNo\":1,",
                "lines[0].unitPrice | \"unitPrice\":0.003450,"
            })
    void whatIsMissingIsNamedByItsPlaceOfBefore(String field, String taken) {
        assertThat(KEPT).contains(taken);

        assertRefused(KEPT.replace(taken, ""), "PAYLOAD_MISSING_FIELD order." + field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"revision\":4 | \"revision\":4.5 | PAYLOAD_NO_WHOLE_NUMBER order.revision, 4.5",
                "\"total\":1E+3 | \"total\":\"1000\" | PAYLOAD_NO_FIGURE order.total, 1000",
                "\"note\":\"hızlı 😉\" | \"note\":5 | PAYLOAD_NO_TEXT order.note, 5",
                "\"payments\":[ | \"payments\":5,\"x\":[ | PAYLOAD_UNKNOWN_FIELD order.x,",
                "\"note\":\"hızlı 😉\" | \"notes\":\"hızlı 😉\" | PAYLOAD_UNKNOWN_FIELD order.notes, note",
                "\"discount\":10.00 | \"amounts\":{\"discount\":10.00,\"total\":5} | PAYLOAD_WRAPPED order.amounts"
            })
    void whatDoesNotFitIsNamedByItsPlaceOfBefore(String before, String after, String reason) {
        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> read(KEPT.replace(before, after), true))
                .withMessageStartingWith(reason);
    }

    @Test
    void anUnknownFieldIsToldWithAllThatThereAre() {
        assertRefused(
                KEPT.replace("\"discount\":10.00,", "\"discount\":10.00,\"zzzzzzzzzzzz\":1,"),
                "PAYLOAD_UNKNOWN_FIELD order.zzzzzzzzzzzz, store, id, number, kind, relatedOrderId, status, currency,"
                        + " exchangeRate, pricesIncludeVat, placedAt, changedAt, revision, accountCode, customer, billing,"
                        + " delivery, paymentMethod, paymentId, payments, shipping, shippingDiscount, instalment, discount,"
                        + " vatTotal, vatOfRates, total, note, lines");
    }

    @Test
    void anOrderWhoseFieldsStandBesideItsTypeIsToldSo() {
        assertRefused(
                "{\"type\":\"order\",\"id\":\"5812\",\"total\":1,\"paymentId\":\"p\"}",
                "PAYLOAD_UNWRAPPED id, total, paymentId, order");
    }

    private static void assertRefused(String payload, String message) {
        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> read(payload, true))
                .withMessage(message);
    }

    private static ShopOrder read(String payload, boolean edited) {
        return ((IncomingOrder.Readable) PAYLOAD.incoming(PayloadJson.of(payload), SOURCE, edited)).order();
    }
}
