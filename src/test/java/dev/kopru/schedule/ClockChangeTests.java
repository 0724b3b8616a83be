package dev.kopru.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.run.JobTimer;
import dev.kopru.run.JobTimer.QuietHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The next times of a timer in a business zone whose clocks change. */
class ClockChangeTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static List<Instant> coming(JobTimer timer, String now, int times) {
        Clock clock = Clock.fixed(LocalDateTime.parse(now).atZone(BERLIN).toInstant(), BERLIN);
        return new TimerTriggers(BERLIN, clock).preview("OrderImportJob", timer, FirstStart.AFTER_INTERVAL, times);
    }

    private static JobTimer cron(String cron) {
        return new JobTimer(null, cron, null, true, false);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-25T12:00", "2026-10-22T12:00"})
    void aTimeOfEveryDayComesOnceADayAtThatTimeOfTheClock(String now) {
        List<Instant> coming = coming(cron("0 30 8 * * ?"), now, 10);

        assertThat(coming).hasSize(10).allSatisfy(at -> assertThat(LocalTime.ofInstant(at, BERLIN))
                .isEqualTo(LocalTime.of(8, 30)));
        assertThat(coming).extracting(at -> at.atZone(BERLIN).toLocalDate()).doesNotHaveDuplicates();
    }

    @Test
    void aTimeThatTheClocksLeaveOutIsLeftOutOnThatDayAndOneThatComesTwiceCountsOnce() {
        List<Instant> spring = coming(cron("0 30 2 * * ?"), "2027-03-26T12:00", 3);
        List<Instant> autumn = coming(cron("0 30 2 * * ?"), "2026-10-23T12:00", 3);

        assertThat(spring)
                .extracting(at -> at.atZone(BERLIN).toLocalDateTime().toString())
                .containsExactly("2027-03-27T02:30", "2027-03-29T02:30", "2027-03-30T02:30");
        assertThat(autumn)
                .extracting(at -> at.atZone(BERLIN).toLocalDateTime().toString())
                .containsExactly("2026-10-24T02:30", "2026-10-25T02:30", "2026-10-26T02:30");
    }

    @Test
    void aRhythmOfMinutesByTheClockGoesOnThroughTheHourThatIsLeftOutAndRestsInTheOneThatComesTwice() {
        List<Instant> spring = coming(cron("0 0/30 * * * ?"), "2027-03-28T01:01", 3);
        List<Instant> autumn = coming(cron("0 0/30 * * * ?"), "2026-10-25T02:01", 3);

        assertThat(spring)
                .extracting(at -> at.atZone(BERLIN).toLocalTime().toString())
                .containsExactly("01:30", "03:00", "03:30");
        assertThat(Duration.between(spring.get(0), spring.get(1))).isEqualTo(Duration.ofMinutes(30));
        assertThat(autumn)
                .extracting(at -> at.atZone(BERLIN).toLocalTime().toString())
                .containsExactly("02:30", "03:00", "03:30");
    }

    @ParameterizedTest
    @CsvSource({"2027-03-28T00:01", "2026-10-25T00:01"})
    void anIntervalStaysAsLongAsItIs(String now) {
        List<Instant> coming = coming(JobTimer.every(Duration.ofHours(1), true), now, 10);

        for (int i = 1; i < coming.size(); i++) {
            assertThat(Duration.between(coming.get(i - 1), coming.get(i))).isEqualTo(Duration.ofHours(1));
        }
    }

    @ParameterizedTest
    @CsvSource({"2027-03-27T20:00", "2026-10-24T20:00"})
    void quietHoursEndAtTheirTimeOfTheClock(String now) {
        JobTimer timer = new JobTimer(
                Duration.ofMinutes(30), null, new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0)), true, false);

        List<Instant> coming = coming(timer, now, 10);

        assertThat(coming).extracting(at -> LocalTime.ofInstant(at, BERLIN)).allSatisfy(at -> assertThat(
                        at.isBefore(LocalTime.of(22, 0)) && !at.isBefore(LocalTime.of(6, 0)))
                .isTrue());
        assertThat(coming)
                .extracting(at -> LocalDateTime.ofInstant(at, BERLIN))
                .contains(LocalDateTime.parse(now).toLocalDate().plusDays(1).atTime(6, 0));
    }

    @Test
    void aZoneWithoutAChangeIsNotTouchedByIt() {
        ZoneId istanbul = ZoneId.of("Europe/Istanbul");
        Clock clock = Clock.fixed(Instant.parse("2027-03-27T12:00:00Z"), istanbul);

        List<Instant> coming =
                new TimerTriggers(istanbul, clock).preview("OrderImportJob", cron("0 30 2 * * ?"), FirstStart.NOW, 10);

        assertThat(coming.get(0)).isEqualTo("2027-03-27T23:30:00Z");
        assertThat(coming.get(9)).isEqualTo("2027-04-05T23:30:00Z");
    }
}
