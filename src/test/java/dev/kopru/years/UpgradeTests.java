package dev.kopru.years;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.fixture.JobRunner;
import dev.kopru.fixture.WholeService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** This version goes on where the first one stood. */
class UpgradeTests {

    /** Accounts without a statement in the dump: one without its movements, and one that the file opened. */
    private static final Pattern WITHOUT_STATEMENT = Pattern.compile("^account_code=120\\.01\\.000(177|442)\\|");

    private static final String RETRIES =
            "SELECT CONCAT_WS(' ', record_key, state, reason_code, origin) FROM retry_record ORDER BY 1";
    private static final String LINKS =
            "SELECT CONCAT_WS(' ', order_id, order_number, state, document_number, acknowledged) FROM order_link ORDER BY 1";

    @Test
    void theDatabasesOfTheFirstVersionAreTakenOverAndNothingIsDoneTwice(@TempDir Path home) throws IOException {
        try (Schemas schemas = TestDatabase.fresh()) {
            FirstVersion.loadInto(schemas);
            FirstVersion.migrateNeighbours(schemas);
            JdbcTemplate own = new JdbcTemplate(schemas.own());
            YearsSides before = YearsSides.of(schemas);
            List<String> retries = own.queryForList(RETRIES, String.class);
            List<String> links = own.queryForList(LINKS, String.class);
            assertThat(before.rows(YearsSides.DOCUMENTS)).hasSize(49);
            assertThat(links).hasSizeGreaterThanOrEqualTo(49);
            assertThat(retries).hasSize(8);

            try (WholeService kopru = WholeService.on(schemas, home)) {
                List<JobRunner.Ended> first = allJobs(kopru);
                List<JobRunner.Ended> second = allJobs(kopru);

                assertThat(first).extracting(JobRunner.Ended::status).containsOnly("COMPLETED");
                assertThat(second).extracting(JobRunner.Ended::status).containsOnly("COMPLETED");
                assertThat(second)
                        .allSatisfy(run -> assertThat(run.counts().written()).isZero());
            }

            YearsSides after = YearsSides.of(schemas);
            before.tables().forEach((table, rows) -> assertThat(after.rows(table))
                    .as(table)
                    .filteredOn(row -> !table.equals(YearsSides.STATEMENTS)
                            || !WITHOUT_STATEMENT.matcher(row).find())
                    .isEqualTo(rows));
            assertThat(own.queryForList(RETRIES, String.class)).isEqualTo(retries);
            assertThat(own.queryForList(LINKS, String.class)).isEqualTo(links);
        }
    }

    private static List<JobRunner.Ended> allJobs(WholeService kopru) {
        List<JobRunner.Ended> ended = new ArrayList<>();
        WholeService.JOBS.forEach(job -> ended.add(kopru.run(job)));
        return ended;
    }
}
