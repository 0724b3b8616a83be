package dev.kopru.database;

import dev.kopru.finding.Finding;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a database what time it is, as the connectors read instants: a session in another time zone than UTC shifts every
 * date that it reads and writes, and nothing else would tell.
 */
record ServerClock(Clock clock) {

    private static final Logger log = LoggerFactory.getLogger(ServerClock.class);

    private static final Duration WRONG = Duration.ofMinutes(10);
    private static final Duration ODD = Duration.ofMinutes(1);

    private static final Pattern ZONE_PARAMETER = Pattern.compile(
            "(?:connectionTimeZone|serverTimezone|forceConnectionTimeZoneToSession|preserveInstants|sessionVariables)=[^&]*",
            Pattern.CASE_INSENSITIVE);

    /** What a database says, and when Köprü heard it. */
    record Answer(Instant session, Instant server, String zone, Instant here) {

        Duration shift() {
            return Duration.between(server, session);
        }

        Duration lead() {
            return Duration.between(here, server);
        }
    }

    /**
     * Warns of a clock that is a few minutes wrong.
     *
     * @param prefix of the settings {@code <prefix>.datasource.*}
     * @throws ServerClockException when what the database says cannot be the time
     */
    void check(String prefix, DataSource database) {
        try (Connection connection = database.getConnection()) {
            judge(
                    prefix,
                    answer(connection),
                    parameters(connection.getMetaData().getURL()));
        } catch (SQLException e) {
            log.warn("The database of {}.datasource.url does not answer; its time is not checked", prefix, e);
        }
    }

    /** What is wrong with the time of a database, for those who tell more than that. */
    Optional<Finding> trouble(String prefix, Connection connection) throws SQLException {
        try {
            judge(
                    prefix,
                    answer(connection),
                    parameters(connection.getMetaData().getURL()));
            return Optional.empty();
        } catch (ServerClockException e) {
            return Optional.of(e.finding());
        }
    }

    private Answer answer(Connection connection) throws SQLException {
        String sql = Vendor.of(connection.getMetaData().getURL()).clock();
        Instant before = clock.instant();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            Instant session = row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
            Instant server = row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC);
            Instant here = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
            return new Answer(session, server, row.getString(3), here);
        }
    }

    private static void judge(String prefix, Answer answer, List<String> parameters) {
        if (answer.shift().abs().compareTo(WRONG) > 0) {
            throw ServerClockException.zone(prefix, answer, parameters);
        }
        if (answer.lead().abs().compareTo(WRONG) > 0) {
            throw ServerClockException.clock(prefix, answer);
        }
        if (answer.lead().abs().compareTo(ODD) > 0) {
            log.warn(
                    "The database of {}.datasource.url says it is {}, Köprü's clock says {}: synchronise the clocks (NTP)"
                            + " / Saatler farklı, eşitleyin",
                    prefix,
                    answer.server(),
                    answer.here());
        }
    }

    /** Those that name a zone; others may hold secrets. */
    private static List<String> parameters(String url) {
        return ZONE_PARAMETER
                .matcher(url)
                .results()
                .map(MatchResult::group)
                .filter(parameter ->
                        !parameter.regionMatches(true, 0, "sessionVariables", 0, 16) || parameter.contains("time_zone"))
                .toList();
    }
}
