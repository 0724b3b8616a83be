package dev.kopru.retry;

import static dev.kopru.retry.RetryFixture.JOB;
import static dev.kopru.retry.RetryFixture.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.record.ReasonCode;
import dev.kopru.record.Rejection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row of the retry table that other hands have broken costs only itself. */
class BrokenRowsTests {

    private final RetryFixture fixture = new RetryFixture();

    @ParameterizedTest
    @ValueSource(strings = {"{{{", "", "null", "7", "{\"a\":1}", "[{\"a\":1}]", "[\"a\"", "[[]]", "[\"a\"] [\"b\"]"})
    void argumentsThatAreNoListSayNothingAndAllOtherRowsAreAsTheyWere(String broken) {
        fixture.reject(1, rejection("5", 1, "{\"n\":5}"), rejection("6", 1, "{\"n\":6}"));
        breakArguments("retry_record", broken);
        fixture.clock.move(Duration.ofDays(1));

        assertThat(fixture.retries.page(RetryFilter.ALL, 0, 200))
                .extracting(record -> record.reason().arguments())
                .containsExactly(List.of("10.00", "10.05"), List.of());
        assertThat(fixture.due()).extracting(DueRecord::payload).containsExactly("{\"n\":5}", "{\"n\":6}");
    }

    @Test
    void aTextThatIsMissingAmongTheArgumentsIsEmpty() {
        fixture.reject(1, rejection("5", 1, "{}"));
        breakArguments("retry_record", "[null, \"10.05\"]");

        assertThat(fixture.only().reason()).isEqualTo(new Reason("TEST_TOTAL", List.of("", "10.05")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{{", "", "null"})
    void aTryWithBrokenArgumentsIsStillShown(String broken) {
        fixture.reject(1, rejection("5", 1, "{}"));
        breakArguments("retry_attempt", broken);

        assertThat(fixture.retries.attempts(fixture.only().id()))
                .extracting(Retries.Attempt::reason)
                .containsExactly(new Reason("TEST_TOTAL", List.of()));
    }

    @Test
    void aBrokenRowIsRejectedAgainAndIsWholeFromThen() {
        fixture.reject(1, rejection("5", 1, "{}"));
        breakArguments("retry_record", "{{{");
        fixture.reject(2, rejection("5", 1, "{}"));

        assertThat(fixture.only().reason().arguments()).containsExactly("10.00", "10.05");
        assertThat(fixture.only().attempts()).isEqualTo(2);
    }

    @Test
    void aBrokenRowDoesNotKeepTheOthersFromBeingWoken() {
        fixture.reject(1, waiting("5"), waiting("6"));
        breakArguments("retry_record", "{{{");

        fixture.transaction.executeWithoutResult(
                status -> fixture.table.wake(JOB, Waits.TEST_WAITS, List.of("shop:4")));

        assertThat(fixture.due()).extracting(due -> due.source().key()).containsExactly("6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "live", "FILE", "CSV2", "???"})
    void anOriginThatNobodyKnowsIsLookedForWhereRecordsLiveAndAllOtherRowsAreAsTheyWere(String broken) {
        fixture.reject(1, rejection("5", 1, "{\"n\":5}"), rejection("6", 1, "{\"n\":6}"));
        breakWord("origin", broken);
        fixture.clock.move(Duration.ofDays(1));

        assertThat(fixture.retries.page(RetryFilter.ALL, 0, 200))
                .extracting(record -> record.source().origin())
                .containsExactly(Origin.LIVE, Origin.LIVE);
        assertThat(fixture.due()).extracting(DueRecord::payload).containsExactly("{\"n\":5}", "{\"n\":6}");

        fixture.reject(2, rejection("5", 1, "{\"n\":5}"));

        assertThat(words("origin")).containsExactly("LIVE", "LIVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pending", "WAITING", "???"})
    void aStateThatNobodyKnowsWaitsForAPersonAndAllOtherRowsAreAsTheyWere(String broken) {
        fixture.reject(1, rejection("5", 1, "{\"n\":5}"), rejection("6", 1, "{\"n\":6}"));
        breakWord("state", broken);
        fixture.clock.move(Duration.ofDays(1));

        assertThat(fixture.retries.page(RetryFilter.ALL, 0, 200))
                .extracting(RetryRecord::state)
                .containsExactly(RetryState.PENDING, RetryState.GIVEN_UP);
        assertThat(fixture.due()).extracting(DueRecord::payload).containsExactly("{\"n\":6}");
        assertThat(fixture.table.unresolved(JOB, List.of("5", "6")))
                .isEqualTo(Map.of("5", RetryState.GIVEN_UP, "6", RetryState.PENDING));

        long id = fixture.retries.page(RetryFilter.ALL, 0, 200).get(1).id();
        fixture.retries.replay(id);

        assertThat(fixture.retries.get(id).state()).isEqualTo(RetryState.PENDING);
        assertThat(fixture.due()).extracting(DueRecord::payload).containsExactly("{\"n\":5}", "{\"n\":6}");
    }

    private void breakWord(String column, String word) {
        fixture.jdbc
                .sql("UPDATE retry_record SET " + column + " = ? ORDER BY id LIMIT 1")
                .param(word)
                .update();
    }

    private List<String> words(String column) {
        return fixture.jdbc
                .sql("SELECT " + column + " FROM retry_record ORDER BY id")
                .query(String.class)
                .list();
    }

    private static Rejection waiting(String key) {
        Rejection plain = rejection(key, 3, "{}");
        return new Rejection(plain.source(), plain.payload(), Reason.of(Waits.TEST_WAITS, "shop:4"));
    }

    private void breakArguments(String table, String arguments) {
        fixture.jdbc
                .sql("UPDATE " + table + " SET reason_arguments = ? ORDER BY id LIMIT 1")
                .param(arguments)
                .update();
    }

    private enum Waits implements ReasonCode {
        TEST_WAITS;

        @Override
        public boolean waits() {
            return true;
        }
    }
}
