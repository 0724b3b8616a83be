package dev.kopru.crash.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.process.KopruProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whoever runs several nodes must see that they are one. An embedded database has one node, so this needs a server. Two nodes and
 * two that replace them; by hand more, with {@code -Dkopru.nodes=3}.
 */
@EnabledIfEnvironmentVariable(named = "KOPRU_TEST_DATASOURCE_URL", matches = ".+")
class NodesIT {

    private static final int NODES = Integer.getInteger("kopru.nodes", 2);
    private static final int ORDERS = 10_000 * NODES;
    private static final int AT_ONCE = 4_000;
    private static final Duration GOING_ON = Duration.ofMinutes(2);
    private static final List<String> SEEN = List.of(
            "/api/runs?size=100", "/api/retries", "/api/notices", "/api/schedules", "/api/audit", "/api/connections");

    private final Schemas schemas = TestDatabase.fresh();
    private final JdbcTemplate own = new JdbcTemplate(schemas.own());
    private final JdbcTemplate books = new JdbcTemplate(schemas.accounting());
    private final List<FullNode> nodes = new ArrayList<>();

    @AfterEach
    void end() {
        nodes.forEach(FullNode::close);
        schemas.close();
    }

    @Test
    void nodesThatAreKilledAndReplacedByAnotherVersionUnderLoadDoEverythingOnce(@TempDir Path folder) throws Exception {
        try (ShopInMotion shop = new ShopInMotion(schemas, ORDERS, AT_ONCE)) {
            start(folder, KopruProcess.JAR, "old");
            FullNode running = holderAfter(0, 200);
            for (FullNode other : others(running)) {
                assertThat(other.startImport())
                        .as("a second run beside the first")
                        .isEqualTo(409);
            }
            running.kill();
            nodes.remove(running);
            long cutOff = lastRun();
            Instant killed = Instant.now();
            await(GOING_ON, "the killed node's run goes on", () -> restartOf(cutOff) == 1);
            System.out.println("A killed node's run went on after " + Duration.between(killed, Instant.now()));

            List<FullNode> left = List.copyOf(nodes);
            start(folder, OtherVersion.of("99.0.0", folder), "new");
            assertThat(statuses(cutOff, "FAILED", "STARTED", "COMPLETED"))
                    .as("a living node's run is left alone by those that start")
                    .containsOnlyKeys("STARTED", "COMPLETED");
            for (FullNode old : left) {
                holderAfter(read(), 100);
                old.stop();
                nodes.remove(old);
            }
            holderAfter(read(), 100);

            int came = shop.end();
            await(Duration.ofMinutes(4), "all orders in the books", () -> documents() == came);
        }
        await(
                Duration.ofMinutes(2),
                "rest",
                () -> number("SELECT COUNT(*) FROM job_lease WHERE released_at IS NULL") == 0);
        everyOrderIsThereOnce();
        runsOfOneJobNeverOverlapped();
        nodesShowTheSame();
    }

    private void start(Path folder, Path jar, String name) throws IOException, InterruptedException {
        List<FullNode> starting = new ArrayList<>();
        for (int n = 1; n <= NODES; n++) {
            starting.add(FullNode.on(schemas, jar, Files.createDirectory(folder.resolve(name + "-" + n))));
        }
        nodes.addAll(starting);
        for (FullNode node : starting) {
            await(Duration.ofMinutes(8), "a node is ready", () -> {
                assertThat(node.isAlive()).as(node::output).isTrue();
                return node.isReady();
            });
        }
    }

    /** The node that imports orders, once more than so many beyond these are read. */
    private FullNode holderAfter(long before, int more) throws IOException, InterruptedException {
        List<FullNode> found = new ArrayList<>();
        await(Duration.ofMinutes(3), "an import in its middle", () -> {
            List<String> holder = own.queryForList(
                    "SELECT l.holder FROM job_lease l JOIN BATCH_JOB_EXECUTION e ON e.JOB_EXECUTION_ID = l.run_id"
                            + " WHERE l.job = 'OrderImportJob' AND l.released_at IS NULL AND e.STATUS = 'STARTED'",
                    String.class);
            nodes.stream()
                    .filter(node -> holder.stream().anyMatch(name -> name.endsWith(":" + node.pid())))
                    .forEach(found::add);
            if (read() < before + more) {
                found.clear();
            }
            return !found.isEmpty();
        });
        return found.get(0);
    }

    private List<FullNode> others(FullNode one) {
        return nodes.stream().filter(node -> node != one).toList();
    }

    private void everyOrderIsThereOnce() {
        assertThat(number("SELECT COUNT(*) FROM run_count WHERE read_count <> written + unchanged + rejected"))
                .as("runs that lost count")
                .isZero();
        assertThat(
                        number(
                                "SELECT SUM(written) FROM run_count c JOIN run r ON r.id = c.run_id WHERE r.job = 'OrderImportJob'"))
                .as("written, over all runs")
                .isEqualTo(documents());
        assertThat(books.queryForObject("SELECT COUNT(DISTINCT external_ref) FROM sales_order", Long.class))
                .isEqualTo(documents());
    }

    private void runsOfOneJobNeverOverlapped() {
        assertThat(
                        own.queryForList(
                                """
                        SELECT a.JOB_EXECUTION_ID AS one, b.JOB_EXECUTION_ID AS other FROM run r
                        JOIN run s ON s.job = r.job AND s.id > r.id
                        JOIN BATCH_JOB_EXECUTION a ON a.JOB_EXECUTION_ID = r.id
                        JOIN BATCH_JOB_EXECUTION b ON b.JOB_EXECUTION_ID = s.id
                        WHERE b.START_TIME < a.END_TIME AND a.START_TIME < b.END_TIME
                        """))
                .as("two runs of one job at once")
                .isEmpty();
        assertThat(
                        own.queryForList(
                                """
                        SELECT r.job, DATE_FORMAT(e.CREATE_TIME, '%Y-%m-%d %H:%i:%s') AS fired FROM run r
                        JOIN BATCH_JOB_EXECUTION e ON e.JOB_EXECUTION_ID = r.id
                        WHERE r.started_via = 'TIMER' GROUP BY r.job, fired HAVING COUNT(*) > 1
                        """))
                .as("a timer that fired twice")
                .isEmpty();
    }

    private void nodesShowTheSame() throws InterruptedException {
        await(Duration.ofMinutes(2), "all nodes show the same", () -> {
            for (String path : SEEN) {
                List<String> shown = new ArrayList<>();
                for (FullNode node : nodes) {
                    shown.add(node.get(path));
                }
                if (shown.stream().distinct().count() > 1) {
                    return false;
                }
            }
            return true;
        });
    }

    private Map<String, Long> statuses(long after, String... among) {
        return own
                .queryForList(
                        "SELECT STATUS FROM BATCH_JOB_EXECUTION e JOIN run r ON r.id = e.JOB_EXECUTION_ID WHERE r.id > ?",
                        String.class,
                        after)
                .stream()
                .filter(List.of(among)::contains)
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    }

    private long lastRun() {
        return number("SELECT MAX(id) FROM run WHERE job = 'OrderImportJob'");
    }

    private long restartOf(long run) {
        return number("SELECT COUNT(*) FROM run WHERE restart_of = " + run);
    }

    private long read() {
        return number("SELECT COALESCE(SUM(read_count), 0) FROM run_count c JOIN run r ON r.id = c.run_id"
                + " WHERE r.job = 'OrderImportJob'");
    }

    private long documents() {
        Long documents = books.queryForObject("SELECT COUNT(*) FROM sales_order", Long.class);
        return documents == null ? 0 : documents;
    }

    private long number(String sql) {
        Long number = own.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }

    private void await(Duration patience, String what, Condition condition) throws InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        while (!holds(condition)) {
            assertThat(Instant.now())
                    .as(() -> what + ", or after " + patience + ":\n"
                            + nodes.stream().map(FullNode::output).collect(Collectors.joining("\n---\n")))
                    .isBefore(deadline);
            Thread.sleep(50);
        }
    }

    private static boolean holds(Condition condition) throws InterruptedException {
        try {
            return condition.holds();
        } catch (IOException e) {
            return false;
        }
    }

    /** Something that will be so in a moment. */
    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }
}
