package dev.kopru.order.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.store.order.LineKind;
import dev.kopru.order.ALine;
import dev.kopru.order.AnOrder;
import dev.kopru.order.Drafts;
import dev.kopru.record.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The ways in which shops write that goods worth 240.00 come back, with a fee of 5.00 kept by the shop. */
class ReturnSignsTests {

    static Stream<Arguments> aReturnIsOneDocumentHoweverItsSignsAreWritten() {
        return Stream.of(
                Arguments.of("all positive", goods("2", "120.00", "240.00"), fee("1", "-5.00", "-5.00"), "235.00"),
                Arguments.of(
                        "quantities negative", goods("-2", "120.00", "-240.00"), fee("-1", "-5.00", "5.00"), "-235.00"),
                Arguments.of("prices negative", goods("2", "-120.00", "-240.00"), fee("1", "5.00", "5.00"), "-235.00"),
                Arguments.of(
                        "only the total negative",
                        goods("2", "120.00", "240.00"),
                        fee("1", "-5.00", "-5.00"),
                        "-235.00"));
    }

    private static ALine goods(String quantity, String price, String total) {
        return ALine.of("A", quantity, price, "20").total(total);
    }

    private static ALine fee(String quantity, String price, String total) {
        return ALine.fee(quantity, price, "20").total(total);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aReturnIsOneDocumentHoweverItsSignsAreWritten(String how, ALine goods, ALine fee, String total) {
        SalesOrder document = Drafts.PACKAGED.document(
                AnOrder.of("2").returning("1").lines(goods, fee).total(total));

        assertThat(document.isReturn()).isTrue();
        assertThat(document.lines())
                .extracting(line -> line.kind() + " " + line.quantity() + ": " + line.net() + " + " + line.vat())
                .containsExactly("goods 2: 200.00 + 40.00", "fee 1: -4.17 + -0.83");
        assertThat(document.grandTotal()).isEqualByComparingTo("235.00");
    }

    @Test
    void shippingThatIsPaidBackCounts() {
        SalesOrder document = Drafts.PACKAGED.document(AnOrder.of("2")
                .returning("1")
                .lines(ALine.of("A", "-1", "120.00", "20"))
                .shipping("-24.00", "20")
                .vatTotal("-24.00")
                .total("-144.00"));

        assertThat(document.netTotal()).isEqualByComparingTo("120.00");
        assertThat(document.vatTotal()).isEqualByComparingTo("24.00");
    }

    static Stream<Arguments> aGoodwillRefundIsOneDocumentHoweverItsSignsAreWritten() {
        return Stream.of(
                Arguments.of("20", "-20.00"),
                Arguments.of("-20", "-20.00"),
                Arguments.of("20", "20.00"),
                Arguments.of("-20", "20.00"));
    }

    @ParameterizedTest(name = "fee {0}, total {1}")
    @MethodSource
    void aGoodwillRefundIsOneDocumentHoweverItsSignsAreWritten(String fee, String total) {
        SalesOrder document = Drafts.PACKAGED.document(
                AnOrder.of("2").returning("1").lines(ALine.fee("1", fee, "20")).total(total));

        assertThat(lines(document)).containsExactly("fee 1: 16.67 + 3.33");
        assertThat(document.grandTotal()).isEqualByComparingTo("20.00");
    }

    static Stream<Arguments> theSignOfAFeeIsTheOneByWhichTheLinesComeToTheTotal() {
        return Stream.of(
                Arguments.of("1", "20", "260.00", "fee 1: 16.67 + 3.33"),
                Arguments.of("1", "-20", "260.00", "fee 1: 16.67 + 3.33"),
                Arguments.of("1", "20", "220.00", "fee 1: -16.67 + -3.33"),
                Arguments.of("1", "-20", "220.00", "fee 1: -16.67 + -3.33"),
                Arguments.of("-1", "20", "-260.00", "fee 1: 16.67 + 3.33"),
                Arguments.of("-1", "-20", "-260.00", "fee 1: 16.67 + 3.33"),
                Arguments.of("-1", "20", "-220.00", "fee 1: -16.67 + -3.33"),
                Arguments.of("-1", "20", "220.00", "fee 1: -16.67 + -3.33"));
    }

    @ParameterizedTest(name = "goods {0} x 240, fee {1}, total {2}")
    @MethodSource
    void theSignOfAFeeIsTheOneByWhichTheLinesComeToTheTotal(String goods, String fee, String total, String booked) {
        SalesOrder document = Drafts.PACKAGED.document(AnOrder.of("2")
                .returning("1")
                .lines(ALine.of("A", goods, "240.00", "20"), ALine.fee("1", fee, "20"))
                .total(total));

        assertThat(lines(document)).containsExactly("goods 1: 200.00 + 40.00", booked);
    }

    @Test
    void netPricesAreReadWithTheirVat() {
        SalesOrder document = Drafts.PACKAGED.document(AnOrder.of("2")
                .returning("1")
                .withoutVat()
                .lines(ALine.of("A", "-3", "9.99", "20"), ALine.fee("1", "-5", "10"))
                .shipping("4.10", "20")
                .discount("1.00")
                .total("-45.18"));

        assertThat(lines(document))
                .containsExactly("goods 3: 28.97 + 5.79", "fee 1: 5.00 + 0.50", "shipping 1: 4.10 + 0.82");
    }

    @Test
    void signsThatCanBeReadInTwoWaysAreRefusedWithBothFigures() {
        Reason reason = Drafts.PACKAGED.rejection(AnOrder.of("2")
                .returning("1")
                .lines(ALine.of("A", "1", "120.00", "20"), ALine.fee("1", "0.03", "20"))
                .total("120.00"));

        assertThat(reason).isEqualTo(new Reason("RETURN_SIGNS_AMBIGUOUS", List.of("120.03", "119.97", "120.00")));
    }

    @Test
    void aReturnByWhichTheCustomerWouldPayIsRefusedWithTheSignedFigures() {
        Reason reason = Drafts.PACKAGED.rejection(AnOrder.of("2")
                .returning("1")
                .lines(ALine.of("A", "1", "100.00", "20"), ALine.fee("1", "-130.00", "20"))
                .total("-30.00"));

        assertThat(reason).isEqualTo(new Reason("RETURN_GOES_OUT", List.of("100.00", "-130.00", "0.00", "-30.00")));
    }

    @Test
    void aTotalThatNoReadingComesToIsRefusedWithBothFigures() {
        Reason reason = Drafts.PACKAGED.rejection(AnOrder.of("2")
                .returning("1")
                .lines(ALine.of("A", "-1", "100.00", "20"), ALine.fee("1", "-20.00", "20"))
                .total("-90.00"));

        assertThat(reason.code()).isEqualTo("TOTAL_MISMATCH");
        assertThat(reason.arguments()).startsWith("90.00", "120.00");
    }

    static Stream<Arguments> aReplacementGoesOutHoweverTheSignsAreWritten() {
        return Stream.of(
                Arguments.of("2", "120.00", "-1", "60.00", "180.00"),
                Arguments.of("2", "120.00", "-1", "60.00", "-180.00"),
                Arguments.of("-2", "120.00", "1", "60.00", "-180.00"),
                Arguments.of("2", "-120.00", "1", "60.00", "-180.00"));
    }

    @ParameterizedTest(name = "{0} x {1} and {2} x {3}, total {4}")
    @MethodSource
    void aReplacementGoesOutHoweverTheSignsAreWritten(
            String backQuantity, String backPrice, String outQuantity, String outPrice, String total) {
        SalesOrder document = Drafts.PACKAGED.document(AnOrder.of("2")
                .returning("1")
                .lines(ALine.of("A", backQuantity, backPrice, "20"), ALine.of("B", outQuantity, outPrice, "20"))
                .vatTotal("30.00")
                .total(total));

        assertThat(lines(document)).containsExactly("goods 2: 200.00 + 40.00", "goods -1: -50.00 + -10.00");
        assertThat(document.grandTotal()).isEqualByComparingTo("180.00");
        assertThat(document.vatTotal()).isEqualByComparingTo("30.00");
        assertThat(document.lines().get(1))
                .returns(true, SalesOrderLine::movesStock)
                .returns(new BigDecimal("50.000000"), SalesOrderLine::unitPrice);
    }

    @Test
    void anEvenExchangeIsADocumentOfNothing() {
        SalesOrder document = Drafts.PACKAGED.document(AnOrder.of("2")
                .returning("1")
                .lines(ALine.of("M", "1", "120.00", "20"), ALine.of("L", "-1", "120.00", "20"))
                .total("0.00"));

        assertThat(lines(document)).containsExactly("goods 1: 100.00 + 20.00", "goods -1: -100.00 + -20.00");
    }

    @Test
    void thePartsOfABundleComeBackWithItHoweverItsPriceIsWritten() {
        SalesOrder document = Drafts.PACKAGED.document(AnOrder.of("2")
                .returning("1")
                .lines(
                        ALine.of("SET", "1", "-120.00", "20").kind(LineKind.BUNDLE),
                        ALine.of("P1", "1", "0.00", "20").kind(LineKind.BUNDLE_ITEM))
                .total("-120.00"));

        assertThat(lines(document)).containsExactly("bundle 1: 100.00 + 20.00", "bundle_item 1: 0.00 + 0.00");
    }

    @Test
    void aDeductionWrittenAsGoodsWithoutSkuIsNoReplacement() {
        Reason reason = Drafts.PACKAGED.rejection(AnOrder.of("2")
                .returning("1")
                .lines(
                        ALine.of("A", "1", "100.00", "20"),
                        ALine.of(null, "1", "-10.00", "20").name("Kesinti"))
                .total("90.00"));

        assertThat(reason).isEqualTo(new Reason("MISSING_SKU", List.of("2", "Kesinti")));
    }

    @Test
    void aReturnOfNothingIsRefused() {
        assertThat(Drafts.PACKAGED
                        .rejection(AnOrder.of("2").returning("1").lines().total("0.00"))
                        .code())
                .isEqualTo("NO_LINES");
    }

    private static List<String> lines(SalesOrder document) {
        return document.lines().stream()
                .map(line -> line.kind() + " "
                        + line.quantity().stripTrailingZeros().toPlainString() + ": " + line.net() + " + " + line.vat())
                .toList();
    }

    @Test
    void anOrderIsLeftAsItIs() {
        assertThat(Drafts.PACKAGED
                        .rejection(AnOrder.of("1")
                                .lines(ALine.of("A", "-1", "120.00", "20"))
                                .total("-120.00"))
                        .code())
                .isEqualTo("NEGATIVE_QUANTITY");
    }
}
