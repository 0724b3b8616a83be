package dev.kopru.statement.snapshot;

import dev.kopru.connector.Answer;
import dev.kopru.connector.Patience;
import dev.kopru.connector.store.AccountStatements;
import dev.kopru.connector.store.Statements;
import dev.kopru.recipe.RecordAnswers;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.record.Rejection;
import dev.kopru.statement.Account;
import dev.kopru.statement.AccountDraft;
import dev.kopru.statement.AccountDraft.Content;
import dev.kopru.statement.HeadGaps;
import dev.kopru.statement.StatementAccounts;
import dev.kopru.statement.StatementAccounts.Known;
import dev.kopru.statement.StatementReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the shop the statements that say something else than what it has; an account's all at once. */
@Component
class PublishStatements {

    private final StatementAccounts accounts;
    private final StatementsOfFiles files;
    private final Statements shop;
    private final Patience patience;

    PublishStatements(StatementAccounts accounts, StatementsOfFiles files, Statements shop, Patience patience) {
        this.accounts = accounts;
        this.files = files;
        this.shop = shop;
        this.patience = patience;
    }

    /** Every draft ends in {@code result}; their codes must differ. */
    void publish(List<AccountDraft> told, SnapshotChunk result) {
        List<AccountDraft> drafts = filled(told, result);
        Map<String, Known> known =
                accounts.find(drafts.stream().map(AccountDraft::code).toList());
        List<AccountDraft> toSend = new ArrayList<>();
        List<AccountDraft> older = new ArrayList<>();
        for (AccountDraft draft : drafts) {
            Known before = known.get(draft.code());
            if (draft.content() == null) {
                withdraw(draft, before, toSend, result);
            } else if (before == null || saysMore(draft, draft.content(), before)) {
                toSend.add(before == null ? draft : notBefore(before.asOf(), draft));
            } else {
                keep(draft, draft.content(), before, result);
                if (StatementsOfFiles.isOfFile(draft)
                        && !Arrays.equals(draft.content().hash(), before.hash())) {
                    older.add(draft);
                }
            }
        }
        Map<String, List<KeptSheet>> shown =
                files.shown(Stream.concat(toSend.stream(), older.stream()).toList());
        for (AccountDraft draft : older) {
            Known newer = Objects.requireNonNull(known.get(draft.code()), draft.code());
            files.noteOlder(draft, newer, shown.getOrDefault(draft.code(), List.of()), result);
        }
        // A run that dies once the shop has them must not take the shop for what it was before.
        accounts.doubt(toSend.stream()
                .map(AccountDraft::code)
                .filter(known::containsKey)
                .toList());
        send(toSend, shown, result);
    }

    /** What a file does not say of an account stays as it was published; a new one needs its title. */
    private List<AccountDraft> filled(List<AccountDraft> told, SnapshotChunk result) {
        Map<String, Account> published = accounts.accounts(told.stream()
                .filter(draft -> !draft.gaps().equals(HeadGaps.NONE))
                .map(AccountDraft::code)
                .toList());
        List<AccountDraft> filled = new ArrayList<>();
        for (AccountDraft draft : told) {
            Account known = published.get(draft.code());
            if (known != null) {
                filled.add(draft.filled(known));
            } else if (draft.gaps().title()) {
                Reason reason = Reason.of(StatementReason.NEW_WITHOUT_TITLE, draft.code());
                result.reject(new Rejection(draft.source(), draft.payload(), reason));
            } else {
                filled.add(draft);
            }
        }
        return filled;
    }

    private static boolean saysMore(AccountDraft draft, Content content, Known before) {
        return isNewer(draft, before) && !Arrays.equals(content.hash(), before.hash());
    }

    /** A file tells of no later moment than its arrival, so what the books say afterwards is newer, whatever their clock. */
    private static boolean isNewer(AccountDraft draft, Known before) {
        boolean booksAfterFile =
                AccountParts.areOfFile(before.parts()) && draft.source().origin() == Origin.LIVE;
        return booksAfterFile || !draft.asOf().isBefore(before.asOf());
    }

    private static void keep(AccountDraft draft, Content content, Known before, SnapshotChunk result) {
        boolean same =
                Arrays.equals(content.parts(), before.parts()) && Objects.equals(content.agesOn(), before.agesOn());
        if (same || !isNewer(draft, before)) {
            result.unchanged(draft);
        } else {
            result.refreshed(draft);
        }
    }

    /** That an account is gone is told by Köprü's clock, which may be behind that of the accounting program. */
    private static void withdraw(
            AccountDraft draft, @Nullable Known before, List<AccountDraft> toSend, SnapshotChunk result) {
        if (before == null) {
            result.unchanged(draft);
        } else {
            toSend.add(notBefore(before.asOf().plusMillis(1), draft));
        }
    }

    private void send(List<AccountDraft> drafts, Map<String, List<KeptSheet>> before, SnapshotChunk result) {
        if (drafts.isEmpty()) {
            return;
        }
        List<AccountStatements> statements =
                drafts.stream().map(AccountDraft::published).toList();
        List<Answer> answers = patience.call("publish statements", () -> shop.publish(statements));
        RecordAnswers.by(Answer::key, answers)
                .to(
                        drafts,
                        AccountDraft::code,
                        (draft, answer) ->
                                answered(draft, answer, before.getOrDefault(draft.code(), List.of()), result));
    }

    private void answered(AccountDraft draft, Answer answer, List<KeptSheet> before, SnapshotChunk result) {
        if (answer instanceof Answer.Refused refused) {
            Reason reason = Reason.of(StatementReason.STATEMENT_REFUSED, refused.detail());
            result.reject(new Rejection(draft.source(), draft.payload(), reason));
        } else if (answer instanceof Answer.Older) {
            result.unchanged(draft);
            files.noteOlder(draft, result);
        } else {
            result.written(draft);
            files.noteFewer(draft, before, result);
            if (draft.content() == null) {
                result.note(draft, Reason.of(StatementNotice.ACCOUNT_GONE, draft.code()));
            }
        }
    }

    private static AccountDraft notBefore(Instant instant, AccountDraft draft) {
        return draft.asOf().isBefore(instant) ? draft.asOf(instant) : draft;
    }
}
