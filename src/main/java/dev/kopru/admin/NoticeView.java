package dev.kopru.admin;

import dev.kopru.notice.KeptNotice;
import dev.kopru.record.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notice as the API shows it. */
record NoticeView(
        long id,
        String job,
        String code,
        String text,
        @Schema(description = "What the text says, in the order of its words") List<String> values,
        String key,
        String label,
        long firstRun,
        long lastRun,
        @Schema(description = "How often it was noticed since it says this") long count,
        Instant firstAt,
        Instant lastAt,
        boolean seen,
        @Nullable Instant seenAt,
        @Nullable String seenBy,
        @Schema(description = "Nobody has seen it, but what it tells is over because settings were changed since")
                boolean withdrawn) {

    static NoticeView of(KeptNotice notice, Reason what, String text) {
        KeptNotice.Seen seen = notice.seen();
        return new NoticeView(
                notice.id(),
                notice.job(),
                what.code(),
                text,
                what.arguments(),
                notice.recordKey(),
                notice.label(),
                notice.firstRun(),
                notice.lastRun(),
                notice.count(),
                notice.firstAt(),
                notice.lastAt(),
                seen != null,
                seen == null ? null : seen.at(),
                seen == null ? null : seen.by(),
                seen != null && seen.withdrawn());
    }
}
