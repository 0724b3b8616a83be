package dev.kopru.desk.record;

import dev.kopru.admin.AuditOfRecord;
import dev.kopru.desk.record.RecordStory.Entry;
import dev.kopru.desk.word.AuditWords;
import dev.kopru.desk.word.DeskWords;
import dev.kopru.desk.word.RecordValues;
import dev.kopru.desk.word.RecordValues.Shown;
import dev.kopru.notice.KeptNotice;
import dev.kopru.notice.NoticesOfRecord;
import dev.kopru.reconciliation.BooksSide;
import dev.kopru.reconciliation.Difference;
import dev.kopru.reconciliation.DifferenceOfRecord;
import dev.kopru.reconciliation.ShopSide;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.retry.Retries;
import dev.kopru.retry.RetriesOfRecords;
import dev.kopru.retry.RetryRecord;
import dev.kopru.story.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a record on the way: rejections, attempts, notices, differences and what people did about it. */
@Component
class RecordTrail {

    /** Of attempts, notices and acts each. */
    private static final int MOST = 50;

    private final RetriesOfRecords rejected;
    private final Retries retries;
    private final NoticesOfRecord notices;
    private final DifferenceOfRecord differences;
    private final AuditOfRecord audit;

    RecordTrail(
            RetriesOfRecords rejected,
            Retries retries,
            NoticesOfRecord notices,
            DifferenceOfRecord differences,
            AuditOfRecord audit) {
        this.rejected = rejected;
        this.retries = retries;
        this.notices = notices;
        this.differences = differences;
        this.audit = audit;
    }

    Optional<RetryRecord> retry(String job, String key) {
        return rejected.of(job, key);
    }

    List<Entry> of(String job, String key, @Nullable RetryRecord retry, DeskWords words, RecordValues values) {
        List<Entry> entries = new ArrayList<>();
        List<String> subjects = new ArrayList<>(List.of(key));
        if (retry != null) {
            rejections(retry, entries, words, values);
            subjects.add("rejected record " + retry.id() + ",");
        }
        for (KeptNotice notice : notices.of(job, key, MOST)) {
            entries.add(notice(notice, words, values));
            subjects.add("notice " + notice.id() + ",");
        }
        differences.of(job, key).ifPresent(found -> entries.add(difference(found, words, values)));
        audit.about(subjects, MOST).forEach(act -> entries.add(act(act, words, values)));
        return entries;
    }

    private void rejections(RetryRecord retry, List<Entry> entries, DeskWords words, RecordValues values) {
        List<Shown> link =
                List.of(new Shown(words.say("desk.record.rejected"), "/retries/" + retry.id(), null, false, null));
        String where = retry.source().location();
        String from = retry.source().origin() == Origin.CSV && where != null
                ? where
                : words.say("desk.record." + (retry.source().origin() == Origin.CSV ? "fromFile" : "fromShop"));
        entries.add(
                new Entry(retry.createdAt(), "bad", words.say("desk.record.event.firstRejected", from), null, link));
        List<Retries.Attempt> attempts = retries.attempts(retry.id());
        for (Retries.Attempt attempt : attempts.subList(Math.max(0, attempts.size() - MOST), attempts.size())) {
            Reason reason = attempt.reason();
            Shown run = values.of(new Value.Run(attempt.runId()));
            entries.add(new Entry(
                    attempt.at(),
                    reason == null ? "good" : "bad",
                    words.say("desk.record.event." + (reason == null ? "attemptSucceeded" : "attemptFailed")),
                    reason == null ? null : reason(retry.job(), reason, words, values),
                    List.of(run)));
        }
        RetryRecord.Closing closing = retry.closing();
        if (closing != null) {
            entries.add(new Entry(
                    closing.at(),
                    "calm",
                    words.say("desk.record.event.closed." + retry.state().name(), closing.by()),
                    closing.reason(),
                    link));
        }
    }

    private static Entry notice(KeptNotice notice, DeskWords words, RecordValues values) {
        Reason what = notice.what();
        KeptNotice.Seen seen = notice.seen();
        String said = values.masks() ? what.code() : words.notice(what, notice.count());
        return new Entry(
                notice.lastAt(), "odd", seen(seen, words), said, List.of(values.of(new Value.Run(notice.lastRun()))));
    }

    private static String seen(KeptNotice.@Nullable Seen seen, DeskWords words) {
        if (seen == null) {
            return words.say("desk.record.event.notice");
        }
        return seen.withdrawn()
                ? words.say("desk.record.event.withdrawnNotice")
                : words.say("desk.record.event.seenNotice", seen.by());
    }

    private static Entry difference(DifferenceOfRecord.Found found, DeskWords words, RecordValues values) {
        Difference difference = found.difference();
        ShopSide shop = difference.shop();
        BooksSide books = difference.books();
        String detail = words.say(
                "desk.record.bothSides",
                shop == null ? "–" : values.amount(shop.total()) + " " + shop.currency() + ", " + shop.status(),
                books == null
                        ? "–"
                        : values.amount(books.total()) + " " + books.currency() + ", " + books.state() + ", "
                                + books.number());
        return new Entry(
                found.comparison().asOf(),
                "odd",
                words.say("desk.record.difference." + difference.kind()),
                detail,
                List.of(values.of(new Value.Run(found.comparison().runId()))));
    }

    private static Entry act(AuditOfRecord.Act act, DeskWords words, RecordValues values) {
        AuditWords audited = values.audited();
        String detail = values.masks() || act.detail() == null ? null : audited.detail(act.action(), act.detail());
        return new Entry(act.at(), "calm", words.act(act.action(), audited.person(act.person())), detail, List.of());
    }

    /** Whole for those who may see whom it is about; for others the kind of it. */
    static String reason(String job, Reason reason, DeskWords words, RecordValues values) {
        return values.masks() ? words.kind(reason.code()) : words.reason(job, reason);
    }
}
