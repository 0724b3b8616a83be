package dev.kopru.partition.progress;

import dev.kopru.record.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a part of a step is.
 *
 * @param perSecond records read a second; null where that cannot be told: of a part that has not begun, or that several nodes began
 * @param left how long it will still take at that pace; null where that is unknown or it has ended
 * @param lag why somebody should look at it; null where it goes on as the others do
 */
public record PartProgress(PartRow part, @Nullable Double perSecond, @Nullable Duration left, @Nullable Reason lag) {

    /** Before it is held against the others. */
    static PartProgress of(PartRow part, Instant now) {
        boolean begun = part.startedAt() != null && part.state() != PartState.WAITING && part.taken() <= 1;
        Double perSecond = begun ? part.read() / Math.max(1, took(part, now).toMillis() / 1000.0) : null;
        return new PartProgress(part, perSecond, left(part, perSecond), null);
    }

    PartProgress lagging(Reason why) {
        return new PartProgress(part, perSecond, left, why);
    }

    /** From 0 to 100; null where nobody knows. */
    public @Nullable Integer percent() {
        if (part.state() == PartState.COMPLETED) {
            return 100;
        }
        Long expected = part.expected();
        return expected == null || expected == 0 ? null : (int) Math.min(100, part.read() * 100 / expected);
    }

    /** From its begin to its end as it looks now; null where that cannot be told. */
    @Nullable
    Duration whole(Instant now) {
        return switch (part.state()) {
            case COMPLETED -> perSecond == null ? null : took(part, now);
            case STARTED -> left == null ? null : took(part, now).plus(left);
            default -> null;
        };
    }

    private static Duration took(PartRow part, Instant now) {
        Instant end = part.endedAt() == null ? now : part.endedAt();
        Duration took = Duration.between(Objects.requireNonNull(part.startedAt()), end);
        return took.isNegative() ? Duration.ZERO : took;
    }

    private static @Nullable Duration left(PartRow part, @Nullable Double perSecond) {
        Long expected = part.expected();
        if (part.state() != PartState.STARTED || expected == null || perSecond == null || perSecond == 0) {
            return null;
        }
        return Duration.ofSeconds(Math.round(Math.max(0, expected - part.read()) / perSecond));
    }
}
