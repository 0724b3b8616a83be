package dev.kopru.retry;

import static dev.kopru.retry.RetryFixture.JOB;
import static dev.kopru.retry.RetryFixture.START;
import static dev.kopru.retry.RetryFixture.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.Reason;
import dev.kopru.record.ReasonCode;
import dev.kopru.record.Rejection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What runs do with rejected records. */
class RetryTableTests {

    private final RetryFixture fixture = new RetryFixture();
    private final RetryTable table = fixture.table;

    @Test
    void keepsARejectedRecordWithPayloadReasonAndNextTry() {
        fixture.reject(1, rejection("5", 3, "{\"total\":10.05}"));

        RetryRecord kept = fixture.only();
        assertThat(kept.state()).isEqualTo(RetryState.PENDING);
        assertThat(kept.attempts()).isEqualTo(1);
        assertThat(kept.payload()).isEqualTo("{\"total\":10.05}");
        assertThat(kept.source().revision()).isEqualTo(3);
        assertThat(kept.reason()).isEqualTo(new Reason("TEST_TOTAL", List.of("10.00", "10.05")));
        assertThat(kept.nextAttemptAt()).isBetween(START.plusSeconds(48), START.plusSeconds(72));
        assertThat(fixture.jdbc
                        .sql("SELECT message FROM retry_record")
                        .query(String.class)
                        .single())
                .isEqualTo("Siparişin toplamı 10.05, satırların toplamı 10.00; WEB-1'in farkı çok büyük.");
    }

    @Test
    void givesUpAfterTheLastAttemptAndKeepsEveryTry() {
        for (int run = 1; run <= 10; run++) {
            fixture.reject(run, rejection("5", 3, "{}"));
            fixture.clock.move(Duration.ofDays(1));
        }

        RetryRecord kept = fixture.only();
        assertThat(kept.state()).isEqualTo(RetryState.GIVEN_UP);
        assertThat(kept.attempts()).isEqualTo(10);
        assertThat(kept.nextAttemptAt()).isNull();
        assertThat(fixture.retries.attempts(kept.id()))
                .extracting(Retries.Attempt::runId)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void ofARecordThatIsTriedOverAndOverTheLatestTriesAreShown() {
        for (int run = 1; run <= 130; run++) {
            fixture.reject(run, rejection("5", 3 + run, "{}"));
        }

        assertThat(fixture.retries.attempts(fixture.only().id()))
                .extracting(Retries.Attempt::runId)
                .hasSize(100)
                .startsWith(31L)
                .endsWith(130L);
    }

    @Test
    void aRecordThatWaitsForAnotherUsesUpNoAttemptsIsTriedEverMoreSeldomAndLoggedOnce() {
        Rejection waiting = waiting("5", "shop:4");
        fixture.reject(1, waiting);
        assertThat(fixture.only().nextAttemptAt()).isEqualTo(START.plusSeconds(60));
        for (int run = 2; run <= 30; run++) {
            fixture.clock.move(Duration.ofDays(1));
            fixture.reject(run, waiting);
        }

        RetryRecord kept = fixture.only();
        assertThat(kept.state()).isEqualTo(RetryState.PENDING);
        assertThat(kept.attempts()).isZero();
        assertThat(kept.nextAttemptAt()).isEqualTo(START.plus(Duration.ofDays(30)));
        assertThat(fixture.retries.attempts(kept.id())).hasSize(1);
    }

    @Test
    void aRecordThatWaitedKeepsItsAttemptsForRealRejections() {
        fixture.reject(1, rejection("5", 3, "{}"));
        fixture.reject(2, waiting("5", "shop:4"));
        fixture.reject(3, rejection("5", 3, "{}"));

        assertThat(fixture.only().attempts()).isEqualTo(2);
        assertThat(fixture.retries.attempts(fixture.only().id())).hasSize(3);
    }

    @Test
    void wakesTheRecordsThatWaitForOneThatWentThrough() {
        fixture.reject(1, waiting("5", "shop:4"), waiting("6", "shop:3"));
        fixture.transaction.executeWithoutResult(
                status -> fixture.table.wake(JOB, TestReason.TEST_WAITS, List.of("shop:4", "shop:9")));

        assertThat(fixture.due()).extracting(due -> due.source().key()).containsExactly("5");
        assertThat(fixture.table.unresolved(JOB, List.of("5", "7"))).isEqualTo(Map.of("5", RetryState.PENDING));
    }

    private static Rejection waiting(String key, String other) {
        Rejection plain = rejection(key, 3, "{}");
        return new Rejection(plain.source(), plain.payload(), Reason.of(TestReason.TEST_WAITS, other));
    }

    private enum TestReason implements ReasonCode {
        TEST_WAITS;

        @Override
        public boolean waits() {
            return true;
        }
    }

    @Test
    void makesOneRowOfTwoRejectionsOfOneKey() {
        fixture.reject(1, rejection("5", 1, "{\"n\":1}"), rejection("5", 1, "{\"n\":2}"));

        assertThat(fixture.only().payload()).isEqualTo("{\"n\":2}");
        assertThat(fixture.retries.attempts(fixture.only().id())).hasSize(1);
    }

    @Test
    void startsOverWhenANewerRevisionIsRejected() {
        fixture.reject(1, rejection("5", 1, "{}"));
        fixture.reject(2, rejection("5", 1, "{}"));
        fixture.reject(3, rejection("5", 2, "{}"));

        assertThat(fixture.only().attempts()).isEqualTo(1);
        assertThat(fixture.only().source().revision()).isEqualTo(2);
        assertThat(fixture.retries.attempts(fixture.only().id())).hasSize(3);
    }

    @Test
    void startsOverWhenASourceWithoutRevisionsSendsOtherContent() {
        fixture.reject(1, rejection("5", 0, "{\"n\":1}"));
        fixture.reject(2, rejection("5", 0, "{\"n\":1}"));
        assertThat(fixture.only().attempts()).isEqualTo(2);

        fixture.reject(3, rejection("5", 0, "{\"n\":2}"));

        assertThat(fixture.only().attempts()).isEqualTo(1);
        assertThat(fixture.only().payload()).isEqualTo("{\"n\":2}");
    }

    @Test
    void keepsTheNewerStateWhenAnOlderOneIsRejected() {
        fixture.reject(1, rejection("5", 7, "{\"n\":7}"));
        fixture.reject(2, rejection("5", 6, "{\"n\":6}"));

        assertThat(fixture.only().payload()).isEqualTo("{\"n\":7}");
        assertThat(fixture.only().attempts()).isEqualTo(1);
        assertThat(fixture.retries.attempts(fixture.only().id())).hasSize(2);
    }

    @Test
    void startsOverAfterItWasResolved() {
        fixture.reject(1, rejection("5", 1, "{}"));
        fixture.resolve(2, "5");
        fixture.reject(3, rejection("5", 1, "{}"));

        assertThat(fixture.only().state()).isEqualTo(RetryState.PENDING);
        assertThat(fixture.only().attempts()).isEqualTo(1);
        assertThat(fixture.only().closing()).isNull();
    }

    @Test
    void leavesADiscardedRecordDiscardedUntilItsSourceChanges() {
        fixture.reject(1, rejection("5", 1, "{}"));
        fixture.retries.discard(fixture.only().id(), "deneme siparişi", "ayşe");

        fixture.reject(2, rejection("5", 1, "{}"));
        assertThat(fixture.only().state()).isEqualTo(RetryState.DISCARDED);
        assertThat(fixture.only().closing()).isEqualTo(new RetryRecord.Closing(START, "ayşe", "deneme siparişi"));
        assertThat(fixture.retries.attempts(fixture.only().id())).hasSize(2);

        fixture.reject(3, rejection("5", 2, "{}"));
        assertThat(fixture.only().state()).isEqualTo(RetryState.PENDING);
        assertThat(fixture.only().closing()).isNull();
    }

    @Test
    void keepsACorrectedPayloadUntilTheSourceHasANewerRevision() {
        fixture.reject(1, rejection("5", 1, "{\"n\":1}"));
        fixture.retries.correctPayload(fixture.only().id(), "{\"n\":100}");

        fixture.reject(2, rejection("5", 1, "{\"n\":1}"));
        assertThat(fixture.only().payload()).isEqualTo("{\"n\":100}");
        assertThat(fixture.only().payloadEdited()).isTrue();

        fixture.reject(3, rejection("5", 2, "{\"n\":2}"));
        assertThat(fixture.only().payload()).isEqualTo("{\"n\":2}");
        assertThat(fixture.only().payloadEdited()).isFalse();
    }

    @Test
    void resolvesWhatWentThroughAndIgnoresTheRest() {
        fixture.reject(1, rejection("5", 1, "{}"), rejection("6", 1, "{}"));
        fixture.resolve(2, "5", "unknown");

        RetryRecord resolved = fixture.retries
                .page(new RetryFilter(JOB, Set.of(RetryState.RESOLVED), null, null), 0, 10)
                .get(0);
        assertThat(resolved.source().key()).isEqualTo("5");
        assertThat(resolved.closing()).isEqualTo(new RetryRecord.Closing(START, "run 2", null));
        assertThat(fixture.retries.attempts(resolved.id())).last().isEqualTo(new Retries.Attempt(2, START, null));
        assertThat(table.revisions(JOB, List.of("5", "6", "7"))).isEqualTo(Map.of("6", 1L));
    }

    @Test
    void handsOutDueRecordsPageByPageAndOnlyOnceTheirTimeHasCome() {
        fixture.reject(1, rejection("a", 1, "{}"), rejection("b", 1, "{}"), rejection("c", 1, "{}"));
        assertThat(fixture.due()).isEmpty();
        fixture.clock.move(Duration.ofMinutes(2));

        DueRecords due = fixture.due(null, 2, 200);
        List<DueRecord> first = due.next();
        List<DueRecord> second = due.next();

        assertThat(first).extracting(one -> one.source().key()).containsExactly("a", "b");
        assertThat(second).extracting(one -> one.source().key()).containsExactly("c");
    }

    @Test
    void recordsThatFailAlwaysLeaveRoomForTheOthers() {
        fixture.reject(1, rejection("a", 1, "{}"), rejection("b", 1, "{}"), rejection("c", 1, "{}"));
        fixture.clock.move(Duration.ofMinutes(2));
        fixture.reject(2, rejection("a", 1, "{}"), rejection("b", 1, "{}"));

        assertThat(fixture.due(null, 10, 2).next())
                .extracting(due -> due.source().key())
                .containsExactly("c");
    }

    @Test
    void takesKeysThatTheDatabaseWouldMixUpOrCutOff() {
        String endless = "k".repeat(400);
        fixture.reject(1, rejection("x", 1, "{}"), rejection("x ", 1, "{}"), rejection(endless, 4, "{}"));

        assertThat(fixture.retries.count(RetryFilter.ALL, 10_000)).isEqualTo(2);
        assertThat(table.revisions(JOB, List.of(endless))).isEqualTo(Map.of(endless, 4L));
        fixture.resolve(2, endless, "x ");
        assertThat(table.revisions(JOB, List.of(endless, "x"))).isEmpty();
    }

    @Test
    void needsAHandfulOfStatementsForAChunk() {
        List<Rejection> chunk = new ArrayList<>();
        IntStream.range(0, 500).forEach(n -> chunk.add(rejection("key-" + n, 1, "{}")));

        long statements = fixture.transaction.execute(status -> {
            long before = statements();
            table.reject(JOB, 1, chunk);
            table.resolve(JOB, 1, List.of("unknown-1", "unknown-2"));
            return statements() - before;
        });

        assertThat(fixture.retries.count(RetryFilter.ALL, 10_000)).isEqualTo(500);
        assertThat(statements).isLessThanOrEqualTo(8);
    }

    private long statements() {
        return fixture.jdbc
                .sql("SHOW SESSION STATUS LIKE 'Questions'")
                .query((row, n) -> row.getLong(2))
                .single();
    }
}
