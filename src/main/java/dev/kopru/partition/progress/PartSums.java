package dev.kopru.partition.progress;

import dev.kopru.partition.PartsElsewhere;
import dev.kopru.run.step.StepName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums up the parts of the runs that are going on, by job. */
@Repository
class PartSums {

    /**
     * Who works on a part: another node or this one where parts are shared, else the node of the run. One whose node is silent for so
     * long that any other may take it is lost (L): it waits again.
     */
    private static final String SELECT =
            """
            SELECT job, SUM(state IN ('W', 'L')) AS waiting, SUM(state = 'S') AS started, SUM(state = 'C') AS completed,
                SUM(state = 'F') AS failed, COUNT(DISTINCT IF(state = 'S', node, NULL)) AS nodes,
                COALESCE(MAX(IF(state IN ('S', 'L'), silent, NULL)), 0) AS silent
            FROM (SELECT i.JOB_NAME AS job, IF(p.id IS NULL, r.node, p.node) AS node,
                      GREATEST(0, TIMESTAMPDIFF(SECOND, p.beat_at, UTC_TIMESTAMP(6))) AS silent,
                      CASE WHEN s.STATUS = 'COMPLETED' THEN 'C' WHEN s.STATUS IN ('FAILED', 'UNKNOWN') THEN 'F'
                          WHEN s.STATUS = 'STOPPED' THEN '-'
                          WHEN s.STATUS = 'STARTING' OR p.id IS NOT NULL AND p.node IS NULL THEN 'W'
                          WHEN p.beat_at < UTC_TIMESTAMP(6) - INTERVAL :silence SECOND THEN 'L' ELSE 'S' END AS state
                  FROM BATCH_JOB_EXECUTION e
                  JOIN BATCH_JOB_INSTANCE i ON i.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID
                  JOIN BATCH_STEP_EXECUTION s ON s.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID AND s.STEP_NAME LIKE :part
                  LEFT JOIN run r ON r.id = e.JOB_EXECUTION_ID
                  LEFT JOIN step_part p ON p.id = s.STEP_EXECUTION_ID
                  WHERE e.STATUS IN ('STARTED', 'STOPPING')) parts
            GROUP BY job
            """;

    private final JdbcClient jdbc;

    PartSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Jobs that are not at work in parts are left out. */
    Map<String, PartFigures> byJob() {
        return jdbc
                .sql(SELECT)
                .param("part", "%" + StepName.OF_PART + "%")
                .param("silence", PartsElsewhere.SILENCE.toSeconds())
                .query((row, n) -> Map.entry(row.getString("job"), figures(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static PartFigures figures(ResultSet row) throws SQLException {
        return new PartFigures(
                row.getLong("waiting"),
                row.getLong("started"),
                row.getLong("completed"),
                row.getLong("failed"),
                row.getLong("nodes"),
                row.getLong("silent"));
    }
}
