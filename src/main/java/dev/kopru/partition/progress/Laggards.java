package dev.kopru.partition.progress;

import dev.kopru.record.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the parts that somebody should look at: those whose node says nothing, that do not move, or that take far longer than the others. */
final class Laggards {

    /** A node speaks every five seconds. */
    private static final Duration SILENT = Duration.ofSeconds(15);

    /** No chunk takes so long that goes on at all. */
    private static final Duration STANDS = Duration.ofMinutes(5);

    /** Parts are cut to take about equally long. */
    private static final int TIMES = 3;

    private static final Duration WORTH_A_WORD = Duration.ofMinutes(1);
    private static final Duration EXACT = Duration.ofMinutes(2);

    private final List<PartProgress> all;
    private final Instant now;

    Laggards(List<PartProgress> all, Instant now) {
        this.all = all;
        this.now = now;
    }

    PartProgress look(PartProgress one) {
        Reason why =
                switch (one.part().state()) {
                    case STARTED -> why(one);
                    case WAITING -> lost(one.part());
                    default -> null;
                };
        return why == null ? one : one.lagging(why);
    }

    /** Nobody has it any more, since who had it says nothing. */
    private static @Nullable Reason lost(PartRow part) {
        return part.node() == null || part.silent() == null
                ? null
                : reason("PART_LOST", part.node(), said(part.silent()));
    }

    private @Nullable Reason why(PartProgress one) {
        PartRow part = one.part();
        if (part.silent() != null && part.silent().compareTo(SILENT) >= 0) {
            return reason("PART_SILENT", Objects.requireNonNull(part.node()), said(part.silent()));
        }
        Instant moved = part.movedAt() == null ? part.startedAt() : part.movedAt();
        if (moved != null && Duration.between(moved, now).compareTo(STANDS) >= 0) {
            return reason("PART_STANDS", said(Duration.between(moved, now)));
        }
        return slow(one);
    }

    private @Nullable Reason slow(PartProgress one) {
        Duration whole = one.whole(now);
        Duration others = usual(one);
        if (whole == null || others == null || one.left() == null) {
            return null;
        }
        boolean isFarAbove = whole.compareTo(others.multipliedBy(TIMES)) > 0
                && whole.minus(others).compareTo(WORTH_A_WORD) > 0;
        return isFarAbove ? reason("PART_SLOW", said(one.left()), said(others)) : null;
    }

    /** How long the other parts of its step take; of an even number the shorter one of the two in the middle. */
    private @Nullable Duration usual(PartProgress one) {
        List<Duration> wholes = all.stream()
                .filter(other ->
                        other != one && other.part().step().equals(one.part().step()))
                .map(other -> other.whole(now))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return wholes.isEmpty() ? null : wholes.get((wholes.size() - 1) / 2);
    }

    /** Nobody needs the seconds of an hour. */
    private static String said(Duration time) {
        Duration whole =
                time.compareTo(EXACT) < 0 ? Duration.ofSeconds(time.toSeconds()) : Duration.ofMinutes(time.toMinutes());
        return whole.toString();
    }

    private static Reason reason(String code, String... arguments) {
        return new Reason(code, List.of(arguments));
    }
}
