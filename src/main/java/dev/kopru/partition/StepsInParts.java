package dev.kopru.partition;

import dev.kopru.run.step.StepName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** The steps of this process that work on parts, by name. */
@Component
public class StepsInParts {

    private final Map<String, PartStep> steps = new ConcurrentHashMap<>();

    void add(PartStep step) {
        steps.put(step.name(), step);
    }

    /** The step that works on this part; nothing where this process has no such step. */
    public Optional<Step> of(StepExecution part) {
        return Optional.ofNullable(steps.get(StepName.of(part)));
    }
}
