package dev.kopru.desk.word;

import dev.kopru.run.JobTimer;
import dev.kopru.run.JobTimer.QuietHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Says in words when a timer starts its job; a cron expression that would take too many of them stays as it is. */
public final class TimerWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int MOST_TIMES = 6;
    /** Not every month has five of a day. */
    private static final int LAST_NTH = 5;

    private static final int DAYS_OF_A_YEAR = 365;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.complementOf(EnumSet.copyOf(WEEKEND));

    private final DeskWords words;
    private final Locale locale;

    public TimerWords(DeskWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /** Such as every 5 minutes, or at 08:00 on weekdays. */
    public String rhythm(JobTimer timer) {
        Duration every = timer.every();
        if (every != null) {
            return every(every);
        }
        String cron = String.valueOf(timer.cron());
        return CronReading.of(cron).flatMap(this::times).orElseGet(() -> words.say("desk.timers.cron", cron));
    }

    public String quiet(QuietHours quiet) {
        return words.say("desk.timers.quietFromUntil", TIME.format(quiet.from()), TIME.format(quiet.until()));
    }

    /** All that a timer says, in one line. */
    public String whole(JobTimer timer) {
        List<String> said = new ArrayList<>(List.of(rhythm(timer)));
        QuietHours quiet = timer.quiet();
        if (quiet != null) {
            said.add(quiet(quiet));
        }
        if (!timer.enabled()) {
            said.add(words.say("desk.timers.paused"));
        }
        return String.join(", ", said);
    }

    private String every(Duration every) {
        List<Part> parts = parts(every);
        Part first = parts.get(0);
        long years = every.toDays() / DAYS_OF_A_YEAR;
        if (years > 1) {
            return words.say("desk.timers.every.years", everyParts(parts), words.number(years));
        }
        if (parts.size() == 1 && first.count() == 1) {
            return words.say("desk.timers.every.one." + first.unit());
        }
        return everyParts(parts);
    }

    private String everyParts(List<Part> parts) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            // The last one carries the ending: her 1 saat 30 dakikada bir.
            String way = i == parts.size() - 1 ? "last" : "then";
            String count = parts.get(i).count() == 1 ? ".1" : "";
            said.add(words.say(
                    "desk.timers.every." + way + "." + parts.get(i).unit() + count,
                    words.number(parts.get(i).count())));
        }
        return words.say("desk.timers.every", String.join(" ", said));
    }

    /** So many of a unit. */
    private record Part(long count, String unit) {}

    private static List<Part> parts(Duration every) {
        List<Part> parts = new ArrayList<>();
        add(parts, every.toDays(), "days");
        add(parts, every.toHoursPart(), "hours");
        add(parts, every.toMinutesPart(), "minutes");
        add(parts, every.toSecondsPart(), "seconds");
        return parts;
    }

    private static void add(List<Part> parts, long count, String unit) {
        if (count > 0) {
            parts.add(new Part(count, unit));
        }
    }

    private Optional<String> times(CronReading cron) {
        return timesOfDay(cron).flatMap(times -> days(cron)
                .map(days -> days.isEmpty() ? times : words.say("desk.timers.timesOnDays", times, days)));
    }

    private Optional<String> timesOfDay(CronReading cron) {
        int all = cron.minutes().size() * cron.hours().size();
        if (all <= MOST_TIMES) {
            return Optional.of(at(cron));
        }
        Optional<String> rhythm =
                cron.minutes().size() == 1 ? Optional.of(hourly(cron.minutes().first())) : everyMinutes(cron.minutes());
        if (cron.hours().size() == CronReading.HOURS) {
            return rhythm;
        }
        SortedSet<Integer> hours = cron.hours();
        boolean inOne = hours.last() - hours.first() == hours.size() - 1;
        String from = two(hours.first()) + ":" + two(cron.minutes().first());
        String until = two(hours.last()) + ":" + two(cron.minutes().last());
        return inOne ? rhythm.map(each -> words.say("desk.timers.between", from, until, each)) : Optional.empty();
    }

    private String hourly(int minute) {
        return minute == 0 ? words.say("desk.timers.hourly.00") : words.say("desk.timers.hourly", two(minute));
    }

    /** Only steps that fit into an hour come round evenly. */
    private Optional<String> everyMinutes(SortedSet<Integer> minutes) {
        int step = CronReading.MINUTES / minutes.size();
        boolean even = step * minutes.size() == CronReading.MINUTES
                && minutes.first() < step
                && minutes.stream().allMatch(minute -> minute % step == minutes.first());
        return even ? Optional.of(every(Duration.ofMinutes(step))) : Optional.empty();
    }

    private String at(CronReading cron) {
        List<String> times = new ArrayList<>();
        for (int hour : cron.hours()) {
            for (int minute : cron.minutes()) {
                times.add(two(hour) + ":" + two(minute));
            }
        }
        LocalTime last = LocalTime.of(cron.hours().last(), cron.minutes().last());
        return words.say("desk.timers.at", list(times), TurkishEnding.in(last));
    }

    /** Empty words for every day where that goes without saying. */
    private Optional<String> days(CronReading cron) {
        MonthPlace place = cron.place();
        if (place != null) {
            return Optional.of(at(place));
        }
        if (!cron.monthDays().isEmpty()) {
            List<String> days = cron.monthDays().stream().map(String::valueOf).toList();
            return days.size() > MOST_TIMES
                    ? Optional.empty()
                    : Optional.of(words.say("desk.timers.ofMonth" + (days.size() == 1 ? ".1" : ""), list(days)));
        }
        if (cron.isEveryDay()) {
            boolean named = cron.minutes().size() * cron.hours().size() <= MOST_TIMES;
            return Optional.of(named ? words.say("desk.timers.daily") : "");
        }
        if (cron.week().equals(WORKDAYS)) {
            return Optional.of(words.say("desk.timers.workdays"));
        }
        return Optional.of(cron.week().equals(WEEKEND) ? words.say("desk.timers.weekend") : named(cron.week()));
    }

    private String at(MonthPlace place) {
        DayOfWeek day = place.day();
        String name = day == null ? "" : name(day);
        int number = place.number();
        String key = "desk.timers.place." + place.kind();
        return switch (place.kind()) {
            case NTH ->
                number == LAST_NTH
                        ? words.say(key + "." + number, "", name)
                        : words.say(key, words.say("desk.timers.nth." + number), name);
            case BEFORE_LAST -> words.say(number == 1 ? key + ".1" : key, words.number(number));
            case LAST_OF_WEEK -> words.say(key, name);
            default -> words.say(key, words.number(place.number()));
        };
    }

    private String named(Set<DayOfWeek> week) {
        List<String> days = week.stream().sorted().map(this::name).toList();
        return words.say(days.size() == 1 ? "desk.timers.onDay" : "desk.timers.onDays", list(days));
    }

    /** Within a sentence, which only English writes with a capital. */
    private String name(DayOfWeek day) {
        String name = day.getDisplayName(TextStyle.FULL, locale);
        return "tr".equals(locale.getLanguage()) ? name.toLowerCase(locale) : name;
    }

    private String list(List<String> all) {
        int last = all.size() - 1;
        return last == 0
                ? all.get(0)
                : String.join(", ", all.subList(0, last)) + words.say("desk.timers.and") + all.get(last);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
