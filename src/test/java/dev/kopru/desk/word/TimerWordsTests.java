package dev.kopru.desk.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.kopru.record.ReasonMessages;
import dev.kopru.run.JobTimer;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.CronExpression;
import org.springframework.context.support.ResourceBundleMessageSource;

/** When a timer starts its job, in words. */
class TimerWordsTests {

    private static final Locale TURKISH = Locale.forLanguageTag("tr");

    private static TimerWords words(Locale locale) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/desk", "messages/desk-timers");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new TimerWords(new DeskWords(texts, mock(ReasonMessages.class), locale), locale);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT1M     | her dakika                      | every minute",
                "PT5M     | her 5 dakikada bir              | every 5 minutes",
                "PT1H     | her saat                        | every hour",
                "PT1H30M  | her 1 saat 30 dakikada bir      | every 1 hour 30 minutes",
                "PT90S    | her 1 dakika 30 saniyede bir    | every 1 minute 30 seconds",
                "P1D      | her gün bir kez                 | every day",
                "P30D     | her 30 günde bir                | every 30 days",
                "P1DT1H   | her 1 gün 1 saatte bir          | every 1 day 1 hour",
                "P365D    | her 365 günde bir               | every 365 days",
                "P730D    | her 730 günde bir (yaklaşık 2 yılda bir) | every 730 days (about every 2 years)",
                "P109500D | her 109.500 günde bir (yaklaşık 300 yılda bir) | every 109,500 days (about every 300 years)"
            })
    void anIntervalIsSaidInTurkishAndEnglish(Duration every, String turkish, String english) {
        JobTimer timer = JobTimer.every(every, true);

        assertThat(words(TURKISH).rhythm(timer)).isEqualTo(turkish);
        assertThat(words(Locale.ENGLISH).rhythm(timer)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0 8 ? * MON-FRI      | hafta içi her gün 08:00'de                   | at 08:00 on weekdays",
                "0 0 8 ? * 2-6          | hafta içi her gün 08:00'de                   | at 08:00 on weekdays",
                "0 30 3 * * ?           | her gün 03:30'da                             | at 03:30 every day",
                "0 40 13 ? * SAT,SUN    | hafta sonu 13:40'ta                          | at 13:40 at weekends",
                "0 0 9,12,18 * * ? *    | her gün 09:00, 12:00 ve 18:00'de             | at 09:00, 12:00 and 18:00 every day",
                "0 0 20 ? * TUE         | her salı 20:00'de                            | at 20:00 every Tuesday",
                "0 5 10 ? * MON,THU,SUN | pazartesi, perşembe ve pazar günleri 10:05'te | at 10:05 every Monday, Thursday and Sunday",
                "0 0 6 1 * ?            | ayın 1. gününde 06:00'da                     | at 06:00 on day 1 of the month",
                "0 0 6 1,15 * ?         | ayın 1 ve 15. günlerinde 06:00'da            | at 06:00 on days 1 and 15 of the month",
                "0 0/15 * * * ?         | her 15 dakikada bir                          | every 15 minutes",
                "0 */5 8-18 ? * MON-FRI | hafta içi her gün 08:00–18:55 arasında her 5 dakikada bir | every 5 minutes between 08:00 and 18:55 on weekdays",
                "0 0 * * * ?            | her saat başı                                | every hour on the hour",
                "0 20 * * * ?           | her saatin 20. dakikasında                   | at minute 20 of every hour",
                "0 0 8 L * ?            | ayın son gününde 08:00'de                    | at 08:00 on the last day of the month",
                "0 0 8 L-1 * ?          | ayın sondan bir önceki gününde 08:00'de      | at 08:00 on the last but one day of the month",
                "0 0 8 L-3 * ?          | ayın son gününden 3 gün önce 08:00'de        | at 08:00 3 days before the last day of the month",
                "0 0 8 LW * ?           | ayın hafta içine gelen son gününde 08:00'de  | at 08:00 on the last weekday (Monday to Friday) of the month",
                "0 0 8 15W * ?          | ayın 15. gününe en yakın hafta içi günde 08:00'de | at 08:00 on the weekday (Monday to Friday) nearest to day 15 of the month",
                "0 0 8 ? * 6L           | ayın son cuma gününde 08:00'de               | at 08:00 on the last Friday of the month",
                "0 0 8 ? * FRIL         | ayın son cuma gününde 08:00'de               | at 08:00 on the last Friday of the month",
                "0 0 8 ? * FRI#3        | ayın üçüncü cuma gününde 08:00'de            | at 08:00 on the third Friday of the month",
                "0 0 8 ? * 2#5          | varsa ayın beşinci pazartesi gününde 08:00'de | at 08:00 on the fifth Monday of the month, where there is one",
                "0 0 8 ? * L            | her cumartesi 08:00'de                       | at 08:00 every Saturday",
                "0 0/15 8-18 LW * ?     | ayın hafta içine gelen son gününde 08:00–18:45 arasında her 15 dakikada bir | every 15 minutes between 08:00 and 18:45 on the last weekday (Monday to Friday) of the month",
                "0 0 0/6 * * ?          | her gün 00:00, 06:00, 12:00 ve 18:00'de      | at 00:00, 06:00, 12:00 and 18:00 every day"
            })
    void aCronExpressionIsSaidInTurkishAndEnglish(String cron, String turkish, String english) {
        JobTimer timer = new JobTimer(null, cron, null, true, false);

        assertThat(words(TURKISH).rhythm(timer)).isEqualTo(turkish);
        assertThat(words(Locale.ENGLISH).rhythm(timer)).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 0 8 31W * ?",
                "0 0 8 L-30 * ?",
                "0 0 8 L,15 * ?",
                "0 0 8 ? * MON#1,FRI#1",
                "0 0 8 ? 1-3 MON",
                "0 0 8 1 1 ? 2030",
                "30 0 8 * * ?",
                "0 0/7 * * * ?",
                "0 1,2,3,5,8,13,21 * * * ?",
                "0 0 1,2,3,5,8,13,21 * * ?",
                "0 0 8 ? * FRI-MON",
                "0 0 8 1-20 * ?"
            })
    void whatCannotBeSaidRightStaysAnExpression(String cron) {
        assertThat(words(TURKISH).rhythm(new JobTimer(null, cron, null, true, false)))
                .isEqualTo("cron: " + cron);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 0 8 ? * MON-FRI",
                "0 0/15 8-18 ? * 2,4,7",
                "0 5/20 */3 * * ?",
                "0 0 6 1,15,31 * ?",
                "0 10-12 9,17 ? * SUN",
                "0 59 23 ? * SAT",
                "0 * 0-2 * * ?",
                "0 0 8 L * ?",
                "0 0 8 L-1 * ?",
                "0 0 8 L-27 * ?",
                "0 0 8 LW * ?",
                "0 0 8 1W * ?",
                "0 0 8 15W * ?",
                "0 0 8 27W * ?",
                "0 0 8 ? * L",
                "0 0 8 ? * SUNL",
                "0 0 8 ? * 6L",
                "0 0 8 ? * MON#1",
                "0 0 8 ? * FRI#3",
                "0 0 8 ? * 7#5"
            })
    void whatIsReadOfACronExpressionIsWhenItFires(String cron) throws ParseException {
        CronReading reading = CronReading.of(cron).orElseThrow();
        CronExpression quartz = new CronExpression(cron);
        ZoneId zone = ZoneId.of("UTC");
        quartz.setTimeZone(TimeZone.getTimeZone(zone));
        ZonedDateTime begin = ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, zone);
        ZonedDateTime end = begin.plusYears(2);
        List<Instant> fired = Stream.iterate(
                        quartz.getNextValidTimeAfter(Date.from(begin.toInstant())), quartz::getNextValidTimeAfter)
                .map(Date::toInstant)
                .takeWhile(at -> at.isBefore(end.toInstant()))
                .toList();

        List<Instant> said = Stream.iterate(begin.plusMinutes(1), at -> at.isBefore(end), at -> at.plusMinutes(1))
                .filter(at -> reading.minutes().contains(at.getMinute()))
                .filter(at -> reading.hours().contains(at.getHour()))
                .filter(at -> reading.isOn(at.toLocalDate()))
                .map(ZonedDateTime::toInstant)
                .toList();

        assertThat(said).isNotEmpty().isEqualTo(fired);
    }

    @Test
    void everyTimeOfTheDayHasTheEndingOfItsSound() {
        assertThat(TurkishEnding.in(LocalTime.of(0, 0))).isEqualTo("da");
        assertThat(TurkishEnding.in(LocalTime.of(9, 0))).isEqualTo("da");
        assertThat(TurkishEnding.in(LocalTime.of(13, 0))).isEqualTo("te");
        assertThat(TurkishEnding.in(LocalTime.of(20, 0))).isEqualTo("de");
        assertThat(TurkishEnding.in(LocalTime.of(8, 10))).isEqualTo("da");
        assertThat(TurkishEnding.in(LocalTime.of(8, 50))).isEqualTo("de");
    }
}
