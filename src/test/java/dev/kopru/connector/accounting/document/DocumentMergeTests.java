package dev.kopru.connector.accounting.document;

import static dev.kopru.connector.accounting.SalesOrders.order;
import static dev.kopru.connector.accounting.SalesOrders.sealed;
import static dev.kopru.connector.accounting.SalesOrders.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is followed when the accountant and the shop both had a document in their hands. */
class DocumentMergeTests {

    private static final SalesOrder LAST = order("shop:1", 1);

    @Test
    void theAccountantsAccountPlanAndNoteSurviveAnotherCityInTheShop() {
        SalesOrder books =
                with(LAST, "accountCode", "120.05", "paymentPlan", "45-GUN", "note", "Muhasebe notu", "taxNumber", "1");
        SalesOrder shop = inShop("delivery", with(LAST.delivery(), "city", "Ankara"));

        Merged merged = merge(LAST, books, shop);

        assertThat(merged.document())
                .isEqualTo(with(
                        books,
                        "delivery",
                        shop.delivery(),
                        "sourceRevision",
                        2L,
                        "contentHash",
                        merged.document().contentHash()));
        assertThat(merged.changes())
                .containsExactly(new MergeDifference("teslimat ili/delivery city", "İstanbul", "İstanbul", "Ankara"));
        assertThat(merged.kept()).isEmpty();
        assertThat(merged.partsChanged()).isFalse();
        assertThat(merged.concernsTextsOnly()).isTrue();
    }

    @Test
    void aTextThatBothChangedStaysTheAccountantsAndIsNamed() {
        Merged merged = merge(LAST, with(LAST, "note", "elden"), inShop("note", "kapıda"));

        assertThat(merged.changesNothing()).isTrue();
        assertThat(merged.document().note()).isEqualTo("elden");
        assertThat(merged.kept()).containsExactly(new MergeDifference("not/note", "teşekkürler 😉", "elden", "kapıda"));
    }

    @Test
    void linesThatBothChangedAreAConflictAndNothingIsWritten() {
        SalesOrder books = money(LAST, "110.00", "22.00", "132.00");
        SalesOrder shop = with(money(inShop("note", "kapıda"), "200.00", "40.00", "240.00"), "sourceRevision", 2L);

        Merged merged = merge(LAST, books, shop);

        assertThat(merged.conflicts())
                .startsWith(
                        new MergeDifference("toplam/total", "120", "132", "240"),
                        MergeDifference.ofPart("KZK-001-M", "1 × 100", "1 × 110", "1 × 200"));
    }

    @Test
    void linesThatOnlyTheShopChangedAreWrittenOnTheAccountantsPaymentPlan() {
        SalesOrder books = with(
                LAST,
                "paymentPlan",
                "45-GUN",
                "payments",
                List.of(with(LAST.payments().get(0), "plan", "45-GUN")));
        SalesOrder shop = money(inShop(), "200.00", "40.00", "240.00");

        Merged merged = merge(LAST, books, shop);

        assertThat(merged.isConflict()).isFalse();
        assertThat(merged.partsChanged()).isTrue();
        assertThat(merged.document().grandTotal()).isEqualByComparingTo("240");
        assertThat(merged.document().paymentPlan()).isEqualTo("45-GUN");
        assertThat(merged.document().payments())
                .containsExactly(with(shop.payments().get(0), "plan", "45-GUN"));
    }

    @Test
    void anotherMethodOfPaymentInTheShopAndAnotherAccountInTheBooksAreAConflict() {
        SalesOrder books = with(LAST, "paymentAccount", "102.01");
        SalesOrder shop = inShop(
                "paymentAccount",
                "127.01",
                "payments",
                List.of(with(LAST.payments().get(0), "method", "CashOnDelivery", "account", "127.01")));

        assertThat(merge(LAST, books, shop).conflicts())
                .containsExactly(new MergeDifference(
                        "tahsilat hesabı ve planı/payment account and plan", "108.01 / -", "102.01 / -", "127.01 / -"));
    }

    @Test
    void linesThatOnlyTheAccountantChangedStay() {
        SalesOrder books = money(LAST, "110.00", "22.00", "132.00");

        Merged merged = merge(LAST, books, inShop("title", "Ayşe Yılmaz Kaya"));

        assertThat(merged.document().lines()).isEqualTo(books.lines());
        assertThat(merged.document().grandTotal()).isEqualByComparingTo("132");
        assertThat(merged.document().title()).isEqualTo("Ayşe Yılmaz Kaya");
        assertThat(merged.partsChanged()).isFalse();
    }

    @Test
    void theShopMovesTheStateOnlyWhereTheAccountantDidNot() {
        assertThat(merge(LAST, LAST, inShop("state", "reserved")).document().state())
                .isEqualTo("reserved");
        Merged both = merge(LAST, with(LAST, "state", "approved"), inShop("state", "reserved"));
        assertThat(both.document().state()).isEqualTo("approved");
        assertThat(both.kept()).containsExactly(new MergeDifference("durum/state", "open", "approved", "reserved"));
        assertThat(merge(LAST, with(LAST, "state", "approved"), inShop("note", "x"))
                        .kept())
                .isEmpty();
    }

    @Test
    void anotherStateFromTheShopIsNoChangeOfAnInvoicedDocument() {
        SalesOrder invoiced = with(LAST, "state", "invoiced");

        Merged merged = new Wanted(inShop("state", "reserved"), LAST, null, Wanted.Reopening.NO)
                .mergedWith(new BookedOrder(with(booked(invoiced, false).posted(), "changeable", false), invoiced));

        assertThat(merged.changesNothing()).isTrue();
        assertThat(merged.kept()).isEmpty();
    }

    @Test
    void theSameChangeOnBothSidesIsNoChange() {
        SalesOrder shop = money(inShop("note", "kapıda"), "200.00", "40.00", "240.00");

        Merged merged = merge(LAST, money(with(LAST, "note", "kapıda"), "200.00", "40.00", "240.00"), shop);

        assertThat(merged.changesNothing()).isTrue();
        assertThat(merged.kept()).isEmpty();
    }

    @Test
    void whatWasWrittenBeforeContentsWereKeptIsNotOverwrittenWhereItDiffers() {
        SalesOrder old =
                with(LAST, "title", null, "taxNumber", null, "payments", List.of(), "contentHash", new byte[32]);

        assertThat(merge(null, old, inShop()).changesNothing()).isTrue();
        assertThat(merge(null, old, inShop()).kept()).isEmpty();
        assertThat(merge(null, with(old, "note", "elden"), inShop()).kept())
                .containsExactly(new MergeDifference("not/note", null, "elden", "teşekkürler 😉"));
        assertThat(merge(null, old, money(inShop(), "200.00", "40.00", "240.00"))
                        .conflicts())
                .startsWith(new MergeDifference("toplam/total", null, "120", "240"));
    }

    @Test
    void whatNobodyTouchedFollowsTheShopEvenIfItIsNotKnownWhatWasWritten() {
        SalesOrder shop = money(inShop("note", "kapıda"), "200.00", "40.00", "240.00");

        Merged merged = merge(null, LAST, shop);

        assertThat(merged.isConflict()).isFalse();
        assertThat(merged.document().grandTotal()).isEqualByComparingTo("240");
        assertThat(merged.document().note()).isEqualTo("kapıda");
    }

    @Test
    void anAddressThatIsHalfTheAccountantsIsNamed() {
        SalesOrder books = with(LAST, "billing", with(LAST.billing(), "postCode", "34711"));
        Merged merged = merge(LAST, books, inShop("billing", with(LAST.billing(), "city", "Ankara")));

        assertThat(merged.document().billing()).isEqualTo(with(LAST.billing(), "city", "Ankara", "postCode", "34711"));
        assertThat(merged.kept())
                .containsExactly(new MergeDifference("fatura posta kodu/billing post code", "34710", "34711", "34710"));
    }

    @Test
    void aDocumentThatAPersonCancelledStaysCancelled() {
        SalesOrder cancelled = with(LAST, "state", "cancelled");

        Merged text = mergeCancelled(cancelled, inShop("note", "kapıda"), false);
        assertThat(text.changesNothing()).isTrue();
        assertThat(text.kept()).contains(new MergeDifference("durum/state", "open", "cancelled", "open"));
        assertThat(mergeCancelled(cancelled, money(inShop(), "200.00", "40.00", "240.00"), false)
                        .conflicts())
                .startsWith(
                        new MergeDifference("durum/state", "open", "cancelled", "open"),
                        new MergeDifference("toplam/total", "120", "120", "240"));
        assertThat(mergeCancelled(cancelled, inShop(), true).document().state()).isEqualTo("open");
    }

    @Test
    void anotherDateIsMoneyAndFollowsTheSideThatChangedIt() {
        LocalDate march3 = LocalDate.of(2026, 3, 3);

        Merged shops = merge(LAST, LAST, inShop("date", march3));
        assertThat(shops.document().date()).isEqualTo(march3);
        assertThat(shops.concernsTextsOnly()).isFalse();
        assertThat(merge(LAST, with(LAST, "date", march3), inShop("note", "x"))
                        .document()
                        .date())
                .isEqualTo(march3);
    }

    private static SalesOrder inShop(@Nullable Object... namesAndValues) {
        return sealed(with(with(LAST, "sourceRevision", 2L), namesAndValues));
    }

    private static SalesOrder money(SalesOrder order, String net, String vat, String total) {
        return sealedUnlessBooks(
                order,
                with(
                        order,
                        "netTotal",
                        new BigDecimal(net),
                        "vatTotal",
                        new BigDecimal(vat),
                        "grandTotal",
                        new BigDecimal(total),
                        "payments",
                        List.of(with(order.payments().get(0), "amount", new BigDecimal(total))),
                        "lines",
                        List.of(with(
                                order.lines().get(0),
                                "unitPrice",
                                new BigDecimal(net),
                                "net",
                                new BigDecimal(net),
                                "vat",
                                new BigDecimal(vat)))));
    }

    /** The books keep the fingerprint of what was written last. */
    private static SalesOrder sealedUnlessBooks(SalesOrder before, SalesOrder changed) {
        return before.sourceRevision() == LAST.sourceRevision() ? changed : sealed(changed);
    }

    private static Merged merge(@Nullable SalesOrder last, SalesOrder books, SalesOrder shop) {
        return new Wanted(shop, last, null, Wanted.Reopening.NO).mergedWith(booked(books, false));
    }

    private static Merged mergeCancelled(SalesOrder books, SalesOrder shop, boolean mayReopen) {
        return new Wanted(shop, LAST, null, mayReopen ? Wanted.Reopening.UNLESS_BY_HAND : Wanted.Reopening.NO)
                .mergedWith(booked(books, true));
    }

    private static BookedOrder booked(SalesOrder books, boolean cancelled) {
        return new BookedOrder(
                new PostedOrder(
                        books.externalRef(),
                        "SIP1",
                        books.state(),
                        books.sourceRevision(),
                        books.contentHash(),
                        books.grandTotal(),
                        true,
                        cancelled),
                books);
    }
}
