package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.store.order.ShopPayment;
import dev.kopru.connector.store.order.VatOfRate;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Payments, VAT and exchange rates on their way from the shop's tables to the books. */
class OrderMoneyTests extends OrderJobScenario {

    @Test
    void anInvertedExchangeRateIsRejectedUntilAPersonConfirmsIt() {
        shop.put(dollars("1", "41.00"));
        runs(1, 0, 0);
        shop.put(dollars("2", "0.02425"), dollars("3", "44.00"));

        runs(1, 0, 1);

        assertThat(memory.waiting()).isEqualTo(Map.of("2", "EXCHANGE_RATE_INVERTED"));
        assertThat(memory.kept("2").message())
                .contains("0,02425")
                .contains("41")
                .contains("exchangeRateConfirmed");
        confirmAll();

        runs(1, 0, 0);

        assertThat(memory.waiting()).isEmpty();
        assertThat(books.document("2")).containsEntry("local_total", new BigDecimal("2.9100"));
        assertThat(books.document("3"))
                .containsEntry("local_total", new BigDecimal("5280.0000"))
                .containsEntry("local_vat", new BigDecimal("880.0000"));
        assertThat(memory.notices())
                .containsExactly("2 EXCHANGE_RATE_CONFIRMED [\"USD\",\"0.02425\",\"41\",\"2026-03-02\"]");
    }

    @Test
    void aConfirmedOddRateIsNoMeasureForOthers() {
        shop.put(dollars("1", "41.00"));
        runs(1, 0, 0);
        shop.put(dollars("2", "0.02425"));
        runs(0, 0, 1);
        confirmAll();
        runs(1, 0, 0);
        shop.put(dollars("3", "0.02430"), dollars("4", "41.10"));

        runs(1, 0, 1);

        assertThat(memory.waiting()).isEqualTo(Map.of("3", "EXCHANGE_RATE_INVERTED"));
        assertThat(memory.jdbc().queryForList("SELECT rate FROM exchange_rate_seen ORDER BY rate", BigDecimal.class))
                .containsExactly(new BigDecimal("41.00000000"), new BigDecimal("41.10000000"));
    }

    @Test
    void aConfirmedRateWithoutAnyToCompareIsOneForOthers() {
        shop.put(dollars("1", "41.00"), dollars("2", "0.02425"));
        runs(1, 0, 1);
        memory.jdbc().update("DELETE FROM exchange_rate_seen");
        confirmAll();
        runs(1, 0, 0);

        assertThat(memory.notices()).isEmpty();
        assertThat(memory.jdbc().queryForList("SELECT rate FROM exchange_rate_seen", BigDecimal.class))
                .hasSize(1);
    }

    private void confirmAll() {
        memory.jdbc()
                .update("UPDATE retry_record SET payload = REPLACE(payload, '{\"type\":\"order\",',"
                        + " '{\"type\":\"order\",\"rules\":{\"exchangeRateConfirmed\":true},'), payload_edited = TRUE");
        memory.replayAll();
    }

    @Test
    void oneWrongRateAmongManyDoesNotSpeakAgainstThem() {
        shop.put(dollars("1", "0.02425"), dollars("2", "41.00"), dollars("3", "41.20"));

        runs(2, 0, 1);

        assertThat(memory.waiting()).isEqualTo(Map.of("1", "EXCHANGE_RATE_INVERTED"));
    }

    @Test
    void severalPaymentsAndTheShopsVatReachTheBooks() {
        shop.put(AnOrder.of("1")
                .lines(
                        ALine.of("A", "1", "99.99", "20"),
                        ALine.of("B", "1", "100.00", "0").vatExemption("301"))
                .paid(paid("Wallet", "100.00", "W-1"), paid("CreditCard", "99.99", "P-1"))
                .vatOfRates(new VatOfRate(new BigDecimal("20"), new BigDecimal("16.67")))
                .total("199.99"));

        runs(1, 0, 0);

        assertThat(books.document("1").get("vat_total")).isEqualTo(new BigDecimal("16.6700"));
        assertThat(books.jdbc()
                        .queryForList(
                                "SELECT CONCAT(method, ' ', amount, ' ', account, ' ', payment_id)"
                                        + " FROM sales_order_payment ORDER BY payment_no",
                                String.class))
                .containsExactly("Wallet 100.0000 108.01.002 W-1", "CreditCard 99.9900 108.01.001 P-1");
        assertThat(books.jdbc()
                        .queryForList("SELECT vat_exemption FROM sales_order_line ORDER BY line_no", String.class))
                .containsExactly(null, "301");
        anotherRunChangesNothing();
    }

    @Test
    void anyOfItsPaymentsTellsThatTwoOrdersWereForOne() {
        shop.put(AnOrder.of("1").paid(paid("Wallet", "20.00", "W-1"), paid("CreditCard", "100.00", "P-1")));
        runs(1, 0, 0);
        shop.put(AnOrder.of("2").payment("CreditCard", "P-1"));

        runs(1, 0, 0);

        assertThat(memory.notices())
                .containsExactly("1 SAME_PAYMENT_ID [\"P-1\",\"WEB-2\"]", "2 SAME_PAYMENT_ID [\"P-1\",\"WEB-1\"]");
    }

    @Test
    void aRateOtherThanTheStockCardsIsNoticed() {
        shop.put(AnOrder.of("1").lines(ALine.of("A", "1", "120.00", "20")));
        runs(1, 0, 0);
        shop.put(AnOrder.of("2").lines(ALine.of("A", "1", "110.00", "10")).total("110.00"));

        runs(1, 0, 0);

        assertThat(memory.notices()).containsExactly("2 VAT_RATE_DIFFERS_FROM_CARD [\"A %10 ≠ %20\"]");
        assertThat(books.document("2").get("vat_total")).isEqualTo(new BigDecimal("10.0000"));
    }

    @Test
    void aRateOtherThanThatOfACardOpenedInTheSameChunkIsNoticed() {
        shop.put(
                AnOrder.of("1").lines(ALine.of("A", "1", "120.00", "20")),
                AnOrder.of("2").lines(ALine.of("A", "1", "110.00", "10")).total("110.00"));

        runs(2, 0, 0);

        assertThat(memory.notices()).containsExactly("2 VAT_RATE_DIFFERS_FROM_CARD [\"A %10 ≠ %20\"]");
    }

    @Test
    void vatThatWasSpreadIsNoticed() {
        shop.put(AnOrder.of("1")
                .lines(ALine.of("A", "1", "9.99", "20"), ALine.of("B", "1", "9.99", "20"))
                .vatTotal("3.33")
                .total("19.98"));

        runs(1, 0, 0);

        assertThat(memory.notices()).containsExactly("1 VAT_SPREAD [\"3.33\",\"3.32\"]");
    }

    private static AnOrder dollars(String id, String rate) {
        return AnOrder.of(id).currency("USD", rate);
    }

    private static ShopPayment paid(String method, String amount, @Nullable String id) {
        return new ShopPayment(method, new BigDecimal(amount), id);
    }
}
