package dev.kopru.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.run.InvalidTimerException;
import dev.kopru.run.JobTimer;
import dev.kopru.run.JobTimer.QuietHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimerTriggersTests {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    /** 15:00 in Istanbul. */
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0));
    private static final QuietHours LUNCH = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));

    private static TimerTriggers at(Instant now) {
        return new TimerTriggers(ISTANBUL, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static JobTimer cron(String cron, @Nullable QuietHours quiet) {
        return new JobTimer(null, cron, quiet, true, false);
    }

    private static List<String> firings(int count, JobTimer timer, Instant last) {
        List<String> firings = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            firings.add(at(NOW).firing(n, "job", timer, last).toString());
        }
        return firings;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York"})
    void readsCronInTheBusinessZoneWhateverTheMachinesZoneIs(String machine) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        try {
            assertThat(firings(3, cron("0 30 3 * * ?", null), NOW))
                    .containsExactly("2026-03-03T00:30:00Z", "2026-03-04T00:30:00Z", "2026-03-05T00:30:00Z");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void leavesOutQuietHoursOverMidnightAndBeginsAgainAtTheirEnd() {
        JobTimer hourly = cron("0 0 * * * ?", NIGHT);

        assertThat(firings(3, hourly, Instant.parse("2026-03-02T17:30:00Z")))
                .containsExactly("2026-03-02T18:00:00Z", "2026-03-03T03:00:00Z", "2026-03-03T04:00:00Z");
    }

    @Test
    void leavesOutQuietHoursWithinADayAndBeginsAgainAtTheirEnd() {
        JobTimer hourly = cron("0 0 * * * ?", LUNCH);

        assertThat(firings(3, hourly, Instant.parse("2026-03-02T07:30:00Z")))
                .containsExactly("2026-03-02T08:00:00Z", "2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z");
    }

    @Test
    void quietHoursMeanTheSameToTheClockAndToQuartz() {
        for (QuietHours quiet : List.of(
                NIGHT,
                LUNCH,
                new QuietHours(LocalTime.of(0, 0), LocalTime.of(6, 30)),
                new QuietHours(LocalTime.of(23, 15), LocalTime.MIDNIGHT))) {
            QuietCalendar calendar = Objects.requireNonNull(at(NOW).quietHours(cron("0 0 3 * * ?", quiet)));
            for (int minute = 0; minute < 24 * 60; minute += 15) {
                LocalTime time = LocalTime.MIDNIGHT.plusMinutes(minute);
                Instant instant = NOW.atZone(ISTANBUL).with(time).toInstant();
                assertThat(quiet.contains(time))
                        .as(quiet + " " + time)
                        .isEqualTo(!calendar.isTimeIncluded(instant.toEpochMilli()));
            }
        }
    }

    @Test
    void anIntervalBegunInQuietHoursStartsAtTheirEnd() {
        Instant night = Instant.parse("2026-03-02T20:30:00Z");
        JobTimer daily = new JobTimer(Duration.ofDays(1), null, NIGHT, true, false);

        assertThat(at(night).of("job", daily, FirstStart.NOW).getStartTime().toInstant())
                .isEqualTo("2026-03-03T03:00:00Z");
        assertThat(at(NOW).of("job", daily, FirstStart.NOW).getStartTime().toInstant())
                .isEqualTo(NOW);
    }

    @Test
    void anIntervalOfMinutesSkipsTheNight() {
        JobTimer often = new JobTimer(Duration.ofMinutes(1), null, NIGHT, true, false);

        assertThat(firings(2, often, Instant.parse("2026-03-02T18:58:00Z")))
                .containsExactly("2026-03-02T18:59:00Z", "2026-03-03T03:00:00Z");
    }

    @Test
    void hasNoUpperLimit() {
        assertThat(firings(1, JobTimer.every(Duration.ofDays(30), true), NOW)).containsExactly("2026-04-01T12:00:00Z");
        JobTimer forEver = JobTimer.every(Duration.ofSeconds(Long.MAX_VALUE), true);
        assertThat(at(NOW).of("job", forEver, FirstStart.NOW)
                        .getFireTimeAfter(java.util.Date.from(NOW))
                        .toInstant())
                .isAfter("2120-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 3 31 2 ?", "0 0 3 1 1 ? 2020"})
    void refusesCronThatNeverFires(String cron) {
        assertThatThrownBy(() -> read(cron, null))
                .isInstanceOf(InvalidTimerException.class)
                .hasMessageContaining("never fires");
    }

    @Test
    void refusesCronThatFiresInQuietHoursOnly() {
        assertThatThrownBy(() -> read("0 0/5 3 * * ?", NIGHT)).hasMessageContaining("never fires");
        assertThat(read("0 0/5 6 * * ?", NIGHT)).isNotNull();
        assertThat(read("0 * * * * ?", new QuietHours(LocalTime.of(15, 1), LocalTime.of(15, 0))))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"* * * * * ?", "0/30 * * * * ?", "0,10 0 3 * * ?", "* 5 3 1 1 ?"})
    void refusesCronThatFiresMoreOftenThanOnceAMinute(String cron) {
        assertThatThrownBy(() -> read(cron, null)).hasMessageContaining("more often than once a minute");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "0 3 * * *",
                "every day",
                "0 60 * * * ?",
                "0 0 25 * * ?",
                "0 0 3 * * *",
                "0 0 3 ? * 9",
                "0 0 3 ? * MON#7",
                "0 0 3 L-40 * ?",
                "0 0 3 * * ? 99999999999",
                "0 0 3 * * ? *  x"
            })
    void refusesCronThatCannotBeRead(String cron) {
        assertThatThrownBy(() -> read(cron, null)).isInstanceOf(InvalidTimerException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 3 29 2 ?", "0 * * * * ?", "0 0/5 8-18 ? * MON-FRI", "0 0 0 L * ?"})
    void takesCronThatFires(String cron) {
        assertThat(read(cron, null)).isNotNull();
    }

    private static Object read(String cron, @Nullable QuietHours quiet) {
        return CronCheck.read(cron, quiet, ISTANBUL, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
