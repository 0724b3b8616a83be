package dev.kopru.admin.act;

import dev.kopru.audit.Audit;
import dev.kopru.record.ReasonMessages;
import dev.kopru.retry.Replay;
import dev.kopru.retry.Retries;
import dev.kopru.retry.RetryFilter;
import dev.kopru.retry.RetryState;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do with a whole group of rejected records, however many they are. */
@Component
public class RetryGroupActs {

    private final Retries retries;
    private final RetryActions actions;
    private final Replaying replaying;
    private final LongActs acts;
    private final Audit audit;
    private final ReasonMessages messages;
    private final Clock clock;

    RetryGroupActs(
            Retries retries,
            RetryActions actions,
            Replaying replaying,
            LongActs acts,
            Audit audit,
            ReasonMessages messages,
            Clock clock) {
        this.retries = retries;
        this.actions = actions;
        this.replaying = replaying;
        this.acts = acts;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** Makes all that wait or were given up due now, and starts the run that takes them; many are made due beforehand. */
    public ReplayView replay(String job, @Nullable String reason, Locale locale) {
        if (isFew(job, reason)) {
            return replaying.begin(actions.replayAll(job, reason), locale);
        }
        String name = Replay.newName();
        LongAct act = begin(
                LongAct.Kind.REPLAY,
                job,
                reason,
                last -> done(retries.replaySome(open(job, reason), last, LongActs.PIECE, name)),
                records -> {
                    audit.record("replay group", job, asked(reason) + ": " + records + " records");
                    return replaying
                            .begin(new Replay(name, job, Math.toIntExact(records)), locale)
                            .runId();
                });
        return new ReplayView(
                Math.toIntExact(act.records()),
                null,
                LongActView.of(act, messages, locale).note());
    }

    /** Decides that none of those that wait or were given up shall go through. */
    public LongAct discard(String job, String reason, String why) {
        String person = Person.current();
        if (isFew(job, reason)) {
            int records = actions.discardAll(job, reason, why, LongActs.AT_ONCE);
            return LongAct.begun(LongAct.Kind.DISCARD, job, reason, records, clock.instant())
                    .further(records, clock.instant())
                    .ended(LongAct.State.DONE, null, clock.instant());
        }
        return begin(
                LongAct.Kind.DISCARD,
                job,
                reason,
                last -> done(retries.discardSome(open(job, reason), last, LongActs.PIECE, why, person)),
                records -> {
                    audit.record("discard group", job, asked(reason) + ": " + records + " records: " + why);
                    return null;
                });
    }

    /** The decision is on record before the first record is touched. */
    private LongAct begin(
            LongAct.Kind kind,
            String job,
            @Nullable String reason,
            LongActs.Piece piece,
            LongFunction<@Nullable Long> end) {
        long records = retries.count(open(job, reason), Integer.MAX_VALUE);
        String action = kind == LongAct.Kind.REPLAY ? "replay group" : "discard group";
        audit.record(action, job, asked(reason) + ": begun with " + records + " records");
        return acts.begin(LongAct.begun(kind, job, reason, records, clock.instant()), piece, end);
    }

    private boolean isFew(String job, @Nullable String reason) {
        return retries.count(open(job, reason), LongActs.AT_ONCE + 1) <= LongActs.AT_ONCE;
    }

    private static LongActs.Done done(List<Long> records) {
        return records.isEmpty()
                ? LongActs.Done.NOTHING
                : new LongActs.Done(records.size(), records.get(records.size() - 1));
    }

    private static RetryFilter open(String job, @Nullable String reason) {
        return new RetryFilter(job, RetryState.OPEN, reason, null);
    }

    private static String asked(@Nullable String reason) {
        return reason == null ? "all reasons" : reason;
    }
}
