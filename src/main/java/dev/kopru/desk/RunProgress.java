package dev.kopru.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kopru.record.ExpectedRecords;
import dev.kopru.run.history.PastRun;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Works out how fast a run goes and how long it will take, from what its source said it holds. */
@Component
class RunProgress {

    private static final Logger log = LoggerFactory.getLogger(RunProgress.class);

    /** A run ends sometime; its estimate is of no use then. */
    private static final Duration KEPT = Duration.ofHours(6);

    private final List<ExpectedRecords> expectations;
    private final Clock clock;
    private final Cache<Long, OptionalLong> expected =
            Caffeine.newBuilder().maximumSize(100).expireAfterWrite(KEPT).build();

    RunProgress(ObjectProvider<ExpectedRecords> expectations, Clock clock) {
        this.expectations = expectations.stream().toList();
        this.clock = clock;
    }

    /**
     * How far a run is.
     *
     * @param expected null where its source cannot tell
     * @param left null where that is unknown or nothing has been read yet
     */
    record Progress(long done, double perSecond, @Nullable Long expected, @Nullable Duration left) {

        /** From 0 to 100; 0 where nobody knows. */
        public int percent() {
            return expected == null || expected == 0 ? 0 : (int) Math.min(100, done * 100 / expected);
        }
    }

    /** Null for a run that has ended. */
    @Nullable
    Progress of(PastRun run) {
        if (run.endedAt() != null) {
            return null;
        }
        long done = run.counts().read();
        double seconds =
                Math.max(1, Duration.between(run.startedAt(), clock.instant()).toMillis()) / 1000.0;
        double perSecond = done / seconds;
        OptionalLong whole = run.parameters().isEmpty()
                ? expected.get(run.id(), id -> whole(run.job(), done))
                : OptionalLong.empty();
        if (whole.isEmpty() || whole.getAsLong() < done) {
            return new Progress(done, perSecond, null, null);
        }
        Duration left = done == 0 ? null : Duration.ofSeconds(Math.round((whole.getAsLong() - done) / perSecond));
        return new Progress(done, perSecond, whole.getAsLong(), left);
    }

    /** What has been read already is no longer among what the source still holds for the run. */
    private OptionalLong whole(String job, long done) {
        OptionalLong left = ask(job);
        return left.isEmpty() ? left : OptionalLong.of(done + left.getAsLong());
    }

    /** An estimate is worth no page: what is wrong with the source is for the run to tell. */
    private OptionalLong ask(String job) {
        try {
            return expectations.stream()
                    .filter(each -> each.job().equals(job))
                    .map(ExpectedRecords::count)
                    .findFirst()
                    .orElse(OptionalLong.empty());
        } catch (DataAccessException e) {
            log.debug("The number of records for {} is not known: {}", job, e.getMessage());
            return OptionalLong.empty();
        }
    }
}
