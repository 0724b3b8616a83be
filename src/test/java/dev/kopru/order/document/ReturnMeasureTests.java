package dev.kopru.order.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.connector.accounting.document.BookedOrder;
import dev.kopru.connector.accounting.document.PostedOrder;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.store.order.LineKind;
import dev.kopru.order.ALine;
import dev.kopru.order.AnOrder;
import dev.kopru.order.Drafts;
import dev.kopru.record.Reason;
import dev.kopru.record.RejectedException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of a sale may come back, by SKU, by charge and in all. */
class ReturnMeasureTests {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

    private static ReturnMeasure of(AnOrder sale) {
        return new ReturnMeasure(booked(Drafts.PACKAGED.document(sale), false));
    }

    private static BookedOrder booked(SalesOrder document, boolean cancelled) {
        PostedOrder posted = new PostedOrder(
                document.externalRef(), "S-1", "open", 1, new byte[32], document.grandTotal(), true, cancelled);
        return new BookedOrder(posted, document);
    }

    private static SalesOrder back(String id, String total, ALine... lines) {
        return Drafts.PACKAGED.document(
                AnOrder.of(id).returning("1").lines(lines).total(total));
    }

    private static void fits(ReturnMeasure measure, SalesOrder back) {
        measure.check(back, TOLERANCE, "SKUSUZ-URUN");
        measure.take(back);
    }

    private static Reason refused(ReturnMeasure measure, SalesOrder back) {
        try {
            measure.check(back, TOLERANCE, "SKUSUZ-URUN");
        } catch (RejectedException rejected) {
            return rejected.reason();
        }
        throw new AssertionError("It fits: " + back);
    }

    @Test
    void theLinesOfOneSkuCountTogether() {
        ReturnMeasure measure = of(AnOrder.of("1")
                .lines(ALine.of("A", "1", "100.00", "20"), ALine.of("A", "2", "50.00", "20"))
                .total("200.00"));

        fits(measure, back("2", "100.00", ALine.of("A", "2", "50.00", "20")));
        assertThat(refused(measure, back("3", "100.00", ALine.of("A", "2", "50.00", "20"))))
                .isEqualTo(new Reason("RETURN_EXCEEDS_QUANTITY", List.of("S-1", "A", "3", "2", "2")));
        fits(measure, back("4", "100.00", ALine.of("A", "1", "100.00", "20")));
    }

    @Test
    void partsOfUnitsAddUpWithoutLosingAny() {
        ReturnMeasure measure = of(AnOrder.of("1")
                .lines(ALine.of("K", "2.5", "10.00", "20").unit("m"))
                .total("25.00"));

        fits(measure, back("2", "12.50", ALine.of("K", "1.25", "10.00", "20").unit("M")));
        assertThat(refused(
                                measure,
                                back(
                                        "3",
                                        "12.51",
                                        ALine.of("K", "1.251", "10.00", "20").unit("m")))
                        .arguments())
                .containsExactly("S-1", "K", "2.5", "1.25", "1.251");
        fits(measure, back("4", "12.50", ALine.of("K", "1.25", "10.00", "20").unit("m")));
    }

    @Test
    void quantitiesInDifferingUnitsAreComparedInMoney() {
        ReturnMeasure measure = of(AnOrder.of("1")
                .lines(ALine.of("V", "1", "1000.00", "20").unit("koli"), ALine.of("B", "1", "500.00", "20"))
                .total("1500.00"));

        fits(measure, back("2", "600.00", ALine.of("V", "600", "1.00", "20").unit("adet")));
        assertThat(refused(
                        measure,
                        back("3", "400.10", ALine.of("V", "400.1", "1.00", "20").unit("adet"))))
                .isEqualTo(new Reason("RETURN_EXCEEDS_LINE", List.of("S-1", "V", "1000.00", "600.00", "400.10")));
    }

    @Test
    void aBundleComesBackWithItsPartsOrPartByPartOnce() {
        ReturnMeasure measure = of(AnOrder.of("1")
                .lines(
                        ALine.of("SET", "1", "120.00", "20").kind(LineKind.BUNDLE),
                        ALine.of("P1", "1", "0.00", "20").kind(LineKind.BUNDLE_ITEM),
                        ALine.of("P2", "2", "0.00", "20").kind(LineKind.BUNDLE_ITEM))
                .total("120.00"));

        fits(measure, back("2", "40.00", ALine.of("P2", "1", "40.00", "20")));
        SalesOrder whole = back(
                "3",
                "80.00",
                ALine.of("SET", "1", "80.00", "20").kind(LineKind.BUNDLE),
                ALine.of("P1", "1", "0.00", "20").kind(LineKind.BUNDLE_ITEM),
                ALine.of("P2", "2", "0.00", "20").kind(LineKind.BUNDLE_ITEM));
        assertThat(refused(measure, whole).arguments()).containsExactly("S-1", "P2", "2", "1", "2");
    }

    @Test
    void whatWasNotSoldDoesNotComeBackButAProductThatTheShopHasDeletedDoes() {
        ReturnMeasure measure = of(AnOrder.of("1"));

        assertThat(refused(measure, back("2", "10.00", ALine.of("OTHER", "1", "10.00", "20"))))
                .isEqualTo(new Reason("RETURN_EXCEEDS_QUANTITY", List.of("S-1", "OTHER", "0", "0", "1")));
        assertThat(refused(
                                measure,
                                Drafts.PACKAGED.document(AnOrder.of("3")
                                        .returning("1")
                                        .lines()
                                        .shipping("9.90", "20")
                                        .total("9.90")))
                        .arguments())
                .containsExactly("S-1", "Kargo", "0.00", "0.00", "9.90");
        fits(measure, back("4", "120.00", ALine.of(null, "1", "120.00", "20")));
    }

    @Test
    void aReplacementOfTheSameSkuMayComeBackAgain() {
        ReturnMeasure measure = of(AnOrder.of("1"));

        fits(
                measure,
                back("2", "20.00", ALine.of("TS-1", "1", "120.00", "20"), ALine.of("TS-1", "-1", "100.00", "20")));
        fits(measure, back("3", "100.00", ALine.of("TS-1", "1", "100.00", "20")));
        assertThatThrownBy(() ->
                        measure.check(back("4", "0.01", ALine.of("TS-1", "1", "0.01", "20")), TOLERANCE, "SKUSUZ-URUN"))
                .isInstanceOf(RejectedException.class);
    }

    @Test
    void aCancelledReturnFreesItsOwn() {
        ReturnMeasure measure = of(AnOrder.of("1"));
        SalesOrder first = back("2", "120.00", ALine.of("TS-1", "1", "120.00", "20"));
        measure.add(booked(first, true));

        fits(measure, back("3", "120.00", ALine.of("TS-1", "1", "120.00", "20")));
    }
}
