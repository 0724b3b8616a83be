package dev.kopru.run;

import dev.kopru.record.LogKeys;
import dev.kopru.run.lease.JobLease;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Runs a job on a thread of its own, under a lease that is given back when the last metadata is written. */
@Component
class Launcher {

    private static final Logger log = LoggerFactory.getLogger(Launcher.class);

    private final JobOperator operator;
    private final HandOver handOver;
    private final RunTable runs;
    private final Heartbeat heartbeat;
    private final LeftRuns leftRuns;
    private final UnsavedEnds unsaved;
    private final FirstRuns firstRuns;
    private final RunLine line;
    private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("run-");
    private final Map<Long, Active> active = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Launcher(
            JobOperator operator,
            HandOver handOver,
            RunTable runs,
            Heartbeat heartbeat,
            LeftRuns leftRuns,
            UnsavedEnds unsaved,
            FirstRuns firstRuns,
            RunLine line) {
        this.operator = operator;
        this.handOver = handOver;
        this.runs = runs;
        this.heartbeat = heartbeat;
        this.leftRuns = leftRuns;
        this.unsaved = unsaved;
        this.firstRuns = firstRuns;
        this.line = line;
    }

    /** A run of this process. */
    record Active(JobExecution execution, CompletableFuture<String> ended) {}

    /** The call that creates the execution and hands its work to the operator's executor. */
    interface Creation {
        JobExecution with(JobOperator operator) throws JobExecutionException;
    }

    /** The execution is on record, with who started it, before its first step begins. */
    synchronized JobRuns.Started launch(
            JobLease lease, StartedBy startedBy, @Nullable Long restartOf, Creation creation) {
        if (closed) {
            throw RunStateException.shuttingDown(lease.job());
        }
        JobExecution execution = create(creation);
        Runnable work = handOver.take();
        runs.insert(execution.getId(), lease.job(), startedBy, restartOf);
        try {
            lease.heldBy(execution.getId());
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The lease of " + lease.job() + " is lost", e);
        }
        CompletableFuture<String> ended = new CompletableFuture<>();
        active.put(execution.getId(), new Active(execution, ended));
        threads.execute(() -> run(lease, new Begun(execution, startedBy), work, ended));
        return new JobRuns.Started(execution.getId(), ended);
    }

    /** After a stop that did not end the process, as a test's context is stopped while another is in use. */
    void open() {
        closed = false;
    }

    /** Launches nothing more; answers what is going on, with all that was being launched just now. */
    synchronized Map<Long, Active> close() {
        closed = true;
        return Map.copyOf(active);
    }

    private JobExecution create(Creation creation) {
        try {
            return creation.with(operator);
        } catch (JobExecutionException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** A run and who began it. */
    private record Begun(JobExecution execution, StartedBy by) {}

    private void run(JobLease lease, Begun begun, Runnable work, CompletableFuture<String> ended) {
        JobExecution execution = begun.execution();
        LogKeys.run(execution.getId(), lease.job());
        heartbeat.watch(lease, execution);
        try {
            toItsEnd(work, execution);
            noteFailure(execution);
            noteLoss(lease, execution);
            firstRuns.ended(lease.job(), execution);
            line.tell(lease.job(), execution, begun.by());
        } catch (DataAccessException | TransactionException e) {
            log.warn("The end of run {} of {} could not be saved: {}", execution.getId(), lease.job(), e.getMessage());
            unsaved.add(execution.getId(), e);
        } finally {
            heartbeat.forget(lease);
            lease.release();
            active.remove(execution.getId());
            LogKeys.runEnded();
            ended.complete(execution.getStatus().name());
        }
    }

    /** A run that was stopped carries an exception too, but nothing went wrong; nor did it in one that another node has ended. */
    private void noteFailure(JobExecution execution) {
        execution.getAllFailureExceptions().forEach(OutOfMemory::endProcessAfter);
        if (execution.getStatus() != BatchStatus.STOPPED) {
            RootCause.of(execution.getAllFailureExceptions())
                    .filter(cause -> runs.whyCutOff(execution.getId()).isEmpty())
                    .ifPresent(cause -> runs.failed(execution.getId(), cause));
        }
    }

    /** Of what ended without a fault of its own; while the lease lives no other node can have taken it over. */
    private void noteLoss(JobLease lease, JobExecution execution) {
        if (execution.getStatus() == BatchStatus.UNKNOWN) {
            leftRuns.endUnknown(execution.getId());
        } else if (execution.getStatus() == BatchStatus.STOPPED && !lease.beat()) {
            leftRuns.lostLease(execution.getId());
        }
    }

    private void toItsEnd(Runnable work, JobExecution execution) {
        try {
            work.run();
        } catch (OptimisticLockingFailureException e) {
            // A stop came just when the end was to be saved.
            leftRuns.saveEnd(execution);
        }
    }
}
