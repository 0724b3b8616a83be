package dev.kopru.retry;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rejected records to show; null = all. {@code text} is any part of a record's key or label. */
public record RetryFilter(
        @Nullable String job, @Nullable Set<RetryState> states, @Nullable String reason, @Nullable String text) {

    public static final RetryFilter ALL = new RetryFilter(null, null, null, null);

    Set<RetryState> oneOf() {
        return states == null || states.isEmpty() ? EnumSet.allOf(RetryState.class) : states;
    }
}
