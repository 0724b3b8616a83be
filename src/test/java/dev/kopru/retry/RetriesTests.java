package dev.kopru.retry;

import static dev.kopru.retry.RetryFixture.JOB;
import static dev.kopru.retry.RetryFixture.rejection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kopru.job.Reason;
import java.time.Duration;
import java.util.List;
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
        assertThat(keys("231")).containsExactlyInAnyOrder("231", "5812");
        assertThat(keys("%")).isEmpty();
        assertThat(keys("_")).isEmpty();
    }

    @Test
    void filtersByJobStateAndReason() {
        fixture.reject(1, rejection("1", 1, "{}"), rejection("2", "2", 1, "{}", new Reason("OTHER", List.of())));

        assertThat(retries.count(new RetryFilter(JOB, RetryState.PENDING, "OTHER", null)))
                .isEqualTo(1);
        assertThat(retries.count(new RetryFilter("InventorySyncJob", null, null, null)))
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
