package dev.kopru.desk.word;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day of every month that is not told by its number alone, as a cron expression says it with L, # and W.
 *
 * @param number of the day, how manieth of the month, or how many days before its last one
 * @param day of the week, where there is one
 */
public record MonthPlace(Kind kind, int number, @Nullable DayOfWeek day) {

    /** What is told of the day. */
    enum Kind {
        LAST,
        BEFORE_LAST,
        LAST_WORKDAY,
        NEAREST_WORKDAY,
        NTH,
        LAST_OF_WEEK
    }

    private static final Pattern BEFORE_LAST = Pattern.compile("L-(\\d{1,2})");
    private static final Pattern NEAREST = Pattern.compile("(\\d{1,2})W");
    private static final Pattern NTH = Pattern.compile("([1-7])#([1-5])");
    private static final Pattern LAST_OF_WEEK = Pattern.compile("([1-7])L");
    /** So many days has every month. */
    private static final int SHORTEST_MONTH = 28;

    /** What stands in the field of the days of the month. */
    static Optional<MonthPlace> ofMonth(String field) {
        if ("L".equals(field)) {
            return Optional.of(new MonthPlace(Kind.LAST, 0, null));
        }
        if ("LW".equals(field)) {
            return Optional.of(new MonthPlace(Kind.LAST_WORKDAY, 0, null));
        }
        return numbered(BEFORE_LAST, field, Kind.BEFORE_LAST).or(() -> numbered(NEAREST, field, Kind.NEAREST_WORKDAY));
    }

    /** What stands in the field of the days of the week, by their numbers. */
    static Optional<MonthPlace> ofWeek(String field) {
        Matcher nth = NTH.matcher(field);
        if (nth.matches()) {
            return Optional.of(new MonthPlace(Kind.NTH, Integer.parseInt(nth.group(2)), day(nth.group(1))));
        }
        Matcher last = LAST_OF_WEEK.matcher(field);
        return last.matches()
                ? Optional.of(new MonthPlace(Kind.LAST_OF_WEEK, 0, day(last.group(1))))
                : Optional.empty();
    }

    private static Optional<MonthPlace> numbered(Pattern pattern, String field, Kind kind) {
        Matcher matcher = pattern.matcher(field);
        return matcher.matches()
                ? Optional.of(new MonthPlace(kind, Integer.parseInt(matcher.group(1)), null))
                        .filter(place -> place.number() >= 1 && place.number() < SHORTEST_MONTH)
                : Optional.empty();
    }

    private static DayOfWeek day(String quartz) {
        return CronReading.day(Integer.parseInt(quartz));
    }

    boolean isOn(LocalDate date) {
        return day == null ? date.getDayOfMonth() == dayOf(YearMonth.from(date)) : isDay(date);
    }

    private boolean isDay(LocalDate date) {
        int length = date.lengthOfMonth();
        boolean place = kind == Kind.NTH ? (date.getDayOfMonth() + 6) / 7 == number : date.getDayOfMonth() + 7 > length;
        return date.getDayOfWeek() == day && place;
    }

    private int dayOf(YearMonth month) {
        int last = month.lengthOfMonth();
        return switch (kind) {
            case BEFORE_LAST -> last - number;
            case LAST_WORKDAY -> nearestWorkday(month, last);
            case NEAREST_WORKDAY -> nearestWorkday(month, number);
            default -> last;
        };
    }

    /** Never in another month. */
    private static int nearestWorkday(YearMonth month, int wanted) {
        return switch (month.atDay(wanted).getDayOfWeek()) {
            case SATURDAY -> wanted == 1 ? 3 : wanted - 1;
            case SUNDAY -> wanted == month.lengthOfMonth() ? wanted - 2 : wanted + 1;
            default -> wanted;
        };
    }
}
