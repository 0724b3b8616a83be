package dev.kopru.connector.store.vendure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.env.MockPropertySource;

class VendureCheckTests {

    private static List<String> found(String... settings) {
        MockPropertySource source = new MockPropertySource();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            source.setProperty(setting.substring(0, equals), setting.substring(equals + 1));
        }
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(source);
        List<Finding> findings = new ArrayList<>();
        new VendureCheck().look(new Start(Start.Kind.SERVICE, environment), findings::add);
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void nothingIsAskedOfAShopThatIsNotChosen() {
        assertThat(found()).isEmpty();
        assertThat(found("kopru.store.ports.orders=jdbc")).isEmpty();
    }

    @Test
    void allThatIsMissingIsSaidBeforeTheStart() {
        assertThat(found("kopru.store.ports.orders=vendure"))
                .containsExactly("http-vendure-no-url", "http-vendure-no-login");
        assertThat(found(
                        "kopru.store.ports.orders=vendure",
                        "kopru.store.vendure.url=http://magaza.ornek",
                        "kopru.store.vendure.username=a",
                        "kopru.store.vendure.password=b"))
                .containsExactly("http-plain");
        assertThat(found(
                        "kopru.store.ports.orders=vendure",
                        "kopru.store.vendure.url=https://magaza.ornek",
                        "kopru.store.vendure.api-key=k"))
                .isEmpty();
    }

    @Test
    void aShopWithTwoLoginsIsToldWhichOfThemCounts() {
        assertThat(found(
                        "kopru.store.ports.orders=vendure",
                        "kopru.store.vendure.url=https://magaza.ornek",
                        "kopru.store.vendure.api-key=k",
                        "kopru.store.vendure.username=a",
                        "kopru.store.vendure.password=b"))
                .containsExactly("http-vendure-two-logins");
    }
}
