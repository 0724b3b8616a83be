package dev.kopru.statement.snapshot;

import dev.kopru.job.LocalTransaction;
import dev.kopru.job.Outcome;
import dev.kopru.job.RunCounts;
import dev.kopru.job.Source;
import dev.kopru.notice.Notices;
import dev.kopru.retry.RetryTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a chunk: first to the shop (idempotent, in its own transaction), then Köprü's own statements, notices, retry rows
 * and counts in the chunk's transaction, so that nobody ever sees some of an account's statements. What the shop refuses is not kept
 * either.
 */
class SnapshotWriter implements ItemWriter<Outcome<AccountDraft>> {

    private final LongAccounts longAccounts;
    private final PublishStatements publishing;
    private final StatementAccounts accounts;
    private final StatementRows statements;
    private final Notices notices;
    private final RetryTable retries;
    private final RunCounts counts;
    private final LocalTransaction localTransaction;
    private final TransactionTemplate transactionOfItsOwn;
    private final StepExecution step;

    SnapshotWriter(
            LongAccounts longAccounts, PublishStatements publishing, SnapshotCollaborators with, StepExecution step) {
        this.longAccounts = longAccounts;
        this.publishing = publishing;
        this.accounts = with.accounts();
        this.statements = with.statements();
        this.notices = with.notices();
        this.retries = with.retries();
        this.counts = with.counts();
        this.localTransaction = with.localTransaction();
        this.transactionOfItsOwn = new TransactionTemplate(with.transactions());
        this.transactionOfItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.step = step;
    }

    @Override
    public void write(Chunk<? extends Outcome<AccountDraft>> chunk) {
        SnapshotChunk result = new SnapshotChunk();
        List<AccountDraft> drafts = new ArrayList<>();
        for (Outcome<AccountDraft> outcome : newestOfEach(chunk, result)) {
            if (outcome instanceof Outcome.Rejected<AccountDraft> rejected) {
                result.reject(rejected.rejection());
            } else if (outcome instanceof Outcome.Accepted<AccountDraft> accepted) {
                drafts.add(accepted.value());
            }
        }
        for (AccountDraft draft : drafts) {
            if (draft.deferred()) {
                result.add(writeLong(draft.source()));
            }
        }
        publishing.publish(drafts.stream().filter(draft -> !draft.deferred()).toList(), result);
        localTransaction.write(() -> {
            keep(result);
            account(result);
        });
    }

    /** Kept at once, so that no two such accounts are held; the chunk's transaction counts it, or repeats it unchanged. */
    private SnapshotChunk writeLong(Source source) {
        SnapshotChunk result = new SnapshotChunk();
        Outcome<AccountDraft> outcome = longAccounts.read(source);
        if (outcome instanceof Outcome.Rejected<AccountDraft> rejected) {
            result.reject(rejected.rejection());
        } else if (outcome instanceof Outcome.Accepted<AccountDraft> accepted) {
            publishing.publish(List.of(accepted.value()), result);
        }
        localTransaction.write(() -> transactionOfItsOwn.executeWithoutResult(status -> keep(result)));
        return result.kept();
    }

    /** An account that moves while it is read comes twice; only its newest state counts. */
    private static Collection<Outcome<AccountDraft>> newestOfEach(
            Chunk<? extends Outcome<AccountDraft>> chunk, SnapshotChunk result) {
        Map<String, Outcome<AccountDraft>> newest = new LinkedHashMap<>();
        for (Outcome<AccountDraft> outcome : chunk) {
            newest.merge(source(outcome).key(), outcome, (one, other) -> {
                result.overtaken();
                return source(other).revision() >= source(one).revision() ? other : one;
            });
        }
        return newest.values();
    }

    private static Source source(Outcome<AccountDraft> outcome) {
        return outcome instanceof Outcome.Accepted<AccountDraft> accepted
                ? accepted.value().source()
                : ((Outcome.Rejected<AccountDraft>) outcome).rejection().source();
    }

    private void keep(SnapshotChunk result) {
        long runId = step.getJobExecutionId();
        List<AccountDraft> present = result.replaced().stream()
                .filter(draft -> draft.content() != null)
                .toList();
        statements.retire(result.replaced().stream().map(AccountDraft::code).toList());
        statements.insert(runId, present);
        accounts.save(runId, present);
        accounts.refresh(result.refreshed());
        accounts.delete(result.replaced().stream()
                .filter(draft -> draft.content() == null)
                .map(AccountDraft::code)
                .toList());
    }

    private void account(SnapshotChunk result) {
        long runId = step.getJobExecutionId();
        notices.note(StatementSnapshotConfiguration.JOB, runId, step.getStepName(), result.notices());
        retries.reject(StatementSnapshotConfiguration.JOB, runId, result.rejections());
        retries.resolve(StatementSnapshotConfiguration.JOB, runId, result.settled());
        counts.add(runId, step.getStepName(), result.counts());
    }
}
