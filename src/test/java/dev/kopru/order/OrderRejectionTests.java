package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.LineKind;
import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.order.customer.PostCode;
import dev.kopru.record.Reason;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why orders are rejected, and that the figures and names of it are told. */
class OrderRejectionTests {

    private static final Drafts PACKAGED = Drafts.PACKAGED;

    static Stream<Arguments> rejected() {
        String longName = "ğ".repeat(4096);
        return Stream.of(
                rejected(
                        AnOrder.of("1").status("Draft"),
                        "STATUS_NOT_CHOSEN",
                        "Draft",
                        "Completed, Paid, Processing, Shipped"),
                rejected(AnOrder.of("1").lines(), "NO_LINES"),
                rejected(AnOrder.of("1").lines(ALine.of("A", "0", "120", "20")), "NO_LINES"),
                rejected(AnOrder.of("1").placedAt(null), "MISSING_ORDER_DATE"),
                rejected(AnOrder.of("1").kind(OrderKind.UNKNOWN), "UNKNOWN_ORDER_KIND"),
                rejected(
                        AnOrder.of("1").lines(ALine.of("A", "1", "120", "20").kind(LineKind.UNKNOWN)),
                        "UNKNOWN_LINE_KIND",
                        "1"),
                rejected(AnOrder.of("1").currency("LIRA", null), "UNKNOWN_CURRENCY", "LIRA"),
                rejected(AnOrder.of("1").currency("XAU", "2500"), "UNKNOWN_CURRENCY", "XAU"),
                rejected(AnOrder.of("1").currency("", null), "UNKNOWN_CURRENCY", ""),
                rejected(AnOrder.of("1").currency("EUR", "0"), "MISSING_EXCHANGE_RATE", "EUR"),
                rejected(AnOrder.of("1").lines(ALine.of("A", "-1", "120", "20")), "NEGATIVE_QUANTITY", "1", "-1"),
                rejected(AnOrder.of("1").lines(ALine.of("A", "1", "-120", "20")), "NEGATIVE_PRICE", "1", "-120"),
                rejected(
                        AnOrder.of("1").lines(ALine.of("A", "1", "120", "20").discount("-1")),
                        "NEGATIVE_AMOUNT",
                        "lines[1].discount",
                        "-1"),
                rejected(
                        AnOrder.of("1").lines(ALine.of("A", "1", "120", "20").discount("130")),
                        "NEGATIVE_AMOUNT",
                        "lines[1]",
                        "-10.00"),
                rejected(
                        AnOrder.of("1").lines(ALine.of("A", "10000000000000", "120", "20")),
                        "AMOUNT_TOO_LARGE",
                        "lines[1].quantity",
                        "10000000000000",
                        "9999999999999"),
                rejected(
                        AnOrder.of("1").total("1E+18"),
                        "AMOUNT_TOO_LARGE",
                        "total",
                        "1000000000000000000",
                        "9999999999999"),
                rejected(AnOrder.of("1").discount("-5"), "NEGATIVE_AMOUNT", "discount", "-5"),
                rejected(
                        AnOrder.of("1").shipping("10.00", "20").shippingDiscount("12.00"),
                        "NEGATIVE_AMOUNT",
                        "shipping",
                        "-2.00"),
                rejected(AnOrder.of("1").discount("121"), "DISCOUNT_EXCEEDS_GOODS", "121.00", "120.00"),
                rejected(AnOrder.of("1").lines(ALine.of("A", "1", "120", null)), "MISSING_VAT_RATE", "lines[1]"),
                rejected(AnOrder.of("1").shipping("10.00", null).total("130.00"), "MISSING_VAT_RATE", "shipping"),
                rejected(
                        AnOrder.of("1").lines(ALine.of("A", "1", "120", "200")), "INVALID_VAT_RATE", "lines[1]", "200"),
                rejected(AnOrder.of("1").payment("Bitcoin", null), "UNKNOWN_PAYMENT_METHOD", "Bitcoin"),
                rejected(
                        AnOrder.of("1").lines(ALine.of("A", "1", "120", "20").name(longName)),
                        "TEXT_TOO_LONG",
                        "lines[1].name",
                        "4096",
                        "250"),
                rejected(
                        AnOrder.of("1")
                                .customer(new ShopCustomer(
                                        "1", CustomerKind.B2C, longName, "Y", null, null, null, null, null)),
                        "TEXT_TOO_LONG",
                        "customer.name",
                        "4098",
                        "250"),
                rejected(
                        AnOrder.of("1").address(new Address("A", "S", "K", "34", "0".repeat(21), "TR")),
                        "TEXT_TOO_LONG",
                        "billing.postCode",
                        "21",
                        "20"),
                rejected(AnOrder.of("1").note("a\u0000b"), "CONTROL_CHARACTER", "note"),
                rejected(
                        AnOrder.of("1").lines(ALine.of("A", "1", "120", "20").name("Tişört \ud83d")),
                        "CONTROL_CHARACTER",
                        "lines[1].name"),
                rejected(
                        AnOrder.of("1").customer(AnOrder.registered("1,23457E+11", null)),
                        "DAMAGED_CODE",
                        "customer.id",
                        "1,23457E+11"),
                rejected(AnOrder.of("1.2E+19"), "DAMAGED_CODE", "id", "1.2E+19"),
                rejected(AnOrder.of("9".repeat(65)), "TEXT_TOO_LONG", "number", "69", "64"));
    }

    private static Arguments rejected(AnOrder order, String code, String... arguments) {
        return Arguments.of(order, new Reason(code, List.of(arguments)));
    }

    @ParameterizedTest
    @MethodSource
    void rejected(AnOrder order, Reason reason) {
        assertThat(PACKAGED.rejection(order)).isEqualTo(reason);
    }

    @Test
    void aCancelledOrderIsCheckedOnlyForWhatIsRemembered() {
        AnOrder cancelled = AnOrder.of("1").status("Cancelled").lines().currency("?", null);

        assertThat(PACKAGED.draft(cancelled).isCancelled()).isTrue();
        assertThat(PACKAGED.rejection(cancelled.number("9".repeat(65))))
                .isEqualTo(new Reason("TEXT_TOO_LONG", List.of("number", "65", "64")));
    }

    @Test
    void aStatusIsTheShopsWordToTheLetter() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(PACKAGED.rejection(AnOrder.of("1").status("PAID")).code())
                    .isEqualTo("STATUS_NOT_CHOSEN");
            assertThat(PACKAGED.document(AnOrder.of("1").status("Paid")).state())
                    .isEqualTo("open");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRY", "TL", "TRL", "YTL", "try", "tl", " TL ", "₺"})
    void theLiraHasManyNames(String name) {
        assertThat(PACKAGED.document(AnOrder.of("1").currency(name, null)).currency())
                .isEqualTo("TRY");
    }

    @Test
    void namesAreCountedInLettersNotInBytesOrHalves() {
        String emoji = "😉".repeat(250);

        assertThat(PACKAGED.document(AnOrder.of("1")
                                .lines(ALine.of("A", "1", "120", "20").name(emoji)))
                        .lines()
                        .get(0)
                        .name())
                .isEqualTo(emoji);
        assertThat(PACKAGED.rejection(AnOrder.of("1")
                                .lines(ALine.of("A", "1", "120", "20").name(emoji + "!")))
                        .arguments())
                .containsExactly("lines[1].name", "251", "250");
    }

    @Test
    void turkishPostCodesGetTheirZeroBack() {
        assertThat(PostCode.padded("6010", "TR")).isEqualTo("06010");
        assertThat(PostCode.padded("6010", null)).isEqualTo("06010");
        assertThat(PostCode.padded("6010", "NL")).isEqualTo("6010");
        assertThat(PostCode.padded("34710", "TR")).isEqualTo("34710");
        assertThat(PostCode.padded("6010.0", "TR")).isEqualTo("06010");
        assertThat(PostCode.padded("34710,00", "TR")).isEqualTo("34710");
        assertThat(PostCode.padded("601", "TR")).isEqualTo("601");
        assertThat(PostCode.padded("٦٠١٠", "TR")).isEqualTo("٦٠١٠");
        assertThat(PostCode.padded(null, "TR")).isNull();
    }

    @Test
    void anUnlistedPaymentMethodGoesToTheDefaultWhereTheSettingsSaySo() {
        Drafts lenient = new Drafts(TestSettings.with("unknown-payment", "default"));

        assertThat(lenient.document(AnOrder.of("1").payment("Bitcoin", null)).paymentPlan())
                .isEqualTo("DIGER");
        assertThat(PACKAGED.document(AnOrder.of("1").payment("BankTransfer", null))
                        .paymentAccount())
                .isEqualTo("102.01.001");
    }
}
