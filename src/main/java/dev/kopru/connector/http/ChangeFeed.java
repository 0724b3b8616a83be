package dev.kopru.connector.http;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.UnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a program's list of changes by (instant, id) where the program itself can only be asked for what changed since an
 * instant, page by page. An instant is given whole, however many records share it; a record that moves to the end of the
 * list while it is read takes no other one's turn.
 *
 * @param resolution how finely the program tells instants apart: whole seconds, mostly
 * @param pageSize how many are asked for at a time; at least 2
 */
public record ChangeFeed<T>(Pages<T> pages, Keys<T> keys, Duration resolution, int pageSize) {

    private static final int MOST_MOVES = 20;
    private static final int ROUND = 10;

    /** The program's list, in ascending order of the instant of change. */
    public interface Pages<T> {
        List<T> page(Instant changedSince, int skip, int take);
    }

    /** What a record is known by. */
    public interface Keys<T> {
        ChangePosition of(T record);
    }

    /** The records after a place in ascending order, at most {@code limit}; fewer mean that there are no more now. */
    public List<T> after(ChangePosition start, int limit) {
        Map<String, T> found = new HashMap<>();
        Instant since = floor(start.changedAt());
        ChangePosition last = null;
        int skip = 0;
        int moves = 0;
        while (true) {
            List<T> page = pages.page(since, skip, pageSize);
            if (skip > 0 && (page.isEmpty() || !keys.of(page.get(0)).equals(last))) {
                if (++moves > MOST_MOVES) {
                    throw UnavailableException.during("list changes", UnusableAnswerException.because("moving"));
                }
                skip = 0;
                continue;
            }
            take(page, start, found);
            if (isLast(page.size())) {
                return first(found, null, limit);
            }
            last = keys.of(page.get(page.size() - 1));
            Instant reached = floor(last.changedAt());
            if (reached.isAfter(since)) {
                since = reached;
                skip = 0;
                if (complete(found, since) >= limit) {
                    return first(found, since, limit);
                }
            } else {
                // One more than needed, to see that nothing has moved.
                skip += page.size() - 1;
            }
        }
    }

    /** A program that gives fewer than it is asked for gives a round number of them, and says nothing of it. */
    private boolean isLast(int size) {
        return size < pageSize && (size == 0 || size % ROUND != 0);
    }

    private void take(List<T> page, ChangePosition start, Map<String, T> found) {
        for (T one : page) {
            ChangePosition key = keys.of(one);
            if (key.compareTo(start) > 0) {
                found.put(key.key(), one);
            }
        }
    }

    private long complete(Map<String, T> found, Instant before) {
        return found.values().stream()
                .filter(one -> keys.of(one).changedAt().isBefore(before))
                .count();
    }

    private List<T> first(Map<String, T> found, @Nullable Instant before, int limit) {
        List<T> sorted = new ArrayList<>(found.values());
        sorted.removeIf(one -> before != null && !keys.of(one).changedAt().isBefore(before));
        sorted.sort(Comparator.comparing(keys::of));
        return List.copyOf(sorted.subList(0, Math.min(limit, sorted.size())));
    }

    private Instant floor(Instant instant) {
        long step = resolution.toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(instant.toEpochMilli(), step) * step);
    }
}
