package dev.kopru.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** The address that a person is shown. */
class ServiceAddressTests {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, '', '', 8080, http://localhost:8080",
        "0.0.0.0, '', '', 8080, http://localhost:8080",
        "::, '', '', 9090, http://localhost:9090",
        "'', '', '', 80, http://localhost",
        "192.168.1.20, '', /kopru, 8080, http://192.168.1.20:8080/kopru",
        "fd00::5, '', '', 8080, http://[fd00::5]:8080",
        "127.0.0.1, key.p12, '', 8443, https://localhost:8443",
        "127.0.0.1, key.p12, '', 443, https://localhost",
    })
    void isOneThatABrowserFinds(String listening, String keyStore, String path, int port, String address) {
        MockEnvironment settings = new MockEnvironment()
                .withProperty("server.address", listening)
                .withProperty("server.servlet.context-path", path);
        if (!keyStore.isEmpty()) {
            settings.setProperty("server.ssl.key-store", keyStore);
        }

        assertThat(ServiceAddress.of(settings, port)).isEqualTo(address);
    }
}
