package dev.kopru.setting;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.scope.context.JobContext;
import org.springframework.batch.core.scope.context.JobSynchronizationManager;

/**
 * The settings by which the runs under way count: each keeps those of its first look until it ends, so that no run counts
 * half of its records by other rules.
 */
final class SettingsOfRuns {

    // Whoever executes a run holds it until it ends.
    private final Map<JobExecution, SettingsEdition> editions = Collections.synchronizedMap(new WeakHashMap<>());

    /** Those of the run on whose thread this is called; else the latest. */
    SettingsEdition edition(Supplier<SettingsEdition> latest) {
        JobContext context = JobSynchronizationManager.getContext();
        return context == null
                ? latest.get()
                : editions.computeIfAbsent(context.getJobExecution(), run -> latest.get());
    }
}
