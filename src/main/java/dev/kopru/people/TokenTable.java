package dev.kopru.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Owns {@code personal_token}. */
class TokenTable {

    private static final String COLUMNS = "SELECT t.id, p.username, t.name, t.scopes, t.prefix, t.sha256, t.created_at,"
            + " t.expires_at, t.last_used_at, t.revoked_at, t.revoked_by,"
            + " p.enabled AND t.person_epoch = p.epoch AS goes_on"
            + " FROM personal_token t JOIN person p ON p.id = t.person_id";
    /** Finer than that nobody needs to know it, and not every call writes. */
    private static final Duration USED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    TokenTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A token with the hash of what it is. */
    record Row(PersonalToken token, String sha256) {}

    /** Newest first; everybody's for null. */
    List<PersonalToken> all(@Nullable String username) {
        return jdbc.sql(COLUMNS + " WHERE (? IS NULL OR p.username = ?) ORDER BY t.id DESC")
                .params(Arrays.asList(username, username))
                .query((row, n) -> row(row).token())
                .list();
    }

    /** Of a person, those that let in first, then the newest. */
    List<PersonalToken> latest(String username, int most) {
        return jdbc.sql(COLUMNS + " WHERE p.username = ?"
                        + " ORDER BY t.revoked_at IS NULL AND t.expires_at > ? DESC, t.id DESC LIMIT ?")
                .params(username, utc(clock.instant()), most)
                .query((row, n) -> row(row).token())
                .list();
    }

    Optional<PersonalToken> find(long id) {
        return jdbc.sql(COLUMNS + " WHERE t.id = ?")
                .param(id)
                .query((row, n) -> row(row).token())
                .optional();
    }

    Optional<Row> find(String prefix) {
        return jdbc.sql(COLUMNS + " WHERE t.prefix = ?")
                .param(prefix)
                .query((row, n) -> row(row))
                .optional();
    }

    long count(long person) {
        return jdbc.sql("SELECT COUNT(*) FROM personal_token WHERE person_id = ? AND revoked_at IS NULL"
                        + " AND expires_at > ?")
                .params(person, utc(clock.instant()))
                .query(Long.class)
                .single();
    }

    void add(PeopleTable.Row person, TokenRequest token, String prefix, String sha256) {
        Instant now = clock.instant();
        jdbc.sql("INSERT INTO personal_token (person_id, person_epoch, name, scopes, prefix, sha256, created_at,"
                        + " expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(person.person().id(), person.epoch(), token.name(), words(token.scopes()), prefix, sha256)
                .params(utc(now), utc(now.plus(token.validFor())))
                .update();
    }

    void used(long id) {
        Instant now = clock.instant();
        jdbc.sql("UPDATE personal_token SET last_used_at = ? WHERE id = ?"
                        + " AND (last_used_at IS NULL OR last_used_at < ?)")
                .params(utc(now), id, utc(now.minus(USED)))
                .update();
    }

    void revoke(long id, String by) {
        jdbc.sql("UPDATE personal_token SET revoked_at = ?, revoked_by = ? WHERE id = ? AND revoked_at IS NULL")
                .params(utc(clock.instant()), by, id)
                .update();
    }

    void deleteOf(long person) {
        jdbc.sql("DELETE FROM personal_token WHERE person_id = ?").param(person).update();
    }

    private Row row(ResultSet row) throws SQLException {
        Instant expires = instant(row, "expires_at");
        Instant revoked = instantOrNull(row, "revoked_at");
        PersonalToken token = new PersonalToken(
                row.getLong("id"),
                row.getString("username"),
                row.getString("name"),
                scopes(row.getString("scopes")),
                row.getString("prefix"),
                state(revoked, expires, row.getBoolean("goes_on")),
                instant(row, "created_at"),
                expires,
                instantOrNull(row, "last_used_at"),
                revoked,
                row.getString("revoked_by"));
        return new Row(token, row.getString("sha256"));
    }

    private PersonalToken.State state(@Nullable Instant revoked, Instant expires, boolean goesOn) {
        if (revoked != null) {
            return PersonalToken.State.REVOKED;
        }
        if (!goesOn) {
            return PersonalToken.State.ENDED;
        }
        return clock.instant().isBefore(expires) ? PersonalToken.State.VALID : PersonalToken.State.EXPIRED;
    }

    private static String words(Set<Scope> scopes) {
        return scopes.stream().map(Scope::name).collect(Collectors.joining(","));
    }

    private static Set<Scope> scopes(String words) {
        return Arrays.stream(words.split(","))
                .map(Scope::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
