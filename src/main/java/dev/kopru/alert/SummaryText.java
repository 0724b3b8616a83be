package dev.kopru.alert;

import dev.kopru.alert.rule.Alert;
import dev.kopru.alert.rule.Alerts;
import dev.kopru.notice.NoticeBoard;
import dev.kopru.record.Backlog;
import dev.kopru.record.Counts;
import dev.kopru.retry.Retries;
import dev.kopru.run.JobCatalog;
import dev.kopru.run.JobDefinition;
import dev.kopru.run.RunFigures;
import dev.kopru.schedule.WaitingRun;
import dev.kopru.schedule.WaitingRuns;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What each job did in a day, and what waits for a person. */
@Component
class SummaryText {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_ALERTS = 50;

    private final JobCatalog catalog;
    private final RunFigures runs;
    private final WaitingRuns waiting;
    private final Retries retries;
    private final NoticeBoard notices;
    private final Alerts alerts;
    private final AlertWords words;
    private final Clock clock;

    SummaryText(
            JobCatalog catalog,
            RunFigures runs,
            WaitingRuns waiting,
            Retries retries,
            NoticeBoard notices,
            Alerts alerts,
            AlertWords words,
            Clock clock) {
        this.catalog = catalog;
        this.runs = runs;
        this.waiting = waiting;
        this.retries = retries;
        this.notices = notices;
        this.alerts = alerts;
        this.words = words;
        this.clock = clock;
    }

    /** All figures are of now, whichever language they are told in. */
    Summary of(LocalDate day) {
        Map<String, RunFigures.OfJob> did = runs.since(clock.instant().minus(DAY)).stream()
                .collect(Collectors.toMap(RunFigures.OfJob::job, Function.identity()));
        Map<String, WaitingRun> waitingRuns = waiting.all();
        Map<String, Backlog> rejected = new TreeMap<>(retries.backlog());
        Map<String, Backlog> unseen = new TreeMap<>(notices.backlog());
        List<Alert> open = alerts.page(true, 0, MOST_ALERTS);
        return new Summary(
                locale -> words.say("summary.title", locale, words.day(day, locale)),
                locale -> did(did, locale) + "\n\n" + needed(waitingRuns, rejected, unseen, open, locale));
    }

    private String did(Map<String, RunFigures.OfJob> did, Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("summary.since", locale));
        for (JobDefinition job : catalog.definitions()) {
            String name = words.subject(job.name(), locale);
            RunFigures.OfJob figures = did.get(job.name());
            lines.add(figures == null ? words.say("summary.norun", locale, name) : line(name, figures, locale));
        }
        return String.join("\n", lines);
    }

    private String line(String name, RunFigures.OfJob figures, Locale locale) {
        Counts counts = figures.counts();
        return words.say(
                "summary.job",
                locale,
                name,
                figures.runs(),
                figures.failed(),
                counts.read(),
                counts.written(),
                counts.unchanged(),
                counts.rejected());
    }

    private String needed(
            Map<String, WaitingRun> runs,
            Map<String, Backlog> rejected,
            Map<String, Backlog> unseen,
            List<Alert> open,
            Locale locale) {
        List<String> lines = new ArrayList<>();
        open.forEach(alert -> lines.add(words.say(
                "summary.open", locale, words.title(alert.rule(), alert.subject(), alert.arguments(), locale))));
        runs.forEach((job, run) -> lines.add(words.say(
                "summary.waiting",
                locale,
                words.subject(job, locale),
                run.runId(),
                words.say("waiting." + run.reason().name(), locale))));
        rejected.forEach((job, backlog) -> lines.add(
                words.say("summary.rejected", locale, words.subject(job, locale), backlog.count(), backlog.oldest())));
        unseen.forEach((job, backlog) ->
                lines.add(words.say("summary.notices", locale, words.subject(job, locale), backlog.count())));
        return lines.isEmpty()
                ? words.say("summary.calm", locale)
                : words.say("summary.person", locale) + "\n" + String.join("\n", lines);
    }
}
