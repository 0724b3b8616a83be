package dev.kopru.desk.overview;

import dev.kopru.notice.NoticeBoard;
import dev.kopru.record.Reason;
import dev.kopru.retry.RetryGroup;
import dev.kopru.run.JobCatalog;
import dev.kopru.run.JobDefinition;
import dev.kopru.run.JobTimer;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.history.RejectedAll;
import dev.kopru.run.history.RunHistory;
import dev.kopru.schedule.OverdueJobs;
import dev.kopru.schedule.Schedules;
import dev.kopru.schedule.WaitingRun;
import dev.kopru.schedule.WaitingRuns;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks how each job is. */
@Component
public class Lanes {

    /** In the order in which people ask after them; others come behind. */
    private static final List<String> ORDER =
            List.of("OrderImportJob", "StockCardExportJob", "InventorySyncJob", "StatementSnapshotJob");

    private final JobCatalog catalog;
    private final RunHistory history;
    private final Schedules schedules;
    private final OverdueJobs overdue;
    private final WaitingRuns waiting;
    private final OpenGroups groups;
    private final NoticeBoard notices;
    private final RejectedAll rejectedAll;

    Lanes(
            JobCatalog catalog,
            RunHistory history,
            Schedules schedules,
            OverdueJobs overdue,
            WaitingRuns waiting,
            OpenGroups groups,
            NoticeBoard notices,
            RejectedAll rejectedAll) {
        this.catalog = catalog;
        this.history = history;
        this.schedules = schedules;
        this.overdue = overdue;
        this.waiting = waiting;
        this.groups = groups;
        this.notices = notices;
        this.rejectedAll = rejectedAll;
    }

    /** What there is of each job, by job. */
    private record Known(
            Map<String, PastRun> last,
            Map<String, Instant> completed,
            Map<String, WaitingRun> waiting,
            Map<String, Instant> overdue,
            Map<String, Long> retries,
            Map<String, Long> notices,
            Map<String, RejectedAll.Run> rejectedAll) {}

    List<Lane> all() {
        Map<String, Long> retries = groups.all().stream()
                .collect(Collectors.groupingBy(RetryGroup::job, Collectors.summingLong(RetryGroup::records)));
        Known known = new Known(
                history.last(),
                history.lastCompleted(),
                waiting.all(),
                overdue.since(),
                retries,
                notices.openByJob(),
                // What nobody waits for any more needs nobody.
                rejectedAll.of(retries.keySet()));
        return names().stream().map(job -> lane(job, known)).toList();
    }

    /** All jobs by name. */
    public List<String> names() {
        return catalog.definitions().stream()
                .map(JobDefinition::name)
                .sorted(Comparator.comparingInt(Lanes::place))
                .toList();
    }

    /** Where people look for it among the others. */
    public static int place(String job) {
        int place = ORDER.indexOf(job);
        return place < 0 ? ORDER.size() : place;
    }

    private Lane lane(String job, Known known) {
        JobTimer timer = schedules.timer(catalog.definition(job));
        PastRun last = known.last().get(job);
        List<Reason> lacking = catalog.lacking(job);
        return new Lane(
                job,
                lacking.isEmpty() ? state(job, timer, last, known) : Lane.State.NOT_AVAILABLE,
                lacking,
                timer,
                last,
                known.completed().get(job),
                schedules.of(job).orElse(null),
                known.rejectedAll().get(job),
                known.retries().getOrDefault(job, 0L),
                known.notices().getOrDefault(job, 0L));
    }

    private static Lane.State state(String job, JobTimer timer, @Nullable PastRun last, Known known) {
        if (last != null && last.endedAt() == null) {
            return Lane.State.RUNNING;
        }
        if (known.waiting().containsKey(job)) {
            return Lane.State.WAITING_FOR_A_PERSON;
        }
        if (last != null && "FAILED".equals(last.status())) {
            return Lane.State.FAILED;
        }
        if (known.overdue().containsKey(job)) {
            return Lane.State.OVERDUE;
        }
        if (known.rejectedAll().containsKey(job)) {
            return Lane.State.ALL_REJECTED;
        }
        if (!timer.enabled()) {
            return Lane.State.PAUSED;
        }
        return last == null ? Lane.State.NEVER_RAN : Lane.State.WELL;
    }
}
