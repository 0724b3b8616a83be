package dev.kopru.order.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.store.order.ShopPayment;
import dev.kopru.order.ALine;
import dev.kopru.order.AnOrder;
import dev.kopru.order.Drafts;
import dev.kopru.order.TestSettings;
import dev.kopru.order.rule.OrderRules;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.Origin;
import dev.kopru.record.Outcome;
import dev.kopru.record.Reason;
import dev.kopru.record.Source;
import dev.kopru.retry.payload.PayloadJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates, discounts, signs, payments and dates that an order may have. */
class OrderAmountRulesTests {

    private static final Drafts PACKAGED = Drafts.PACKAGED;

    @ParameterizedTest
    @CsvSource({"0.20, 20", "0.2, 20", "0.10, 10", "0.18, 18", "0.08, 8", "0.01, 1"})
    void aFractionIsNoVatRate(String rate, String meant) {
        assertThat(PACKAGED.rejection(AnOrder.of("1").lines(ALine.of("A", "1", "120.00", rate))))
                .isEqualTo(new Reason("VAT_RATE_IS_FRACTION", List.of("lines[1]", rate, meant, "0, 1, 10, 20")));
    }

    @ParameterizedTest
    @CsvSource({"2", "17", "1.2", "21", "0.17", "8", "18"})
    void aRateThatNobodyChargesRejectsTheOrder(String rate) {
        assertThat(PACKAGED.rejection(AnOrder.of("1").lines(ALine.of("A", "1", "120.00", rate))))
                .isEqualTo(new Reason(
                        "VAT_RATE_NOT_ALLOWED_THEN", List.of("lines[1]", rate, "0, 1, 10, 20", "2026-03-02")));
    }

    @Test
    void shippingHasAnAllowedRateToo() {
        assertThat(PACKAGED.rejection(AnOrder.of("1").shipping("24.00", "0.20").total("144.00")))
                .isEqualTo(new Reason("VAT_RATE_IS_FRACTION", List.of("shipping", "0.20", "20", "0, 1, 10, 20")));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-07-09T20:59:59Z, 18, true",
        "2023-07-09T21:00:00Z, 18, false",
        "2023-07-09T20:59:59Z, 20, false",
        "2023-07-09T21:00:00Z, 20, true",
        "2010-12-01T08:00:00Z, 1, true"
    })
    void ratesHaveTheirDays(Instant placedAt, String rate, boolean allowed) {
        AnOrder order = AnOrder.of("1").placedAt(placedAt).lines(ALine.of("A", "1", "120.00", rate));

        if (allowed) {
            assertThat(PACKAGED.document(order).lines().get(0).vatRate()).isEqualTo(rate);
        } else {
            assertThat(PACKAGED.rejection(order).code()).isEqualTo("VAT_RATE_NOT_ALLOWED_THEN");
        }
        assertThat(withRules(order, new OrderRules(false, null, null))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void aReturnKeepsTheRateOfItsSale() {
        AnOrder back = AnOrder.of("2").returning("1").lines(ALine.of("A", "1", "118.00", "18"));

        assertThat(PACKAGED.document(back.total("-118.00")).vatTotal()).isEqualTo("18.00");
        assertThat(PACKAGED.rejection(back.lines(ALine.of("A", "1", "118.00", "17"))))
                .isEqualTo(new Reason("VAT_RATE_NOT_ALLOWED", List.of("lines[1]", "17", "0, 1, 8, 10, 18, 20")));
    }

    @ParameterizedTest
    @CsvSource({"3, 19.99, 59.97", "7, 9.99, 69.93", "500, 9.99, 4995.00", "3, 33.333333, 100.00"})
    void thereIsNoDiscountWhereTheShopGaveNone(String quantity, String price, String total) {
        SalesOrder document = PACKAGED.document(
                AnOrder.of("1").lines(ALine.of("A", quantity, price, "20")).total(total));

        assertThat(document.lines()).hasSize(1);
        assertThat(document.lines().get(0).discount()).isEqualByComparingTo("0");
    }

    @Test
    void theDiscountIsWhatTheShopGaveWithoutItsVat() {
        SalesOrder document = PACKAGED.document(AnOrder.of("1")
                .lines(ALine.of("A", "3", "19.99", "20").discount("12.00"), ALine.of("B", "3", "19.99", "20"))
                .total("107.94"));

        assertThat(document.lines())
                .extracting(SalesOrderLine::discount)
                .containsExactly(new BigDecimal("10.00"), new BigDecimal("0.00"));
    }

    @Test
    void anOrderIsNeverBelowZero() {
        AnOrder order = AnOrder.of("1")
                .lines(ALine.of("A", "1", "50.00", "20"), ALine.fee("1", "-60.00", "20"))
                .total("-10.00");

        assertThat(PACKAGED.rejection(order))
                .isEqualTo(new Reason("NEGATIVE_DOCUMENT", List.of("-8.33", "-1.67", "-10.00")));
        assertThat(PACKAGED.rejection(order.lines(ALine.of("A", "1", "60.00", "20"), ALine.fee("1", "-60.00", "0"))
                                .total("0.00"))
                        .arguments())
                .containsExactly("-10.00", "10.00", "0.00");
    }

    @ParameterizedTest
    @CsvSource({"110.00, 19.90", "129.90, 0.00", "100.00, 29.90"})
    void aCouponMayCoverShippingToo(String coupon, String total) {
        SalesOrder document = PACKAGED.document(AnOrder.of("1")
                .lines(ALine.of("A", "1", "100.00", "20"))
                .shipping("29.90", "20")
                .discount(coupon)
                .total(total));

        assertThat(document.grandTotal()).isEqualTo(total);
        assertThat(document.lines())
                .extracting(line -> line.kind() + " " + line.net().add(line.vat()))
                .containsExactly("goods 0.00", "shipping " + total);
        assertThat(PACKAGED.rejection(AnOrder.of("1")
                        .lines(ALine.of("A", "1", "100.00", "20"))
                        .shipping("29.90", "20")
                        .discount("129.91")))
                .isEqualTo(new Reason("DISCOUNT_EXCEEDS_GOODS", List.of("129.91", "129.90")));
    }

    @Test
    void everyPaymentHasItsAccountAndItsId() {
        Drafts drafts = withGiftCards();
        AnOrder order = AnOrder.of("1")
                .lines(ALine.of("A", "1", "164.00", "20"))
                .paid(paid("GiftCard", "125.00", "G-1"), paid("CreditCard", "39.00", "P-9"))
                .total("164.00");

        OrderDraft draft = drafts.draft(order);

        assertThat(draft.salesOrder().payments())
                .extracting(payment -> payment.paymentNo() + " " + payment.method() + " " + payment.amount() + " "
                        + payment.account() + " " + payment.plan() + " " + payment.id())
                .containsExactly(
                        "1 GiftCard 125.00 340.01 HEDIYE G-1", "2 CreditCard 39.00 108.01.001 KREDI-KARTI P-9");
        assertThat(draft.salesOrder().paymentAccount()).isEqualTo("340.01");
        assertThat(draft.notices()).isEmpty();
        assertThat(drafts.notices(order.paid(paid("GiftCard", "125.00", "G-1"))))
                .containsExactly(new Reason("PAYMENT_OPEN", List.of("125.00", "164.00", "39.00")));
        assertThat(drafts.rejection(order.paid(paid("GiftCard", "125.00", null), paid("CreditCard", "39.01", null))))
                .isEqualTo(new Reason("PAYMENTS_EXCEED_TOTAL", List.of("164.01", "164.00", "0.01")));
        assertThat(drafts.document(order.paid(paid("GiftCard", "164.00", null), paid("Bitcoin", "0.00", null)))
                        .payments())
                .as("a payment of nothing is none")
                .hasSize(1);
    }

    @Test
    void aNegativeFeeIsAGiftCardOnlyWhereASettingNamesIt() {
        AnOrder order = AnOrder.of("1")
                .lines(
                        ALine.of("A", "1", "164.00", "20"),
                        ALine.fee("1", "-125.00", "0").name("Hediye kartı"),
                        ALine.fee("1", "-39.00", "0").name("Hediye kartı"))
                .total("0.00");

        SalesOrder document = withGiftCards().document(order);

        assertThat(document.netTotal() + " + " + document.vatTotal() + " = " + document.grandTotal())
                .isEqualTo("136.67 + 27.33 = 164.00");
        assertThat(document.lines()).hasSize(1);
        assertThat(document.payments())
                .extracting(payment -> payment.method() + " " + payment.amount() + " " + payment.account())
                .containsExactly("Hediye kartı 125.00 340.02", "Hediye kartı 39.00 340.02");
        assertThat(PACKAGED.rejection(order))
                .isEqualTo(new Reason("NEGATIVE_DOCUMENT", List.of("-27.33", "27.33", "0.00")));
    }

    @Test
    void giftCardsAboveTheOrderRejectItHoweverItsTotalIsWritten() {
        AnOrder order = AnOrder.of("1")
                .lines(
                        ALine.of("A", "1", "164.00", "20"),
                        ALine.fee("1", "-200.00", "0").name("Hediye kartı"))
                .total("-36.00");

        assertThat(withGiftCards().rejection(order))
                .isEqualTo(new Reason("PAYMENTS_EXCEED_TOTAL", List.of("200.00", "164.00", "36.00")));
        assertThat(withGiftCards().rejection(order.paid(paid("CreditCard", "0.00", null))))
                .isEqualTo(new Reason("PAYMENTS_EXCEED_TOTAL", List.of("200.00", "164.00", "36.00")));
    }

    @Test
    void whatAGiftCardDoesNotPayIsPaidByTheOrdersMethod() {
        SalesOrder document = withGiftCards()
                .document(AnOrder.of("1")
                        .lines(
                                ALine.of("A", "1", "164.00", "20"),
                                ALine.fee("1", "-125.00", "0").name("Hediye kartı"))
                        .payment("BankTransfer", "H-1")
                        .total("39.00"));

        assertThat(document.grandTotal()).isEqualTo("164.00");
        assertThat(document.payments())
                .extracting(payment -> payment.method() + " " + payment.amount() + " " + payment.id())
                .containsExactly("BankTransfer 39.00 H-1", "Hediye kartı 125.00 null");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05T20:59:59Z, true",
        "2026-03-05T21:00:00Z, false",
        "2062-03-02T09:00:00Z, false",
        "2026-03-04T20:59:59Z, true"
    })
    void anOrderIsNotDatedLaterThanTomorrow(Instant placedAt, boolean accepted) {
        AnOrder order = AnOrder.of("1").placedAt(placedAt);

        if (accepted) {
            assertThat(PACKAGED.document(order).date()).isBeforeOrEqualTo("2026-03-05");
        } else {
            assertThat(PACKAGED.rejection(order).code()).isEqualTo("ORDER_DATE_AHEAD");
            assertThat(PACKAGED.rejection(order).arguments()).hasSize(2).endsWith("2026-03-05");
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {"NULL", "''", "' '"},
            nullValues = "NULL")
    void anOrderWithoutPaymentMethodIsRejectedByItsOwnName(@Nullable String method) {
        AnOrder order = AnOrder.of("1").payment(method, null);

        assertThat(PACKAGED.rejection(order)).isEqualTo(new Reason("MISSING_PAYMENT_METHOD", List.of()));
        assertThat(new Drafts(TestSettings.with("missing-payment", "default"))
                        .document(order)
                        .paymentPlan())
                .isEqualTo("DIGER");
        assertThat(withRules(order, new OrderRules(null, OrderSettings.MissingPayment.DEFAULT, null)))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(PACKAGED.document(order.discount("120.00").total("0.00")).payments())
                .as("nothing is to be paid")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CashOnDelivery, 35.00, -0.20", "CashOnDelivery, 35.70, 0.50", "CreditCard, 35.15, -0.05"})
    void eachPaymentMethodHasItsTolerance(String method, String total, String rounding) {
        Drafts cash = new Drafts(withCashTolerance());
        SalesOrder document = cash.document(AnOrder.of("1")
                .lines(ALine.of("A", "1", "35.20", "20"))
                .payment(method, null)
                .total(total));

        assertThat(document.grandTotal()).isEqualTo(total);
        assertThat(document.lines().get(1).kind()).isEqualTo("rounding");
        assertThat(document.lines().get(1).net()).isEqualTo(rounding);
    }

    @Test
    void ofSeveralPaymentsTheSmallestToleranceCounts() {
        Drafts cash = new Drafts(withCashTolerance());
        AnOrder order = AnOrder.of("1").lines(ALine.of("A", "1", "35.20", "20")).total("35.00");

        assertThat(cash.rejection(order.paid(paid("CashOnDelivery", "20.00", null), paid("CreditCard", "15.00", null))))
                .isEqualTo(new Reason("TOTAL_MISMATCH", List.of("35.00", "35.20", "0.05")));
        assertThat(PACKAGED.rejection(order.paid(paid("CashOnDelivery", "35.00", null))))
                .isEqualTo(new Reason("TOTAL_MISMATCH", List.of("35.00", "35.20", "0.05")));
    }

    @Test
    void exemptionCodesAreCarried() {
        AnOrder order = AnOrder.of("1")
                .lines(
                        ALine.of("A", "1", "100.00", "0").vatExemption(" 301 "),
                        ALine.of("B", "1", "120.00", "20").vatExemption("351"))
                .total("220.00");

        OrderDraft draft = PACKAGED.draft(order);

        assertThat(draft.salesOrder().lines())
                .extracting(line -> line.vatRate() + " " + line.vatExemption())
                .containsExactly("0 301", "20 351");
        assertThat(draft.notices())
                .containsExactly(new Reason("EXEMPTION_ON_TAXED_LINE", List.of("lines[2]", "351", "20")));
    }

    @Test
    void rulesOfAFileGoWithTheOrderThroughTheRetryTable() {
        OrderPayload payload = new OrderPayload();
        OrderRules rules = new OrderRules(false, OrderSettings.MissingPayment.DEFAULT, true);

        for (OrderRules kept : List.of(rules, OrderRules.NONE)) {
            PayloadJson json = PayloadJson.of(payload.of(
                    OrderSources.live(AnOrder.of("1").build()), AnOrder.of("1").build(), kept));
            Source source = new Source("shop:1", "1", Origin.CSV, null, 0);
            assertThat(((IncomingOrder.Readable) payload.incoming(json, source, true)).rules())
                    .isEqualTo(kept);
        }
    }

    private static Outcome<OrderDraft> withRules(AnOrder order, OrderRules rules) {
        return PACKAGED.outcome(order.build(), rules);
    }

    private static ShopPayment paid(String method, String amount, @Nullable String id) {
        return new ShopPayment(method, new BigDecimal(amount), id);
    }

    private static OrderSettings withCashTolerance() {
        return TestSettings.with(Map.of(
                "payments[0].method", "CashOnDelivery",
                "payments[0].account", "127.01.001",
                "payments[0].tolerance", "0.50",
                "payments[1].method", "CreditCard",
                "payments[1].account", "108.01.001"));
    }

    private static Drafts withGiftCards() {
        return new Drafts(TestSettings.with(Map.ofEntries(
                Map.entry("payments[0].method", "GiftCard"),
                Map.entry("payments[0].account", "340.01"),
                Map.entry("payments[0].plan", "HEDIYE"),
                Map.entry("payments[1].method", "CreditCard"),
                Map.entry("payments[1].account", "108.01.001"),
                Map.entry("payments[1].plan", "KREDI-KARTI"),
                Map.entry("payments[2].method", "Hediye kartı"),
                Map.entry("payments[2].account", "340.02"),
                Map.entry("payments[3].method", "BankTransfer"),
                Map.entry("payments[3].account", "102.01.001"),
                Map.entry("gift-card-fees[0]", "Hediye kartı"))));
    }
}
