package dev.kopru.statement.snapshot;

import dev.kopru.connector.Patience;
import dev.kopru.connector.store.Statements;
import dev.kopru.job.Origin;
import dev.kopru.statement.snapshot.StatementAccounts.Known;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives the shop the statements that say something else than what it has; an account's all at once. */
class PublishStatements {

    private final StatementAccounts accounts;
    private final Statements shop;
    private final Patience patience;

    PublishStatements(StatementAccounts accounts, Statements shop, Patience patience) {
        this.accounts = accounts;
        this.shop = shop;
        this.patience = patience;
    }

    void publish(List<AccountDraft> drafts, SnapshotChunk result) {
        Map<String, Known> known =
                accounts.find(drafts.stream().map(AccountDraft::code).toList());
        drafts.forEach(draft -> sort(draft, known.get(draft.code()), result));
        if (!result.replaced().isEmpty()) {
            patience.call(
                    "publish statements",
                    () -> shop.publish(result.replaced().stream()
                            .map(AccountDraft::published)
                            .toList()));
        }
    }

    private static void sort(AccountDraft draft, @Nullable Known known, SnapshotChunk result) {
        AccountDraft.Content content = draft.content();
        if (content == null) {
            withdraw(draft, known, result);
        } else if (known == null) {
            result.written(draft);
        } else if (draft.asOf().isBefore(known.asOf()) && !isBooksAfterFile(draft, known)) {
            result.unchanged(draft);
        } else if (!Arrays.equals(content.hash(), known.hash())) {
            result.written(notBefore(known.asOf(), draft));
        } else if (Arrays.equals(content.parts(), known.parts()) && Objects.equals(content.agesOn(), known.agesOn())) {
            result.unchanged(draft);
        } else {
            result.refreshed(draft);
        }
    }

    /** That an account is gone is told by Köprü's clock, which may be behind that of the accounting program. */
    private static void withdraw(AccountDraft draft, @Nullable Known known, SnapshotChunk result) {
        if (known == null) {
            result.unchanged(draft);
        } else {
            result.written(notBefore(known.asOf().plusMillis(1), draft));
        }
    }

    /** A file tells of no later moment than its arrival, so what the books say afterwards is newer, whatever their clock. */
    private static boolean isBooksAfterFile(AccountDraft draft, Known known) {
        return Parts.areOfFile(known.parts()) && draft.source().origin() == Origin.LIVE;
    }

    private static AccountDraft notBefore(Instant instant, AccountDraft draft) {
        return draft.asOf().isBefore(instant) ? draft.asOf(instant) : draft;
    }
}
