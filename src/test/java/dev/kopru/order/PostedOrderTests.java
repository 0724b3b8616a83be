package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.ShopCustomer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a document when its order, the accountant or both change after it was posted. */
class PostedOrderTests extends OrderJobScenario {

    private static final Instant LATER = AnOrder.NOON.plusSeconds(60);
    private static final Address ANKARA =
            new Address("Ayşe Yılmaz", "Çınar Sok. 5", "Çankaya", "Ankara", "06420", "TR");

    @Test
    void aPhoneOrAnEmailThatChangesIsNoChangeOfTheDocument() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        books.setState("1", "invoiced");
        String before = books.checksum();
        shop.put(later(AnOrder.of("1"))
                .customer(new ShopCustomer(
                        "c-1", CustomerKind.B2C, "Ayşe", "Yılmaz", null, "b@x.tr", "0532 999 88 77", null, null)));

        runs(0, 1, 0);

        assertThat(books.checksum()).isEqualTo(before);
        assertThat(memory.notices()).isEmpty();
        anotherRunChangesNothing();
    }

    @Test
    void aNoteOrAnAddressThatChangesOnAnInvoicedDocumentIsANoticeThatNamesIt() {
        shop.put(AnOrder.of("1"), AnOrder.of("2"));
        runs(2, 0, 0);
        books.setState("1", "invoiced");
        books.setState("2", "closed");
        String before = books.checksum();
        String city = (String) books.document("2").get("delivery_city");
        shop.put(
                later(AnOrder.of("1")).note("Kapıya bırakın"),
                later(AnOrder.of("2")).address(ANKARA));

        runs(0, 2, 0);

        assertThat(books.checksum()).isEqualTo(before);
        assertThat(memory.waiting()).isEmpty();
        assertThat(memory.notices().get(0))
                .isEqualTo("1 TEXT_CHANGED_AFTER_POSTING [\"WEB-1\",\"" + books.number("1")
                        + "\",\"invoiced\",\"not/note: \\\"\\\" → Kapıya bırakın\"]");
        assertThat(memory.notices().get(1)).contains("teslimat ili/delivery city: " + city + " → Ankara");
        anotherRunChangesNothing();
    }

    @Test
    void aPriceThatChangesOnAnInvoicedDocumentGoesToAPersonWithTheFigures() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        books.setState("1", "invoiced");
        shop.put(later(AnOrder.of("1"))
                .lines(ALine.of("TS-1", "1", "60.00", "20"))
                .total("60.00"));

        runs(0, 0, 1);

        assertThat(memory.waiting()).isEqualTo(Map.of("1", "CHANGED_AFTER_POSTING"));
        assertThat(memory.kept("1").message()).contains("toplam/total: 120 → 60; TS-1: 1 × 100 → 1 × 50", "invoiced");
        books.setState("1", "open");
        memory.replayAll();
        runs(1, 0, 0);
        assertThat(books.document("1")).containsEntry("grand_total", new BigDecimal("60.0000"));
        anotherRunChangesNothing();
    }

    @Test
    void theAccountantsAccountPlanAndNoteSurviveAnotherCityInTheShop() {
        shop.put(AnOrder.of("1").note("acele"));
        runs(1, 0, 0);
        books.jdbc()
                .update("UPDATE sales_order SET account_code = '120.05.7', payment_plan = '45-GUN', note = 'elden'");
        books.jdbc().update("UPDATE sales_order_payment SET plan = '45-GUN'");
        shop.put(later(AnOrder.of("1").note("acele")).address(ANKARA));

        runs(1, 0, 0);

        assertThat(books.document("1"))
                .containsEntry("account_code", "120.05.7")
                .containsEntry("payment_plan", "45-GUN")
                .containsEntry("note", "elden")
                .containsEntry("billing_city", "Ankara")
                .containsEntry("delivery_city", "Ankara");
        assertThat(books.jdbc().queryForList("SELECT plan FROM sales_order_payment", String.class))
                .containsExactly("45-GUN");
        assertThat(memory.notices()).isEmpty();
        anotherRunChangesNothing();
    }

    @Test
    void linesThatBothSidesChangedAreRejectedWithBothAndNothingIsWritten() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        accountantChangesThePrice();
        String before = books.checksum();
        shop.put(later(AnOrder.of("1"))
                .lines(ALine.of("TS-1", "2", "120.00", "20"))
                .total("240.00")
                .note("iki tane"));

        runs(0, 0, 1);

        assertThat(books.checksum()).isEqualTo(before);
        assertThat(memory.waiting()).isEqualTo(Map.of("1", "CHANGED_IN_BOTH"));
        assertThat(memory.kept("1").message())
                .contains(
                        "toplam/total: 120 → 132; TS-1: 1 × 100 → 1 × 110",
                        "toplam/total: 120 → 240; TS-1: 1 × 100 → 2 × 200");
        anotherRunChangesNothing();
    }

    @Test
    void linesThatOnlyTheAccountantChangedStayWhateverTextsTheShopChanges() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        accountantChangesThePrice();
        shop.put(later(AnOrder.of("1")).note("Kapıya bırakın"));

        runs(1, 0, 0);

        assertThat(books.lines("1")).containsExactly("goods TS-1 1: 110.00 + 22.00");
        assertThat(books.document("1"))
                .containsEntry("grand_total", new BigDecimal("132.0000"))
                .containsEntry("note", "Kapıya bırakın");
        anotherRunChangesNothing();
    }

    @Test
    void aTextThatBothSidesChangedStaysTheAccountantsWithANotice() {
        shop.put(AnOrder.of("1").note("acele"));
        runs(1, 0, 0);
        books.jdbc().update("UPDATE sales_order SET note = 'elden'");
        shop.put(later(AnOrder.of("1")).note("kapıda"));

        runs(0, 1, 0);

        assertThat(books.document("1")).containsEntry("note", "elden");
        assertThat(memory.notices())
                .containsExactly(
                        "1 KEPT_IN_BOOKS [\"WEB-1\",\"" + books.number("1") + "\",\"not/note: elden → kapıda\"]");
        anotherRunChangesNothing();
    }

    @Test
    void anAccountantsEditBetweenReadingAndWritingIsNotLost() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        shop.put(later(AnOrder.of("1")).address(ANKARA));
        accounting.before(operation -> {
            if (operation.equals("postSalesOrders")) {
                books.jdbc().update("UPDATE sales_order SET note = 'elden'");
            }
        });

        runs(1, 0, 0);

        assertThat(books.document("1")).containsEntry("note", "elden").containsEntry("billing_city", "Ankara");
    }

    @Test
    void aDocumentOfTheOlderVersionThatSaysTheSameIsUnchangedEvenIfInvoiced() {
        shop.put(AnOrder.of("1"), AnOrder.of("2"));
        runs(2, 0, 0);
        books.setState("2", "invoiced");
        asTheOlderVersionWroteThem();
        String before = books.checksum();
        shop.put(AnOrder.of("1").changedAt(LATER), AnOrder.of("2").changedAt(LATER));
        memory.jdbc().update("DELETE FROM reader_cursor");
        memory.jdbc().update("UPDATE order_link SET revision = 0");

        runs(0, 2, 0);

        assertThat(books.checksum()).isEqualTo(before);
        assertThat(memory.notices()).isEmpty();
        assertThat(memory.jdbc().queryForObject("SELECT COUNT(*) FROM order_content", Long.class))
                .isEqualTo(2);
        anotherRunChangesNothing();
    }

    @Test
    void aDocumentOfTheOlderVersionIsNeverOverwrittenWhereTheBooksDiffer() {
        shop.put(AnOrder.of("1"), AnOrder.of("2").note("acele"));
        runs(2, 0, 0);
        asTheOlderVersionWroteThem();
        shop.put(
                later(AnOrder.of("1"))
                        .lines(ALine.of("TS-1", "2", "120.00", "20"))
                        .total("240.00"),
                later(AnOrder.of("2")).note("kapıda"));

        runs(0, 1, 1);

        assertThat(books.document("2")).containsEntry("note", "acele");
        assertThat(books.lines("1")).containsExactly("goods TS-1 1: 100.00 + 20.00");
        assertThat(memory.waiting()).isEqualTo(Map.of("1", "CHANGED_IN_BOTH"));
        assertThat(memory.kept("1").message())
                .contains("toplam/total: 120; TS-1: 1 × 100", "toplam/total: 240; TS-1: 2 × 200");
        assertThat(memory.notices().get(0)).contains("2 KEPT_IN_BOOKS", "not/note: acele → kapıda");
    }

    @Test
    void anOrderThatIsCancelledAndValidAgainIsWrittenAgainWithTheAccountantsNote() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        books.jdbc().update("UPDATE sales_order SET note = 'elden'");
        shop.put(later(AnOrder.of("1")).status("Cancelled"));
        runs(1, 0, 0);
        shop.put(AnOrder.of("1").changed(LATER.plusSeconds(60), 3));

        runs(1, 0, 0);

        assertThat(books.document("1")).containsEntry("state", "open").containsEntry("note", "elden");
        assertThat(books.lines("1")).containsExactly("goods TS-1 1: 100.00 + 20.00");
        assertThat(memory.links()).isEqualTo(Map.of("1", "POSTED"));
        assertThat(shop.told()).isEqualTo(Map.of("1", books.number("1") + " posted"));
        anotherRunChangesNothing();
    }

    @Test
    void aDocumentThatTheAccountantCancelledIsNotOpenedByAnotherCity() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        books.setState("1", "cancelled");
        shop.put(later(AnOrder.of("1")).address(ANKARA));

        runs(0, 1, 0);

        assertThat(books.document("1")).containsEntry("state", "cancelled").containsEntry("billing_city", "İstanbul");
        assertThat(memory.notices().get(0))
                .contains("KEPT_IN_BOOKS", "durum/state: cancelled → open", "İstanbul → Ankara");
        anotherRunChangesNothing();
    }

    @Test
    void aRunThatDiedAfterWritingDoesNotMakeTheShopsNextChangeAConflict() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        Map<String, Object> link = memory.jdbc().queryForMap("SELECT * FROM order_link");
        byte[] content = memory.jdbc().queryForObject("SELECT content FROM order_content", byte[].class);
        shop.put(later(AnOrder.of("1"))
                .lines(ALine.of("TS-1", "2", "120.00", "20"))
                .total("240.00"));
        runs(1, 0, 0);
        memory.jdbc()
                .update(
                        "UPDATE order_link SET content_hash = ?, revision = ?",
                        link.get("content_hash"),
                        link.get("revision"));
        memory.jdbc().update("UPDATE order_content SET content = ?", content);
        shop.put(AnOrder.of("1")
                .changed(LATER.plusSeconds(60), 3)
                .lines(ALine.of("TS-1", "3", "120.00", "20"))
                .total("360.00"));

        runs(1, 0, 0);

        assertThat(books.lines("1")).containsExactly("goods TS-1 3: 300.00 + 60.00");
        anotherRunChangesNothing();
    }

    @Test
    void aDocumentThatTheAccountantDeletedIsWrittenAgainWithANotice() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        String former = books.number("1");
        books.jdbc().update("DELETE FROM sales_order_payment");
        books.jdbc().update("DELETE FROM sales_order_line");
        books.jdbc().update("DELETE FROM sales_order");
        shop.put(later(AnOrder.of("1")).note("kapıda"));

        runs(1, 0, 0);

        assertThat(memory.notices())
                .containsExactly(
                        "1 DOCUMENT_WRITTEN_AGAIN [\"WEB-1\",\"" + former + "\",\"" + books.number("1") + "\"]");
    }

    @Test
    void anotherMappingOfPaymentsAltersNoPostedDocument() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        // As it was written when the method was mapped to another account.
        books.jdbc().update("UPDATE sales_order SET payment_account = '108.09', payment_plan = 'ESKI'");
        books.jdbc().update("UPDATE sales_order_payment SET account = '108.09', plan = 'ESKI'");
        shop.put(later(AnOrder.of("1")).note("kapıda"));

        runs(1, 0, 0);

        assertThat(books.document("1"))
                .containsEntry("payment_account", "108.09")
                .containsEntry("payment_plan", "ESKI")
                .containsEntry("note", "kapıda");
        assertThat(memory.notices()).isEmpty();
    }

    private static AnOrder later(AnOrder order) {
        return order.changed(LATER, 2);
    }

    private void accountantChangesThePrice() {
        books.jdbc().update("UPDATE sales_order_line SET unit_price = 110, net_amount = 110, vat_amount = 22");
        books.jdbc().update("UPDATE sales_order SET net_total = 110, vat_total = 22, grand_total = 132");
    }

    /** Nothing was kept, the fingerprint had more in it, and documents named neither customer nor payments. */
    private void asTheOlderVersionWroteThem() {
        memory.jdbc().update("DELETE FROM order_content");
        memory.jdbc().update("UPDATE order_link SET content_hash = UNHEX(SHA2(order_id, 256))");
        books.jdbc()
                .update("UPDATE sales_order SET content_hash = UNHEX(SHA2(external_ref, 256)), title = NULL,"
                        + " tax_office = NULL, tax_number = NULL, local_vat = NULL");
        books.jdbc().update("DELETE FROM sales_order_payment");
    }
}
