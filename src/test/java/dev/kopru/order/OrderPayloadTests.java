package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kopru.connector.store.ShopOrder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

class OrderPayloadTests {

    private static final OrderPayload PAYLOAD = new OrderPayload();

    @Test
    void anOrderComesBackAsItWasKept() {
        ShopOrder order = AnOrder.of("123456789012345678901")
                .currency("USD", "32.14570000")
                .lines(ALine.of("00123", "1.500000", "0.003450", "20")
                        .attributes(Map.of("Beden", "M", "Renk", "Gül Kurusu 🌹")))
                .note("a\u0000b")
                .total("1E+3")
                .build();

        assertThat(PAYLOAD.order(PAYLOAD.of(order, OrderRules.NONE), "shop:123456789012345678901"))
                .isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"total\":120.00', '\"total\":null', order.total is missing",
        "'\"status\":\"Paid\",', '', order.status is missing",
        "'\"quantity\":1,', '', order.lines[0].quantity is missing",
        "'\"kind\":\"B2C\"', '\"kind\":null', order.customer.kind is missing"
    })
    void whatWasLeftOutIsNamed(String before, String after, String message) {
        String corrected = PAYLOAD.of(AnOrder.of("1").build(), OrderRules.NONE).replace(before, after);

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> PAYLOAD.order(corrected, "shop:1"))
                .withMessage(message);
    }

    @Test
    void aWordThatIsNoAmountIsRefused() {
        String corrected =
                PAYLOAD.of(AnOrder.of("1").build(), OrderRules.NONE).replace("\"total\":120.00", "\"total\":\"yüz\"");

        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> PAYLOAD.order(corrected, "shop:1"))
                .withMessageContaining("yüz");
    }

    @Test
    void aPayloadCannotBecomeAnotherOrder() {
        String other = PAYLOAD.of(AnOrder.of("2").build(), OrderRules.NONE);

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> PAYLOAD.order(other, "shop:1"))
                .withMessageContaining("shop:2")
                .withMessageContaining("shop:1");
    }
}
