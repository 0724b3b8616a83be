package dev.kopru.run;

import dev.kopru.run.lease.JobBusyException;
import dev.kopru.run.lease.JobLease;
import dev.kopru.run.lease.JobLeases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts, restarts, stops and gives up runs; at most one run of a job is going on over all nodes. */
@Component
public class JobRuns {

    private static final Logger log = LoggerFactory.getLogger(JobRuns.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    /** A run that is on record has begun after so many looks, if it ever begins. */
    private static final int LONGEST_START = 25;

    private final JobCatalog catalog;
    private final JobLeases leases;
    private final JobRepository repository;
    private final RunTable runs;
    private final DeadRuns deadRuns;
    private final LeftRuns leftRuns;
    private final Launcher launcher;
    private final FirstRuns firstRuns;
    private final ObjectProvider<Groundwork> groundwork;

    JobRuns(
            JobCatalog catalog,
            JobLeases leases,
            JobRepository repository,
            RunTable runs,
            DeadRuns deadRuns,
            LeftRuns leftRuns,
            Launcher launcher,
            FirstRuns firstRuns,
            ObjectProvider<Groundwork> groundwork) {
        this.catalog = catalog;
        this.leases = leases;
        this.repository = repository;
        this.runs = runs;
        this.deadRuns = deadRuns;
        this.leftRuns = leftRuns;
        this.launcher = launcher;
        this.firstRuns = firstRuns;
        this.groundwork = groundwork;
    }

    /** A run that was started; {@code ended} completes with its final status word. */
    public record Started(long runId, CompletableFuture<String> ended) {}

    /**
     * Starts a run and returns at once.
     *
     * <p>With a {@link RunParameters#KEY key} the work is done once: a second start resumes what failed or was
     * stopped, and is refused when it was completed, unless it is {@link RunParameters#FORCE forced}.
     *
     * @param parameters the job's own parameters, and perhaps a key
     * @throws RunStateException when the run of this key was completed or given up
     * @throws JobBusyException when a run of the job is going on anywhere
     * @throws UnknownJobException when there is no such job
     * @throws JobNotAvailableException when nobody serves what the job needs
     */
    public Started start(String job, StartedBy startedBy, Map<String, String> parameters) {
        catalog.job(job);
        catalog.requireAvailable(job);
        JobParameters identified = RunParameters.of(parameters);
        return underLease(job, lease -> {
            JobInstance known = repository.getJobInstance(job, identified);
            return known == null
                    ? launcher.launch(lease, startedBy, null, o -> o.start(catalog.job(job), identified))
                    : goOn(lease, startedBy, known);
        });
    }

    /**
     * The same for something that should not be turned away by a run that is nearly done: waits up to {@code longest}
     * for the job to be free.
     */
    public Started startWhenFree(String job, StartedBy startedBy, Map<String, String> parameters, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (true) {
            try {
                return start(job, startedBy, parameters);
            } catch (JobBusyException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(RuntimeException inTheWay) {
        try {
            Thread.sleep(LOOK_AGAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw inTheWay;
        }
    }

    /**
     * Resumes a FAILED or STOPPED run where it stopped; the same job instance, a new run.
     *
     * @throws RunStateException when the run is in another state, or was restarted already
     */
    public Started restart(long runId, StartedBy startedBy) {
        String job = execution(runId).getJobInstance().getJobName();
        catalog.requireAvailable(job);
        return underLease(job, lease -> {
            JobExecution failed = restartable(runId);
            return launcher.launch(lease, startedBy, runId, o -> o.restart(failed));
        });
    }

    /** Stops the run after its current chunk; it becomes STOPPED and can be restarted. */
    public void stop(long runId, String person) {
        int looks = 0;
        while (!runs.stop(runId, person)) {
            BatchStatus status = execution(runId).getStatus();
            RunStateException notRunning = RunStateException.notRunning(runId, status.name());
            if (status != BatchStatus.STARTING || ++looks == LONGEST_START) {
                throw notRunning;
            }
            pause(notRunning);
        }
    }

    /** The same because this process ends; a run that has just ended needs no more. */
    void stopForShutdown(long runId) {
        try {
            stop(runId, RunTable.SHUTDOWN);
        } catch (RunStateException e) {
            log.debug("Run {} ended by itself", runId);
        }
    }

    /**
     * A way out for a run whose last commit has an unknown outcome: it becomes FAILED and can be restarted, which
     * repeats what may have been written already and changes nothing by that.
     */
    public void resolve(long runId, String reason) {
        JobExecution execution = execution(runId);
        if (execution.getStatus() != BatchStatus.UNKNOWN) {
            throw RunStateException.notUnknown(runId, execution.getStatus().name());
        }
        leftRuns.fail(execution, reason);
    }

    /** Ends the metadata of runs of the job whose process died; does nothing while somebody runs the job. */
    public List<Long> recover(String job) {
        if (runs.unfinished(job).isEmpty()) {
            // Nobody who wants to start the job should find its lease taken for nothing.
            return List.of();
        }
        return leases.tryAcquire(job)
                .map(lease -> {
                    try {
                        return deadRuns.recover(job);
                    } finally {
                        lease.release();
                    }
                })
                .orElse(List.of());
    }

    /** Abandons a FAILED or STOPPED run permanently; what it did not do is left to later runs. */
    public void abandon(long runId) {
        JobExecution execution = execution(runId);
        if (execution.getStatus() != BatchStatus.FAILED && execution.getStatus() != BatchStatus.STOPPED) {
            throw RunStateException.notAbandonable(runId, execution.getStatus().name());
        }
        execution.upgradeStatus(BatchStatus.ABANDONED);
        repository.update(execution);
        firstRuns.ended(execution.getJobInstance().getJobName(), execution);
    }

    private Started goOn(JobLease lease, StartedBy startedBy, JobInstance known) {
        JobExecution last = repository.getLastJobExecution(known);
        if (last == null) {
            throw new IllegalStateException("Instance " + known.getId() + " of " + lease.job() + " has no run");
        }
        if (last.getStatus() == BatchStatus.COMPLETED) {
            throw RunStateException.completedAlready(RunParameters.key(last.getJobParameters()), last.getId());
        }
        JobExecution failed = restartable(last.getId());
        return launcher.launch(lease, startedBy, failed.getId(), o -> o.restart(failed));
    }

    private JobExecution restartable(long runId) {
        JobExecution execution = execution(runId);
        if (execution.getStatus() != BatchStatus.FAILED && execution.getStatus() != BatchStatus.STOPPED) {
            throw RunStateException.notRestartable(runId, execution.getStatus().name());
        }
        JobExecution last = repository.getLastJobExecution(execution.getJobInstance());
        if (last != null && last.getId() != runId) {
            throw RunStateException.restartedAlready(runId, last.getId());
        }
        leftRuns.endSteps(execution);
        return execution;
    }

    private JobExecution execution(long runId) {
        JobExecution execution = runs.exists(runId) ? repository.getJobExecution(runId) : null;
        if (execution == null) {
            throw UnknownRunException.numbered(runId);
        }
        return execution;
    }

    /** Holding the lease means that no other run of the job lives; one that still looks alive died with its process. */
    private Started underLease(String job, Launch launch) {
        if (!groundwork.stream().allMatch(Groundwork::isLaid)) {
            throw RunStateException.tooEarly(job);
        }
        JobLease lease = leases.acquire(job);
        boolean launched = false;
        try {
            deadRuns.recover(job);
            Started started = launch.with(lease);
            launched = true;
            return started;
        } finally {
            if (!launched) {
                lease.release();
            }
        }
    }

    /** A way to begin a run. */
    private interface Launch {
        Started with(JobLease lease);
    }
}
