package dev.kopru.notice;

import dev.kopru.record.Backlog;
import dev.kopru.record.Reason;
import dev.kopru.record.ReasonArguments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Owns {@code notice}, as far as people are concerned: pages, one notice, and what they have seen. */
@Repository
public class NoticeBoard {

    private static final String MARK = "UPDATE notice SET seen_at = :now, seen_by = :by";

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeBoard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was noticed of one record, seen or not, the latest first. */
    public List<KeptNotice> of(String job, String recordKey) {
        return jdbc.sql("SELECT * FROM notice WHERE job = ? AND record_key = ? ORDER BY last_noticed_at DESC, id DESC")
                .params(job, recordKey)
                .query(NoticeBoard::notice)
                .list();
    }

    /** How many notices of each job nobody has seen yet; jobs without any are left out. */
    public Map<String, Long> openByJob() {
        Map<String, Long> open = new HashMap<>();
        jdbc.sql("SELECT job, COUNT(*) FROM notice WHERE seen_at IS NULL GROUP BY job")
                .query(row -> {
                    open.put(row.getString(1), row.getLong(2));
                });
        return open;
    }

    /** The same with the oldest of them. */
    public Map<String, Backlog> backlog() {
        Map<String, Backlog> open = new HashMap<>();
        jdbc.sql("SELECT job, COUNT(*), MIN(first_noticed_at) FROM notice WHERE seen_at IS NULL GROUP BY job")
                .query(row -> {
                    open.put(
                            row.getString(1),
                            new Backlog(
                                    row.getLong(2),
                                    row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
                });
        return open;
    }

    /**
     * One notice.
     *
     * @throws UnknownNoticeException when there is none of that number
     */
    public KeptNotice get(long id) {
        return jdbc.sql("SELECT * FROM notice WHERE id = ?")
                .param(id)
                .query(NoticeBoard::notice)
                .optional()
                .orElseThrow(() -> UnknownNoticeException.numbered(id));
    }

    /** Marks it as seen, until its values change; who saw it first stays. */
    public KeptNotice see(long id, String person) {
        mark(MARK + " WHERE id = :id AND seen_at IS NULL", person)
                .param("id", id)
                .update();
        return get(id);
    }

    /** Marks all open ones of a job, or those of one code, as seen; answers how many. */
    public int seeAll(String job, @Nullable String code, String person) {
        NoticeFilter open = new NoticeFilter(job, code, false);
        return with(mark(MARK + open.where(), person), open).update();
    }

    /**
     * The same with no more than so many of those that were noticed by then.
     *
     * @return how many
     */
    public int seeSome(String job, @Nullable String code, Instant until, int most, String person) {
        NoticeFilter open = new NoticeFilter(job, code, false);
        List<Long> ids = with(
                        jdbc.sql("SELECT id FROM notice" + open.where()
                                + " AND last_noticed_at <= :until ORDER BY last_noticed_at DESC, id DESC LIMIT :most"),
                        open)
                .param("until", LocalDateTime.ofInstant(until, ZoneOffset.UTC))
                .param("most", most)
                .query(Long.class)
                .list();
        return ids.isEmpty()
                ? 0
                : mark(MARK + " WHERE id IN (:ids) AND seen_at IS NULL", person)
                        .param("ids", ids)
                        .update();
    }

    private StatementSpec mark(String sql, String person) {
        return jdbc.sql(sql)
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", person);
    }

    private static StatementSpec with(StatementSpec statement, NoticeFilter filter) {
        return statement.param("job", filter.job()).param("code", filter.code());
    }

    static KeptNotice notice(ResultSet row, int number) throws SQLException {
        LocalDateTime seenAt = row.getObject("seen_at", LocalDateTime.class);
        return new KeptNotice(
                row.getLong("id"),
                row.getString("job"),
                row.getString("record_key"),
                row.getString("label"),
                new Reason(row.getString("code"), ReasonArguments.ofKept(row.getString("arguments"))),
                row.getLong("occurrences"),
                row.getLong("first_run_id"),
                row.getLong("last_run_id"),
                instant(row, "first_noticed_at"),
                instant(row, "last_noticed_at"),
                seenAt == null
                        ? null
                        : new KeptNotice.Seen(
                                seenAt.toInstant(ZoneOffset.UTC),
                                row.getString("seen_by"),
                                row.getBoolean("withdrawn")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
