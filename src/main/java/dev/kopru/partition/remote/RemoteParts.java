package dev.kopru.partition.remote;

import dev.kopru.partition.PartTerms;
import dev.kopru.partition.PartsElsewhere;
import dev.kopru.partition.StepsInParts;
import dev.kopru.run.StopRequests;
import java.util.Collection;
import java.util.Set;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Has the parts of a step worked on by all nodes, and finds out from the database what became of them. */
class RemoteParts implements PartsElsewhere {

    private final PartTable table;
    private final PartQueue queue;
    private final PartWork work;
    private final StepsInParts steps;
    private final StopRequests stopRequests;
    private final JobRepository repository;
    private final PartTimes times;

    RemoteParts(
            PartTable table,
            PartQueue queue,
            PartWork work,
            StepsInParts steps,
            StopRequests stopRequests,
            JobRepository repository,
            PartTimes times) {
        this.table = table;
        this.queue = queue;
        this.work = work;
        this.steps = steps;
        this.stopRequests = stopRequests;
        this.repository = repository;
        this.times = times;
    }

    @Override
    public PartitionHandler of(int parts) {
        return (splitter, step) -> handle(splitter, step, parts);
    }

    private Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution step, int most)
            throws Exception {
        Set<StepExecution> parts = splitter.split(step, most);
        if (!parts.isEmpty()) {
            PartTerms terms = steps.terms(step);
            table.insert(parts, terms);
            boolean fit = steps.keepOff(step, terms).isEmpty();
            try (PartsUnderway underway = new PartsUnderway(table, queue, work, times, step, fit)) {
                underway.await(parts, () -> stopRequests.isAsked(step.getJobExecutionId()));
            }
            parts.forEach(this::asItEnded);
        }
        return parts;
    }

    /** Whoever worked on it did so with a copy. */
    private void asItEnded(StepExecution part) {
        StepExecution ended = repository.getStepExecution(part.getId());
        if (ended == null) {
            throw new IllegalStateException("The step execution of " + part.getStepName() + " is gone");
        }
        part.setStatus(ended.getStatus());
        part.setExitStatus(ended.getExitStatus());
        part.setReadCount(ended.getReadCount());
        part.setWriteCount(ended.getWriteCount());
        part.setFilterCount(ended.getFilterCount());
        if (part.getStatus().isUnsuccessful()) {
            table.failure(part.getId()).map(PartFailedException::told).ifPresent(part::addFailureException);
        }
    }
}
