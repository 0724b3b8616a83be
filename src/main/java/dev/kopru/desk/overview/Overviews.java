package dev.kopru.desk.overview;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.kopru.reconciliation.ReconciliationReport;
import dev.kopru.run.history.DailyCounts;
import dev.kopru.run.history.DailyCounts.Day;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Puts the overview together, and keeps it for a moment: what is counted for it is counted once, however many people
 * look and however much there is to count.
 */
@Component
public class Overviews {

    private static final int DAYS = 14;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Duration OLDEST = Duration.ofSeconds(6);

    private final Lanes lanes;
    private final OpenGroups groups;
    private final ReconciliationReport reconciliation;
    private final DailyCounts daily;
    private final ZoneId businessZone;
    private final Clock clock;
    private final LoadingCache<Boolean, Overview> latest = Caffeine.newBuilder()
            .refreshAfterWrite(LOOK_AGAIN)
            .expireAfterWrite(OLDEST)
            .build(key -> now());
    private final LoadingCache<LocalDate, Day> past;

    Overviews(
            Lanes lanes,
            OpenGroups groups,
            ReconciliationReport reconciliation,
            DailyCounts daily,
            ZoneId businessZone,
            Clock clock) {
        this.lanes = lanes;
        this.groups = groups;
        this.reconciliation = reconciliation;
        this.daily = daily;
        this.businessZone = businessZone;
        this.clock = clock;
        // A run that began late in the day may end on the next one.
        this.past = Caffeine.newBuilder()
                .maximumSize(DAYS * 2L)
                .expireAfterWrite(Duration.ofHours(1))
                .build(daily::of);
    }

    /** At most a few seconds old, unless nobody looked for a while. */
    Overview latest() {
        return latest.get(true);
    }

    /** What a person has just done shows at once. */
    public void changed() {
        groups.changed();
        latest.invalidateAll();
    }

    private Overview now() {
        return new Overview(
                clock.instant(),
                lanes.all(),
                groups.all(),
                reconciliation.page(null, 1, 0).ofKinds(),
                days());
    }

    private List<Day> days() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), businessZone);
        List<Day> days = new ArrayList<>();
        for (int ago = DAYS - 1; ago > 0; ago--) {
            days.add(past.get(today.minusDays(ago)));
        }
        days.add(daily.of(today));
        return days;
    }
}
