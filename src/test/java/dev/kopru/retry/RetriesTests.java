package dev.kopru.retry;

import static dev.kopru.retry.RetryFixture.JOB;
import static dev.kopru.retry.RetryFixture.rejection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kopru.record.Reason;
import dev.kopru.record.Rejection;
import dev.kopru.retry.payload.InvalidPayloadException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see of rejected records and decide about them. */
class RetriesTests {

    private final RetryFixture fixture = new RetryFixture();
    private final Retries retries = fixture.retries;

    @Test
    void findsAnOrderByItsIdAndByItsVisibleNumber() {
        Reason reason = new Reason("TEST_TOTAL", List.of());
        fixture.reject(
                1, rejection("5812", "WEB-000231", 1, "{}", reason), rejection("231", "WEB-77", 1, "{}", reason));

        assertThat(keys("5812")).containsExactly("5812");
        assertThat(keys("web-000231")).containsExactly("5812");
        assertThat(keys("web-")).containsExactlyInAnyOrder("231", "5812");
        assertThat(keys("231")).containsExactly("231");
        assertThat(keys("%")).isEmpty();
        assertThat(keys("_")).isEmpty();
    }

    @Test
    void filtersByJobStateAndReason() {
        fixture.reject(1, rejection("1", 1, "{}"), rejection("2", "2", 1, "{}", new Reason("OTHER", List.of())));

        assertThat(retries.count(new RetryFilter(JOB, Set.of(RetryState.PENDING), "OTHER", null), 10_000))
                .isEqualTo(1);
        assertThat(retries.count(new RetryFilter("InventorySyncJob", null, null, null), 10_000))
                .isZero();
        assertThat(retries.openByJob()).containsEntry(JOB, 2L);
    }

    @Test
    void replaysAGivenUpRecordAndCountsOn() {
        giveUp();
        retries.replay(fixture.only().id());
        RetryRecord replayed = fixture.only();

        assertThat(replayed.state()).isEqualTo(RetryState.PENDING);
        assertThat(replayed.nextAttemptAt()).isEqualTo(fixture.clock.instant());
        assertThat(fixture.due()).hasSize(1);

        fixture.reject(11, rejection("5", 1, "{}"));
        assertThat(fixture.only().state()).isEqualTo(RetryState.GIVEN_UP);
        assertThat(fixture.only().attempts()).isEqualTo(11);
    }

    @Test
    void replaysADiscardedRecord() {
        fixture.reject(1, rejection("5", 1, "{}"));
        retries.discard(fixture.only().id(), "yanlışlıkla", "ayşe");

        retries.replay(fixture.only().id());

        assertThat(fixture.only().closing()).isNull();
    }

    @Test
    void replaysAGroupByReasonAndLeavesDiscardedOnesAlone() {
        fixture.reject(
                1,
                rejection("1", 1, "{}"),
                rejection("2", 1, "{}"),
                rejection("3", "3", 1, "{}", new Reason("OTHER", List.of())));
        long discarded = retries.page(new RetryFilter(null, null, null, "1"), 0, 1)
                .get(0)
                .id();
        retries.discard(discarded, "gerek yok", "ayşe");

        assertThat(retries.replayAll(JOB, "TEST_TOTAL").records()).isEqualTo(1);
        assertThat(fixture.due()).extracting(due -> due.source().key()).containsExactly("2");
    }

    @Test
    void aReplayIsExactlyTheAskedRecordsHoweverManyAreDueAndHoweverFewARunTakes() {
        rejectMany(0, 230, "TEST_TOTAL");
        fixture.clock.move(Duration.ofMinutes(5));
        fixture.reject(2, rejection("7777", 1, "{}"));
        long asked = retries.page(new RetryFilter(null, null, null, "7777"), 0, 1)
                .get(0)
                .id();

        Replay replay = retries.replay(asked);

        assertThat(replay).isEqualTo(new Replay(replay.name(), JOB, 1));
        assertThat(keysOf(fixture.due(replay.name(), 100, 200))).containsExactly("7777");
        assertThat(keysOf(fixture.due("another", 100, 200))).isEmpty();
    }

    @Test
    void aGroupIsReplayedAsAWholeWhateverTheLimitOfARun() {
        rejectMany(0, 2_501, "TEST_TOTAL");
        rejectMany(5_000, 20, "OTHER");
        long given = retries.page(new RetryFilter(null, null, null, "1234"), 0, 1)
                .get(0)
                .id();
        long solved = retries.page(new RetryFilter(null, null, null, "1235"), 0, 1)
                .get(0)
                .id();
        retries.discard(given, "gerek yok", "ayşe");

        Replay replay = retries.replayAll(JOB, "TEST_TOTAL");
        fixture.resolve(3, retries.get(solved).source().key());

        assertThat(replay.records()).isEqualTo(2_500);
        assertThat(keysOf(fixture.due(replay.name(), 100, 200)))
                .hasSize(2_499)
                .doesNotHaveDuplicates()
                .doesNotContain("1234", "1235", "5001");
    }

    @Test
    void aRunThatIsNoReplayTakesAllThatWereAskedForAndThenALimitedNumberOfTheOthers() {
        rejectMany(0, 30, "TEST_TOTAL");
        rejectMany(100, 30, "OTHER");
        fixture.clock.move(Duration.ofMinutes(5));
        retries.replayAll(JOB, "OTHER");

        assertThat(keysOf(fixture.due(null, 7, 10)))
                .hasSize(40)
                .doesNotHaveDuplicates()
                .startsWith("100", "101")
                .endsWith("16", "17")
                .doesNotContain("18");
    }

    @Test
    void whatWasTriedIsAskedForNoMoreAndARestartTakesTheRest() {
        rejectMany(0, 10, "TEST_TOTAL");
        Replay replay = retries.replayAll(JOB, null);
        fixture.reject(2, rejection("0", 1, "{}"), rejection("1", 1, "{}"));
        fixture.resolve(2, "2");

        assertThat(keysOf(fixture.due(replay.name(), 3, 1))).containsExactly("3", "4", "5", "6", "7", "8", "9");
    }

    private void rejectMany(int from, int count, String code) {
        Reason reason = new Reason(code, List.of("1", "2"));
        fixture.reject(
                1,
                IntStream.range(from, from + count)
                        .mapToObj(i -> rejection(Integer.toString(i), "R" + i, 1, "{}", reason))
                        .toArray(Rejection[]::new));
    }

    private static List<String> keysOf(DueRecords due) {
        return RetryFixture.all(due).stream().map(one -> one.source().key()).toList();
    }

    @Test
    void refusesWhatDoesNotFitTheState() {
        fixture.reject(1, rejection("5", 1, "{}"));
        fixture.resolve(2, "5");
        long id = fixture.only().id();

        assertThatExceptionOfType(RetryStateException.class)
                .isThrownBy(() -> retries.replay(id))
                .withMessageContaining("WEB-5")
                .withMessageContaining("RESOLVED");
        assertThatExceptionOfType(RetryStateException.class).isThrownBy(() -> retries.discard(id, "x", "ayşe"));
        assertThatExceptionOfType(UnknownRetryException.class).isThrownBy(() -> retries.replay(id + 1));
    }

    @Test
    void aCorrectedPayloadIsDueNowAndCountedFromTheBeginning() {
        giveUp();

        RetryRecord corrected = retries.correctPayload(fixture.only().id(), "{\"total\": 10.00}");

        assertThat(corrected.payload()).isEqualTo("{\"total\": 10.00}");
        assertThat(corrected.payloadEdited()).isTrue();
        assertThat(corrected.attempts()).isZero();
        assertThat(corrected.nextAttemptAt()).isEqualTo(fixture.clock.instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "\"text\"", "{\"a\":1}{\"b\":2}", "{\"a\":1,\"a\":2}", "null"})
    void refusesAPayloadThatIsNoJsonObject(String payload) {
        fixture.reject(1, rejection("5", 1, "{}"));

        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> retries.correctPayload(fixture.only().id(), payload));
        assertThat(fixture.only().payloadEdited()).isFalse();
    }

    @Test
    void knowsWhichStatesMayFollow() {
        assertThat(RetryState.PENDING.canBecome(RetryState.GIVEN_UP)).isTrue();
        assertThat(RetryState.GIVEN_UP.canBecome(RetryState.RESOLVED)).isTrue();
        assertThat(RetryState.DISCARDED.canBecome(RetryState.RESOLVED)).isFalse();
        assertThat(RetryState.DISCARDED.canBecome(RetryState.PENDING)).isTrue();
        for (RetryState next : RetryState.values()) {
            assertThat(RetryState.RESOLVED.canBecome(next)).isFalse();
        }
    }

    private void giveUp() {
        for (int run = 1; run <= 10; run++) {
            fixture.reject(run, rejection("5", 1, "{}"));
            fixture.clock.move(Duration.ofDays(1));
        }
        assertThat(fixture.only().state()).isEqualTo(RetryState.GIVEN_UP);
    }

    private List<String> keys(String text) {
        return retries.page(new RetryFilter(null, null, null, text), 0, 10).stream()
                .map(record -> record.source().key())
                .toList();
    }
}
