package dev.kopru.partition.remote;

import dev.kopru.partition.StepsInParts;
import dev.kopru.run.RootCause;
import dev.kopru.run.StopRequests;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** Works on parts of other nodes' runs, one at a time: where that is worth it, a step uses all processors by itself. */
class PartWork {

    private static final Logger log = LoggerFactory.getLogger(PartWork.class);

    private static final int REMEMBERED = 1000;

    private final PartTable table;
    private final PartBeats beats;
    private final StepsInParts steps;
    private final JobRepository repository;
    private final StopRequests stopRequests;
    private final ReentrantLock one = new ReentrantLock();

    /** Parts that this node must not work on, so that it takes none of them twice; the latest ones. */
    private final Set<Long> leftAlone = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    private volatile boolean leaving;

    PartWork(
            PartTable table, PartBeats beats, StepsInParts steps, JobRepository repository, StopRequests stopRequests) {
        this.table = table;
        this.beats = beats;
        this.steps = steps;
        this.repository = repository;
        this.stopRequests = stopRequests;
    }

    /** Whether somebody is to take it, though not this node. */
    boolean isForOthers(long id) {
        return leftAlone.contains(id) && table.isFree(id);
    }

    /** Works on the part to its end, if it can be had and this node has all that it must have alike with the run's own. */
    void work(long id) {
        if (leftAlone.contains(id)) {
            return;
        }
        one.lock();
        try {
            work(id, false);
        } finally {
            one.unlock();
        }
    }

    /** The same of a run of this node, whatever its settings have become since that began, and whatever else this node works on. */
    void own(long id) {
        work(id, true);
    }

    private void work(long id, boolean own) {
        if (!leaving) {
            table.take(id).ifPresentOrElse(taken -> work(taken, own), () -> sayWhyNot(id));
        }
    }

    /** Ends a part that nobody has, as its run is to stop. */
    void stop(long id) {
        table.take(id).ifPresent(taken -> {
            StepExecution part = execution(taken);
            if (part.getStatus().isRunning()) {
                part.setStatus(BatchStatus.STOPPED);
                part.setExitStatus(ExitStatus.STOPPED);
                part.setEndTime(LocalDateTime.now());
                repository.update(part);
            }
            table.ended(taken, null);
        });
    }

    /** Takes no further part; what is being worked on ends after its chunk and is left to other nodes. */
    void leave() {
        leaving = true;
        beats.leaveAll();
    }

    /** Waits for the part that is being worked on. */
    void awaitLeft() {
        one.lock();
        one.unlock();
    }

    /** After {@link #leave}, as a test's context is stopped while another is in use. */
    void comeBack() {
        leaving = false;
    }

    private void sayWhyNot(long id) {
        Optional<String> other = table.otherVersion(id);
        other.ifPresentOrElse(
                version -> log.warn("Part {} belongs to a run of version {}; this node leaves it alone", id, version),
                () -> log.debug("Part {} has ended, or is worked on", id));
    }

    private void work(TakenPart taken, boolean own) {
        StepExecution part = execution(taken);
        Optional<String> keepOff = own ? Optional.empty() : keepOff(taken, part);
        if (keepOff.isPresent()) {
            leftAlone.add(taken.id());
            log.warn(
                    "{} of run {} is left to other nodes: {}",
                    part.getStepName(),
                    part.getJobExecutionId(),
                    keepOff.get());
            table.giveBack(taken);
            return;
        }
        if (part.getStatus() == BatchStatus.UNKNOWN) {
            // Whoever had it before could not save what became of it; where that began, it is gone on with.
            table.giveBack(taken);
            return;
        }
        // Who had it before may have ended it and died before saying so.
        if (part.getStatus().isRunning()) {
            Optional<Step> step = steps.of(part);
            if (step.isEmpty()) {
                log.error("This node has no step {}; it is left to others", part.getStepName());
                table.giveBack(taken);
                return;
            }
            execute(taken, part, step.get());
        }
        end(taken, part);
    }

    /** As part of its run, whose settings are those that it begins with. */
    private Optional<String> keepOff(TakenPart taken, StepExecution part) {
        StepSynchronizationManager.register(part);
        try {
            return steps.keepOff(part, table.terms(taken));
        } finally {
            StepSynchronizationManager.release();
        }
    }

    private void execute(TakenPart taken, StepExecution part, Step step) {
        log.info("{} of run {} is worked on here", part.getStepName(), part.getJobExecutionId());
        beats.watch(taken, part);
        if (leaving) {
            // Since it was taken, and before it was among those that end after their chunk.
            part.setTerminateOnly();
        }
        try {
            step.execute(part);
        } catch (JobInterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            beats.forget(taken);
        }
    }

    private void end(TakenPart taken, StepExecution part) {
        if (part.getStatus() == BatchStatus.UNKNOWN) {
            // Its end could not be saved: when this node is silent for long enough, another one finds out what was.
            log.warn("The end of {} could not be saved", part.getStepName());
        } else if (isLeft(part)) {
            table.giveBack(taken);
        } else {
            table.ended(taken, failure(part));
        }
    }

    /** Its run goes on, though this node does not. */
    private boolean isLeft(StepExecution part) {
        return part.getStatus() == BatchStatus.STOPPED && !stopRequests.isAsked(part.getJobExecutionId());
    }

    private static @Nullable String failure(StepExecution part) {
        return part.getStatus() == BatchStatus.FAILED
                ? RootCause.of(part.getFailureExceptions())
                        .orElse(part.getExitStatus().getExitDescription())
                : null;
    }

    private StepExecution execution(TakenPart taken) {
        return Objects.requireNonNull(repository.getStepExecution(taken.id()));
    }
}
