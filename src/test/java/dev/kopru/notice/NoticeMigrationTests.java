package dev.kopru.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.record.Counts;
import dev.kopru.record.Reason;
import dev.kopru.run.HeldRuns;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was noticed before notices were for all jobs. */
class NoticeMigrationTests {

    @Test
    void noticesOnOrdersStayAndGetTheirOrdersNumber() {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh()) {
            JdbcTemplate jdbc = new JdbcTemplate(schemas.own());
            versions(schemas.own()).cleanDisabled(false).load().clean();
            versions(schemas.own()).target("8").load().migrate();
            jdbc.execute("INSERT INTO order_link (store, order_id, order_number, revision, content_hash, state, run_id,"
                    + " changed_at, acknowledged) VALUES ('web', '5', 'WEB-000005', 1, UNHEX(SHA2('', 256)), 'POSTED', 1,"
                    + " '2026-03-01', TRUE)");
            jdbc.execute("INSERT INTO order_notice (store, order_id, code, arguments, run_id, noticed_at) VALUES"
                    + " ('web', '5', 'NAME_DIFFERS_FROM_CARD', '[\"Ayşe\",\"Fatma\"]', 3, '2026-03-01 09:00:00.123456'),"
                    + " ('b2b', '5', 'SAME_PAYMENT_ID', '[\"P-1\",\"WEB-000005\"]', 4, '2026-03-02 10:00:00')");
            jdbc.execute("INSERT INTO run_count (run_id, step, read_count, written, unchanged, rejected)"
                    + " VALUES (3, 'liveOrders', 6, 1, 2, 3)");

            versions(schemas.own()).load().migrate();

            List<KeptNotice> kept = new NoticeList(JdbcClient.create(jdbc)).page(NoticeFilter.ALL, 0, 10);
            assertThat(kept)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                    .containsExactly(
                            migrated("b2b:5", "5", 4, "2026-03-02T10:00:00Z", "SAME_PAYMENT_ID", "P-1", "WEB-000005"),
                            migrated(
                                    "web:5",
                                    "WEB-000005",
                                    3,
                                    "2026-03-01T09:00:00.123456Z",
                                    "NAME_DIFFERS_FROM_CARD",
                                    "Ayşe",
                                    "Fatma"));
            assertThat(new HeldRuns(JdbcClient.create(jdbc)).of(3)).isEqualTo(Counts.of(1, 2, 3));
        }
    }

    private static KeptNotice migrated(String key, String label, long run, String at, String code, String... values) {
        Instant noticed = Instant.parse(at);
        return new KeptNotice(
                0,
                "OrderImportJob",
                key,
                label,
                new Reason(code, List.of(values)),
                1,
                run,
                run,
                noticed,
                noticed,
                null);
    }

    private static FluentConfiguration versions(DataSource own) {
        return Flyway.configure().dataSource(own).locations("classpath:sql/kopru");
    }
}
