package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.store.order.LineKind;
import dev.kopru.record.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The amounts of the document that an order becomes. */
class SalesOrderAmountTests {

    private static final Drafts PACKAGED = Drafts.PACKAGED;

    @Test
    void pricesWithVatAreTakenApart() {
        SalesOrder document = PACKAGED.document(AnOrder.of("1").total("120.00"));

        assertThat(shown(document)).containsExactly("goods 1 × 100.000000 - 0.00 = 100.00 + 20.00 (20%)");
        assertThat(totals(document)).isEqualTo("100.00 + 20.00 = 120.00");
    }

    @Test
    void pricesWithoutVatGetIt() {
        SalesOrder document = PACKAGED.document(AnOrder.of("1")
                .withoutVat()
                .lines(ALine.of("A", "3", "10.50", "10"))
                .total("34.65"));

        assertThat(shown(document)).containsExactly("goods 3 × 10.500000 - 0.00 = 31.50 + 3.15 (10%)");
        assertThat(totals(document)).isEqualTo("31.50 + 3.15 = 34.65");
    }

    @Test
    void aLinesOwnDiscountIsWithoutVatInTheBooks() {
        SalesOrder document = PACKAGED.document(AnOrder.of("1")
                .lines(ALine.of("A", "2", "120.00", "20").discount("24.00").total("216.00"))
                .total("216.00"));

        assertThat(shown(document)).containsExactly("goods 2 × 100.000000 - 20.00 = 180.00 + 36.00 (20%)");
    }

    @Test
    void anOrderDiscountIsSpreadOverItsRates() {
        SalesOrder document = PACKAGED.document(AnOrder.of("1")
                .lines(ALine.of("A", "1", "100.00", "1"), ALine.of("B", "1", "200.00", "20"))
                .discount("30.00")
                .total("270.00"));

        assertThat(document.lines())
                .extracting(line -> line.net() + " + " + line.vat())
                .containsExactly("89.11 + 0.89", "150.00 + 30.00");
        assertThat(totals(document)).isEqualTo("239.11 + 30.89 = 270.00");
    }

    @Test
    void aDiscountWithMoreDecimalsThanTheCurrencyIsRoundedBeforeItIsSpread() {
        SalesOrder document = PACKAGED.document(AnOrder.of("1")
                .lines(ALine.of("A", "1", "333.33", "20"))
                .discount("33.3333")
                .total("300.00"));

        assertThat(document.lines()).extracting(SalesOrderLine::kind).containsExactly("goods");
        assertThat(totals(document)).isEqualTo("250.00 + 50.00 = 300.00");
    }

    @Test
    void instalmentsAndShippingBringTheirVat() {
        SalesOrder document = PACKAGED.document(AnOrder.of("1")
                .shipping("24.00", "20")
                .instalment("12.00", "20")
                .total("156.00"));

        assertThat(document.lines())
                .extracting(line -> line.kind() + " " + line.net() + " + " + line.vat())
                .containsExactly("goods 100.00 + 20.00", "shipping 20.00 + 4.00", "instalment 10.00 + 2.00");
    }

    @Test
    void aPresentWithoutPriceNeedsNoRateOfItsOwn() {
        SalesOrder document = PACKAGED.document(AnOrder.of("1")
                .lines(ALine.of("A", "1", "120.00", "20"), ALine.of("GIFT", "1", "0.00", null))
                .total("120.00"));

        assertThat(document.lines())
                .extracting(line -> line.sku() + " " + line.vatRate() + " " + line.net() + " " + line.movesStock())
                .containsExactly("A 20 100.00 true", "GIFT 20 0.00 true");
    }

    @ParameterizedTest
    @CsvSource({"120.03, 0.03", "119.95, -0.05", "120.05, 0.05"})
    void aDifferenceWithinTheToleranceBecomesARoundingLine(String total, String rounding) {
        SalesOrder document = PACKAGED.document(AnOrder.of("1").total(total));

        assertThat(document.lines()).hasSize(2);
        assertThat(document.lines().get(1).kind()).isEqualTo("rounding");
        assertThat(document.lines().get(1).net()).isEqualByComparingTo(rounding);
        assertThat(document.lines().get(1).vat()).isZero();
        assertThat(document.grandTotal()).isEqualByComparingTo(total);
        assertThat(document.netTotal().add(document.vatTotal())).isEqualByComparingTo(total);
    }

    @ParameterizedTest
    @CsvSource({"120.06", "119.94", "0.00", "100.00", "1200.00"})
    void aLargerDifferenceRejectsTheOrderWithBothFigures(String total) {
        Reason reason = PACKAGED.rejection(AnOrder.of("1").total(total));

        assertThat(reason).isEqualTo(new Reason("TOTAL_MISMATCH", List.of(total, "120.00", "0.05")));
    }

    @Test
    void theShopsOwnLineFigureIsKeptWithinTheTolerance() {
        SalesOrder document = PACKAGED.document(AnOrder.of("1")
                .lines(ALine.of("A", "3", "33.333333", "20").total("99.99"))
                .total("99.99"));
        Reason reason = PACKAGED.rejection(AnOrder.of("1")
                .lines(ALine.of("A", "2", "10.00", "20").total("25.00"))
                .total("25.00"));

        assertThat(document.grandTotal()).isEqualByComparingTo("99.99");
        assertThat(document.lines()).hasSize(1);
        assertThat(reason).isEqualTo(new Reason("LINE_TOTAL_MISMATCH", List.of("1", "25.00", "20.00")));
    }

    @Test
    void theVatThatTheShopChargedIsKept() {
        SalesOrder document = PACKAGED.document(AnOrder.of("1")
                .lines(ALine.of("A", "1", "99.99", "20").vat("16.67"))
                .total("99.99"));

        assertThat(totals(document)).isEqualTo("83.32 + 16.67 = 99.99");
    }

    @Test
    void aVatFigureFromBeforeTheOrdersDiscountIsWorkedOutAnew() {
        SalesOrder document = PACKAGED.document(AnOrder.of("1")
                .lines(ALine.of("A", "1", "120.00", "20").vat("20.00"))
                .discount("12.00")
                .total("108.00"));

        assertThat(totals(document)).isEqualTo("90.00 + 18.00 = 108.00");
    }

    @Test
    void vatOfAnotherRateRejectsTheOrderWithBothFigures() {
        Reason reason = PACKAGED.rejection(AnOrder.of("1")
                .lines(ALine.of("A", "1", "120.00", "20").vat("18.31"))
                .total("120.00"));
        Reason total = PACKAGED.rejection(AnOrder.of("1").vatTotal("18.31").total("120.00"));

        assertThat(reason).isEqualTo(new Reason("VAT_RATE_MISMATCH", List.of("20", "18.31", "20.00")));
        assertThat(total).isEqualTo(new Reason("VAT_TOTAL_MISMATCH", List.of("18.31", "20.00")));
    }

    @Test
    void oldRatesAreKeptAsTheyWere() {
        SalesOrder document = PACKAGED.document(AnOrder.of("1")
                .placedAt(Instant.parse("2023-07-09T20:59:59Z"))
                .lines(ALine.of("A", "1", "108.00", "8"), ALine.of("B", "1", "118.00", "18"))
                .total("226.00"));

        assertThat(vatByRate(document)).isEqualTo("{8=8.00, 18=18.00}");
    }

    @Test
    void aPartialRefundIsAReturnOfItsNetAndItsVat() {
        SalesOrder document = PACKAGED.document(AnOrder.of("2")
                .returning("1")
                .lines(ALine.of("B", "1", "120.00", "20"))
                .total("-120.00"));

        assertThat(document.isReturn()).isTrue();
        assertThat(document.relatedRef()).isEqualTo("shop:1");
        assertThat(totals(document)).isEqualTo("100.00 + 20.00 = 120.00");
    }

    @Test
    void aLineOfADeletedProductGoesToThePlaceholder() {
        SalesOrder document = PACKAGED.document(AnOrder.of("1")
                .lines(ALine.of("", "1", "50.00", "20").name("Eski Ürün"), ALine.of("A", "1", "70.00", "20"))
                .total("120.00"));
        Reason reason = new Drafts(TestSettings.with("stock.placeholder-sku", ""))
                .rejection(
                        AnOrder.of("1").lines(ALine.of(" ", "1", "120.00", "20").name("Eski Ürün")));

        assertThat(document.lines())
                .extracting(line ->
                        line.sku() + " " + line.name() + " " + line.net().add(line.vat()))
                .containsExactly("SKUSUZ-URUN Eski Ürün 50.00", "A Tişört 70.00");
        assertThat(reason).isEqualTo(new Reason("MISSING_SKU", List.of("1", "Eski Ürün")));
    }

    @Test
    void feesOfBothSignsCountWithTheirVat() {
        SalesOrder document = PACKAGED.document(AnOrder.of("1")
                .lines(ALine.of("A", "1", "200.00", "20"), ALine.fee("1", "3.00", "20"), ALine.fee("1", "-5.00", "20"))
                .shipping("29.90", "20")
                .total("227.90"));

        assertThat(document.lines())
                .extracting(line -> line.kind() + " " + line.net() + " + " + line.vat())
                .containsExactly(
                        "goods 166.67 + 33.33", "fee 2.50 + 0.50", "fee -4.17 + -0.83", "shipping 24.92 + 4.98");
        assertThat(document.grandTotal()).isEqualByComparingTo("227.90");
    }

    @Test
    void aFixedDiscountAboveAHundredIsAnAmount() {
        SalesOrder document = PACKAGED.document(AnOrder.of("1")
                .lines(ALine.of("A", "1", "400.00", "20"))
                .discount("150.00")
                .total("250.00"));

        assertThat(totals(document)).isEqualTo("208.33 + 41.67 = 250.00");
    }

    @Test
    void aBundlePricedAtItsParentIsRevenueOnceAndStockOnce() {
        SalesOrder document = PACKAGED.document(bundle("100.00", "0.00", "0.00", "0.00"));

        assertThat(document.lines())
                .extracting(line -> line.kind() + " " + line.net().add(line.vat()) + " " + line.movesStock())
                .containsExactly(
                        "bundle 100.00 false",
                        "bundle_item 0.00 true",
                        "bundle_item 0.00 true",
                        "bundle_item 0.00 true");
        assertThat(document.grandTotal()).isEqualByComparingTo("100.00");
    }

    @Test
    void aBundlePricedAtItsPartsIsRevenueOnceAndStockOnce() {
        SalesOrder document = PACKAGED.document(bundle("0.00", "33.33", "33.33", "33.34"));

        assertThat(document.lines())
                .extracting(line -> line.kind() + " " + line.net().add(line.vat()) + " " + line.movesStock())
                .containsExactly(
                        "bundle 0.00 false",
                        "bundle_item 33.33 true",
                        "bundle_item 33.33 true",
                        "bundle_item 33.34 true");
        assertThat(document.grandTotal()).isEqualByComparingTo("100.00");
    }

    private static AnOrder bundle(String parent, String... parts) {
        List<ALine> lines = new ArrayList<>();
        lines.add(ALine.of("SET", "1", parent, "20").kind(LineKind.BUNDLE));
        for (String part : parts) {
            lines.add(ALine.of("P" + lines.size(), "1", part, "20").kind(LineKind.BUNDLE_ITEM));
        }
        return AnOrder.of("1").lines(lines.toArray(ALine[]::new)).total("100.00");
    }

    @Test
    void vatRoundedPerLineMeetsVatRoundedOnTheSum() {
        Drafts with21 = new Drafts(TestSettings.with("vat-rates[0].rate", "21"));
        AnOrder order = AnOrder.of("1")
                .withoutVat()
                .lines(
                        ALine.of("A", "1", "10.70", "21").vat("2.25"),
                        ALine.of("B", "1", "10.70", "21").vat("2.25"))
                .vatTotal("4.49")
                .total("25.89");

        SalesOrder document = with21.document(order);

        assertThat(document.lines())
                .extracting(line -> line.kind() + " " + line.net() + " + " + line.vat())
                .containsExactly("goods 10.70 + 2.24", "goods 10.70 + 2.25");
        assertThat(document.grandTotal()).isEqualByComparingTo("25.89");
        assertThat(with21.rejection(order.total("25.80")).code()).isEqualTo("TOTAL_MISMATCH");
    }

    @Test
    void aSmallVatKeepsItsKurus() {
        SalesOrder document = PACKAGED.document(
                AnOrder.of("1").lines(ALine.of("A", "1", "200.00", "1")).total("200.00"));

        assertThat(totals(document)).isEqualTo("198.02 + 1.98 = 200.00");
    }

    @Test
    void unitPricesKeepSixDecimals() {
        SalesOrder document = PACKAGED.document(AnOrder.of("1")
                .withoutVat()
                .lines(ALine.of("A", "1000", "0.003450", "20"), ALine.of("B", "1", "128.587", "20"))
                .total("158.45"));

        assertThat(document.lines())
                .extracting(line -> line.unitPrice() + " " + line.net())
                .containsExactly("0.003450 3.45", "128.587000 128.59");
        assertThat(document.grandTotal()).isEqualByComparingTo("158.45");
    }

    @Test
    void goodsAndShippingAtDifferentRates() {
        SalesOrder document = PACKAGED.document(AnOrder.of("1")
                .lines(ALine.of("A", "1", "110.00", "10"))
                .shipping("24.00", "20")
                .total("134.00"));

        assertThat(vatByRate(document)).isEqualTo("{10=10.00, 20=4.00}");
        assertThat(totals(document)).isEqualTo("120.00 + 14.00 = 134.00");
    }

    @Test
    void aCouponOnShippingLeavesNoShipping() {
        SalesOrder document = PACKAGED.document(AnOrder.of("1")
                .shipping("29.90", "20")
                .shippingDiscount("29.90")
                .total("120.00"));

        assertThat(document.lines())
                .extracting(line -> line.kind() + " " + line.net() + " + " + line.vat() + " -" + line.discount())
                .containsExactly("goods 100.00 + 20.00 -0.00", "shipping 0.00 + 0.00 -24.92");
    }

    @Test
    void vatWithheldByTheBuyerIsNotSupported() {
        AnOrder order = AnOrder.of("1").withoutVat().total("1200.00");

        Reason reason = PACKAGED.rejection(
                order.lines(ALine.of("A", "1", "1000.00", "20").withholding("5/10")));
        SalesOrder nothingWithheld = PACKAGED.document(
                order.lines(ALine.of("A", "1", "1000.00", "20").withholding("0/10")));

        assertThat(reason).isEqualTo(new Reason("WITHHOLDING_NOT_SUPPORTED", List.of("1", "5/10")));
        assertThat(totals(nothingWithheld)).isEqualTo("1000.00 + 200.00 = 1200.00");
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 10000, 8333 + 1667 = 10000",
        "KWD, 1.234, 1.028 + 0.206 = 1.234",
        "TRY, 10.00, 8.33 + 1.67 = 10.00"
    })
    void eachCurrencyHasItsOwnDecimals(String currency, String price, String expected) {
        SalesOrder document = PACKAGED.document(AnOrder.of("1")
                .currency(currency, "30")
                .lines(ALine.of("A", "1", price, "20"))
                .total(price));

        assertThat(totals(document)).isEqualTo(expected);
    }

    @Test
    void bothAmountsStandOnTheDocument() {
        SalesOrder document = PACKAGED.document(AnOrder.of("1")
                .currency("USD", "32.1457")
                .lines(ALine.of("A", "1", "100.00", "20"))
                .total("100.00"));

        assertThat(document.grandTotal()).isEqualTo(new BigDecimal("100.00"));
        assertThat(document.localTotal()).isEqualTo(new BigDecimal("3214.57"));
        assertThat(document.exchangeRate()).isEqualTo(new BigDecimal("32.1457"));
        assertThat(PACKAGED.rejection(AnOrder.of("1").currency("USD", null)))
                .isEqualTo(new Reason("MISSING_EXCHANGE_RATE", List.of("USD")));
    }

    @Test
    void whateverTheOrderItsDocumentAddsUp() {
        Random random = new Random(20260302);
        for (int i = 0; i < 2000; i++) {
            AnOrder order = randomOrder(random);

            SalesOrder document = PACKAGED.document(order);

            BigDecimal total = order.build().total();
            assertThat(document.grandTotal()).as("order %s", order.build()).isEqualByComparingTo(total);
            assertThat(document.netTotal().add(document.vatTotal())).isEqualByComparingTo(total);
            for (SalesOrderLine line : document.lines()) {
                assertThat(line.net().scale()).isLessThanOrEqualTo(2);
                BigDecimal unitRounding = line.quantity().movePointLeft(6);
                assertThat(line.quantity()
                                .multiply(line.unitPrice())
                                .subtract(line.discount())
                                .subtract(line.net())
                                .abs())
                        .isLessThanOrEqualTo(unitRounding.add(new BigDecimal("0.02")));
            }
        }
    }

    /** Prices with VAT, so the shop's total is certain: what the lines cost, less the discount, and shipping. */
    private static AnOrder randomOrder(Random random) {
        List<String> rates = List.of("0", "1", "10", "20");
        List<ALine> lines = new ArrayList<>();
        BigDecimal goods = BigDecimal.ZERO;
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(5000), random.nextInt(4));
            BigDecimal price = BigDecimal.valueOf(random.nextInt(1_000_000), 2 + random.nextInt(3));
            goods = goods.add(quantity.multiply(price).setScale(2, RoundingMode.HALF_UP));
            lines.add(
                    ALine.of("S" + i, quantity.toString(), price.toString(), rates.get(random.nextInt(rates.size()))));
        }
        BigDecimal discount =
                goods.multiply(BigDecimal.valueOf(random.nextInt(101), 2)).setScale(2, RoundingMode.DOWN);
        return AnOrder.of("1")
                .lines(lines.toArray(ALine[]::new))
                .discount(discount.toString())
                .shipping("29.90", "20")
                .total(goods.subtract(discount).add(new BigDecimal("29.90")).toString());
    }

    private static List<String> shown(SalesOrder document) {
        return document.lines().stream()
                .map(line -> line.kind() + " " + line.quantity() + " × " + line.unitPrice() + " - " + line.discount()
                        + " = " + line.net() + " + " + line.vat() + " (" + line.vatRate() + "%)")
                .toList();
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
