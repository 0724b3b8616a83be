package dev.kopru.desk.word;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cron expression says, where it says no more than minutes and hours on days of every week or every month, or on one
 * day of every month that is told by its place.
 *
 * @param week all seven where every day counts
 * @param monthDays empty where every day counts
 * @param place null where no day is told by its place
 */
public record CronReading(
        SortedSet<Integer> minutes,
        SortedSet<Integer> hours,
        Set<DayOfWeek> week,
        SortedSet<Integer> monthDays,
        @Nullable MonthPlace place) {

    static final int HOURS = 24;
    static final int MINUTES = 60;

    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final Pattern PART = Pattern.compile("(\\*|\\d{1,2})(?:-(\\d{1,2}))?(?:/(\\d{1,2}))?");
    private static final int MONTH = 31;
    private static final int WEEK = 7;
    private static final int MOST_FIELDS = 7;

    /** Empty for what says more, such as certain months. */
    public static Optional<CronReading> of(String cron) {
        String[] fields = cron.strip().toUpperCase(Locale.ROOT).split("\\s+");
        boolean readable = (fields.length == MOST_FIELDS - 1 || fields.length == MOST_FIELDS && "*".equals(fields[6]))
                && "0".equals(fields[0])
                && "*".equals(fields[4]);
        if (!readable) {
            return Optional.empty();
        }
        SortedSet<Integer> minutes = numbers(fields[1], 0, MINUTES - 1);
        SortedSet<Integer> hours = numbers(fields[2], 0, HOURS - 1);
        @Nullable MonthPlace place = place(fields[3], fields[5]);
        SortedSet<Integer> month = numbers(isAny(fields[3]) || place != null ? "*" : fields[3], 1, MONTH);
        SortedSet<Integer> week = numbers(isAny(fields[5]) || place != null ? "*" : byNumber(fields[5]), 1, WEEK);
        boolean isUnclear = minutes.isEmpty()
                || hours.isEmpty()
                || month.isEmpty()
                || week.isEmpty()
                || !isAny(fields[3]) && !isAny(fields[5]);
        return isUnclear
                ? Optional.empty()
                : Optional.of(new CronReading(
                        minutes,
                        hours,
                        days(week),
                        isAny(fields[3]) || place != null ? new TreeSet<>() : month,
                        place));
    }

    private static @Nullable MonthPlace place(String ofMonth, String ofWeek) {
        return (isAny(ofWeek) ? MonthPlace.ofMonth(ofMonth) : MonthPlace.ofWeek(byNumber(ofWeek))).orElse(null);
    }

    boolean isOn(LocalDate date) {
        boolean day = monthDays.isEmpty() || monthDays.contains(date.getDayOfMonth());
        return week.contains(date.getDayOfWeek()) && day && (place == null || place.isOn(date));
    }

    boolean isEveryDay() {
        return week.size() == DayOfWeek.values().length && monthDays.isEmpty() && place == null;
    }

    private static boolean isAny(String field) {
        return "*".equals(field) || "?".equals(field);
    }

    private static String byNumber(String days) {
        String numbers = days;
        for (String day : DAYS) {
            numbers = numbers.replace(day, Integer.toString(DAYS.indexOf(day) + 1));
        }
        // Without a day before it, L is the last day of a week: its seventh.
        return "L".equals(numbers) ? Integer.toString(WEEK) : numbers;
    }

    private static Set<DayOfWeek> days(SortedSet<Integer> numbers) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        numbers.forEach(number -> days.add(day(number)));
        return days;
    }

    /** Quartz counts from Sunday = 1. */
    static DayOfWeek day(int number) {
        return number == 1 ? DayOfWeek.SUNDAY : DayOfWeek.of(number - 1);
    }

    /** Empty for what is not a plain list of numbers, ranges and steps. */
    private static SortedSet<Integer> numbers(String field, int least, int most) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (String part : field.split(",", -1)) {
            Matcher read = PART.matcher(part);
            if (!read.matches() || !add(read, least, most, numbers)) {
                return new TreeSet<>();
            }
        }
        return numbers;
    }

    private static boolean add(Matcher part, int least, int most, Set<Integer> numbers) {
        boolean all = "*".equals(part.group(1));
        String until = part.group(2);
        String step = part.group(3);
        int from = all ? least : Integer.parseInt(part.group(1));
        int last = until != null ? Integer.parseInt(until) : all || step != null ? most : from;
        int by = step == null ? 1 : Integer.parseInt(step);
        if (all && until != null || from < least || last > most || from > last || by < 1) {
            return false;
        }
        for (int number = from; number <= last; number += by) {
            numbers.add(number);
        }
        return true;
    }
}
