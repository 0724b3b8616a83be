package dev.kopru.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.run.history.OpenFailure;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestartPolicyTests {

    private static final Instant ENDED = Instant.parse("2026-03-02T12:00:00Z");

    private final RestartPolicy policy = new RestartPolicy(3, Duration.ofMinutes(1));

    @ParameterizedTest
    @CsvSource({"0, true, 12:01", "1, true, 12:02", "2, true, 12:04", "3, false, 12:08"})
    void pausesTwiceAsLongAfterEachFailureAndLeavesTheFourthToAPerson(int restarts, boolean allowed, String due) {
        OpenFailure failure = new OpenFailure(7, "job", restarts, ENDED, false, false);

        assertThat(policy.allows(failure)).isEqualTo(allowed);
        assertThat(policy.due(failure)).isEqualTo("2026-03-02T" + due + ":00Z");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, true", "3, false"})
    void pausesNoLongerAfterTheSecondLossOfTheProcessThanAfterTheFirst(int restarts, boolean allowed) {
        OpenFailure cutOff = new OpenFailure(7, "job", restarts, ENDED, false, true);

        assertThat(policy.allows(cutOff)).isEqualTo(allowed);
        assertThat(policy.due(cutOff)).isEqualTo("2026-03-02T12:01:00Z");
    }

    @Test
    void goesOnAtOnceWithWhatTheEndOfTheProcessStopped() {
        OpenFailure stopped = new OpenFailure(7, "job", 30, ENDED, true, false);

        assertThat(policy.allows(stopped)).isTrue();
        assertThat(policy.due(stopped)).isEqualTo(ENDED);
    }
}
