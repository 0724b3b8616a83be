package dev.kopru.retry;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rejected records to show; null = all.
 *
 * @param text how a record's key or label begins, or who or what stands in it
 */
public record RetryFilter(
        @Nullable String job, @Nullable Set<RetryState> states, @Nullable String reason, @Nullable String text) {

    public static final RetryFilter ALL = new RetryFilter(null, null, null, null);

    Set<RetryState> oneOf() {
        return states == null || states.isEmpty() ? EnumSet.allOf(RetryState.class) : states;
    }

    String typed() {
        return text == null ? "" : text.strip();
    }

    /** For LIKE, with ! as its escape; null where any text will do. */
    @Nullable
    String like() {
        return text == null || text.isBlank() ? null : text.strip().replaceAll("[!%_]", "!$0") + "%";
    }
}
