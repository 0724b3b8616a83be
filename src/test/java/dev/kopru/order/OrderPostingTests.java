package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.accounting.Posting;
import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.LineKind;
import dev.kopru.connector.store.order.ShopCustomer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Documents and cards in the books: once each, on the right card, with a word to a person where one is needed. */
class OrderPostingTests extends OrderJobScenario {

    @Test
    void aRateLimitIsWaitedForARefusalIsNot() {
        shop.put(AnOrder.of("1"), AnOrder.of("2"));
        AtomicInteger calls = new AtomicInteger();
        accounting.before(operation -> {
            if (operation.equals("postSalesOrders") && calls.incrementAndGet() == 1) {
                throw UnavailableException.busy("422 Too many requests", Duration.ofMillis(20));
            }
        });
        accounting.taking(orders -> orders.stream()
                .filter(order -> order.externalRef().equals("shop:1"))
                .toList());
        accounting.answer(answers -> List.of(answers.get(0), new Posting.Refused("shop:2", "422 sku invalid")));

        runs(1, 0, 1);

        assertThat(calls).hasValue(2);
        assertThat(memory.waiting()).isEqualTo(Map.of("2", "DOCUMENT_REFUSED"));
        assertThat(memory.kept("2").message()).contains("422 sku invalid");
        assertThat(books.orderIds()).containsExactly("1");
    }

    @Test
    void twoOrdersForOnePaymentAreBothWrittenAndBothTold() {
        shop.put(AnOrder.of("1").payment("CreditCard", "PAY-9"), AnOrder.of("2").payment("CreditCard", " PAY-9 "));
        runs(2, 0, 0);
        assertThat(memory.notices())
                .containsExactly("1 SAME_PAYMENT_ID [\"PAY-9\",\"WEB-2\"]", "2 SAME_PAYMENT_ID [\"PAY-9\",\"WEB-1\"]");

        shop.put(
                AnOrder.of("3").payment("CreditCard", "PAY-9").changedAt(AnOrder.NOON.plusSeconds(3)),
                AnOrder.of("4").payment("CreditCard", "PAY-9").returning("1").changedAt(AnOrder.NOON.plusSeconds(3)));
        runs(2, 0, 0);
        assertThat(memory.notices())
                .containsExactly(
                        "1 SAME_PAYMENT_ID [\"PAY-9\",\"WEB-2, WEB-3\"]",
                        "2 SAME_PAYMENT_ID [\"PAY-9\",\"WEB-1, WEB-3\"]",
                        "3 SAME_PAYMENT_ID [\"PAY-9\",\"WEB-1, WEB-2\"]");
        anotherRunChangesNothing();
    }

    @Test
    void anOrderCancelledWithinASecondIsNotPosted() {
        shop.put(AnOrder.of("1").status("Cancelled").placedAt(AnOrder.NOON).changed(AnOrder.NOON.plusSeconds(1), 2));

        runs(0, 1, 0);

        assertThat(books.count("sales_order")).isZero();
        assertThat(books.count("account_card")).isZero();
        anotherRunChangesNothing();
    }

    @Test
    void aReturnIsADocumentOfItsOwnLinkedToItsOrder() {
        shop.put(
                AnOrder.of("1")
                        .lines(
                                ALine.of("A", "1", "120.00", "20"),
                                ALine.of("B", "2", "120.00", "20"),
                                ALine.of("C", "1", "60.00", "20"))
                        .total("420.00"),
                AnOrder.of("2")
                        .returning("1")
                        .lines(ALine.of("B", "-1", "120.00", "20"))
                        .total("-120.00"));

        runs(2, 0, 0);

        assertThat(books.document("2")).containsEntry("kind", "return").containsEntry("related_ref", "shop:1");
        assertThat(books.lines("2")).containsExactly("goods B 1: 100.00 + 20.00");
        assertThat(books.lines("1"))
                .containsExactly("goods A 1: 100.00 + 20.00", "goods B 2: 200.00 + 40.00", "goods C 1: 50.00 + 10.00");
        anotherRunChangesNothing();
    }

    @Test
    void guestsWithTheSameEmailShareOneCard() {
        shop.put(
                AnOrder.of("1").guest("a@x.tr"),
                AnOrder.of("2").guest(" A@X.TR "),
                AnOrder.of("3").guest("a@X.tr"));
        runs(3, 0, 0);
        shop.put(
                AnOrder.of("4").guest("A@x.tr").changedAt(AnOrder.NOON.plusSeconds(5)),
                AnOrder.of("5").guest("a@x.TR ").changedAt(AnOrder.NOON.plusSeconds(5)));
        runs(2, 0, 0);

        assertThat(books.accounts("external_ref")).containsExactly("shop:guest:a@x.tr");
        assertThat(books.jdbc().queryForList("SELECT DISTINCT account_code FROM sales_order", String.class))
                .hasSize(1);
        anotherRunChangesNothing();
    }

    @Test
    void customersWithoutAnyKeyShareTheCollectiveCard() {
        shop.put(AnOrder.of("1").guest(null), AnOrder.of("2").guest(""));

        runs(2, 0, 0);

        assertThat(books.accounts("title")).containsExactly("Perakende Müşteri");
        assertThat(books.accounts("city")).containsExactly((String) null);
        assertThat(memory.notices()).isEmpty();
    }

    @Test
    void anOrderDoesNotChangeTheCardItGoesTo() {
        Address ankara = new Address("Ayşe K.", "Atatürk Blv. 1", "Çankaya", "Ankara", "06420", "TR");
        Address izmir = new Address("Titiz A.Ş.", "Kordon 5", "Konak", "İzmir", "35210", "TR");
        ShopCustomer ayse = new ShopCustomer(null, CustomerKind.B2C, "Ayşe", "K.", null, "a@x.tr", null, null, null);
        ShopCustomer titiz =
                new ShopCustomer(null, CustomerKind.B2B, null, null, "Titiz A.Ş.", "a@x.tr", null, "Konak", null);
        shop.put(AnOrder.of("1").customer(ayse).address(ankara));
        runs(1, 0, 0);
        String card = books.jdbc()
                .queryForMap("SELECT * FROM account_card WHERE code = '120.01.000001'")
                .toString();
        shop.put(AnOrder.of("2").customer(titiz).address(izmir).changedAt(AnOrder.NOON.plusSeconds(5)));

        runs(1, 0, 0);

        assertThat(books.jdbc()
                        .queryForMap("SELECT * FROM account_card WHERE code = '120.01.000001'")
                        .toString())
                .isEqualTo(card);
        assertThat(books.document("2")).containsEntry("account_code", "120.01.000002");
        assertThat(books.document("1")).containsEntry("billing_city", "Ankara");
        assertThat(books.document("2"))
                .containsEntry("billing_name", "Titiz A.Ş.")
                .containsEntry("billing_city", "İzmir");
        assertThat(memory.notices())
                .containsExactly("2 EMAIL_ON_OTHER_CARD [\"a@x.tr\",\"120.01.000001 Ayşe K.\",\"Titiz A.Ş.\"]");
        anotherRunChangesNothing();
    }

    @Test
    void theNoticeIsWrittenAlsoWhenTheCardIsAsNewAsTheOrder() {
        shop.put(
                AnOrder.of("1").guest("a@x.tr"),
                AnOrder.of("2")
                        .customer(new ShopCustomer(
                                null, CustomerKind.B2C, "Ayşe", "Kaya", null, "a@x.tr", null, null, null)));

        runs(2, 0, 0);

        assertThat(memory.notices())
                .containsExactly("2 NAME_DIFFERS_FROM_CARD [\"120.01.000001 Ayşe Yılmaz\",\"Ayşe Kaya\"]");
    }

    @Test
    void companiesPersonsAndGuestsGetTheRightFields() {
        shop.put(
                AnOrder.of("1").customer(AnOrder.company("1", "Titiz A.Ş.", "Kadıköy", "454 053 6920")),
                AnOrder.of("2").customer(AnOrder.company("2", "Özgür Ltd.", "4540536920", null)),
                AnOrder.of("3")
                        .customer(new ShopCustomer(
                                "3", CustomerKind.B2C, "Ali", "Can", null, null, null, null, "10000000146")),
                AnOrder.of("4").guest("g@x.tr"),
                AnOrder.of("5").customer(AnOrder.company("5", "Yanlış A.Ş.", "Kadıköy", "1234567890123")));

        runs(4, 0, 1);

        assertThat(books.accounts("CONCAT_WS('|', kind, title, tax_office, tax_number, card_group, payment_days)"))
                .containsExactlyInAnyOrder(
                        "B2B|Titiz A.Ş.|Kadıköy|4540536920|BAYI|30",
                        "B2B|Özgür Ltd.|BAYI|30",
                        "B2C|Ali Can|10000000146|PERAKENDE|0",
                        "B2C|Ayşe Yılmaz|PERAKENDE|0");
        assertThat(memory.waiting()).isEqualTo(Map.of("5", "INVALID_TAX_NUMBER"));
        assertThat(memory.kept("5").message()).contains("1234567890123");
    }

    @Test
    void aDeletedProductGoesToThePlaceholderCardAndOthersGoOn() {
        shop.put(
                AnOrder.of("1")
                        .lines(
                                ALine.of(null, "1", "50.00", "20").name("Eski Ürün"),
                                ALine.of("TS-1", "1", "70.00", "20")),
                AnOrder.of("2"));

        runs(2, 0, 0);

        assertThat(books.lines("1"))
                .containsExactly("goods SKUSUZ-URUN 1: 41.67 + 8.33", "goods TS-1 1: 58.33 + 11.67");
        assertThat(books.jdbc().queryForObject("SELECT name FROM stock_card WHERE code = 'SKUSUZ-URUN'", String.class))
                .isEqualTo("Mağazada silinmiş ürün");
        assertThat(books.document("1")).containsEntry("grand_total", new BigDecimal("120.0000"));
    }

    @Test
    void onlyThePartsOfABundleMoveStock() {
        shop.put(AnOrder.of("1")
                .lines(
                        ALine.of("SET", "1", "120.00", "20").kind(LineKind.BUNDLE),
                        ALine.of("P1", "1", "0.00", "20").kind(LineKind.BUNDLE_ITEM),
                        ALine.of("P2", "2", "0.00", "20").kind(LineKind.BUNDLE_ITEM)));

        runs(1, 0, 0);

        assertThat(books.jdbc()
                        .queryForList(
                                "SELECT CONCAT(sku, ' ', quantity + 0, ' ', net_amount, ' ', moves_stock) FROM sales_order_line"
                                        + " ORDER BY line_no",
                                String.class))
                .containsExactly("SET 1.000000 100.0000 0", "P1 1.000000 0.0000 1", "P2 2.000000 0.0000 1");
    }

    @Test
    void theKeyIsTheShopsIdNotTheNumberPeopleSee() {
        shop.put(AnOrder.of("5812").number("WEB-000231"), AnOrder.of("231").number("WEB-5812"));

        runs(2, 0, 0);

        assertThat(books.document("5812")).containsEntry("shop_number", "WEB-000231");
        assertThat(books.document("231")).containsEntry("shop_number", "WEB-5812");
        assertThat(memory.jdbc()
                        .queryForList(
                                "SELECT CONCAT(order_id, ' ', order_number) FROM order_link ORDER BY order_id",
                                String.class))
                .containsExactly("231 WEB-5812", "5812 WEB-000231");
        anotherRunChangesNothing();
    }

    @Test
    void anAccountCodeOnTheOrderDecidesAndOpensNoCard() {
        books.jdbc()
                .update("INSERT INTO account_card (code, kind, title, created_at, changed_at)"
                        + " VALUES ('120.05.7', 'B2B', 'Titiz A.Ş.', NOW(6), NOW(6))");
        shop.put(AnOrder.of("1").accountCode("120.05.7"));

        runs(1, 0, 0);

        assertThat(books.document("1")).containsEntry("account_code", "120.05.7");
        assertThat(books.count("account_card")).isEqualTo(1);
    }

    @Test
    void peopleWhoTypeAPhoneOfNothingButZerosAreNotOnePerson() {
        shop.put(
                AnOrder.of("1")
                        .customer(new ShopCustomer(
                                "1", CustomerKind.B2C, "Ali", "Can", null, "a@x.tr", "0000000000", null, null)),
                AnOrder.of("2")
                        .customer(new ShopCustomer(
                                "2", CustomerKind.B2C, "Ece", "Su", null, "e@x.tr", "0000000000", null, null)));

        runs(2, 0, 0);

        assertThat(books.accounts("title")).containsExactlyInAnyOrder("Ali Can", "Ece Su");
    }
}
