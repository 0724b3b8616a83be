package dev.kopru.notice;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.fixture.MovableClock;
import dev.kopru.record.Reason;
import dev.kopru.run.HeldRuns;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty table of notices, runs that hold their lease, and a clock that is moved by hand. */
final class NoticeFixture {

    static final String JOB = "OrderImportJob";
    static final String OTHER = "InventorySyncJob";
    static final String STEP = "liveOrders";

    private static final Schemas SCHEMAS = TestDatabase.fresh();

    final MovableClock clock = new MovableClock();
    final JdbcClient jdbc = JdbcClient.create(SCHEMAS.own());
    final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(SCHEMAS.own()));
    final HeldRuns runs = new HeldRuns(jdbc);
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final Notices notices = new Notices(new JdbcTemplate(SCHEMAS.own()), runs.counts(), clock, metrics);
    final NoticeBoard board = new NoticeBoard(jdbc, clock);
    final NoticeList list = new NoticeList(jdbc);

    NoticeFixture() {
        jdbc.sql("DELETE FROM notice").update();
        runs.clear();
    }

    static Notice notice(String key, String code, String... values) {
        return new Notice("web:" + key, "WEB-" + key, new Reason(code, List.of(values)));
    }

    /** Notes in a transaction of its own, as a chunk does. */
    void note(String job, long runId, Notice... noted) {
        runs.hold(job, runId);
        transaction.executeWithoutResult(status -> notices.note(job, runId, STEP, List.of(noted)));
    }

    void note(long runId, Notice... noted) {
        note(JOB, runId, noted);
    }

    List<KeptNotice> all() {
        return list.page(NoticeFilter.ALL, 0, 1000);
    }

    KeptNotice only() {
        List<KeptNotice> all = all();
        if (all.size() != 1) {
            throw new AssertionError("one row expected, but there are " + all);
        }
        return all.get(0);
    }
}
