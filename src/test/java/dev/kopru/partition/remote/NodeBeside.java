package dev.kopru.partition.remote;

import dev.kopru.partition.StepsInParts;
import dev.kopru.run.StopRequests;
import dev.kopru.run.TestNode;
import dev.kopru.run.lease.Node;
import dev.kopru.run.lease.SilentNodes;
import java.time.Duration;
import java.util.List;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Works on whatever parts the runs of a context have, as another node beside it would that hears of each at once; the context's own
 * node works on none. No broker is there.
 */
public final class NodeBeside implements InitializingBean, DisposableBean {

    /** What the database calls it. */
    public static final String NAME = "beside";

    private final JdbcClient jdbc;
    private final PartWork work;
    private final Thread thread = new Thread(this::work, NAME);
    private volatile boolean ended;

    private NodeBeside(JdbcClient jdbc, PartWork work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    /** To be imported by a test whose parts such a node is to work on, with {@code kopru.partitioning=rabbit}. No stereotype. */
    public static class Settings {

        @Bean
        @Primary
        PartTimes nobodyWorksAlone() {
            return new PartTimes(
                    Duration.ofMillis(20),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(300),
                    Duration.ofMillis(200),
                    Duration.ofHours(1),
                    Duration.ofHours(1));
        }

        /** The steps are made from the jobs, which come last. */
        @Bean
        NodeBeside nodeBeside(
                JdbcClient jdbc,
                Node node,
                PartTimes times,
                ObjectProvider<StepsInParts> steps,
                JobRepository repository,
                StopRequests stopRequests,
                SilentNodes silent) {
            PartTable table = new PartTable(jdbc, new Node(NAME, node.version(), NAME), times, silent);
            return new NodeBeside(
                    jdbc,
                    new PartWork(table, new PartBeats(table, times), steps.getObject(), repository, stopRequests));
        }
    }

    @Override
    public void afterPropertiesSet() {
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        while (!ended) {
            List<Long> free = jdbc.sql("SELECT id FROM step_part WHERE ended_at IS NULL ORDER BY id")
                    .query(Long.class)
                    .list();
            free.forEach(work::work);
            TestNode.pause(Duration.ofMillis(20));
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        ended = true;
        work.leave();
        thread.join();
    }
}
