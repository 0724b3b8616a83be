package dev.kopru.retry;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rejected records to show; null = all.
 *
 * @param text of a record's key or label; as a beginning also of who or what stands in it
 * @param beginning whether they begin with it; otherwise it is any part of them
 */
public record RetryFilter(
        @Nullable String job,
        @Nullable Set<RetryState> states,
        @Nullable String reason,
        @Nullable String text,
        boolean beginning) {

    public static final RetryFilter ALL = new RetryFilter(null, null, null, null);

    public RetryFilter(
            @Nullable String job, @Nullable Set<RetryState> states, @Nullable String reason, @Nullable String text) {
        this(job, states, reason, text, false);
    }

    Set<RetryState> oneOf() {
        return states == null || states.isEmpty() ? EnumSet.allOf(RetryState.class) : states;
    }

    /** For LIKE, with ! as its escape; null where any text will do. */
    @Nullable
    String like() {
        return text == null || text.isBlank()
                ? null
                : (beginning ? "" : "%") + text.strip().replaceAll("[!%_]", "!$0") + "%";
    }
}
