package dev.kopru.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kopru.finding.FindingWords;
import dev.kopru.finding.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

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

    @Test
    void aProxyThatIsNoAddressIsToldBeforeTheStart() {
        MockEnvironment settings =
                new MockEnvironment().withProperty(TrustedProxies.SETTING, "10.0.0.0/8, 300.1.1.1/99 proxy");
        List<String> said = new ArrayList<>();

        new ProxyCheck()
                .look(
                        new Start(Start.Kind.CHECK, settings),
                        finding -> said.add(FindingWords.say(finding, Locale.ENGLISH)));

        assertThat(said)
                .containsExactly(
                        "kopru.http.trusted-proxies: \"300.1.1.1/99\" is neither an address nor a network such as"
                                + " 10.0.0.0/8; correct it, or leave it out.",
                        "kopru.http.trusted-proxies: \"proxy\" is neither an address nor a network such as"
                                + " 10.0.0.0/8; correct it, or leave it out.");
    }
}
