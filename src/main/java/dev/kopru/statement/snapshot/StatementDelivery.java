package dev.kopru.statement.snapshot;

import dev.kopru.recipe.Delivery;
import dev.kopru.recipe.Parts;
import dev.kopru.recipe.StepRun;
import dev.kopru.record.Outcome;
import dev.kopru.record.Source;
import dev.kopru.run.LocalTransaction;
import dev.kopru.statement.AccountDraft;
import dev.kopru.statement.StatementAccounts;
import dev.kopru.statement.StatementRows;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the shop statements (idempotent), and keeps Köprü's own in the chunk's transaction, so that nobody ever sees some of
 * an account's statements. What the shop refuses is not kept either.
 */
@Component
class StatementDelivery implements Delivery<AccountDraft, SnapshotChunk> {

    private final LongAccounts longAccounts;
    private final PublishStatements publishing;
    private final StatementAccounts accounts;
    private final StatementRows statements;
    private final LocalTransaction localTransaction;
    private final TransactionTemplate transactionOfItsOwn;
    private final ReentrantLock longOne = new ReentrantLock();

    StatementDelivery(
            @Lazy LongAccounts longAccounts,
            PublishStatements publishing,
            StatementAccounts accounts,
            StatementRows statements,
            LocalTransaction localTransaction,
            PlatformTransactionManager transactions) {
        this.longAccounts = longAccounts;
        this.publishing = publishing;
        this.accounts = accounts;
        this.statements = statements;
        this.localTransaction = localTransaction;
        this.transactionOfItsOwn = new TransactionTemplate(transactions);
        this.transactionOfItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public SnapshotChunk begin() {
        return new SnapshotChunk();
    }

    @Override
    public Parts<SnapshotChunk> deliver(List<AccountDraft> drafts, SnapshotChunk result, StepRun run) {
        for (AccountDraft draft : drafts) {
            if (draft.deferred()) {
                result.add(oneLong(draft.source(), run));
            }
        }
        publishing.publish(drafts.stream().filter(draft -> !draft.deferred()).toList(), result);
        return Parts.none();
    }

    /** What one of them may take of the memory is the process's, however many parts it works on. */
    private SnapshotChunk oneLong(Source source, StepRun run) {
        longOne.lock();
        try {
            return writeLong(source, run);
        } finally {
            longOne.unlock();
        }
    }

    /** Kept at once, so that no two such accounts are held; the chunk's transaction counts it, or repeats it unchanged. */
    private SnapshotChunk writeLong(Source source, StepRun run) {
        SnapshotChunk result = new SnapshotChunk();
        Outcome<AccountDraft> outcome = longAccounts.read(source);
        if (outcome instanceof Outcome.Rejected<AccountDraft> rejected) {
            result.reject(rejected.rejection());
        } else if (outcome instanceof Outcome.Accepted<AccountDraft> accepted) {
            publishing.publish(List.of(accepted.value()), result);
        }
        localTransaction.write(() -> transactionOfItsOwn.executeWithoutResult(status -> remember(result, run)));
        return result.kept();
    }

    @Override
    public void remember(SnapshotChunk result, StepRun run) {
        List<AccountDraft> present = result.replaced().stream()
                .filter(draft -> draft.content() != null)
                .toList();
        statements.retire(result.replaced().stream().map(AccountDraft::code).toList());
        statements.insert(run.runId(), present);
        accounts.save(run.runId(), present);
        accounts.refresh(result.refreshed());
        accounts.delete(result.replaced().stream()
                .filter(draft -> draft.content() == null)
                .map(AccountDraft::code)
                .toList());
    }
}
