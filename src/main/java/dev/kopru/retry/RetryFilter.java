package dev.kopru.retry;

import org.jspecify.annotations.Nullable;

/** Which rejected records to show; null = all. {@code text} is any part of a record's key or label. */
public record RetryFilter(
        @Nullable String job, @Nullable RetryState state, @Nullable String reason, @Nullable String text) {

    public static final RetryFilter ALL = new RetryFilter(null, null, null, null);
}
