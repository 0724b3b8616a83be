package dev.kopru.order.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.store.order.VatOfRate;
import dev.kopru.order.ALine;
import dev.kopru.order.AnOrder;
import dev.kopru.order.Drafts;
import dev.kopru.order.TestSettings;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.record.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The document carries the VAT that the shop states. */
class ShopVatTests {

    private static final Drafts PACKAGED = Drafts.PACKAGED;
    private static final BigDecimal HALF_KURUS = new BigDecimal("0.005");

    @Test
    void theShopsVatTotalIsBookedToTheLastKurus() {
        AnOrder order = AnOrder.of("1")
                .lines(lines(500, "9.99", "20"))
                .vatTotal("832.50")
                .total("4995.00");

        OrderDraft draft = PACKAGED.draft(order);

        assertThat(totals(draft.salesOrder())).isEqualTo("4162.50 + 832.50 = 4995.00");
        assertThat(draft.salesOrder().lines())
                .hasSize(500)
                .allSatisfy(line -> assertThat(line.net().add(line.vat())).isEqualTo("9.99"))
                .allSatisfy(line -> assertThat(
                                line.vat().subtract(new BigDecimal("1.665")).abs())
                        .isLessThanOrEqualTo(HALF_KURUS));
        assertThat(draft.notices()).containsExactly(new Reason("VAT_SPREAD", List.of("832.50", "830.00")));
    }

    @Test
    void fiveHundredPiecesOnOneLineNeedNoSpreading() {
        OrderDraft draft = PACKAGED.draft(AnOrder.of("1")
                .lines(ALine.of("A", "500", "9.99", "20"))
                .vatTotal("832.50")
                .total("4995.00"));

        assertThat(totals(draft.salesOrder())).isEqualTo("4162.50 + 832.50 = 4995.00");
        assertThat(draft.notices()).isEmpty();
    }

    @Test
    void withNetPricesTheNetStaysAndTheVatIsTheShops() {
        AnOrder order = AnOrder.of("1").withoutVat().lines(lines(53, "412.35", "20"));

        SalesOrder asKopruRounds = PACKAGED.document(order.total("26225.46"));
        OrderDraft draft = PACKAGED.draft(order.vatTotal("4371.00").total("26225.55"));

        assertThat(asKopruRounds.vatTotal()).isEqualTo("4370.91");
        assertThat(totals(draft.salesOrder())).isEqualTo("21854.55 + 4371.00 = 26225.55");
        assertThat(draft.salesOrder().lines()).hasSize(53).allSatisfy(line -> assertThat(line.kind() + " " + line.net())
                .isEqualTo("goods 412.35"));
        assertThat(draft.notices()).containsExactly(new Reason("VAT_SPREAD", List.of("4371.00", "4370.91")));
    }

    @Test
    void sumsAreComparedBeforeTheyAreRounded() {
        ALine[] lines = IntStream.range(0, 10)
                .mapToObj(i -> ALine.of("S" + i, "1", "9.99", "20").vat("1.6650"))
                .toArray(ALine[]::new);

        SalesOrder document =
                PACKAGED.document(AnOrder.of("1").lines(lines).vatTotal("16.65").total("99.90"));
        SalesOrder withoutTotal = PACKAGED.document(AnOrder.of("1").lines(lines).total("99.90"));

        assertThat(totals(document)).isEqualTo("83.25 + 16.65 = 99.90");
        assertThat(totals(withoutTotal)).isEqualTo("83.25 + 16.65 = 99.90");
    }

    @Test
    void netPricesWithMoreDecimalsAreAddedUpBeforeTheyAreRounded() {
        AnOrder order = AnOrder.of("1").withoutVat().lines(lines(100, "8.325", "20"));

        SalesOrder stated = PACKAGED.document(order.vatTotal("166.50").total("999.00"));
        SalesOrder implied = PACKAGED.document(
                AnOrder.of("1").withoutVat().lines(lines(100, "8.325", "20")).total("999.00"));

        assertThat(totals(stated)).isEqualTo("832.50 + 166.50 = 999.00");
        assertThat(totals(implied)).isEqualTo("832.50 + 166.50 = 999.00");
        assertThat(stated.lines()).extracting(SalesOrderLine::kind).hasSize(100).containsOnly("goods");
    }

    @ParameterizedTest
    @CsvSource({"16.60, true", "16.65, true", "16.70, true", "16.59, false", "16.71, false"})
    void vatMayBeOffByHalfAKurusALineAndNoMore(String vatTotal, boolean accepted) {
        AnOrder order = AnOrder.of("1")
                .lines(lines(10, "9.99", "20"))
                .vatTotal(vatTotal)
                .total("99.90");

        if (accepted) {
            assertThat(PACKAGED.document(order).vatTotal()).isEqualTo(vatTotal);
        } else {
            assertThat(PACKAGED.rejection(order))
                    .isEqualTo(new Reason("VAT_TOTAL_MISMATCH", List.of(vatTotal, "16.65")));
        }
    }

    @Test
    void thePaymentsToleranceIsNotTheVats() {
        Drafts generous = new Drafts(TestSettings.with("tolerance", "5.00"));

        assertThat(generous.rejection(AnOrder.of("1").vatTotal("20.01").total("120.00")))
                .isEqualTo(new Reason("VAT_TOTAL_MISMATCH", List.of("20.01", "20.00")));
    }

    @Test
    void theShopsVatOfEachRateIsBooked() {
        ALine[] lines = IntStream.range(0, 20)
                .mapToObj(i -> ALine.of("S" + i, "1", "9.99", i < 10 ? "20" : "10"))
                .toArray(ALine[]::new);
        AnOrder order = AnOrder.of("1")
                .lines(lines)
                .vatOfRates(vat("10", "9.08"), vat("20", "16.65"))
                .vatTotal("25.73")
                .total("199.80");

        SalesOrder document = PACKAGED.document(order);

        assertThat(vatByRate(document)).isEqualTo("{10=9.08, 20=16.65}");
        assertThat(document.grandTotal()).isEqualTo("199.80");
        assertThat(PACKAGED.rejection(order.vatOfRates(vat("10", "9.14"), vat("20", "16.65"))))
                .isEqualTo(new Reason("VAT_RATE_MISMATCH", List.of("10", "9.14", "9.08")));
        assertThat(PACKAGED.rejection(order.vatOfRates(vat("1", "9.08"), vat("20", "16.65"))))
                .isEqualTo(new Reason("VAT_RATE_MISMATCH", List.of("1", "9.08", "0.00")));
    }

    @Test
    void contradictingVatFiguresOfTheShopAreRejectedWithBoth() {
        ALine[] lines = IntStream.range(0, 20)
                .mapToObj(i -> ALine.of("S" + i, "1", "9.99", i < 10 ? "20" : "10"))
                .toArray(ALine[]::new);
        AnOrder order = AnOrder.of("1").lines(lines).vatOfRates(vat("10", "9.08"), vat("20", "16.65"));

        assertThat(PACKAGED.rejection(order.vatTotal("25.75").total("199.80")))
                .isEqualTo(new Reason("VAT_FIGURES_DIFFER", List.of("25.75", "25.73")));
        assertThat(totals(PACKAGED.document(order.vatTotal("25.74")))).isEqualTo("174.06 + 25.74 = 199.80");
    }

    @Test
    void aNoticeDoesNotClaimAFigureOfARateThatTheShopNeverStated() {
        AnOrder order = AnOrder.of("1")
                .lines(ALine.of("A", "1", "9.99", "20"), ALine.of("B", "1", "9.99", "10"))
                .vatOfRates(vat("20", "1.66"), vat("10", "0.91"))
                .vatTotal("2.58")
                .total("19.98");

        OrderDraft draft = PACKAGED.draft(order);

        assertThat(totals(draft.salesOrder())).isEqualTo("17.40 + 2.58 = 19.98");
        assertThat(draft.notices()).containsExactly(new Reason("VAT_SPREAD", List.of("2.58", "2.57")));
    }

    @Test
    void vatOfARateThatIsNotRoundedIsAddedUpFirst() {
        AnOrder order = AnOrder.of("1")
                .lines(
                        ALine.of("A", "1", "9.99", "20"),
                        ALine.of("B", "1", "9.99", "10"),
                        ALine.of("C", "1", "9.99", "1"))
                .vatOfRates(vat("20", "1.665"), vat("10", "0.908182"), vat("1", "0.098911"))
                .vatTotal("2.67")
                .total("29.97");

        assertThat(vatByRate(PACKAGED.document(order))).isEqualTo("{1=0.10, 10=0.91, 20=1.66}");
    }

    @Test
    void linesWithoutVatNeverGetAny() {
        ALine[] lines = IntStream.range(0, 20)
                .mapToObj(i -> ALine.of("S" + i, "1", "9.99", i < 10 ? "20" : "0"))
                .toArray(ALine[]::new);

        SalesOrder document =
                PACKAGED.document(AnOrder.of("1").lines(lines).vatTotal("16.65").total("199.80"));

        assertThat(vatByRate(document)).isEqualTo("{0=0.00, 20=16.65}");
        assertThat(document.lines().subList(10, 20)).allMatch(line -> line.vat().signum() == 0);
        assertThat(PACKAGED.rejection(AnOrder.of("1")
                        .lines(ALine.of("A", "1", "120.00", "0"))
                        .vatTotal("0.01")
                        .total("120.00")))
                .isEqualTo(new Reason("VAT_TOTAL_MISMATCH", List.of("0.01", "0.00")));
    }

    @Test
    void whatTheLinesDoNotStateIsTheRestOfTheTotal() {
        SalesOrder document = PACKAGED.document(AnOrder.of("1")
                .lines(
                        ALine.of("A", "1", "99.99", "20").vat("16.67"),
                        ALine.of("B", "1", "99.99", "20").vat("16.67"))
                .shipping("29.93", "20")
                .vatTotal("38.33")
                .total("229.91"));

        assertThat(document.lines())
                .extracting(line -> line.kind() + " " + line.net() + " + " + line.vat())
                .containsExactly("goods 83.32 + 16.67", "goods 83.32 + 16.67", "shipping 24.94 + 4.99");
    }

    @Test
    void vatThatTheTotalImpliesIsNoRoundingLine() {
        Drafts with21 = new Drafts(TestSettings.with("vat-rates[0].rate", "21"));
        SalesOrder document = with21.document(AnOrder.of("1")
                .withoutVat()
                .lines(ALine.of("A", "1", "10.70", "21"), ALine.of("B", "1", "10.70", "21"))
                .total("25.89"));

        assertThat(document.lines()).extracting(SalesOrderLine::kind).containsExactly("goods", "goods");
        assertThat(totals(document)).isEqualTo("21.40 + 4.49 = 25.89");
    }

    @Test
    void aDiscountThatTheShopGaveOnShippingTooIsToldByItsVat() {
        AnOrder order = AnOrder.of("1")
                .lines(ALine.of("A", "1", "110.00", "10"))
                .shipping("60.00", "20")
                .discount("17.00")
                .total("153.00");

        assertThat(vatByRate(PACKAGED.document(order))).isEqualTo("{10=8.45, 20=10.00}");
        assertThat(vatByRate(PACKAGED.document(order.vatTotal("18.00")))).isEqualTo("{10=9.00, 20=9.00}");
        assertThat(PACKAGED.rejection(order.vatTotal("17.00")))
                .isEqualTo(new Reason("VAT_TOTAL_MISMATCH", List.of("17.00", "18.45")));
    }

    private static ALine[] lines(int count, String price, String rate) {
        return IntStream.range(0, count)
                .mapToObj(i -> ALine.of("S" + i, "1", price, rate))
                .toArray(ALine[]::new);
    }

    private static VatOfRate vat(String rate, String amount) {
        return new VatOfRate(new BigDecimal(rate), new BigDecimal(amount));
    }

    private static String totals(SalesOrder document) {
        return document.netTotal() + " + " + document.vatTotal() + " = " + document.grandTotal();
    }

    private static String vatByRate(SalesOrder document) {
        Map<BigDecimal, BigDecimal> byRate = document.lines().stream()
                .collect(Collectors.toMap(SalesOrderLine::vatRate, SalesOrderLine::vat, BigDecimal::add, TreeMap::new));
        return byRate.toString();
    }
}
