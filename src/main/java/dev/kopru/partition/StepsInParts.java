package dev.kopru.partition;

import dev.kopru.run.step.StepName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** The steps of this process that work on parts; steps of different jobs may have one name. */
@Component
public class StepsInParts {

    private final Map<Name, PartStep> steps = new ConcurrentHashMap<>();

    private record Name(String job, String step) {}

    void add(PartStep step) {
        steps.put(new Name(step.job(), step.name()), step);
    }

    /** The step that works on this part; nothing where this process has no such step. */
    public Optional<Step> of(StepExecution part) {
        return find(part).map(step -> step);
    }

    /** What nodes must have alike that work on parts of this step, as this node has it. */
    public PartTerms terms(StepExecution step) {
        return find(step).map(own -> PartTerms.of(own.cutting())).orElseThrow();
    }

    /** Why this node must leave the part alone; nothing where it may work on it. */
    public Optional<String> keepOff(StepExecution part, PartTerms terms) {
        return find(part).flatMap(step -> terms.keepOff(step.cutting()));
    }

    private Optional<PartStep> find(StepExecution execution) {
        String job = execution.getJobExecution().getJobInstance().getJobName();
        return Optional.ofNullable(steps.get(new Name(job, StepName.of(execution))));
    }
}
