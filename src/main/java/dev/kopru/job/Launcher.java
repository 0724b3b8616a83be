package dev.kopru.job;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Runs a job on a thread of its own, under a lease that is given back when the last metadata is written. */
@Component
class Launcher {

    private final JobRepository repository;
    private final JobRegistry registry;
    private final RunTable runs;
    private final Heartbeat heartbeat;
    private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("run-");
    private final Map<Long, Active> active = new ConcurrentHashMap<>();

    Launcher(JobRepository repository, JobRegistry registry, RunTable runs, Heartbeat heartbeat) {
        this.repository = repository;
        this.registry = registry;
        this.runs = runs;
        this.heartbeat = heartbeat;
    }

    /** A run of this process. */
    record Active(JobExecution execution, CompletableFuture<String> ended) {}

    /** The call that creates the execution and hands its work to the operator's executor. */
    interface Creation {
        JobExecution with(JobOperator operator) throws JobExecutionException;
    }

    /** The execution is on record, with who started it, before its first step begins. */
    JobRuns.Started launch(JobLease lease, StartedBy startedBy, @Nullable Long restartOf, Creation creation) {
        AtomicReference<@Nullable Runnable> work = new AtomicReference<>();
        JobExecution execution = create(creation, work);
        runs.insert(execution.getId(), lease.job(), startedBy, restartOf);
        try {
            lease.heldBy(execution.getId());
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The lease of " + lease.job() + " is lost", e);
        }
        CompletableFuture<String> ended = new CompletableFuture<>();
        active.put(execution.getId(), new Active(execution, ended));
        threads.execute(() -> run(lease, execution, work.get(), ended));
        return new JobRuns.Started(execution.getId(), ended);
    }

    Map<Long, Active> active() {
        return Map.copyOf(active);
    }

    private JobExecution create(Creation creation, AtomicReference<@Nullable Runnable> work) {
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(registry);
        operator.setTaskExecutor(work::set);
        try {
            operator.afterPropertiesSet();
            return creation.with(operator);
        } catch (JobExecutionException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The job operator could not be set up", e);
        }
    }

    private void run(JobLease lease, JobExecution execution, @Nullable Runnable work, CompletableFuture<String> ended) {
        heartbeat.watch(lease, execution);
        try {
            if (work != null) {
                work.run();
            }
            RootCause.of(execution.getAllFailureExceptions()).ifPresent(cause -> runs.failed(execution.getId(), cause));
        } finally {
            heartbeat.forget(lease);
            lease.release();
            active.remove(execution.getId());
            ended.complete(execution.getStatus().name());
        }
    }
}
