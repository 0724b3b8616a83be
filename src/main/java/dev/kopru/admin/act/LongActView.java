package dev.kopru.admin.act;

import dev.kopru.record.ReasonMessages;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is being done about very many records, and how far it is; note says it in words. */
public record LongActView(
        LongAct.Kind act,
        String job,
        @Nullable String reason,
        long records,
        long done,
        LongAct.State state,
        @Nullable Long runId,
        Instant changedAt,
        String note) {

    public static LongActView of(LongAct act, ReasonMessages messages, Locale locale) {
        String note = messages.text(
                "act." + act.kind() + "." + act.state(),
                locale,
                Long.toString(act.done()),
                Long.toString(act.records()));
        return new LongActView(
                act.kind(),
                act.job(),
                act.group(),
                act.records(),
                act.done(),
                act.state(),
                act.runId(),
                act.changedAt(),
                note);
    }
}
