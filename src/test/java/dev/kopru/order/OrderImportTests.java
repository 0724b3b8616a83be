package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.LineKind;
import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.fixture.JobRunner;
import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of orders, from the shop's tables to the books' and back. */
class OrderImportTests extends OrderJobScenario {

    @Test
    void aPaidOrderBecomesASalesOrderWithItsCardsAndTheShopIsTold() {
        shop.put(AnOrder.of("1")
                .lines(ALine.of("TS-1", "2", "120.00", "20").attributes(Map.of("Beden", "M")))
                .shipping("24.00", "20")
                .payment("BankTransfer", "P-1")
                .note("Kapıya bırakın")
                .total("264.00"));

        runs(1, 0, 0);

        assertThat(books.document("1"))
                .containsEntry("kind", "order")
                .containsEntry("shop_number", "WEB-1")
                .containsEntry("state", "open")
                .containsEntry("account_code", "120.01.000001")
                .containsEntry("payment_account", "102.01.001")
                .containsEntry("currency", "TRY")
                .containsEntry("note", "Kapıya bırakın")
                .containsEntry("billing_city", "İstanbul")
                .containsEntry("order_date", Date.valueOf(LocalDate.of(2026, 3, 2)));
        assertThat(books.lines("1")).containsExactly("goods TS-1 2: 200.00 + 40.00", "shipping null 1: 20.00 + 4.00");
        assertThat(books.accounts("external_ref")).containsExactly("shop:customer:c-1");
        assertThat(books.accounts("card_group")).containsExactly("PERAKENDE");
        assertThat(books.skus()).containsExactly("TS-1");
        assertThat(shop.told()).containsExactlyEntriesOf(Map.of("1", books.number("1") + " posted"));
        assertThat(memory.links()).isEqualTo(Map.of("1", "POSTED"));
        assertThat(memory.unacknowledged()).isZero();
        anotherRunChangesNothing();
    }

    @Test
    void twoOrdersOfOneChunkForTheSameNewCustomerOpenOneCard() {
        shop.put(
                AnOrder.of("1").customer(AnOrder.registered("7", "a@x.tr")),
                AnOrder.of("2").customer(AnOrder.registered("7", "a@x.tr")),
                AnOrder.of("3").guest("A@x.tr"));

        runs(3, 0, 0);

        assertThat(books.accounts("external_ref")).containsExactly("shop:customer:7");
        assertThat(books.document("1").get("account_code"))
                .isEqualTo(books.document("2").get("account_code"))
                .isEqualTo(books.document("3").get("account_code"));
        anotherRunChangesNothing();
    }

    @Test
    void anOrderCancelledBeforeItWasPostedIsNotPosted() {
        shop.put(AnOrder.of("1").status("Cancelled"), AnOrder.of("2"));

        runs(1, 1, 0);

        assertThat(books.orderIds()).containsExactly("2");
        assertThat(memory.links()).isEqualTo(Map.of("1", "NOT_POSTED", "2", "POSTED"));
        assertThat(shop.told()).containsOnlyKeys("2");
        anotherRunChangesNothing();
    }

    @Test
    void aPostedOrderIsCancelledWhileTheBooksAllowItAndPostedAgainWhenItIsPaidAfterAll() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        shop.put(AnOrder.of("1").status("Cancelled").changed(AnOrder.NOON.plusSeconds(60), 2));

        runs(1, 0, 0);

        String number = books.number("1");
        assertThat(books.document("1")).containsEntry("state", "cancelled");
        assertThat(shop.told()).isEqualTo(Map.of("1", number + " cancelled"));
        anotherRunChangesNothing();

        shop.put(AnOrder.of("1").changed(AnOrder.NOON.plusSeconds(120), 3));
        runs(1, 0, 0);
        assertThat(books.document("1")).containsEntry("state", "open").containsEntry("number", number);
        assertThat(shop.told()).isEqualTo(Map.of("1", number + " posted"));
        anotherRunChangesNothing();
    }

    @Test
    void anOrderCancelledAfterItsDocumentWasDeliveredGoesToAPerson() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        books.setState("1", "delivered");
        shop.put(AnOrder.of("1").status("Cancelled").changed(AnOrder.NOON.plusSeconds(60), 2));

        runs(0, 0, 1);

        assertThat(books.document("1")).containsEntry("state", "delivered");
        assertThat(memory.kept("1"))
                .returns("CANCELLED_AFTER_POSTING", Memory.Kept::reason)
                .extracting(Memory.Kept::message)
                .asString()
                .contains(books.number("1"), "delivered");
        anotherRunChangesNothing();
    }

    @Test
    void aChangedOrderChangesItsDocumentWhileTheBooksAllowIt() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        String number = books.number("1");
        shop.put(changedOrder());

        runs(1, 0, 0);

        assertThat(books.lines("1")).containsExactly("goods TS-1 2: 200.00 + 40.00", "goods TS-2 1: 50.00 + 10.00");
        assertThat(books.document("1")).containsEntry("number", number).containsEntry("source_revision", 2L);
        assertThat(books.count("sales_order")).isEqualTo(1);
        anotherRunChangesNothing();
    }

    @Test
    void aChangeAfterTheBooksHaveClosedTheDocumentGoesToAPersonWithTheDifference() {
        shop.put(AnOrder.of("1"), AnOrder.of("2"));
        runs(2, 0, 0);
        books.setState("1", "invoiced");
        Map<String, Object> before = books.document("1");
        shop.put(changedOrder());

        runs(0, 0, 1);

        assertThat(books.document("1")).usingRecursiveComparison().isEqualTo(before);
        assertThat(books.lines("1")).containsExactly("goods TS-1 1: 100.00 + 20.00");
        assertThat(memory.kept("1"))
                .returns("CHANGED_AFTER_POSTING", Memory.Kept::reason)
                .extracting(Memory.Kept::message)
                .asString()
                .contains("120 → 300; TS-1: 1 × 100 → 2 × 200; + TS-2: 1 × 50", "invoiced");
        anotherRunChangesNothing();
    }

    private static AnOrder changedOrder() {
        return AnOrder.of("1")
                .changed(AnOrder.NOON.plusSeconds(60), 2)
                .lines(ALine.of("TS-1", "2", "120.00", "20"), ALine.of("TS-2", "1", "60.00", "20"))
                .total("300.00");
    }

    @Test
    void aNewRevisionThatSaysTheSameIsUnchanged() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        shop.put(AnOrder.of("1").status("Shipped").changed(AnOrder.NOON.plusSeconds(60), 2));
        String before = books.checksum();

        runs(0, 1, 0);

        assertThat(books.checksum()).isEqualTo(before);
        anotherRunChangesNothing();
    }

    @Test
    void anOrderThatWasRejectedAndCorrectedInTheShopIsResolved() {
        shop.put(AnOrder.of("1").currency("LIRA", null), AnOrder.of("2"));
        runs(1, 0, 1);
        assertThat(memory.waiting()).isEqualTo(Map.of("1", "UNKNOWN_CURRENCY"));
        anotherRunChangesNothing();
        shop.put(AnOrder.of("1").changed(AnOrder.NOON.plusSeconds(60), 2));

        runs(1, 0, 0);

        assertThat(memory.kept("1").state()).isEqualTo("RESOLVED");
        assertThat(books.orderIds()).containsExactly("1", "2");
        anotherRunChangesNothing();
    }

    @Test
    void aRejectedOrderIsTriedAgainInItsPresentStateAfterAWhile() {
        shop.put(AnOrder.of("1").payment("Bitcoin", null));
        runs(0, 0, 1);
        // Corrected without a trace in the list of changes, as an integrator's view may do.
        shop.put(AnOrder.of("1").revision(2));
        clock.advance(Duration.ofMinutes(2));

        runs(1, 0, 0);

        assertThat(memory.kept("1").state()).isEqualTo("RESOLVED");
        anotherRunChangesNothing();
    }

    @Test
    void aRecordThatIsRejectedAgainCountsItsTries() {
        shop.put(AnOrder.of("1").payment("Bitcoin", null));
        runs(0, 0, 1);
        clock.advance(Duration.ofMinutes(2));

        JobRunner.Ended second = runs(0, 0, 1);

        assertThat(second.steps()).containsOnlyKeys("dueRetries");
        assertThat(memory.kept("1").attempts()).isEqualTo(2);
    }

    @Test
    void aCorrectedPayloadThatMissesSomethingIsRejectedAloneAndTheRunGoesOn() {
        shop.put(AnOrder.of("1").payment("Bitcoin", null), AnOrder.of("2").payment("Bitcoin", null));
        runs(0, 0, 2);
        memory.jdbc()
                .update("UPDATE retry_record SET payload = REPLACE(payload, '\"total\":120.0000', '\"total\":null'),"
                        + " payload_edited = TRUE WHERE record_key = 'shop:1'");
        memory.jdbc()
                .update("UPDATE retry_record SET payload = REPLACE(payload, 'Bitcoin', 'CreditCard'),"
                        + " payload_edited = TRUE WHERE record_key = 'shop:2'");
        memory.replayAll();

        runs(1, 0, 1);

        assertThat(memory.kept("1"))
                .returns("PAYLOAD_MISSING_FIELD", Memory.Kept::reason)
                .extracting(Memory.Kept::message)
                .asString()
                .contains("order.total");
        assertThat(books.orderIds()).containsExactly("2");
    }

    @Test
    void oneBadOrderOfEachKindIsRejectedAndTheOthersOfItsChunkAreWritten() {
        String longName = "ç".repeat(4096);
        shop.put(
                AnOrder.of("good-1"),
                AnOrder.of("kind").kind(OrderKind.UNKNOWN),
                AnOrder.of("no-lines").lines(),
                AnOrder.of("negative").lines(ALine.of("TS-1", "-1", "120.00", "20")),
                AnOrder.of("currency").currency("LIRA", null),
                AnOrder.of("no-rate").lines(ALine.of("TS-1", "1", "120.00", null)),
                AnOrder.of("line-kind")
                        .lines(ALine.of("TS-1", "1", "120.00", "20").kind(LineKind.UNKNOWN)),
                AnOrder.of("123456789012345678901"),
                AnOrder.of("emoji").lines(ALine.of("TS-👟", "1", "120.00", "20").name("Kazak 👟")),
                AnOrder.of("nul").note("a\u0000b"),
                AnOrder.of("long").lines(ALine.of("TS-1", "1", "120.00", "20").name(longName)),
                AnOrder.of("city").address(new Address("A", "S", "K", "4482255", "34710", "TR")),
                AnOrder.of("post-code").address(new Address("A", "S", "K", "Ankara", "6010", "TR")),
                AnOrder.of("total").total("1.00"),
                AnOrder.of("huge")
                        .lines(ALine.of("TS-1", "9999999999999", "999999.00", "20"))
                        .total("999999999999999.9999"),
                AnOrder.of("blocked").accountCode("NO-SUCH"),
                AnOrder.of("good-2"));

        JobRunner.Ended run = job.run();

        assertThat(run.status()).isEqualTo("COMPLETED");
        assertThat(books.orderIds())
                .containsExactlyInAnyOrder("good-1", "good-2", "123456789012345678901", "emoji", "city", "post-code");
        assertThat(memory.waiting())
                .containsEntry("kind", "UNKNOWN_ORDER_KIND")
                .containsEntry("no-lines", "NO_LINES")
                .containsEntry("negative", "NEGATIVE_QUANTITY")
                .containsEntry("currency", "UNKNOWN_CURRENCY")
                .containsEntry("no-rate", "MISSING_VAT_RATE")
                .containsEntry("line-kind", "UNKNOWN_LINE_KIND")
                .containsEntry("nul", "CONTROL_CHARACTER")
                .containsEntry("long", "TEXT_TOO_LONG")
                .containsEntry("total", "TOTAL_MISMATCH")
                .containsEntry("huge", "AMOUNT_TOO_LARGE")
                .containsEntry("blocked", "UNKNOWN_ACCOUNT_CODE")
                .hasSize(11);
        assertThat(run.counts().read()).isEqualTo(17);
        assertThat(run.counts().written()).isEqualTo(books.count("sales_order"));
        assertThat(run.counts().rejected()).isEqualTo(memory.waiting().size());
        assertThat(books.document("post-code")).containsEntry("billing_post_code", "06010");
        assertThat(memory.kept("long").message()).contains("4.096", "250");
        anotherRunChangesNothing();
    }

    @Test
    void whatOnlyTheBooksRefuseIsRejectedAloneToo() {
        books.jdbc()
                .update("INSERT INTO account_card (code, kind, title, email, blocked, created_at, changed_at)"
                        + " VALUES ('120.02', 'B2C', 'Kapalı', 'kapali@x.tr', TRUE, NOW(6), NOW(6))");
        books.jdbc()
                .update("INSERT INTO account_card (code, kind, title, email, created_at, changed_at)"
                        + " VALUES ('120.03', 'B2C', 'Bir', 'iki@x.tr', NOW(6), NOW(6)), ('120.04', 'B2C', 'İki', 'iki@x.tr',"
                        + " NOW(6), NOW(6))");
        shop.put(
                AnOrder.of("1").guest("kapali@x.tr"),
                AnOrder.of("2").guest("iki@x.tr"),
                AnOrder.of("3")
                        .lines(ALine.of("TS-1", "1", "9999999999999.00", "20"))
                        .currency("USD", "99999999.00")
                        .total("9999999999999.00"),
                AnOrder.of("4").guest("dort@x.tr"));

        runs(1, 0, 3);

        assertThat(memory.waiting())
                .isEqualTo(Map.of("1", "ACCOUNT_BLOCKED", "2", "AMBIGUOUS_ACCOUNT", "3", "DOCUMENT_REFUSED"));
        assertThat(memory.kept("2").message()).contains("120.03 Bir", "120.04 İki");
        assertThat(books.orderIds()).containsExactly("4");
        anotherRunChangesNothing();
    }

    @Test
    void anUnknownStatusIsNotTakenAtAll() {
        shop.put(AnOrder.of("1").status("Draft"), AnOrder.of("2"));

        runs(1, 0, 0);

        assertThat(books.orderIds()).containsExactly("2");
    }

    @Test
    void emojisAreStoredAsTheyAre() {
        shop.put(AnOrder.of("1")
                .note("teşekkürler 😉")
                .lines(ALine.of("TS-1", "1", "120.00", "20").name("Koşu ayakkabısı 👟")));

        runs(1, 0, 0);

        assertThat(books.document("1")).containsEntry("note", "teşekkürler 😉");
        assertThat(books.jdbc().queryForList("SELECT name FROM sales_order_line", String.class))
                .containsExactly("Koşu ayakkabısı 👟");
        assertThat(books.jdbc().queryForList("SELECT name FROM stock_card", String.class))
                .containsExactly("Koşu ayakkabısı 👟");
    }

    @Test
    void aNameThatIsTooLongIsRejectedNotCut() {
        String bold = "𝐀".repeat(125);
        shop.put(
                AnOrder.of("1")
                        .customer(new ShopCustomer("1", CustomerKind.B2C, bold, bold, null, null, null, null, null)),
                AnOrder.of("2")
                        .customer(new ShopCustomer("2", CustomerKind.B2C, bold, "Y", null, null, null, null, null)));

        runs(1, 0, 1);

        assertThat(memory.kept("1").message()).contains("251", "250");
        assertThat(books.accounts("title")).containsExactly(bold + " Y");
    }

    @Test
    void leadingZerosOfCodesStay() {
        shop.put(
                AnOrder.of("0017").lines(ALine.of("0017", "1", "120.00", "20")),
                AnOrder.of("17").lines(ALine.of("17", "1", "120.00", "20")));

        runs(2, 0, 0);

        assertThat(books.skus()).containsExactly("0017", "17");
        assertThat(books.orderIds()).containsExactly("0017", "17");
    }

    @Test
    void orderNumbersAreText() {
        shop.put(
                AnOrder.of("123456789012345678901").number("123456789012345678901"),
                AnOrder.of("123456789012345678902").number("#MA-1097"),
                AnOrder.of("3").number("TY-2024/000123"));

        runs(3, 0, 0);

        assertThat(books.jdbc().queryForList("SELECT shop_number FROM sales_order", String.class))
                .containsExactlyInAnyOrder("123456789012345678901", "#MA-1097", "TY-2024/000123");
        anotherRunChangesNothing();
    }

    @Test
    void stockCodesKeepTheirBlanksSlashesAndSigns() {
        shop.put(AnOrder.of("1")
                .lines(
                        ALine.of("M01 PFSS W25 070100 TKx", "1", "40.00", "20"),
                        ALine.of("A/B-1", "1", "40.00", "20"),
                        ALine.of("KOD%20", "1", "40.00", "20")));

        runs(1, 0, 0);

        assertThat(books.skus()).containsExactlyInAnyOrder("M01 PFSS W25 070100 TKx", "A/B-1", "KOD%20");
    }

    @Test
    void blanksAroundCodesAreNoDifference() {
        shop.put(
                AnOrder.of("1")
                        .lines(
                                ALine.of("ABC", "1", "40.00", "20"),
                                ALine.of("ABC ", "1", "40.00", "20"),
                                ALine.of(" ABC", "1", "40.00", "20"))
                        .customer(AnOrder.registered("7", null)),
                AnOrder.of("2").customer(AnOrder.registered("7 ", null)));

        runs(2, 0, 0);

        assertThat(books.skus()).containsExactly("ABC", "TS-1");
        assertThat(books.accounts("external_ref")).containsExactly("shop:customer:7");
        anotherRunChangesNothing();
    }

    @Test
    void aBrokenAddressDoesNotStopTheOrder() {
        shop.put(AnOrder.of("1")
                .address(new Address("Ayşe Yılmaz", "Sok. 5", null, "istanbul / kadıköy", "6010", "TR")));

        runs(1, 0, 0);

        assertThat(books.document("1"))
                .containsEntry("billing_city", "istanbul / kadıköy")
                .containsEntry("delivery_city", "istanbul / kadıköy")
                .containsEntry("delivery_post_code", "06010");
    }

    @Test
    void amountsOfOtherCurrenciesAreStoredToTheLastDigit() {
        shop.put(
                AnOrder.of("1")
                        .currency("USD", "32.14570000")
                        .lines(ALine.of("TS-1", "1", "100.00", "20"))
                        .total("100.00"),
                AnOrder.of("2")
                        .currency("JPY", "0.21")
                        .lines(ALine.of("TS-1", "1", "10000", "20"))
                        .total("10000"),
                AnOrder.of("3")
                        .currency("KWD", "104.5")
                        .lines(ALine.of("TS-1", "1", "1.234", "20"))
                        .total("1.234"));

        runs(3, 0, 0);

        assertThat(books.jdbc()
                        .query(
                                "SELECT currency, grand_total, local_total, net_total + vat_total FROM sales_order ORDER BY external_ref",
                                (row, n) -> row.getString(1) + " " + row.getBigDecimal(2) + " " + row.getBigDecimal(3)
                                        + " " + row.getBigDecimal(4)))
                .containsExactly(
                        "USD 100.0000 3214.5700 100.0000",
                        "JPY 10000.0000 2100.0000 10000.0000",
                        "KWD 1.2340 128.9500 1.2340");
        anotherRunChangesNothing();
    }
}
