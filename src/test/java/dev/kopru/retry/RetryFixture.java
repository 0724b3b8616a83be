package dev.kopru.retry;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.record.ReasonMessages;
import dev.kopru.record.Rejection;
import dev.kopru.record.Source;
import dev.kopru.run.JobDefinition;
import dev.kopru.run.JobTimer;
import dev.kopru.story.RecordNames;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Empty retry tables, with a clock that is moved by hand. */
final class RetryFixture {

    static final String JOB = "OrderImportJob";
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final RetrySettings SETTINGS = new RetrySettings(Duration.ofMinutes(1), Duration.ofHours(24), 10, 200);

    private static final Schemas SCHEMAS = TestDatabase.fresh();

    final HandClock clock = new HandClock();
    final JdbcClient jdbc = JdbcClient.create(SCHEMAS.own());
    final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(SCHEMAS.own()));
    final RetryTable table;
    final Retries retries;

    RetryFixture() {
        jdbc.sql("DELETE FROM retry_attempt").update();
        jdbc.sql("DELETE FROM retry_record").update();
        JdbcTemplate batches = new JdbcTemplate(SCHEMAS.own());
        RetryAttempts attempts = new RetryAttempts(jdbc, batches);
        ReasonMessages messages = new ReasonMessages(
                List.of(new JobDefinition(JOB, "retry-test", JobTimer.every(Duration.ofMinutes(1), true))));
        WaitingWords names = new WaitingWords(new RecordNames(new NamedParameterJdbcTemplate(batches)));
        Backoff backoff = new Backoff(SETTINGS, new Random(1));
        ObjectProvider<RejectionListener> nobody =
                new StaticListableBeanFactory().getBeanProvider(RejectionListener.class);
        KeysOnly keys = new KeysOnly(new StaticListableBeanFactory().getBeanProvider(PayloadForm.class));
        this.table = new RetryTable(
                new RetryRows(jdbc, batches, keys), attempts, names, messages, keys, nobody, backoff, clock);
        this.retries = new Retries(
                new RetrySearch(jdbc, keys),
                new RetryList(jdbc, new RetryPlaces(jdbc, names), keys),
                attempts,
                names,
                new StaticListableBeanFactory().getBeanProvider(PayloadForm.class),
                clock);
    }

    NamedParameterJdbcTemplate named() {
        return new NamedParameterJdbcTemplate(SCHEMAS.own());
    }

    static Rejection rejection(String key, String label, long revision, String payload, Reason reason) {
        return new Rejection(new Source(key, label, Origin.LIVE, null, revision), payload, reason);
    }

    static Rejection rejection(String key, long revision, String payload) {
        return rejection(key, "WEB-" + key, revision, payload, new Reason("TEST_TOTAL", List.of("10.00", "10.05")));
    }

    void reject(long runId, Rejection... rejections) {
        transaction.executeWithoutResult(status -> table.reject(JOB, runId, List.of(rejections)));
    }

    void resolve(long runId, String... keys) {
        transaction.executeWithoutResult(status -> table.resolve(JOB, runId, List.of(keys)));
    }

    /** All that a run would try now. */
    List<DueRecord> due() {
        return all(due(null, 10, 200));
    }

    DueRecords due(@Nullable String replay, int pageSize, int perRun) {
        return table.due(new DueScope(JOB, clock.instant(), replay, pageSize, perRun), source -> true);
    }

    static List<DueRecord> all(DueRecords due) {
        List<DueRecord> all = new ArrayList<>();
        for (List<DueRecord> page = due.next(); !page.isEmpty(); page = due.next()) {
            all.addAll(page);
        }
        return all;
    }

    RetryRecord only() {
        List<RetryRecord> all = retries.page(RetryFilter.ALL, 0, 10);
        if (all.size() != 1) {
            throw new AssertionError("one row expected, but there are " + all);
        }
        return retries.get(all.get(0).id());
    }

    /** Stands still until it is moved. */
    static final class HandClock extends Clock {

        private Instant now = START;

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
