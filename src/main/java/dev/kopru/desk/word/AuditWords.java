package dev.kopru.desk.word;

import dev.kopru.audit.AuditEntry;
import dev.kopru.run.JobTimer;
import dev.kopru.run.JobTimer.QuietHours;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what stands in the audit, which is kept as it happened for programs, in the words of the page. */
public final class AuditWords {

    /** What people wrote themselves stays as it is. */
    private static final Set<String> OWN_WORDS = Set.of("discard", "resolve run", "keep setting", "drop setting");

    private static final String NOTHING = "null";
    private static final String AS_FILES_SAY = "as the files say";

    private static final Pattern KNOWN = Pattern.compile(
            "Days\\[from=(\\S+), to=(\\S+)]"
                    + "|(?<timer>JobTimer\\[every=(?<every>[^,]+), cron=(?<cron>.+?), quiet=(?:null|QuietHours\\[from=(?<quiet>[\\d:]+), until=(?<until>[\\d:]+)]), enabled=(?<on>true|false), retriesWhilePaused=(?<retries>true|false)])"
                    + "|(?<instant>\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z)"
                    + "|\\b(?<count>\\d+) (?<counted>records|notices)\\b"
                    + "|\\b(?<job>[A-Z][A-Za-z]+Job)\\b"
                    + "|(?<![\\w./-])(?<word>[A-Z][A-Z_]{2,})(?![\\w./-])"
                    + "|(?<![\\w./-])(?<phrase>all reasons|all codes|all rules|as the files say|as run|not sent|sent|until|run|import|summary|paused|notice|form|subscription|rejected record)(?![\\w./-])");

    private final DeskWords words;
    private final DeskTimes times;
    private final TimerWords timers;

    public AuditWords(DeskWords words, DeskTimes times, TimerWords timers) {
        this.words = words;
        this.times = times;
        this.timers = timers;
    }

    /** Somebody who opened a link has no name here. */
    public String person(String name) {
        return switch (name) {
            case "anonymousUser" -> words.say("desk.audit.person.link");
            case "kopru" -> "Köprü";
            default -> name;
        };
    }

    public String subject(AuditEntry entry) {
        return said(entry.subject());
    }

    public String detail(AuditEntry entry) {
        return detail(entry.action(), entry.detail());
    }

    public String detail(String action, @Nullable String kept) {
        return OWN_WORDS.contains(action) && kept != null && !kept.equals(AS_FILES_SAY) ? kept : detail(kept);
    }

    /** What came with an act, or what something was before or after it; a record's content stays as it is. */
    public String detail(@Nullable String kept) {
        if (kept == null || kept.startsWith("{") || kept.startsWith("[{")) {
            return kept == null ? "" : kept;
        }
        return said(kept.startsWith("[") && kept.endsWith("]") ? kept.substring(1, kept.length() - 1) : kept);
    }

    private String said(String text) {
        return KNOWN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(inWords((Matcher) found)));
    }

    private String inWords(Matcher found) {
        if (found.group(1) != null) {
            return days(found);
        }
        if (found.group("timer") != null) {
            return timer(found);
        }
        if (found.group("instant") != null) {
            return moment(found.group());
        }
        if (found.group("count") != null) {
            return words.count("desk.audit." + found.group("counted"), Long.parseLong(found.group("count")));
        }
        if (found.group("job") != null) {
            return words.job(found.group());
        }
        return found.group("word") != null
                ? words.code(found.group())
                : words.say("desk.audit.say." + found.group().replace(' ', '_').toLowerCase(Locale.ROOT));
    }

    private String timer(Matcher kept) {
        String every = kept.group("every");
        String quiet = kept.group("quiet");
        JobTimer timer = new JobTimer(
                NOTHING.equals(every) ? null : Duration.parse(every),
                NOTHING.equals(every) ? kept.group("cron") : null,
                quiet == null ? null : new QuietHours(LocalTime.parse(quiet), LocalTime.parse(kept.group("until"))),
                Boolean.parseBoolean(kept.group("on")),
                Boolean.parseBoolean(kept.group("retries")));
        String said = timers.whole(timer);
        return timer.retriesWhilePaused() ? said + ", " + words.say("desk.audit.retriesGoOn") : said;
    }

    private String days(MatchResult days) {
        boolean isOpen = "null".equals(days.group(1));
        boolean goesOn = "null".equals(days.group(2));
        if (isOpen && goesOn) {
            return words.say("desk.audit.days.all");
        }
        return isOpen
                ? words.say("desk.audit.days.until", times.day(days.group(2)))
                : goesOn
                        ? words.say("desk.audit.days.from", times.day(days.group(1)))
                        : words.say("desk.audit.days.between", times.day(days.group(1)), times.day(days.group(2)));
    }

    private String moment(String instant) {
        try {
            return times.at(Instant.parse(instant));
        } catch (DateTimeException e) {
            return instant;
        }
    }
}
