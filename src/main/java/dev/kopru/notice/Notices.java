package dev.kopru.notice;

import dev.kopru.record.AfterCommit;
import dev.kopru.record.Counts;
import dev.kopru.record.NoticeCode;
import dev.kopru.record.ReasonArguments;
import dev.kopru.record.RowKey;
import dev.kopru.run.RunCounts;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Owns {@code notice}, as far as runs are concerned: all of a chunk's notices at a time.
 *
 * <p>A notice that says the same of the same record is one row, with a count and its last instant; once seen it stays seen.
 * When its values change, or when it was withdrawn, it says something new: the row is open again and counts from the beginning.
 */
@Repository
public class Notices {

    private static final int LONGEST_LABEL = 250;
    private static final String ITSELF = "kopru";

    /** The values are compared before they are replaced: assignments are made in the order in which they stand here. */
    private static final String UPSERT =
            """
            INSERT INTO notice (job, code, record_key, label, arguments, occurrences, first_run_id, last_run_id,
                first_noticed_at, last_noticed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE
                occurrences = IF(arguments = VALUES(arguments) AND NOT withdrawn, occurrences, 0) + VALUES(occurrences),
                first_run_id = IF(arguments = VALUES(arguments) AND NOT withdrawn, first_run_id, VALUES(first_run_id)),
                first_noticed_at = IF(arguments = VALUES(arguments) AND NOT withdrawn, first_noticed_at,
                    VALUES(first_noticed_at)),
                seen_at = IF(arguments = VALUES(arguments) AND NOT withdrawn, seen_at, NULL),
                seen_by = IF(arguments = VALUES(arguments) AND NOT withdrawn, seen_by, NULL),
                withdrawn = FALSE,
                last_run_id = VALUES(last_run_id), last_noticed_at = VALUES(last_noticed_at),
                label = VALUES(label), arguments = VALUES(arguments)
            """;

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final RunCounts counts;
    private final Clock clock;
    private final MeterRegistry metrics;

    Notices(JdbcTemplate jdbc, RunCounts counts, Clock clock, MeterRegistry metrics) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.counts = counts;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * Keeps the notices and adds them to the counts of the step, both in the chunk's transaction: whoever calls this must
     * not count them once more.
     *
     * @param step the step's name
     * @param notices of two with the same code and record the last one's values count
     */
    public void note(String job, long runId, String step, List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.batchUpdate(
                UPSERT,
                merged(notices).stream()
                        .map(notice -> parameters(job, runId, notice, now))
                        .toList());
        long occurred = notices.stream().mapToLong(Notice::occurrences).sum();
        counts.add(runId, step, Counts.NONE.withNotices(occurred));
        AfterCommit.run(() -> notices.forEach(notice -> metrics.counter(
                        "kopru.notices", "job", job, "code", notice.what().code())
                .increment(notice.occurrences())));
    }

    /**
     * Nobody has seen these, and what they tell is over: they are open no longer.
     *
     * @param argument which of their values is meant, from 0
     * @param values those of which one is that value
     * @return how many
     */
    public int withdraw(String job, NoticeCode code, int argument, Collection<String> values) {
        return values.isEmpty()
                ? 0
                : named.update(
                        "UPDATE notice SET seen_at = :now, seen_by = :by, withdrawn = TRUE"
                                + " WHERE job = :job AND code = :code AND seen_at IS NULL AND IF(JSON_VALID(arguments),"
                                + " JSON_UNQUOTE(JSON_EXTRACT(arguments, '$[" + argument + "]')), NULL) IN (:values)",
                        Map.of(
                                "now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                                "by", ITSELF,
                                "job", job,
                                "code", code.name(),
                                "values", values));
    }

    /** One for each row, in the order of the rows' key, so that two transactions lock them in the same order. */
    private static Collection<Notice> merged(List<Notice> notices) {
        Map<String, Notice> byRow = new TreeMap<>();
        notices.forEach(notice -> byRow.merge(
                notice.what().code() + ' ' + RowKey.of(notice.recordKey()),
                notice,
                (earlier, later) -> later.after(earlier)));
        return byRow.values();
    }

    private static Object[] parameters(String job, long runId, Notice notice, LocalDateTime now) {
        return new Object[] {
            job,
            notice.what().code(),
            RowKey.of(notice.recordKey()),
            cut(notice.label()),
            ReasonArguments.toJson(notice.what().arguments()),
            notice.occurrences(),
            runId,
            runId,
            now,
            now
        };
    }

    private static String cut(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL);
    }
}
