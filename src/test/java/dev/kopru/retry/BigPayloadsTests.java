package dev.kopru.retry;

import static dev.kopru.retry.RetryFixture.JOB;
import static dev.kopru.retry.RetryFixture.rejection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.record.Rejection;
import dev.kopru.record.Source;
import dev.kopru.retry.payload.InvalidPayloadException;
import dev.kopru.retry.payload.KeptPayload;
import dev.kopru.retry.payload.KeyPayload;
import dev.kopru.retry.payload.PayloadJson;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No payload takes more memory than there is for one, nor do many of them together. */
class BigPayloadsTests {

    private static final String KEY_ONLY = "{\"type\":\"key\",\"key\":\"5\",\"label\":\"WEB-5\",\"location\":null}";

    private final RetryFixture fixture = new RetryFixture();

    @Test
    void ofAPayloadThatIsTooLongOnlyTheKeysAreStored() {
        fixture.reject(1, rejection("5", 3, ofLength(KeptPayload.LONGEST + 1)), rejection("6", 3, "{}"));

        assertThat(stored("5")).isEqualTo(KEY_ONLY);
        assertThat(stored("6")).isEqualTo("{}");
    }

    @Test
    void thePayloadThatIsJustNotTooLongIsStoredAsItIs() {
        String longest = ofLength(KeptPayload.LONGEST);
        fixture.reject(1, rejection("5", 3, longest));
        fixture.clock.move(Duration.ofDays(1));

        assertThat(stored("5")).isEqualTo(longest);
        assertThat(fixture.due()).extracting(DueRecord::payload).containsExactly(longest);
    }

    @Test
    void aPayloadOfThirtyMegabytesThatLiesThereFromBeforeIsTakenAsKeysOnly() {
        fixture.reject(1, rejection("5", 3, "{\"n\":5}"), rejection("6", 3, "{\"n\":6}"));
        storeThirtyMegabytesAs("5");
        fixture.clock.move(Duration.ofDays(1));

        assertThat(fixture.due()).extracting(DueRecord::payload).containsExactly(KEY_ONLY, "{\"n\":6}");
        assertThat(fixture.due()).extracting(DueRecord::payloadEdited).containsExactly(false, false);
        assertThat(fixture.retries.get(id("5")).payload()).isEqualTo(KEY_ONLY);
    }

    @Test
    void theNextRejectionReplacesAPayloadOfThirtyMegabytesByKeysAndCountsOnFromThere() {
        fixture.reject(1, rejection("5", 3, "{}"));
        storeThirtyMegabytesAs("5");

        fixture.reject(2, rejection("5", 3, KEY_ONLY));
        assertThat(stored("5")).isEqualTo(KEY_ONLY);
        fixture.reject(3, rejection("5", 3, ofLength(KeptPayload.LONGEST + 1)));

        assertThat(stored("5")).isEqualTo(KEY_ONLY);
        assertThat(fixture.only().attempts()).isEqualTo(2);
    }

    @Test
    void theSamePayloadAgainIsRecognisedWithoutBeingLoadedWhateverItsLetters() {
        String payload = "{\"ad\":\"Şişli ğüöçİı 😀\"}";
        fixture.reject(1, rejection("5", 0, payload));
        fixture.reject(2, rejection("5", 0, payload));

        assertThat(stored("5")).isEqualTo(payload);
        assertThat(fixture.only().attempts()).isEqualTo(2);

        fixture.reject(3, rejection("5", 0, payload.replace('Ş', 'S')));

        assertThat(stored("5")).isEqualTo(payload.replace('Ş', 'S'));
        assertThat(fixture.only().attempts()).isEqualTo(1);
    }

    @Test
    void aPageOfDueRecordsIsNoLongerThanOneMayBeAndNoneIsLeftOut() {
        String large = ofLength(900_000);
        IntStream.range(10, 17).forEach(key -> fixture.reject(1, rejection(Integer.toString(key), 1, large)));
        fixture.clock.move(Duration.ofDays(1));
        DueRecords due = fixture.due(null, 200, 200);

        assertThat(due.next()).extracting(one -> one.source().key()).containsExactly("10", "11");
        assertThat(due.next()).extracting(one -> one.source().key()).containsExactly("12", "13");
        assertThat(due.next()).extracting(one -> one.source().key()).containsExactly("14", "15");
        assertThat(due.next()).extracting(one -> one.source().key()).containsExactly("16");
        assertThat(due.next()).isEmpty();
    }

    @Test
    void aCorrectionThatIsTooLongIsRefused() {
        fixture.reject(1, rejection("5", 3, "{}"));

        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> fixture.retries.correctPayload(id("5"), ofLength(KeptPayload.LONGEST + 1)))
                .satisfies(refused -> assertThat(refused.reason())
                        .isEqualTo(new Reason("PAYLOAD_TOO_LONG", List.of("2000001", "2000000"))));
        assertThat(stored("5")).isEqualTo("{}");
    }

    @Test
    void aRecordOfAFileOfWhichOnlyTheKeyIsKeptSaysThatItsFileHasToBeLoadedAgain() {
        Source source = new Source("5", "WEB-5", Origin.CSV, "orders.csv:2-3001", 1);
        fixture.reject(
                1, new Rejection(source, ofLength(KeptPayload.LONGEST + 1), new Reason("TEST_TOTAL", List.of())));

        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> KeyPayload.refuse(PayloadJson.of(stored("5"))))
                .satisfies(refused -> assertThat(refused.reason())
                        .isEqualTo(new Reason("PAYLOAD_ONLY_KEY", List.of("WEB-5", "orders.csv:2-3001"))));
    }

    private static String ofLength(int length) {
        String frame = "{\"text\":\"\"}";
        return frame.replace("\"\"", '"' + "x".repeat(length - frame.length()) + '"');
    }

    private void storeThirtyMegabytesAs(String key) {
        fixture.jdbc
                .sql("UPDATE retry_record SET payload = CONCAT('{\"text\":\"', REPEAT('x', 15000000), '\",\"more\":\"',"
                        + " REPEAT('y', 15000000), '\"}'), payload_edited = TRUE WHERE record_key = ?")
                .param(key)
                .update();
        assertThat(fixture.jdbc
                        .sql("SELECT LENGTH(payload) FROM retry_record WHERE record_key = ?")
                        .param(key)
                        .query(Long.class)
                        .single())
                .isGreaterThan(30_000_000);
    }

    private String stored(String key) {
        return fixture.jdbc
                .sql("SELECT payload FROM retry_record WHERE job = ? AND record_key = ?")
                .params(JOB, key)
                .query(String.class)
                .single();
    }

    private long id(String key) {
        return fixture.jdbc
                .sql("SELECT id FROM retry_record WHERE job = ? AND record_key = ?")
                .params(JOB, key)
                .query(Long.class)
                .single();
    }
}
