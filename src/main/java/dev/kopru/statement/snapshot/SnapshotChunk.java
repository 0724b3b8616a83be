package dev.kopru.statement.snapshot;

import dev.kopru.notice.Notice;
import dev.kopru.recipe.ChunkResult;
import dev.kopru.record.Reason;
import dev.kopru.statement.AccountDraft;
import java.util.ArrayList;
import java.util.List;

/** What became of a chunk of accounts. */
final class SnapshotChunk extends ChunkResult {

    private final List<AccountDraft> replaced = new ArrayList<>();
    private final List<AccountDraft> refreshed = new ArrayList<>();

    /** The shop shows it now, and did not before. */
    void written(AccountDraft draft) {
        replaced.add(draft);
        written(draft.source(), draft.source().revision());
    }

    void unchanged(AccountDraft draft) {
        unchanged(draft.source(), draft.source().revision());
    }

    /** It says the same as before, but something helps to find its next change. */
    void refreshed(AccountDraft draft) {
        refreshed.add(draft);
        unchanged(draft);
    }

    /** What remains to be told once its statements are kept. */
    SnapshotChunk kept() {
        replaced.clear();
        refreshed.clear();
        return this;
    }

    void add(SnapshotChunk other) {
        addCounted(other);
        replaced.addAll(other.replaced);
        refreshed.addAll(other.refreshed);
    }

    void note(AccountDraft draft, Reason what) {
        note(Notice.on(draft.source(), what));
    }

    /** Those with new statements, or with none any more. */
    List<AccountDraft> replaced() {
        return replaced;
    }

    List<AccountDraft> refreshed() {
        return refreshed;
    }
}
