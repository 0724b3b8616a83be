package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
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
    void aConnectorWithoutACheckOfItsOwnIsNotSaidToAnswer() {
        answering("database", Status.UP, "");

        assertThat(asked()).extracting(Connection::side).containsExactly("own");
    }

    private List<Connection> asked() {
        HikariDataSource own = new HikariDataSource();
        own.setJdbcUrl("jdbc:mysql://127.0.0.1:3306/kopru");
        return new AskedConnections(health, settings, Clock.systemUTC(), own, nothing(), nothing()).all();
    }

    @SuppressWarnings("unchecked")
    private static ObjectProvider<HikariDataSource> nothing() {
        return mock(ObjectProvider.class);
    }

    private void answering(String what, Status status, String trouble) {
        IndicatedHealthDescriptor answer = mock(IndicatedHealthDescriptor.class);
        when(answer.getStatus()).thenReturn(status);
        when(answer.getDetails()).thenReturn(Map.of("trouble", trouble));
        if (what.equals("database")) {
            when(health.healthForPath("database")).thenReturn(answer);
        } else {
            when(health.healthForPath("neighbours", what)).thenReturn(answer);
        }
    }
}
