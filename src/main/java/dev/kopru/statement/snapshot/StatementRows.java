package dev.kopru.statement.snapshot;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Owns {@code statement}: the present statements, and the replaced ones for as long as they are kept. */
@Repository
class StatementRows {

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    StatementRows(NamedParameterJdbcTemplate named, Clock clock) {
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
        this.clock = clock;
    }

    /** These accounts' present statements become old ones. */
    void retire(Collection<String> codes) {
        if (!codes.isEmpty()) {
            named.update(
                    "UPDATE statement SET replaced_at = :now WHERE account IN (:codes) AND replaced_at IS NULL",
                    Map.of("now", utc(clock.instant()), "codes", codes));
        }
    }

    void insert(long runId, List<AccountDraft> drafts) {
        jdbc.batchUpdate(
                "INSERT INTO statement (account, currency, as_of, content, run_id) VALUES (?, ?, ?, ?, ?)",
                drafts.stream()
                        .flatMap(draft -> Objects.requireNonNull(draft.content()).sheets().stream()
                                .map(sheet -> new Object[] {
                                    draft.code(), sheet.currency(), utc(draft.asOf()), sheet.kept(), runId
                                }))
                        .toList());
    }

    /** Deletes some that were replaced before this instant, and says how many. */
    int forget(Instant replacedBefore, int most) {
        return jdbc.update(
                "DELETE FROM statement WHERE replaced_at < ? ORDER BY replaced_at, id LIMIT ?",
                utc(replacedBefore),
                most);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
