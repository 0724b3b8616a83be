package dev.kopru.statement;

import dev.kopru.statement.AccountDraft.Sheet;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Owns {@code statement} and {@code statement_part}: the present statements, and the replaced ones for as long as they are kept. */
@Repository
public class StatementRows {

    private static final String INSERT =
            "INSERT INTO statement (account, currency, as_of, content, run_id, closing) VALUES (?, ?, ?, ?, ?, ?)";
    // Some 30 KB each, with long texts ten times as much; a server may take no more than 4 MB in one packet.
    private static final int BYTES_AT_ONCE = 1_000_000;

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    StatementRows(NamedParameterJdbcTemplate named, Clock clock) {
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
        this.clock = clock;
    }

    /** These accounts' present statements become old ones. */
    public void retire(Collection<String> codes) {
        if (!codes.isEmpty()) {
            named.update(
                    "UPDATE statement SET replaced_at = :now WHERE account IN (:codes) AND replaced_at IS NULL",
                    Map.of("now", utc(clock.instant()), "codes", codes));
        }
    }

    /** How many parts the present statements of these accounts have, by account; accounts without any are left out. */
    public Map<String, Integer> parts(Collection<String> codes) {
        Map<String, Integer> parts = new HashMap<>();
        if (!codes.isEmpty()) {
            named.query(
                    "SELECT s.account, COUNT(*) FROM statement s JOIN statement_part p ON p.statement_id = s.id"
                            + " WHERE s.account IN (:codes) AND s.replaced_at IS NULL GROUP BY s.account",
                    Map.of("codes", codes),
                    row -> {
                        parts.put(row.getString(1), row.getInt(2));
                    });
        }
        return parts;
    }

    /**
     * What is asked of the present statements of these accounts, by account and in the order of their currencies.
     *
     * @param each of a currency and its content, deflated; one after the other, since some are long
     */
    public <T> Map<String, List<T>> present(Collection<String> codes, BiFunction<String, byte[], T> each) {
        Map<String, List<T>> present = new HashMap<>();
        if (!codes.isEmpty()) {
            named.query(
                    "SELECT account, currency, content FROM statement"
                            + " WHERE account IN (:codes) AND replaced_at IS NULL ORDER BY account, currency",
                    Map.of("codes", codes),
                    row -> {
                        present.computeIfAbsent(row.getString(1), account -> new ArrayList<>())
                                .add(each.apply(row.getString(2), row.getBytes(3)));
                    });
        }
        return present;
    }

    public void insert(long runId, List<AccountDraft> drafts) {
        List<Object[]> rows = new ArrayList<>();
        for (AccountDraft draft : drafts) {
            for (Sheet sheet : Objects.requireNonNull(draft.content()).sheets()) {
                Object[] row = {draft.code(), sheet.currency(), utc(draft.asOf()), sheet.kept(), runId, sheet.closing()
                };
                if (sheet.parts().isEmpty()) {
                    rows.add(row);
                } else {
                    insert(row, sheet.parts());
                }
            }
        }
        jdbc.batchUpdate(INSERT, rows);
    }

    private void insert(Object[] row, List<byte[]> parts) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS);
                    new ArgumentPreparedStatementSetter(row).setValues(insert);
                    return insert;
                },
                key);
        long statement = Objects.requireNonNull(key.getKey()).longValue();
        for (int first = 0; first < parts.size(); ) {
            int end = end(parts, first);
            jdbc.batchUpdate(
                    "INSERT INTO statement_part (statement_id, part, content) VALUES (?, ?, ?)",
                    IntStream.range(first, end)
                            .mapToObj(part -> new Object[] {statement, part, parts.get(part)})
                            .toList());
            first = end;
        }
    }

    private static int end(List<byte[]> parts, int first) {
        int end = first + 1;
        int bytes = parts.get(first).length;
        while (end < parts.size() && bytes + parts.get(end).length <= BYTES_AT_ONCE) {
            bytes += parts.get(end++).length;
        }
        return end;
    }

    /** Deletes some that were replaced before this instant, but for those that somebody has locked, and says how many. */
    int forget(Instant replacedBefore, int most) {
        List<Long> old = jdbc.queryForList(
                "SELECT id FROM statement WHERE replaced_at < ? ORDER BY replaced_at, id LIMIT ? FOR UPDATE SKIP LOCKED",
                Long.class,
                utc(replacedBefore),
                most);
        if (old.isEmpty()) {
            return 0;
        }
        named.update("DELETE FROM statement_part WHERE statement_id IN (:old)", Map.of("old", old));
        return named.update("DELETE FROM statement WHERE id IN (:old)", Map.of("old", old));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
