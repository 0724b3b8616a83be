package dev.kopru.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Owns {@code person}. */
class PeopleTable {

    private static final String SETTINGS = "SETTINGS";
    private static final String COLUMNS = "SELECT id, username, display_name, email, password, password_until, role,"
            + " origin, enabled, must_change, epoch, created_at, created_by, changed_at, changed_by, last_login_at"
            + " FROM person";
    /** What follows a change of the password, the role or the right to come in. */
    private static final String NEXT_EPOCH = "epoch = epoch + 1, changed_at = ?, changed_by = ? WHERE id = ?";

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A person with what they come in with. */
    record Row(KnownPerson person, String password, @Nullable Instant passwordUntil, long epoch) {

        LoginPerson atTheDoor(Instant now) {
            return LoginPerson.of(person, password, epoch, passwordUntil, now);
        }
    }

    List<KnownPerson> all() {
        return jdbc.sql(COLUMNS + " ORDER BY username")
                .query((row, n) -> row(row).person())
                .list();
    }

    /** By user name behind one of them, those whose user name, name or address holds a text. */
    List<KnownPerson> after(String username, String text, int size) {
        String like = "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return jdbc.sql(COLUMNS + " WHERE username > :after AND (username LIKE :text ESCAPE '!'"
                        + " OR display_name LIKE :text ESCAPE '!' OR email LIKE :text ESCAPE '!')"
                        + " ORDER BY username LIMIT :size")
                .param("after", username)
                .param("text", like)
                .param("size", size)
                .query((row, n) -> row(row).person())
                .list();
    }

    Optional<Row> find(String username) {
        return jdbc.sql(COLUMNS + " WHERE username = ?")
                .param(username)
                .query((row, n) -> row(row))
                .optional();
    }

    Optional<Row> find(long id) {
        return jdbc.sql(COLUMNS + " WHERE id = ?")
                .param(id)
                .query((row, n) -> row(row))
                .optional();
    }

    /** Until the end of the transaction nobody else changes the person. */
    Row locked(long id) {
        return jdbc.sql(COLUMNS + " WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, n) -> row(row))
                .optional()
                .orElseThrow(() -> PeopleException.unknown(Long.toString(id)));
    }

    /** Of a person whose password another one saw. */
    void add(PersonRequest person, String password, Instant passwordUntil, String by) {
        LocalDateTime now = utc(clock.instant());
        try {
            jdbc.sql("INSERT INTO person (username, display_name, email, password, password_until, role, origin,"
                            + " enabled, must_change, created_at, created_by, changed_at, changed_by)"
                            + " VALUES (?, ?, ?, ?, ?, ?, 'PEOPLE', TRUE, TRUE, ?, ?, ?, ?)")
                    .params(person.username(), person.displayName())
                    .param(person.email())
                    .params(password, utc(passwordUntil))
                    .params(person.role().name(), now, by, now, by)
                    .update();
        } catch (DuplicateKeyException e) {
            throw PeopleException.nameTaken(person.username());
        }
    }

    /** The administrator of the settings, who may have been somebody else before. */
    void putOfSettings(String username, String password) {
        LocalDateTime now = utc(clock.instant());
        jdbc.sql("INSERT INTO person (username, display_name, password, role, origin, enabled, must_change, created_at,"
                        + " created_by, changed_at, changed_by)"
                        + " VALUES (?, ?, ?, 'ADMINISTRATOR', 'SETTINGS', TRUE, FALSE, ?, 'kopru', ?, 'kopru')"
                        + " ON DUPLICATE KEY UPDATE password = VALUES(password), password_until = NULL,"
                        + " role = 'ADMINISTRATOR', origin = 'SETTINGS', enabled = TRUE, must_change = FALSE,"
                        + " epoch = epoch + 1, changed_at = VALUES(changed_at), changed_by = 'kopru'")
                .params(username, username, password, now, now)
                .update();
    }

    /** Those whom the settings named once and no longer name. */
    List<KnownPerson> othersOfSettings(String username) {
        return jdbc.sql(COLUMNS + " WHERE origin = 'SETTINGS' AND username <> ?")
                .param(username)
                .query((row, n) -> row(row).person())
                .list();
    }

    void describe(long id, String displayName, @Nullable String email, String by) {
        jdbc.sql("UPDATE person SET display_name = ?, email = ?, changed_at = ?, changed_by = ? WHERE id = ?")
                .param(displayName)
                .param(email)
                .params(utc(clock.instant()), by, id)
                .update();
    }

    void allow(long id, Role role, boolean enabled, String by) {
        jdbc.sql("UPDATE person SET role = ?, enabled = ?, " + NEXT_EPOCH)
                .params(role.name(), enabled, utc(clock.instant()), by, id)
                .update();
    }

    /** {@code until}: when a password that another person saw is over; null for the person's own. */
    void password(long id, String password, @Nullable Instant until, String by) {
        jdbc.sql("UPDATE person SET password = ?, password_until = ?, must_change = ?, " + NEXT_EPOCH)
                .param(password)
                .param(until == null ? null : utc(until))
                .param(until != null)
                .params(utc(clock.instant()), by, id)
                .update();
    }

    void loggedIn(String username) {
        jdbc.sql("UPDATE person SET last_login_at = ? WHERE username = ?")
                .params(utc(clock.instant()), username)
                .update();
    }

    void delete(long id) {
        jdbc.sql("DELETE FROM person WHERE id = ?").param(id).update();
    }

    private static Row row(ResultSet row) throws SQLException {
        KnownPerson person = new KnownPerson(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                SETTINGS.equals(row.getString("origin")),
                row.getBoolean("enabled"),
                row.getBoolean("must_change"),
                instant(row, "created_at"),
                row.getString("created_by"),
                instant(row, "changed_at"),
                row.getString("changed_by"),
                instantOrNull(row, "last_login_at"));
        return new Row(person, row.getString("password"), instantOrNull(row, "password_until"), row.getLong("epoch"));
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
