package dev.kopru.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.run.Numbers.Happening;
import dev.kopru.run.Numbers.Moment;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether a run is to stop, asked while it is in the middle of a chunk. */
class StopRequestsTests extends NumbersTest {

    private final Counting counting = new Counting(schemas.own());
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(counting);
    private final StopRequests requests = new StopRequests(JdbcClient.create(counting), transactions);

    /** How often a connection was asked for. */
    private static final class Counting extends DelegatingDataSource {

        private final AtomicInteger asked = new AtomicInteger();

        Counting(DataSource real) {
            super(real);
        }

        @Override
        public Connection getConnection() throws SQLException {
            asked.incrementAndGet();
            return super.getConnection();
        }
    }

    @Test
    void isNoticedInATransactionThatBeganBefore() {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch reached = new CountDownLatch(1);
        node.numbers().let(Happening.when(Moment.CHUNK_WRITTEN, moment -> {
            reached.countDown();
            gate.await();
        }));
        JobRuns.Started run = node.begin();
        TestNode.await("the chunk is being written", () -> reached.getCount() == 0);
        new TransactionTemplate(transactions).executeWithoutResult(chunk -> {
            new JdbcTemplate(counting).queryForList("SELECT STATUS FROM BATCH_JOB_EXECUTION", String.class);
            assertThat(requests.isAsked(run.runId())).isFalse();
            assertThat(requests.wasAsked(run.runId())).isFalse();

            node.runs().stop(run.runId(), "ayşe");

            assertThat(requests.isAsked(run.runId())).isTrue();
            TestNode.await("less than a second later", () -> requests.wasAsked(run.runId()));
        });
        gate.countDown();
        node.ended(run);
        node.numbers().let(Happening.NOTHING);
    }

    /** However slow the machine is, a thousand questions take less than a minute. */
    @Test
    void allPartsOfARunShareAQuestion() {
        int before = counting.asked.get();

        IntStream.range(0, 1000).parallel().forEach(part -> assertThat(requests.wasAsked(4711))
                .isFalse());

        assertThat(counting.asked.get() - before).isBetween(1, 100);
    }

    @Test
    void theAnswerOfOneRunIsNotThatOfAnother() {
        node.numbers().clear();
        JobRuns.Started run = node.begin();
        node.ended(run);
        JdbcTemplate own = new JdbcTemplate(schemas.own());
        own.update("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STOPPING' WHERE JOB_EXECUTION_ID = ?", run.runId());

        assertThat(requests.wasAsked(4711)).isFalse();
        assertThat(requests.wasAsked(run.runId())).isTrue();
        assertThat(requests.wasAsked(4711)).isFalse();
        own.update("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'COMPLETED' WHERE JOB_EXECUTION_ID = ?", run.runId());
    }
}
