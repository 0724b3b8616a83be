package dev.kopru.statement.snapshot;

import dev.kopru.job.Counts;
import dev.kopru.job.Reason;
import dev.kopru.job.Rejection;
import dev.kopru.notice.Notice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What became of a chunk of accounts; every one that came in ends in exactly one of the three counts. */
final class SnapshotChunk {

    private final List<Rejection> rejections = new ArrayList<>();
    private final List<AccountDraft> replaced = new ArrayList<>();
    private final List<AccountDraft> refreshed = new ArrayList<>();
    private final Map<String, Long> settled = new HashMap<>();
    private final List<Notice> notices = new ArrayList<>();
    private long unchanged;
    private long keptBefore;

    void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    /** The shop shows it now, and did not before. */
    void written(AccountDraft draft) {
        replaced.add(draft);
        settle(draft);
    }

    void unchanged(AccountDraft draft) {
        unchanged++;
        settle(draft);
    }

    /** It says the same as before, but something helps to find its next change. */
    void refreshed(AccountDraft draft) {
        refreshed.add(draft);
        unchanged(draft);
    }

    /** A state that a newer one of the same chunk has overtaken. */
    void overtaken() {
        unchanged++;
    }

    /** What remains to be told once its statements are kept. */
    SnapshotChunk kept() {
        keptBefore += replaced.size();
        replaced.clear();
        refreshed.clear();
        return this;
    }

    void add(SnapshotChunk other) {
        rejections.addAll(other.rejections);
        replaced.addAll(other.replaced);
        refreshed.addAll(other.refreshed);
        settled.putAll(other.settled);
        notices.addAll(other.notices);
        unchanged += other.unchanged;
        keptBefore += other.keptBefore;
    }

    private void settle(AccountDraft draft) {
        settled.put(draft.code(), draft.source().revision());
    }

    void note(AccountDraft draft, Reason what) {
        notices.add(Notice.on(draft.source(), what));
    }

    List<Notice> notices() {
        return notices;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    /** Those with new statements, or with none any more. */
    List<AccountDraft> replaced() {
        return replaced;
    }

    List<AccountDraft> refreshed() {
        return refreshed;
    }

    /** The revision up to which a record needs no further try, by its key. */
    Map<String, Long> settled() {
        return settled;
    }

    Counts counts() {
        return Counts.of(keptBefore + replaced.size(), unchanged, rejections.size());
    }
}
