package dev.kopru.years;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.fixture.JobRunner;
import dev.kopru.fixture.WholeService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Köprü's own database comes back from yesterday's backup, beside the shop and the books of today. */
class RestoreTests {

    private static final List<String> LINKS = List.of(
            "SELECT CONCAT_WS(' ', order_id, order_number, state, document_number, acknowledged) FROM order_link ORDER BY 1",
            "SELECT CONCAT_WS(' ', card_code, state, HEX(content_hash), images_due) FROM card_link ORDER BY 1",
            "SELECT CONCAT_WS(' ', sku, card_code, HEX(content_hash), state) FROM sku_link ORDER BY 1",
            "SELECT CONCAT_WS(' ', sku, quantity, available, state) FROM stock_figure ORDER BY 1",
            "SELECT CONCAT_WS(' ', code, HEX(content_hash)) FROM statement_account ORDER BY 1",
            "SELECT CONCAT_WS(' ', account, currency) FROM statement WHERE replaced_at IS NULL ORDER BY 1",
            "SELECT CONCAT_WS(' ', location, state, HEX(source_hash), files) FROM image ORDER BY 1",
            "SELECT CONCAT_WS(' ', job, record_key, state, reason_code) FROM retry_record ORDER BY 1");

    @Test
    void aDatabaseFromYesterdayComesToTheSameEndAsOneThatWasNeverLost(@TempDir Path home, @TempDir Path twinsHome)
            throws IOException {
        try (Schemas schemas = TestDatabase.fresh();
                Schemas twins = TestDatabase.fresh();
                WholeService twin = begun(twins, twinsHome)) {
            OwnBackup yesterday;
            try (WholeService kopru = begun(schemas, home)) {
                yesterday = OwnBackup.of(schemas.own());
                today(schemas, kopru);
            }
            today(twins, twin);
            mustBeEqual(schemas, twins);
            Map<Path, String> sent = files(home);

            yesterday.restore();
            try (WholeService kopru = WholeService.on(schemas, home)) {
                allJobs(kopru);
                allJobs(twin);
                assertThat(files(home)).isEqualTo(sent);
                mustBeEqual(schemas, twins);
                assertThat(allJobs(kopru)).isZero();

                Workday.at(schemas).nextMorning();
                Workday.at(twins).nextMorning();
                allJobs(kopru);
                allJobs(twin);
            }
            mustBeEqual(schemas, twins);
            assertThat(text(
                            schemas.accounting(),
                            "SELECT COUNT(*) FROM sales_order WHERE external_ref LIKE 'shop:30000_'"))
                    .isEqualTo("4");
            assertThat(document(schemas, "note", "300003")).isEqualTo("Muhasebecinin notu");
            assertThat(document(schemas, "delivery_address", "101305")).isEqualTo("Elle düzeltildi");
            assertThat(document(schemas, "note", "100950")).isEqualTo("Dünkü belgeye not");
            assertThat(document(schemas, "delivery_address", "300001")).contains("Bir daha taşındı No: 6");
            assertThat(document(schemas, "state", "101374")).isEqualTo("cancelled");
            assertThat(document(schemas, "state", "300002")).isEqualTo("cancelled");
        }
    }

    private static WholeService begun(Schemas schemas, Path home) throws IOException {
        FirstVersion.loadInto(schemas);
        FirstVersion.migrateNeighbours(schemas);
        Workday.at(schemas).yesterday();
        WholeService kopru = WholeService.on(schemas, home);
        allJobs(kopru);
        return kopru;
    }

    private static void today(Schemas schemas, WholeService kopru) throws IOException {
        Workday.at(schemas).morning();
        assertThat(allJobs(kopru)).isPositive();
        Workday.at(schemas).afternoon();
        assertThat(allJobs(kopru)).isPositive();
        allJobs(kopru);
    }

    /** Answers how many records were written. */
    private static long allJobs(WholeService kopru) {
        long written = 0;
        for (String job : WholeService.JOBS) {
            JobRunner.Ended run = kopru.run(job);
            assertThat(run.status()).as(job + ": " + run.failure()).isEqualTo("COMPLETED");
            written += run.counts().written();
        }
        return written;
    }

    private static void mustBeEqual(Schemas restored, Schemas twin) {
        YearsSides expected = YearsSides.of(twin);
        YearsSides.of(restored)
                .tables()
                .forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(expected.rows(table)));
        LINKS.forEach(links -> assertThat(rows(restored.own(), links)).as(links).isEqualTo(rows(twin.own(), links)));
    }

    private static List<String> rows(DataSource own, String sql) {
        return new JdbcTemplate(own).queryForList(sql, String.class);
    }

    private static String document(Schemas schemas, String column, String order) {
        return text(
                schemas.accounting(),
                "SELECT " + column + " FROM sales_order WHERE external_ref = 'shop:" + order + "'");
    }

    private static String text(DataSource database, String sql) {
        return String.valueOf(new JdbcTemplate(database).queryForObject(sql, String.class));
    }

    /** The shop's pictures, with when each was written. */
    private static Map<Path, String> files(Path home) throws IOException {
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home.resolve("media"))) {
            all.filter(Files::isRegularFile).forEach(file -> files.put(home.relativize(file), time(file)));
        }
        assertThat(files).isNotEmpty();
        return files;
    }

    private static String time(Path file) {
        try {
            return Files.getLastModifiedTime(file).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
