package dev.kopru.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** What the server says now against what Köprü knows. */
class ServerClockTests {

    private static final TestDatabase.Schemas SCHEMAS = TestDatabase.fresh();

    @AfterAll
    static void dropSchemas() {
        SCHEMAS.close();
    }

    @ParameterizedTest
    @CsvSource({
        "connectionTimeZone=%2B03:00,3:00 h",
        "connectionTimeZone=-05:30,5:30 h",
        "serverTimezone=%2B03:00&connectionTimeZone=%2B03:00,3:00 h",
        "sessionVariables=time_zone='%2B03:00'&forceConnectionTimeZoneToSession=false,3:00 h"
    })
    void aZoneInTheUrlThatShiftsDatesIsRefusedByName(String parameters, String apart) {
        ServerClockException refused = catchThrowableOfType(
                ServerClockException.class, () -> check("kopru.store", parameters, Clock.systemUTC()));

        assertThat(refused)
                .hasMessageContaining("kopru.store.datasource.url")
                .hasMessageContaining(apart)
                .hasMessageContaining(parameters.substring(0, parameters.indexOf('=')));
        assertThat(refused)
                .hasMessageContaining("remove connectionTimeZone")
                .hasMessageContaining("adresten connectionTimeZone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "connectionTimeZone=UTC", "connectionTimeZone=%2B00:00", "preserveInstants=false"})
    void aSessionInUtcIsTakenHoweverItIsSaid(String parameters) {
        assertThatCode(() -> check("kopru.store", parameters, Clock.systemUTC()))
                .doesNotThrowAnyException();
    }

    @Test
    void aServerWhoseClockIsHoursWrongIsRefused() {
        assertThatExceptionOfType(ServerClockException.class)
                .isThrownBy(() -> check("kopru.accounting", "", ahead(Duration.ofHours(3))))
                .withMessageContaining("kopru.accounting.datasource.url")
                .withMessageContaining("3:00 h");
    }

    @Test
    void aClockThatIsAFewMinutesWrongIsNoReasonToStandStill() {
        assertThatCode(() -> check("kopru.store", "", ahead(Duration.ofMinutes(5))))
                .doesNotThrowAnyException();
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsLeftAlone() {
        try (HikariDataSource nobody = pool("jdbc:mysql://127.0.0.1:1/nobody")) {
            nobody.setConnectionTimeout(250);
            assertThatCode(() -> new ServerClock(Clock.systemUTC()).check("kopru.store", nobody))
                    .doesNotThrowAnyException();
        }
    }

    private void check(String prefix, String parameters, Clock clock) {
        String url = SCHEMAS.storeUrl();
        String joined = parameters.isEmpty() ? url : url + (url.contains("?") ? "&" : "?") + parameters;
        try (HikariDataSource pool = pool(joined)) {
            new ServerClock(clock).check(prefix, pool);
        }
    }

    private HikariDataSource pool(String url) {
        return new ConnectionPools(
                        Binder.get(new MockEnvironment()),
                        new DatabaseSettings(Duration.ofSeconds(1), Duration.ofSeconds(20)))
                .neighbour("store", new DatabaseTarget(url, SCHEMAS.username(), SCHEMAS.password()));
    }

    private static Clock ahead(Duration by) {
        return Clock.fixed(Instant.now().plus(by), ZoneOffset.UTC);
    }
}
