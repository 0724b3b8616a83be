package dev.kopru.alert.rule;

import dev.kopru.schedule.OldData;
import dev.kopru.schedule.OverdueJobs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Jobs that do not run although they should, and what is old because of it. */
@Component
class OverdueRuns implements AlertCheck {

    private final OverdueJobs overdue;
    private final OldData old;
    private final AlertSettings settings;

    OverdueRuns(OverdueJobs overdue, OldData old, AlertSettings settings) {
        this.overdue = overdue;
        this.old = old;
        this.settings = settings;
    }

    @Override
    public Set<AlertRule> rules() {
        return Set.of(AlertRule.JOB_OVERDUE, AlertRule.DATA_OLD);
    }

    @Override
    public List<Trouble> look(Map<AlertKey, AlertState> known) {
        AlertSettings.Limits limits = settings.limits();
        List<Trouble> found = new ArrayList<>();
        overdue.since(limits.missedIntervals())
                .forEach((job, idle) ->
                        found.add(Trouble.of(AlertRule.JOB_OVERDUE, job, idle, limits.missedIntervals())));
        old.beyond(limits.freshness())
                .forEach((job, ended) -> found.add(Trouble.of(
                        AlertRule.DATA_OLD, job, ended, limits.freshness().getOrDefault(job, Duration.ZERO))));
        return found;
    }
}
