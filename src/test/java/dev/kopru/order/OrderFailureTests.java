package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.UnavailableException;
import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import java.net.ConnectException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Neighbours and connections that fail: nothing is lost, nothing is doubled, the next run goes on. */
class OrderFailureTests extends OrderJobScenario {

    @Autowired
    private DataSource own;

    @Test
    void aDeadAccountingProgramFailsTheRunAndFillsNoRetryTable() {
        putOrders(250);
        accounting.before(operation -> away());

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("refused");
        assertThat(failed.counts()).isEqualTo(Counts.NONE);
        assertThat(memory.rejected()).isEmpty();
        assertThat(memory.links()).isEmpty();
        assertThat(memory.cursor()).isNull();
        accounting.reset();
        runs(250, 0, 0);
        assertThat(books.count("sales_order")).isEqualTo(250);
        anotherRunChangesNothing();
    }

    @Test
    void aRunGoesOnWhereTheAccountingProgramDied() {
        putOrders(450);
        AtomicInteger calls = new AtomicInteger();
        accounting.before(operation -> {
            if (operation.equals("postSalesOrders") && calls.incrementAndGet() > 2) {
                away();
            }
        });

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.counts()).isEqualTo(Counts.of(200, 0, 0));
        assertThat(books.count("sales_order")).isEqualTo(200);
        accounting.reset();
        JobRunner.Ended restarted = job.restart(failed);
        assertThat(restarted.status()).isEqualTo("COMPLETED");
        assertThat(restarted.counts()).isEqualTo(Counts.of(250, 0, 0));
        assertThat(books.count("sales_order")).isEqualTo(450);
        assertThat(books.count("account_card")).isEqualTo(450);
        assertThat(shop.told()).hasSize(450);
        anotherRunChangesNothing();
    }

    @Test
    void documentsOfARunThatDiedBeforeItsCommitAreFoundAgainAndCounted() {
        putOrders(120);
        AtomicBoolean died = new AtomicBoolean();
        accounting.answer(answers -> {
            if (died.compareAndSet(false, true)) {
                throw new InternalError("The process dies here");
            }
            return answers;
        });

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(books.count("sales_order")).isEqualTo(100);
        assertThat(memory.links()).isEmpty();
        String written = books.checksum();
        JobRunner.Ended restarted = job.restart(failed);
        assertThat(restarted.counts()).isEqualTo(Counts.of(120, 0, 0));
        assertThat(books.count("sales_order")).isEqualTo(120);
        assertThat(books.count("account_card")).isEqualTo(120);
        assertThat(written).isNotEqualTo(books.checksum());
        anotherRunChangesNothing();
    }

    @Test
    void aChangeWhoseRunDiedBeforeItsCommitIsCountedOnce() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        shop.put(AnOrder.of("1").note("Kapıya bırakın").changed(AnOrder.NOON.plusSeconds(60), 2));
        accounting.answer(answers -> {
            accounting.reset();
            throw new InternalError("The process dies here");
        });

        JobRunner.Ended failed = job.run();

        assertThat(failed.counts()).isEqualTo(Counts.NONE);
        assertThat(job.restart(failed).counts()).isEqualTo(Counts.of(1, 0, 0));
        anotherRunChangesNothing();
    }

    @Test
    void aConnectorThatLeavesOutAnAnswerCostsThatOrderOneTryAndNoOther() {
        putOrders(3);
        accounting.answer(answers -> answers.stream()
                .filter(answer -> !answer.externalRef().endsWith("00001"))
                .toList());

        runs(2, 0, 1);

        assertThat(memory.waiting()).isEqualTo(Map.of("00001", "INTERNAL_ERROR"));
        assertThat(memory.kept("00001").message()).contains("IllegalStateException", "RecordAnswers.to");
        accounting.reset();
        memory.replayAll();
        runs(1, 0, 0);
        assertThat(books.count("sales_order")).isEqualTo(3);
        anotherRunChangesNothing();
    }

    @Test
    void aSlowAccountingProgramIsWaitedFor() {
        putOrders(3);
        accounting.before(operation -> pause(Duration.ofMillis(150)));

        runs(3, 0, 0);
    }

    @Test
    void aShortOutageInTheMiddleOfAChunkIsNotNoticed() {
        putOrders(250);
        AtomicInteger calls = new AtomicInteger();
        accounting.before(operation -> {
            if (calls.incrementAndGet() % 3 == 0) {
                away();
            }
        });

        runs(250, 0, 0);

        assertThat(books.count("sales_order")).isEqualTo(250);
        anotherRunChangesNothing();
    }

    @Test
    void documentsThatTheShopCouldNotBeToldOfAreToldLater() {
        putOrders(120);
        store.before(operation -> {
            if (operation.equals("tellDocuments")) {
                away();
            }
        });

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.counts()).isEqualTo(Counts.of(120, 0, 0));
        assertThat(shop.told()).isEmpty();
        assertThat(memory.unacknowledged()).isEqualTo(120);
        String written = books.checksum();
        store.reset();
        JobRunner.Ended restarted = job.restart(failed);
        assertThat(restarted.status()).isEqualTo("COMPLETED");
        assertThat(restarted.counts()).isEqualTo(Counts.NONE);
        assertThat(shop.told()).hasSize(120);
        assertThat(memory.unacknowledged()).isZero();
        assertThat(books.checksum()).isEqualTo(written);
        anotherRunChangesNothing();
    }

    @Test
    void aConnectionThatIsCutWithinAChunkLeavesNoHalfOfIt() {
        putOrders(250);
        AtomicInteger calls = new AtomicInteger();
        accounting.before(operation -> {
            if (operation.equals("postSalesOrders") && calls.incrementAndGet() == 2) {
                cutTheChunksConnection();
            }
        });

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isNotEqualTo("COMPLETED");
        assertThat(failed.counts()).isEqualTo(Counts.of(100, 0, 0));
        assertThat(memory.links()).hasSize(100);
        accounting.reset();
        runs(150, 0, 0);
        assertThat(books.count("sales_order")).isEqualTo(250);
        anotherRunChangesNothing();
    }

    /** Called on the run's own thread, so the template takes part in the chunk's transaction. */
    private void cutTheChunksConnection() {
        Long id = new JdbcTemplate(own).queryForObject("SELECT CONNECTION_ID()", Long.class);
        books.jdbc().execute("KILL " + id);
    }

    @Test
    void theLoserOfADeadlockWritesItsChunkOnce() {
        putOrders(50);
        shop.put(AnOrder.of("bad").payment("Bitcoin", null));
        AtomicBoolean once = new AtomicBoolean();
        CompletableFuture<Void> rival = new CompletableFuture<>();
        accounting.answer(answers -> {
            if (once.compareAndSet(false, true)) {
                startRival(rival);
            }
            return answers;
        });

        runs(50, 0, 1);

        assertThat(rival).isCompleted();
        assertThat(memory.links()).hasSize(50);
        assertThat(memory.kept("bad").attempts()).isEqualTo(1);
        anotherRunChangesNothing();
    }

    @Test
    void theLoserOfADeadlockWhoseOrdersAreTriedApartWritesThemOnce() {
        putOrders(50);
        AtomicBoolean once = new AtomicBoolean();
        CompletableFuture<Void> rival = new CompletableFuture<>();
        accounting.taking(orders -> {
            if (orders.stream().anyMatch(order -> order.externalRef().endsWith("00007"))) {
                throw new ArithmeticException("Division by zero");
            }
            return orders;
        });
        accounting.answer(answers -> {
            if (once.compareAndSet(false, true)) {
                startRival(rival);
            }
            return answers;
        });

        runs(49, 0, 1);

        assertThat(rival).isCompleted();
        assertThat(memory.links()).hasSize(49);
        assertThat(memory.kept("00007").attempts()).isEqualTo(1);
        anotherRunChangesNothing();
    }

    /** A heavier transaction that holds what the chunk writes last, and then wants what the chunk wrote first. */
    private void startRival(CompletableFuture<Void> ended) {
        CountDownLatch ready = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            try (Connection connection = own.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("INSERT INTO audit_entry (happened_at, person, action, subject)"
                        + " SELECT NOW(6), 'x', 'x', 'x' FROM information_schema.collations a,"
                        + " information_schema.collations b LIMIT 3000");
                statement.execute("SELECT * FROM job_lease FOR UPDATE");
                ready.countDown();
                Thread.sleep(500);
                statement.execute("UPDATE order_link SET order_number = 'x'");
                connection.rollback();
                ended.complete(null);
            } catch (SQLException | InterruptedException e) {
                ended.completeExceptionally(e);
                ready.countDown();
            }
        });
        thread.start();
        try {
            ready.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void putOrders(int count) {
        shop.put(IntStream.range(0, count)
                .mapToObj(i -> AnOrder.of("%05d".formatted(i))
                        .changedAt(AnOrder.NOON.plusSeconds(i))
                        .build())
                .toList());
    }

    private static void away() {
        throw UnavailableException.during("neighbour", new ConnectException("Connection refused"));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
