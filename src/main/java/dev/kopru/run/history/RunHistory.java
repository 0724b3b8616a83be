package dev.kopru.run.history;

import dev.kopru.run.RunParameters;
import dev.kopru.run.UnknownRunException;
import dev.kopru.run.history.PastRun.PastStep;
import dev.kopru.run.step.StepName;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells what ran: Spring Batch's metadata, who started it and the counts, a few statements a page. */
@Repository
public class RunHistory {

    private static final String RUNS =
            """
            FROM BATCH_JOB_EXECUTION e
            JOIN BATCH_JOB_INSTANCE i ON i.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID
            LEFT JOIN run r ON r.id = e.JOB_EXECUTION_ID
            """;
    private static final String SELECT =
            """
            SELECT e.JOB_EXECUTION_ID AS id, i.JOB_NAME AS job, e.STATUS AS status, r.started_via, r.started_by,
                r.restart_of, r.failure, r.node, r.version, r.created_at,
                e.CREATE_TIME AS create_time, e.END_TIME AS end_time
            """
                    + RUNS;

    /** One of these for each job, since a server that is asked for all at once may read every run. */
    private static final String COMPLETED = "(SELECT y.job, x.CREATE_TIME FROM run y FORCE INDEX (run_by_job)"
            + " STRAIGHT_JOIN BATCH_JOB_EXECUTION x ON x.JOB_EXECUTION_ID = y.id"
            + " WHERE y.job = ? AND x.STATUS = 'COMPLETED' ORDER BY y.id DESC LIMIT 1)";

    private final JdbcClient jdbc;

    RunHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those before a run, newest first: however long the history is, a page of it costs the same.
     *
     * @param before the number of the run that the page before ended with; null = from the newest on
     */
    public List<PastRun> before(RunFilter filter, @Nullable Long before, int size) {
        return before(filter, before, 0, size);
    }

    /** The same without the first {@code offset} of them, which are only looked up. */
    public List<PastRun> before(RunFilter filter, @Nullable Long before, long offset, int size) {
        List<Long> ids = jdbc.sql("SELECT id FROM (" + filter.numbers(before)
                        + ") found ORDER BY id DESC LIMIT :size OFFSET :offset")
                .params(filter.parameters())
                .param("before", before)
                .param("reach", offset + size)
                .param("size", size)
                .param("offset", offset)
                .query(Long.class)
                .list();
        return ids.isEmpty()
                ? List.of()
                : complete(jdbc.sql(SELECT + " WHERE e.JOB_EXECUTION_ID IN (:ids) ORDER BY e.JOB_EXECUTION_ID DESC")
                        .param("ids", ids)
                        .query(RunRows::core)
                        .list());
    }

    /** How many there are, counted up to {@code most}. */
    public long count(RunFilter filter, int most) {
        return jdbc.sql("SELECT COUNT(*) FROM (" + filter.numbers(null) + " LIMIT :reach) counted")
                .params(filter.parameters())
                .param("reach", most)
                .query(Long.class)
                .single();
    }

    /** The runs that did one piece of work together, each going on with the one before; the first comes first. */
    public List<PastRun> chain(long id) {
        return complete(jdbc.sql(SELECT
                        + " WHERE e.JOB_INSTANCE_ID = (SELECT JOB_INSTANCE_ID FROM BATCH_JOB_EXECUTION"
                        + " WHERE JOB_EXECUTION_ID = ?) ORDER BY e.JOB_EXECUTION_ID")
                .param(id)
                .query(RunRows::core)
                .list());
    }

    /** These runs and all that they resume, or that resumed them, by number. */
    public Map<Long, PastRun> chains(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : complete(jdbc.sql(SELECT
                                        + " WHERE e.JOB_INSTANCE_ID IN (SELECT JOB_INSTANCE_ID FROM BATCH_JOB_EXECUTION"
                                        + " WHERE JOB_EXECUTION_ID IN (:ids))")
                                .param("ids", ids)
                                .query(RunRows::core)
                                .list())
                        .stream()
                        .collect(Collectors.toMap(PastRun::id, Function.identity()));
    }

    public Optional<PastRun> find(long id) {
        return complete(jdbc.sql(SELECT + " WHERE e.JOB_EXECUTION_ID = ?")
                        .param(id)
                        .query(RunRows::core)
                        .list())
                .stream()
                .findFirst();
    }

    /**
     * One run.
     *
     * @throws UnknownRunException when there is none of that number
     */
    public PastRun get(long id) {
        return find(id).orElseThrow(() -> UnknownRunException.numbered(id));
    }

    /** The last run of each job that ever ran, by job. */
    public Map<String, PastRun> last() {
        return complete(jdbc.sql(SELECT
                                + " JOIN (SELECT MAX(id) AS id FROM run GROUP BY job) latest ON latest.id = r.id")
                        .query(RunRows::core)
                        .list())
                .stream()
                .collect(Collectors.toMap(PastRun::job, Function.identity()));
    }

    /** When the last completed run of each job began, by job. */
    public Map<String, Instant> lastCompleted() {
        List<String> jobs = jdbc.sql("SELECT job, MAX(id) FROM run GROUP BY job")
                .query((row, n) -> row.getString(1))
                .list();
        if (jobs.isEmpty()) {
            return Map.of();
        }
        Map<String, Instant> begun = new HashMap<>();
        jdbc.sql("SELECT job, CREATE_TIME FROM ("
                        + String.join(" UNION ALL ", Collections.nCopies(jobs.size(), COMPLETED)) + ") latest")
                .params(jobs)
                .query(row -> {
                    begun.put(row.getString(1), row.getTimestamp(2).toInstant());
                });
        return begun;
    }

    private List<PastRun> complete(List<PastRun> runs) {
        if (runs.isEmpty()) {
            return runs;
        }
        List<Long> ids = runs.stream().map(PastRun::id).toList();
        Map<Long, Map<String, String>> parameters = parameters(ids);
        Map<Long, List<PastStep>> steps = steps(ids);
        return runs.stream()
                .map(run ->
                        run.with(parameters.getOrDefault(run.id(), Map.of()), steps.getOrDefault(run.id(), List.of())))
                .toList();
    }

    private Map<Long, Map<String, String>> parameters(Collection<Long> ids) {
        Map<Long, Map<String, String>> parameters = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT JOB_EXECUTION_ID, PARAMETER_NAME, PARAMETER_VALUE FROM BATCH_JOB_EXECUTION_PARAMS
                        WHERE JOB_EXECUTION_ID IN (:ids) AND PARAMETER_NAME <> :identity
                        """)
                .param("ids", ids)
                .param("identity", RunParameters.IDENTITY)
                .query(row -> {
                    parameters
                            .computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
                            .put(row.getString(2), row.getString(3));
                });
        return parameters;
    }

    private Map<Long, List<PastStep>> steps(Collection<Long> ids) {
        return jdbc
                .sql(
                        """
                        SELECT s.JOB_EXECUTION_ID AS run_id, s.STEP_NAME AS name, s.STATUS AS status,
                            s.START_TIME AS start_time, s.END_TIME AS end_time,
                            c.read_count, c.written, c.unchanged, c.rejected, c.notices, COALESCE(p.parts, 0) AS parts
                        FROM BATCH_STEP_EXECUTION s
                        LEFT JOIN run_count c ON c.run_id = s.JOB_EXECUTION_ID AND c.step = s.STEP_NAME
                        LEFT JOIN (SELECT JOB_EXECUTION_ID AS run_id, SUBSTRING_INDEX(STEP_NAME, :between, 1) AS step,
                                       COUNT(*) AS parts
                                   FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID IN (:ids) AND STEP_NAME LIKE :part
                                   GROUP BY run_id, step) p
                            ON p.run_id = s.JOB_EXECUTION_ID AND p.step = s.STEP_NAME
                        WHERE s.JOB_EXECUTION_ID IN (:ids) AND s.STEP_NAME NOT LIKE :part ORDER BY s.STEP_EXECUTION_ID
                        """)
                .param("ids", ids)
                .param("between", StepName.OF_PART)
                .param("part", "%" + StepName.OF_PART + "%")
                .query((row, n) -> Map.entry(row.getLong("run_id"), RunRows.step(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
