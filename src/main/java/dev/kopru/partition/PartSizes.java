package dev.kopru.partition;

import dev.kopru.run.step.StepName;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Owns {@code part_size}: how much each part had before it when its run began with the step. */
@Repository
class PartSizes {

    private final JdbcTemplate jdbc;

    PartSizes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code sizes}: of the first part, the second and so on; none where nobody knows. */
    void keep(StepExecution step, List<Long> sizes) {
        List<Object[]> rows = new ArrayList<>();
        for (Long size : sizes) {
            String part = step.getStepName() + StepName.OF_PART + (rows.size() + 1);
            rows.add(new Object[] {step.getJobExecutionId(), part, size});
        }
        jdbc.batchUpdate(
                "INSERT INTO part_size (run_id, name, records) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE records = VALUES(records)",
                rows);
    }
}
