package dev.kopru.connector.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.LineKind;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.connector.store.order.ShopOrderLine;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a shop has copied into a code, nobody sees it and nothing is found by it. */
class InvisibleSignsTests {

    @ParameterizedTest
    @ValueSource(strings = {"LJ\u200B1", "LJ\u00AD1", "\u202ELJ1", "LJ\uFEFF1", "LJ1\u2060", "LJ1"})
    void aSkuAndTheKeyOfACustomerHaveNone(String code) {
        ShopOrderLine line = new ShopOrderLine(
                1,
                LineKind.values()[0],
                code,
                "a\u200Bb",
                Map.of(),
                BigDecimal.ONE,
                null,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                null,
                null,
                null,
                null,
                null);
        ShopCustomer customer =
                new ShopCustomer(code, CustomerKind.values()[0], "A\u200BB", null, null, null, null, null, null);

        assertThat(line.sku()).isEqualTo("LJ1");
        assertThat(line.name()).isEqualTo("a\u200Bb");
        assertThat(customer.id()).isEqualTo("LJ1");
        assertThat(customer.firstName()).isEqualTo("A\u200BB");
    }
}
