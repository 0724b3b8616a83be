package dev.kopru.partition;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;

/** Some parts of a step failed; they are gone on with when the run is resumed, and the others stand. */
final class PartsFailedException extends RuntimeException {

    private PartsFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static PartsFailedException of(List<StepExecution> failed, Collection<StepExecution> all) {
        String names = failed.stream().map(StepExecution::getStepName).sorted().collect(Collectors.joining(", "));
        Throwable cause = failed.stream()
                .flatMap(part -> part.getFailureExceptions().stream())
                .findFirst()
                .orElse(null);
        return new PartsFailedException(failed.size() + " of " + all.size() + " parts failed: " + names, cause);
    }
}
