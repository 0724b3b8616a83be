package dev.kopru.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTests {

    @Test
    void addressesAndNetworksAreReadWithAnySeparator() {
        assertThat(TrustedProxies.of("127.0.0.1, ::1;10.0.0.0/8 fd00::/8").networks())
                .hasSize(4)
                .allMatch(network -> network.contains("/"));
        assertThat(TrustedProxies.of(" ").networks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "10.0.0.0/33", "10.0.0", ".*", "127.0.0.1/x", "fe80::/200", "1.2.3.4.5", "cafe"})
    void whatIsNoAddressIsRefusedByName(String given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustedProxies.of("127.0.0.1," + given))
                .withMessageContaining("kopru.http.trusted-proxies")
                .withMessageContaining("\"" + given + "\"");
    }
}
