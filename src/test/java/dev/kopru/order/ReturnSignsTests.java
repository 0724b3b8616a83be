package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.SalesOrder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The ways in which shops write that goods worth 240.00 come back, with a fee of 5.00 kept by the shop. */
class ReturnSignsTests {

    static Stream<Arguments> f078_aReturnIsOneDocumentHoweverItsSignsAreWritten() {
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
    void f078_aReturnIsOneDocumentHoweverItsSignsAreWritten(String how, ALine goods, ALine fee, String total) {
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
