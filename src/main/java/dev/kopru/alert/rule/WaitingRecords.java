package dev.kopru.alert.rule;

import dev.kopru.notice.NoticeBoard;
import dev.kopru.record.Backlog;
import dev.kopru.retry.Retries;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Rejected records and notices of which there are too many, or that wait for too long. */
@Component
class WaitingRecords implements AlertCheck {

    private final Retries retries;
    private final NoticeBoard notices;
    private final AlertSettings settings;
    private final Clock clock;

    WaitingRecords(Retries retries, NoticeBoard notices, AlertSettings settings, Clock clock) {
        this.retries = retries;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Set<AlertRule> rules() {
        return Set.of(AlertRule.RETRIES_MANY, AlertRule.RETRIES_OLD, AlertRule.NOTICES_MANY, AlertRule.NOTICES_OLD);
    }

    @Override
    public List<Trouble> look(Map<AlertKey, AlertState> known) {
        List<Trouble> found = new ArrayList<>();
        AlertSettings.Limits limits = settings.limits();
        retries.backlog()
                .forEach((job, backlog) ->
                        look(job, backlog, limits.rejected(), found, AlertRule.RETRIES_MANY, AlertRule.RETRIES_OLD));
        notices.backlog()
                .forEach((job, backlog) ->
                        look(job, backlog, limits.notices(), found, AlertRule.NOTICES_MANY, AlertRule.NOTICES_OLD));
        return found;
    }

    private void look(
            String job,
            Backlog backlog,
            AlertSettings.Waiting limit,
            List<Trouble> found,
            AlertRule many,
            AlertRule old) {
        if (backlog.count() > limit.most()) {
            found.add(Trouble.of(many, job, backlog.count(), limit.most()));
        }
        if (backlog.oldest().plus(limit.longest()).isBefore(clock.instant())) {
            found.add(Trouble.of(old, job, backlog.oldest(), limit.longest(), backlog.count()));
        }
    }
}
