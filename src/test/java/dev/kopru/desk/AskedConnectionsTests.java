package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariDataSource;
import dev.kopru.finding.FindingWords;
import dev.kopru.guard.HealthAnswers;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mock.env.MockEnvironment;

/** Which connections the page shows, and what it says of each. */
class AskedConnectionsTests {

    private final HealthEndpoint health = mock(HealthEndpoint.class);
    private final MockEnvironment settings = new MockEnvironment()
            .withProperty("kopru.store.ports.orders", "vendure")
            .withProperty("kopru.store.vendure.url", "https://shop.example/admin-api?key=secret");

    @Test
    void aProgramThatIsNoDatabaseHasItsOwnPlaceAndSaysThatItDoesNotAnswer() {
        answering("database", Status.UP, "");
        answering("vendure", Status.DOWN, "The Vendure shop did not answer");

        List<Connection> all = asked();

        assertThat(all).extracting(Connection::side).containsExactly("store", "own");
        Connection vendure = all.get(0);
        assertThat(vendure.connector()).isEqualTo("vendure");
        assertThat(vendure.answers()).isFalse();
        assertThat(vendure.trouble()).isEqualTo("The Vendure shop did not answer");
        assertThat(vendure.address())
                .startsWith("https://shop.example/admin-api")
                .doesNotContain("secret");
        assertThat(vendure.user()).isEmpty();

        answering("vendure", Status.UP, "");
        assertThat(asked().get(0).answers()).isTrue();
    }

    @Test
    void whatIsWrongIsToldInTheReadersLanguageOnly() {
        answering("database", Status.UP, "");
        answering("vendure", Status.DOWN, Map.of("trouble", "It is away / O yok", "en", "It is away.", "tr", "O yok"));

        assertThat(asked().get(0).trouble()).isEqualTo("It is away");
        assertThat(asked(FindingWords.TURKISH).get(0).trouble()).startsWith("O yok");
    }

    @Test
    void aConnectorWithoutACheckOfItsOwnIsNotSaidToAnswer() {
        answering("database", Status.UP, "");

        assertThat(asked()).extracting(Connection::side).containsExactly("own");
    }

    private List<Connection> asked() {
        return asked(Locale.ENGLISH);
    }

    private List<Connection> asked(Locale language) {
        HikariDataSource own = new HikariDataSource();
        own.setJdbcUrl("jdbc:mysql://127.0.0.1:3306/kopru");
        return new AskedConnections(new HealthAnswers(health), settings, Clock.systemUTC(), own, nothing(), nothing())
                .all(language);
    }

    @SuppressWarnings("unchecked")
    private static ObjectProvider<HikariDataSource> nothing() {
        return mock(ObjectProvider.class);
    }

    private void answering(String what, Status status, String trouble) {
        answering(what, status, Map.of("trouble", trouble));
    }

    private void answering(String what, Status status, Map<String, Object> details) {
        IndicatedHealthDescriptor answer = mock(IndicatedHealthDescriptor.class);
        when(answer.getStatus()).thenReturn(status);
        when(answer.getDetails()).thenReturn(details);
        if (what.equals("database")) {
            when(health.healthForPath("database")).thenReturn(answer);
        } else {
            when(health.healthForPath("neighbours", what)).thenReturn(answer);
        }
    }
}
