package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What may come back of a sale, from the shop's tables to the books'. */
class ReturnImportTests extends OrderJobScenario {

    private static final ShopCustomer NOBODY =
            new ShopCustomer(null, CustomerKind.B2C, null, null, null, null, null, null, null);

    /** 415.00: two of A at 120.00, one B at 175.00. */
    private static AnOrder sale(String id) {
        return AnOrder.of(id)
                .lines(ALine.of("A", "2", "120.00", "20"), ALine.of("B", "1", "175.00", "20"))
                .total("415.00");
    }

    private static AnOrder back(String id, String sku, String quantity, String price, String total) {
        return AnOrder.of(id)
                .returning("1")
                .lines(ALine.of(sku, quantity, price, "20"))
                .total(total)
                .changedAt(at(id));
    }

    private static Instant at(String id) {
        return AnOrder.NOON.plusSeconds(Long.parseLong(id));
    }

    private static AnOrder amount(String id, String total) {
        return AnOrder.of(id).returning("1").lines().total(total).changedAt(at(id));
    }

    @Test
    void aReturnThatNamesNoMethodHasTheToleranceOfItsSale() {
        shop.put(
                AnOrder.of("1")
                        .lines(ALine.of("A", "1", "35.20", "20"))
                        .payment("Cash", null)
                        .total("35.00"),
                AnOrder.of("2")
                        .lines(ALine.of("A", "1", "35.20", "20"))
                        .payment("Card", null)
                        .total("35.20"),
                rounded("3", "1"),
                rounded("4", "2"));
        try (ConfigurableApplicationContext other = startedWith(
                "kopru.order.payments[0].method=Cash",
                "kopru.order.payments[0].tolerance=0.50",
                "kopru.order.payments[1].method=Card")) {
            JobRunner.Ended run = other.getBean(JobRunner.class).run();

            assertThat(run.counts()).isEqualTo(Counts.of(3, 0, 1));
        }
        assertThat(returned()).isEqualByComparingTo("35.00");
        assertThat(books.orderIds()).containsExactly("1", "2", "3");
        assertThat(memory.waiting()).isEqualTo(Map.of("4", "TOTAL_MISMATCH"));
        assertThat(memory.kept("4").message()).contains("35,00", "35,20", "0,05");
        assertThat(memory.notices()).containsExactly("3 RETURN_ROUNDED [\"35.00\",\"35.20\"]");
    }

    /** 35.20 of goods for which 35.00 is paid back, nobody says how. */
    private static AnOrder rounded(String id, String sale) {
        return AnOrder.of(id)
                .returning(sale)
                .lines(ALine.of("A", "1", "35.20", "20"))
                .payment(null, null)
                .total("35.00")
                .changedAt(at(id));
    }

    private BigDecimal returned() {
        BigDecimal sum = books.jdbc()
                .queryForObject(
                        "SELECT SUM(grand_total) FROM sales_order WHERE kind = 'return' AND state <> 'cancelled'",
                        BigDecimal.class);
        return sum == null ? BigDecimal.ZERO : sum;
    }

    @Test
    void ofSixReturnsOver93490OnlyThe41500ThatWereSoldComeBack() {
        shop.put(
                sale("1"),
                back("2", "A", "1", "120.00", "120.00"),
                back("3", "A", "-1", "120.00", "-120.00"),
                back("4", "B", "1", "175.00", "175.00"),
                back("5", "B", "1", "175.00", "-175.00"),
                back("6", "A", "2", "120.00", "240.00"),
                amount("7", "104.90"));

        runs(4, 0, 3);

        assertThat(returned()).isEqualByComparingTo("415.00");
        assertThat(books.orderIds()).containsExactly("1", "2", "3", "4");
        assertThat(memory.waiting())
                .isEqualTo(Map.of(
                        "5", "RETURN_EXCEEDS_QUANTITY", "6", "RETURN_EXCEEDS_QUANTITY", "7", "RETURN_EXCEEDS_TOTAL"));
        assertThat(memory.kept("5").message())
                .contains(books.number("1"), "B: satılan 1, daha önce iade edilen 1, bu iadede 1");
        assertThat(memory.kept("6").message()).contains("A: satılan 2, daha önce iade edilen 2, bu iadede 2");
        assertThat(memory.kept("7").message()).contains("415,00", "104,90", "0,05");
        anotherRunChangesNothing();
    }

    @Test
    void theSameReturnsComeThroughWhereverAChunkOrARunEnds() {
        shop.put(sale("1"));
        runs(1, 0, 0);
        shop.put(back("2", "A", "1", "120.00", "120.00"));
        runs(1, 0, 0);
        shop.put(back("3", "A", "2", "120.00", "240.00"), back("4", "A", "1", "120.00", "120.00"));

        runs(1, 0, 1);

        assertThat(books.orderIds()).containsExactly("1", "2", "4");
        assertThat(memory.kept("3").message()).contains("satılan 2, daha önce iade edilen 1, bu iadede 2");
    }

    @Test
    void moneyThatWasNotPaidDoesNotComeBackThoughTheGoodsFit() {
        shop.put(sale("1"), back("2", "A", "2", "250.00", "500.00"));

        runs(1, 0, 1);

        assertThat(memory.kept("2").reason()).isEqualTo("RETURN_EXCEEDS_TOTAL");
        assertThat(memory.kept("2").message()).contains("415,00", "0,00", "500,00");
    }

    @Test
    void shippingComesBackOnce() {
        shop.put(
                AnOrder.of("1").shipping("4.90", "20").total("124.90"),
                AnOrder.of("2")
                        .returning("1")
                        .lines()
                        .shipping("4.90", "20")
                        .total("4.90")
                        .changedAt(at("2")),
                AnOrder.of("3")
                        .returning("1")
                        .lines()
                        .shipping("4.90", "20")
                        .total("-4.90")
                        .changedAt(at("3")));

        runs(2, 0, 1);

        assertThat(books.lines("2")).containsExactly("shipping null 1: 4.08 + 0.82");
        assertThat(memory.kept("3").reason()).isEqualTo("RETURN_EXCEEDS_LINE");
        assertThat(memory.kept("3").message())
                .contains("\"Kargo\"", "satılan 4,90", "iade edilen 4,90", "bu iadede 4,90");
    }

    @Test
    void aCancelledReturnFreesWhatItTookAndAChangedOneReplacesItself() {
        shop.put(sale("1"), back("2", "A", "2", "120.00", "240.00"));
        runs(2, 0, 0);
        shop.put(back("3", "A", "1", "120.00", "120.00"));
        runs(0, 0, 1);
        shop.put(back("2", "A", "1", "120.00", "120.00").changed(AnOrder.NOON.plusSeconds(100), 2));
        runs(1, 0, 0);
        memory.replayAll();
        runs(1, 0, 0);
        assertThat(returned()).isEqualByComparingTo("240.00");
        shop.put(back("2", "A", "1", "120.00", "120.00").status("Cancelled").changed(AnOrder.NOON.plusSeconds(200), 3));
        runs(1, 0, 0);
        shop.put(back("4", "A", "1", "120.00", "120.00").changedAt(AnOrder.NOON.plusSeconds(300)));

        runs(1, 0, 0);

        assertThat(returned()).isEqualByComparingTo("240.00");
        assertThat(memory.waiting()).isEmpty();
        anotherRunChangesNothing();
    }

    @Test
    void aChangedReturnThatTheBooksNoLongerLetChangeStillCountsAsTheyHaveIt() {
        shop.put(sale("1"), back("2", "A", "2", "120.00", "240.00"));
        runs(2, 0, 0);
        books.setState("2", "invoiced");
        shop.put(
                back("2", "A", "1", "120.00", "120.00").changed(AnOrder.NOON.plusSeconds(100), 2),
                back("3", "A", "1", "120.00", "120.00").changedAt(AnOrder.NOON.plusSeconds(101)));

        runs(0, 0, 2);

        assertThat(returned()).isEqualByComparingTo("240.00");
        assertThat(memory.waiting()).isEqualTo(Map.of("2", "CHANGED_AFTER_POSTING", "3", "RETURN_EXCEEDS_QUANTITY"));
    }

    @Test
    void aReturnWaitsForASaleInTheRetryTableWithoutUsingUpAttemptsAndGoesThroughWithIt() {
        shop.put(sale("1").payment("Bitcoin", null), back("2", "A", "1", "120.00", "120.00"));
        runs(0, 0, 2);
        assertThat(memory.kept("2"))
                .returns("SALE_NOT_YET_POSTED", Memory.Kept::reason)
                .returns("PENDING", Memory.Kept::state)
                .returns(0, Memory.Kept::attempts);
        for (int i = 0; i < 15; i++) {
            memory.replayAll();
            job.run();
        }
        assertThat(memory.kept("2")).returns("PENDING", Memory.Kept::state).returns(0, Memory.Kept::attempts);
        assertThat(memory.kept("1").state()).isEqualTo("GIVEN_UP");
        shop.put(sale("1").changed(AnOrder.NOON.plusSeconds(60), 2));

        runs(2, 0, 0);

        assertThat(books.orderIds()).containsExactly("1", "2");
        assertThat(memory.kept("2").state()).isEqualTo("RESOLVED");
        assertThat(memory.notices()).isEmpty();
    }

    @Test
    void aReturnWaitsForASaleThatTheShopHasNotPaidYet() {
        shop.put(sale("1").status("Pending"), back("2", "A", "1", "120.00", "120.00"));
        runs(0, 0, 1);
        assertThat(memory.kept("2")).returns("SALE_NOT_YET_POSTED", Memory.Kept::reason);
        clock.advance(Duration.ofMinutes(2));
        runs(0, 0, 1);
        shop.put(sale("1").changed(AnOrder.NOON.plusSeconds(60), 2));

        runs(2, 0, 0);

        assertThat(books.lines("2")).containsExactly("goods A 1: 100.00 + 20.00");
        anotherRunChangesNothing();
    }

    @Test
    void aSaleBehindItsReturnInOneChunkIsThereBeforeIt() {
        shop.put(sale("1").changedAt(AnOrder.NOON.plusSeconds(60)), back("2", "A", "1", "120.00", "120.00"));

        runs(2, 0, 0);

        assertThat(memory.notices()).isEmpty();
    }

    @Test
    void whatWasCancelledBeforeItWasSoldDoesNotComeBack() {
        shop.put(sale("1").status("Cancelled"), back("2", "A", "1", "120.00", "120.00"));
        runs(0, 1, 1);
        shop.put(sale("5"));
        runs(1, 0, 0);
        shop.put(sale("5").status("Cancelled").changed(AnOrder.NOON.plusSeconds(60), 2));
        runs(1, 0, 0);
        shop.put(AnOrder.of("6")
                .returning("5")
                .lines(ALine.of("A", "1", "120.00", "20"))
                .changedAt(AnOrder.NOON.plusSeconds(70)));

        runs(0, 0, 1);

        assertThat(memory.waiting()).isEqualTo(Map.of("2", "RETURN_OF_UNSOLD", "6", "RETURN_OF_UNSOLD"));
        assertThat(memory.kept("6").message()).contains("shop:5", books.number("5") + " cancelled");
    }

    @Test
    void aSaleThatTheAccountantOrTheSameChunkCancelsTakesNothingBack() {
        shop.put(sale("1"), sale("5"));
        runs(2, 0, 0);
        books.setState("1", "cancelled");
        shop.put(
                back("2", "A", "1", "120.00", "120.00").changedAt(AnOrder.NOON.plusSeconds(10)),
                sale("5").status("Cancelled").changed(AnOrder.NOON.plusSeconds(20), 2),
                AnOrder.of("6")
                        .returning("5")
                        .lines(ALine.of("A", "1", "120.00", "20"))
                        .changedAt(AnOrder.NOON.plusSeconds(30)));

        runs(1, 0, 2);

        assertThat(memory.waiting()).isEqualTo(Map.of("2", "RETURN_OF_UNSOLD", "6", "RETURN_OF_UNSOLD"));
        assertThat(returned()).isZero();
    }

    @Test
    void aReturnOfNoSaleOrOfOneThatNobodyKnowsIsPostedWithANotice() {
        shop.put(
                AnOrder.of("2").returning(null).total("-120.00"),
                AnOrder.of("3").returning("999").total("120.00"));

        runs(2, 0, 0);

        assertThat(memory.notices())
                .containsExactly(
                        "2 UNMEASURED_RETURN [\"-\",\"120.00\"]", "3 UNMEASURED_RETURN [\"shop:999\",\"120.00\"]");
    }

    @Test
    void aReturnOfAReturnIsRejected() {
        shop.put(sale("1"), back("2", "A", "1", "120.00", "120.00"));
        runs(2, 0, 0);
        shop.put(
                AnOrder.of("3").returning("2").changedAt(AnOrder.NOON.plusSeconds(9)),
                AnOrder.of("4").returning("4").changedAt(AnOrder.NOON.plusSeconds(9)));

        runs(0, 0, 2);

        assertThat(memory.waiting()).isEqualTo(Map.of("3", "RETURN_OF_RETURN", "4", "RETURN_OF_RETURN"));
    }

    @Test
    void aReturnWithoutCustomerOrPaymentGoesToTheAccountThePaymentAccountAndTheRateOfItsSale() {
        shop.put(AnOrder.of("1")
                .currency("USD", "38.50")
                .payment("BankTransfer", "P-1")
                .total("120.00"));
        runs(1, 0, 0);
        shop.put(AnOrder.of("2")
                .returning("1")
                .customer(NOBODY)
                .address(Address.NONE)
                .payment(null, null)
                .currency("USD", null)
                .total("-120.00")
                .changedAt(AnOrder.NOON.plusSeconds(9)));

        runs(1, 0, 0);

        assertThat(books.document("2"))
                .containsEntry("account_code", books.document("1").get("account_code"))
                .containsEntry("title", "Ayşe Yılmaz")
                .containsEntry("payment_account", "102.01.001")
                .containsEntry("payment_plan", "HAVALE")
                .containsEntry("exchange_rate", new BigDecimal("38.50000000"))
                .containsEntry("local_total", new BigDecimal("4620.0000"))
                .containsEntry("billing_city", "İstanbul");
        assertThat(books.accounts("title")).containsExactly("Ayşe Yılmaz");
        anotherRunChangesNothing();
    }

    @Test
    void aReturnDoesNotGoOntoAnAccountThatIsBlockedByNow() {
        shop.put(sale("1"));
        runs(1, 0, 0);
        books.jdbc().update("UPDATE account_card SET blocked = TRUE");
        shop.put(back("2", "A", "1", "120.00", "120.00").customer(NOBODY));

        runs(0, 0, 1);

        assertThat(memory.waiting()).isEqualTo(Map.of("2", "ACCOUNT_BLOCKED"));
    }

    @Test
    void aReturnInAnotherCurrencyThanItsSaleIsRejectedWithBoth() {
        shop.put(sale("1"), back("2", "A", "1", "120.00", "120.00").currency("EUR", "45.10"));

        runs(1, 0, 1);

        assertThat(memory.kept("2").reason()).isEqualTo("RETURN_OTHER_CURRENCY");
        assertThat(memory.kept("2").message()).contains(books.number("1"), "TRY", "EUR");
    }

    @Test
    void anAmountAloneIsSharedByWhatIsLeftOfTheSaleAtEachRateToTheLastKurus() {
        shop.put(
                AnOrder.of("1")
                        .lines(ALine.of("A", "2", "60.00", "20"), ALine.of("M", "1", "80.80", "1"))
                        .total("200.80"),
                AnOrder.of("2")
                        .returning("1")
                        .lines(ALine.of("A", "1", "60.00", "20"))
                        .total("60.00")
                        .changedAt(at("2")),
                amount("3", "100.01"),
                amount("4", "40.79"));

        runs(4, 0, 0);

        // 60.00 and 80.80 are left: 100.01 is 42.62 + 57.39, and then 17.38 + 23.41.
        assertThat(books.jdbc()
                        .queryForList(
                                "SELECT CONCAT(name, ' ', net_amount, ' ', vat_amount, ' ', moves_stock)"
                                        + " FROM sales_order_line l JOIN sales_order o ON o.id = l.order_id"
                                        + " WHERE o.external_ref IN ('shop:3', 'shop:4') ORDER BY external_ref, line_no",
                                String.class))
                .containsExactly(
                        "İade tutarı %20 35.5200 7.1000 0",
                        "İade tutarı %1 56.8200 0.5700 0",
                        "İade tutarı %20 14.4800 2.9000 0",
                        "İade tutarı %1 23.1800 0.2300 0");
        assertThat(returned()).isEqualByComparingTo("200.80");
        BigDecimal vat = books.jdbc()
                .queryForObject(
                        "SELECT SUM(IF(kind = 'order', vat_total, -vat_total)) FROM sales_order", BigDecimal.class);
        assertThat(vat).isEqualByComparingTo("0");
        anotherRunChangesNothing();
    }

    @Test
    void anAmountAloneIsRejectedWhereItsSaleIsNotKnown() {
        shop.put(AnOrder.of("2").returning(null).lines().total("-25.00"));

        runs(0, 0, 1);

        assertThat(memory.kept("2").reason()).isEqualTo("RETURN_VAT_UNKNOWN");
        assertThat(memory.kept("2").message()).contains("25,00", "ilgili siparişi");
    }

    @Test
    void aKurusTooManyIsNamed() {
        shop.put(
                AnOrder.of("1").lines(ALine.of("A", "1", "179.25", "20")).total("179.25"),
                AnOrder.of("2")
                        .returning("1")
                        .lines(ALine.of("A", "1", "179.25", "20"))
                        .total("179.26")
                        .changedAt(at("2")));

        runs(2, 0, 0);

        assertThat(books.document("2")).containsEntry("grand_total", new BigDecimal("179.2600"));
        assertThat(memory.notices()).containsExactly("2 RETURN_ROUNDED [\"179.26\",\"179.25\"]");
    }

    @Test
    void aKurusMoreThanWasSoldIsNamedAndTheToleranceIsOneForAllReturns() {
        shop.put(
                AnOrder.of("1").lines(ALine.of("A", "4", "30.00", "20")).total("120.00"),
                back("2", "A", "1", "60.03", "60.03"),
                back("3", "A", "1", "60.02", "60.02"),
                back("4", "A", "1", "0.01", "0.01"));

        runs(3, 0, 1);

        assertThat(memory.notices())
                .containsExactly("3 RETURN_ABOVE_SALE [\"120.05\",\"120.00\",\"" + books.number("1") + "\"]");
        assertThat(memory.kept("4").message()).contains("120,00", "120,05", "0,01");
    }

    @Test
    void aRateThatIsNotTheSalesIsANotice() {
        shop.put(
                sale("1"),
                AnOrder.of("2")
                        .returning("1")
                        .lines(ALine.of("A", "1", "120.00", "10"))
                        .total("120.00")
                        .changedAt(at("2")));

        runs(2, 0, 0);

        assertThat(memory.notices())
                .containsExactly("2 RETURN_VAT_RATE_DIFFERS [\"A: %10 ≠ %20\",\"" + books.number("1") + "\"]");
    }

    @Test
    void aReplacementThatGoesOutKeepsItsDirection() {
        shop.put(
                sale("1"),
                AnOrder.of("2")
                        .returning("1")
                        .lines(ALine.of("A", "2", "120.00", "20"), ALine.of("C", "-1", "60.00", "20"))
                        .total("180.00")
                        .changedAt(at("2")));

        runs(2, 0, 0);

        assertThat(books.lines("2")).containsExactly("goods A 2: 200.00 + 40.00", "goods C -1: -50.00 + -10.00");
        assertThat(books.document("2")).containsEntry("grand_total", new BigDecimal("180.0000"));
        anotherRunChangesNothing();
    }

    @Test
    void anExchangeForWhichTheCustomerPaysIsNoReturn() {
        shop.put(
                sale("1"),
                AnOrder.of("2")
                        .returning("1")
                        .lines(ALine.of("A", "1", "120.00", "20"), ALine.of("C", "-1", "150.00", "20"))
                        .total("-30.00")
                        .changedAt(at("2")));

        runs(1, 0, 1);

        assertThat(memory.kept("2").reason()).isEqualTo("RETURN_GOES_OUT");
        assertThat(memory.kept("2").message()).contains("mal -30,00", "toplam -30,00");
    }

    @Test
    void aReturnOfADocumentFromBeforePaymentsWereKeptWorks() {
        shop.put(sale("1"));
        runs(1, 0, 0);
        books.jdbc().update("DELETE FROM sales_order_payment");
        books.jdbc().update("UPDATE sales_order SET local_vat = NULL, title = NULL, payment_plan = NULL");
        shop.put(back("2", "A", "1", "120.00", "120.00"));

        assertThat(job.run().counts()).isEqualTo(Counts.of(1, 0, 0));

        assertThat(books.document("2"))
                .containsEntry("payment_account", "108.01.001")
                .containsEntry("title", "Ayşe Yılmaz");
    }
}
