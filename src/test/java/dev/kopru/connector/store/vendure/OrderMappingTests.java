package dev.kopru.connector.store.vendure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.connector.WrongConnectionException;
import dev.kopru.connector.http.HttpTerms;
import dev.kopru.connector.http.JsonPart;
import dev.kopru.connector.store.order.Charge;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.LineKind;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import dev.kopru.connector.store.order.ShopPayment;
import dev.kopru.connector.store.order.VatOfRate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class OrderMappingTests {

    private static final Instant CHANGED = Instant.parse("2026-11-28T13:02:15Z");
    private static final Instant LATER = CHANGED.plusSeconds(60);
    private static final HttpTerms TERMS = new HttpTerms(
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            DataSize.ofKilobytes(1),
            false,
            0,
            Duration.ofSeconds(1),
            100);
    private static final VendureProperties PROPERTIES = new VendureProperties(
            "http://127.0.0.1:1", "admin-api", "u", "p", null, null, null, "vkn", "office", 500, TERMS);

    private static final String HEAD =
            """
            "id": "8", "code": "ATNV", "state": "PaymentSettled", "currencyCode": "TRY", "orderPlacedAt": \
            "2026-11-28T13:02:14.000Z", "updatedAt": "2026-11-28T13:02:15.000Z",
            "customer": {"id": "3", "firstName": "Gül", "lastName": "Ak", "emailAddress": "g@x.tr", "user": %s,
              "customFields": {"vkn": %s, "office": "Kadıköy"}},
            "billingAddress": {"streetLine1": null, "fullName": null},
            "shippingAddress": {"fullName": "Gül Ak", "company": %s, "streetLine1": "Atatürk Cad. 1", "streetLine2": "D. 2",
              "city": "Kadıköy", "province": "İstanbul", "postalCode": "34000", "countryCode": "TR", "phoneNumber": "0532"},
            """;

    private static ShopOrder order(String head, String rest, Instant readAt) {
        return new OrderMapping("shop", PROPERTIES)
                .order(new JsonPart("", JsonMapper.shared().readTree("{" + head + rest + "}")), new Money(2), readAt);
    }

    private static ShopOrder order(String rest) {
        return order(HEAD.formatted("{\"id\": \"4\"}", "null", "null"), rest, LATER);
    }

    private static BigDecimal amount(String amount) {
        return new BigDecimal(amount);
    }

    @Test
    void whatIsChargedIsWhatIsLeftAfterAllPromotionsWithTheShopsOwnVat() {
        ShopOrder order = order(
                """
                "total": 27416, "totalWithTax": 32649,
                "lines": [{"quantity": 3, "unitPriceWithTax": 9999, "linePriceWithTax": 29998, "proratedLinePrice": 22499,
                  "proratedLinePriceWithTax": 26998, "taxRate": 20, "productVariant": {"sku": "T-1", "name": "Tişört",
                  "options": [{"name": "M", "group": {"name": "Beden"}}]}}],
                "surcharges": [{"description": "Paket", "price": 1250, "priceWithTax": 1500, "taxRate": 20}],
                "shippingLines": [{"priceWithTax": 4990, "discountedPrice": 3667, "discountedPriceWithTax": 4151,
                  "shippingMethod": {"name": "Standart"}}],
                "taxSummary": [{"taxRate": 20, "taxBase": 23749, "taxTotal": 4749},
                  {"taxRate": 13.2, "taxBase": 3667, "taxTotal": 484}],
                "payments": [{"method": "Kart", "amount": 40000, "state": "Settled", "transactionId": "T1",
                    "refunds": [{"total": 7351, "state": "Settled"}, {"total": 1, "state": "Pending"}]},
                  {"method": "Kart", "amount": 40000, "state": "Declined"}]
                """);

        assertThat(order.id()).isEqualTo("0000000008");
        assertThat(order.total()).isEqualByComparingTo("326.49");
        assertThat(order.vatTotal()).isEqualByComparingTo("52.33");
        assertThat(order.pricesIncludeVat()).isTrue();
        assertThat(order.lines())
                .containsExactly(
                        new ShopOrderLine(
                                1,
                                LineKind.GOODS,
                                "T-1",
                                "Tişört",
                                Map.of("Beden", "M"),
                                amount("3"),
                                null,
                                amount("99.993333"),
                                amount("30.00"),
                                amount("20"),
                                amount("269.98"),
                                amount("44.99"),
                                null,
                                null),
                        new ShopOrderLine(
                                2,
                                LineKind.FEE,
                                null,
                                "Paket",
                                Map.of(),
                                BigDecimal.ONE,
                                null,
                                amount("15.00"),
                                BigDecimal.ZERO,
                                amount("20"),
                                amount("15.00"),
                                amount("2.50"),
                                null,
                                null));
        assertThat(order.shipping()).isEqualTo(new Charge(amount("49.90"), amount("13.2")));
        assertThat(order.shippingDiscount()).isEqualByComparingTo("8.39");
        assertThat(order.vatOfRates())
                .containsExactlyInAnyOrder(
                        new VatOfRate(amount("20"), amount("47.49")), new VatOfRate(amount("13.2"), amount("4.84")));
        assertThat(order.payments()).containsExactly(new ShopPayment("Kart", amount("326.49"), "T1"));
    }

    private static final String NOTHING = """
            "total": 0, "totalWithTax": 0, "lines": []
            """;

    @Test
    void whoOrderedIsRegisteredOrAGuestAPersonOrACompany() {
        ShopOrder registered = order(NOTHING);
        assertThat(registered.customer().id()).isEqualTo("3");
        assertThat(registered.customer().kind()).isEqualTo(CustomerKind.B2C);
        assertThat(registered.customer().phone()).isEqualTo("0532");
        assertThat(registered.billing()).isEqualTo(registered.delivery());
        assertThat(registered.delivery().line()).isEqualTo("Atatürk Cad. 1 D. 2");
        assertThat(registered.delivery().district()).isEqualTo("Kadıköy");
        assertThat(registered.delivery().city()).isEqualTo("İstanbul");

        ShopOrder company = order(HEAD.formatted("null", "\"4540536920\"", "\"Ak A.Ş.\""), NOTHING, LATER);
        assertThat(company.customer().id()).isNull();
        assertThat(company.customer().kind()).isEqualTo(CustomerKind.B2B);
        assertThat(company.customer().taxNumber()).isEqualTo("4540536920");
        assertThat(company.customer().taxOffice()).isEqualTo("Kadıköy");
    }

    @Test
    void shippingWhoseRateStaysInDoubtNamesNone() {
        String rest =
                """
                "total": 1, "totalWithTax": 1, "lines": [],
                "shippingLines": [{"priceWithTax": 1, "discountedPrice": 1, "discountedPriceWithTax": 1}],
                "taxSummary": [{"taxRate": %s, "taxBase": 1, "taxTotal": 0}, {"taxRate": %s, "taxBase": %s, "taxTotal": 0}]
                """;

        assertThat(order(rest.formatted("20", "1", "1")).shipping().vatRate()).isNull();
        assertThat(order(rest.formatted("20", "1", "0")).shipping().vatRate()).isEqualByComparingTo("20");
    }

    @Test
    void aSecondThatMayNotBeOverHasALowerRevisionThanItWillHave() {
        String head = HEAD.formatted("null", "null", "null");
        long then = order(head, NOTHING, CHANGED.plusMillis(1)).revision();
        long once = order(head, NOTHING, LATER).revision();

        assertThat(then).isLessThan(once);
        assertThat(once).isEqualTo(CHANGED.toEpochMilli());
        assertThat(order(head, NOTHING, CHANGED.minusSeconds(5)).revision()).isEqualTo(then);
    }

    @Test
    void whatIsMissingIsSaidByNameAndNeverTakenForNothing() {
        assertThatThrownBy(() -> order("\"total\": 0, \"lines\": []"))
                .hasMessageContaining("totalWithTax")
                .hasMessageContaining("yok");
        assertThatThrownBy(
                        () -> order(
                                """
                        "total": 1, "totalWithTax": 1, "lines": [{"quantity": 1, "unitPriceWithTax": 1, "linePriceWithTax": 1}]
                        """))
                .hasMessageContaining("lines[0].proratedLinePrice");
    }

    @Test
    void keysStandInTheOrderOfTheirNumbersAndOtherKeysAreRefusedInWords() {
        assertThat(List.of(OrderRow.padded("9"), OrderRow.padded("10"))).isSorted();
        assertThat(OrderRow.plain("0000000010")).isEqualTo("10");
        assertThatThrownBy(() -> OrderRow.padded("b3-uuid"))
                .isInstanceOf(WrongConnectionException.class)
                .hasMessageContaining("is no number")
                .hasMessageContaining("sayı değil");
    }
}
