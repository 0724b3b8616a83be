package dev.kopru.admin.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** What is done about very many records goes on behind the request, and tells how far it is. */
class LongActsTests {

    private final List<String> transactions = new ArrayList<>();
    private final LongActs acts = new LongActs(new Transactions(), Clock.systemUTC());

    @AfterEach
    void stop() throws InterruptedException {
        acts.destroy();
    }

    private static LongAct act(String group, long records) {
        return LongAct.begun(LongAct.Kind.DISCARD, "TestJob", group, records, Instant.now());
    }

    private LongAct ended() throws InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (acts.all().stream().anyMatch(LongAct::isGoing)) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(10);
        }
        return acts.all().get(0);
    }

    @Test
    void eachPieceHasATransactionOfItsOwnAndWhatFollowsIsToldHowManyThereWere() throws InterruptedException {
        List<Long> told = new ArrayList<>();

        acts.begin(
                act("A", 25),
                last -> last == null
                        ? done(10, 90)
                        : last == 90 ? done(10, 80) : last == 80 ? done(5, 75) : LongActs.Done.NOTHING,
                records -> {
                    told.add(records);
                    return 17L;
                });

        LongAct act = ended();
        assertThat(act.state()).isEqualTo(LongAct.State.DONE);
        assertThat(act.done()).isEqualTo(25);
        assertThat(act.runId()).isEqualTo(17);
        assertThat(told).containsExactly(25L);
        assertThat(transactions)
                .containsExactly("begin", "commit", "begin", "commit", "begin", "commit", "begin", "commit");
    }

    @Test
    void aPieceThatLosesAgainstARunIsDoneAgain() throws InterruptedException {
        Deque<Boolean> loses = new ArrayDeque<>(List.of(true, true, false, false));

        acts.begin(
                act("A", 10),
                last -> {
                    if (loses.pop()) {
                        throw new CannotAcquireLockException("deadlock");
                    }
                    return last == null ? done(10, 1) : LongActs.Done.NOTHING;
                },
                records -> null);

        assertThat(ended().done()).isEqualTo(10);
        assertThat(acts.all().get(0).state()).isEqualTo(LongAct.State.DONE);
        assertThat(transactions).startsWith("begin", "rollback", "begin", "rollback", "begin", "commit");
    }

    @Test
    void whatBreaksOffSaysHowFarItCameAndTheNextOneGoesOn() throws InterruptedException {
        acts.begin(
                act("A", 30),
                last -> {
                    if (last != null) {
                        throw new DataAccessResourceFailureException("gone");
                    }
                    return done(10, 1);
                },
                records -> {
                    throw new AssertionError("not all are done");
                });
        LongAct broken = ended();
        acts.begin(act("B", 1), last -> last == null ? done(1, 1) : LongActs.Done.NOTHING, records -> null);
        ended();

        assertThat(broken.state()).isEqualTo(LongAct.State.BROKEN_OFF);
        assertThat(broken.done()).isEqualTo(10);
        assertThat(broken.records()).isEqualTo(30);
        assertThat(acts.all())
                .extracting(LongAct::group, LongAct::state)
                .containsExactlyInAnyOrder(tuple("A", LongAct.State.BROKEN_OFF), tuple("B", LongAct.State.DONE));
    }

    @Test
    void whatIsGoingOnIsNotBegunASecondTime() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        List<String> begun = new ArrayList<>();
        acts.begin(
                act("A", 10),
                last -> {
                    if (last == null) {
                        begun.add("first");
                        await(gate);
                        return done(10, 1);
                    }
                    return LongActs.Done.NOTHING;
                },
                records -> null);

        LongAct second = acts.begin(
                act("A", 99),
                last -> {
                    begun.add("second");
                    return LongActs.Done.NOTHING;
                },
                records -> null);
        gate.countDown();

        assertThat(second.records()).isEqualTo(10);
        assertThat(ended().state()).isEqualTo(LongAct.State.DONE);
        assertThat(begun).containsExactly("first");
    }

    @Test
    void aServiceThatStopsEndsAfterThePieceInWork() throws InterruptedException {
        CountDownLatch working = new CountDownLatch(1);
        acts.begin(
                act("A", 1_000_000),
                last -> {
                    working.countDown();
                    return done(1, 1);
                },
                records -> null);
        assertThat(working.await(10, TimeUnit.SECONDS)).isTrue();

        acts.destroy();

        assertThat(acts.all().get(0).state()).isEqualTo(LongAct.State.BROKEN_OFF);
        assertThat(transactions.get(transactions.size() - 1)).isEqualTo("commit");
    }

    private static LongActs.Done done(int records, long last) {
        return new LongActs.Done(records, last);
    }

    private static void await(CountDownLatch gate) {
        try {
            assertThat(gate.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Notes when one begins and how it ends. */
    private final class Transactions extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            transactions.add("begin");
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            transactions.add("commit");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            transactions.add("rollback");
        }
    }
}
