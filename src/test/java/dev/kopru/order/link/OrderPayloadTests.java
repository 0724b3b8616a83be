package dev.kopru.order.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.ALine;
import dev.kopru.order.AnOrder;
import dev.kopru.order.rule.OrderRules;
import dev.kopru.record.Origin;
import dev.kopru.record.Source;
import dev.kopru.retry.payload.InvalidPayloadException;
import dev.kopru.retry.payload.PayloadJson;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderPayloadTests {

    private static final OrderPayload PAYLOAD = new OrderPayload();
    private static final String LONG_NAME = "x".repeat(2_000_000);
    private static final Source SOURCE = new Source("shop:1", "WEB-1", Origin.LIVE, null, 1);

    @Test
    void ofAnOrderThatIsTooLongOnlyItsKeysAreKeptByWhichTheShopIsAskedAgain() {
        ShopOrder order = AnOrder.of("1").number(LONG_NAME).build();

        String kept = PAYLOAD.of(SOURCE, order, OrderRules.NONE);

        assertThat(kept).isEqualTo("{\"type\":\"gone\",\"store\":\"shop\",\"orderId\":\"1\",\"number\":\"WEB-1\"}");
        assertThat(PAYLOAD.incoming(PayloadJson.of(kept), SOURCE, false))
                .isEqualTo(new IncomingOrder.Gone(SOURCE, "shop", "1", "WEB-1"));
    }

    @Test
    void ofAnOrderOfAFileThatIsTooLongTheKeyAndThePlaceAreKept() {
        Source file = new Source("shop:1", "WEB-1", Origin.CSV, "orders.csv:2", 1);
        ShopOrder order = AnOrder.of("1").number(LONG_NAME).build();

        assertThat(PAYLOAD.of(file, order, OrderRules.NONE))
                .isEqualTo("{\"type\":\"key\",\"key\":\"shop:1\",\"label\":\"WEB-1\",\"location\":\"orders.csv:2\"}");
    }

    @Test
    void anOrderComesBackAsItWasKept() {
        ShopOrder order = AnOrder.of("123456789012345678901")
                .currency("USD", "32.14570000")
                .lines(ALine.of("00123", "1.500000", "0.003450", "20")
                        .attributes(Map.of("Beden", "M", "Renk", "Gül Kurusu 🌹")))
                .note("a\u0000b")
                .total("1E+3")
                .build();

        assertThat(order(PAYLOAD.of(SOURCE, order, OrderRules.NONE), "shop:123456789012345678901"))
                .isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"total\":120.00', '\"total\":null', PAYLOAD_MISSING_FIELD order.total",
        "'\"status\":\"Paid\",', '', PAYLOAD_MISSING_FIELD order.status",
        "'\"quantity\":1,', '', PAYLOAD_MISSING_FIELD order.lines[0].quantity",
        "'\"kind\":\"B2C\"', '\"kind\":null', PAYLOAD_MISSING_FIELD order.customer.kind"
    })
    void whatWasLeftOutIsNamed(String before, String after, String message) {
        String corrected =
                PAYLOAD.of(SOURCE, AnOrder.of("1").build(), OrderRules.NONE).replace(before, after);

        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> order(corrected, "shop:1"))
                .withMessage(message);
    }

    @Test
    void aWordThatIsNoAmountIsRefused() {
        String corrected = PAYLOAD.of(SOURCE, AnOrder.of("1").build(), OrderRules.NONE)
                .replace("\"total\":120.00", "\"total\":\"yüz\"");

        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> order(corrected, "shop:1"))
                .withMessageContaining("yüz");
    }

    @Test
    void aPayloadCannotBecomeAnotherOrder() {
        String other = PAYLOAD.of(SOURCE, AnOrder.of("2").build(), OrderRules.NONE);

        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> order(other, "shop:1"))
                .withMessageContaining("shop:2")
                .withMessageContaining("shop:1");
    }

    private static ShopOrder order(String payload, String key) {
        Source source = new Source(key, key, Origin.LIVE, null, 1);
        return ((IncomingOrder.Readable) PAYLOAD.incoming(PayloadJson.of(payload), source, true)).order();
    }
}
