package dev.kopru.desk.overview;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.kopru.retry.Retries;
import dev.kopru.retry.RetryGroup;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The open groups of rejected records, counted once a moment, however many people look and however many records there are. */
@Component
public class OpenGroups {

    /** Of more than so many it is said that there are more. */
    public static final int MOST = 1_000;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Duration OLDEST = Duration.ofSeconds(6);

    private final LoadingCache<Boolean, List<RetryGroup>> latest;

    OpenGroups(Retries retries) {
        this.latest = Caffeine.newBuilder()
                .refreshAfterWrite(LOOK_AGAIN)
                .expireAfterWrite(OLDEST)
                .build(key -> retries.openGroups(MOST + 1).stream()
                        .sorted(Comparator.comparingLong(RetryGroup::records).reversed())
                        .toList());
    }

    /** The largest first. */
    public List<RetryGroup> all() {
        return latest.get(true);
    }

    /** What a person has just done shows at once. */
    public void changed() {
        latest.invalidateAll();
    }
}
