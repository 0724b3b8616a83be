package dev.kopru.job;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The jobs there are, with their settings' timers. */
@Component
public class JobCatalog {

    private final ObjectProvider<Job> jobs;
    private final Map<String, JobDefinition> definitions;

    JobCatalog(ObjectProvider<Job> jobs, List<JobDefinition> definitions) {
        this.jobs = jobs;
        this.definitions = definitions.stream()
                .collect(Collectors.toMap(JobDefinition::name, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    public Collection<JobDefinition> definitions() {
        return definitions.values();
    }

    public JobDefinition definition(String job) {
        @Nullable JobDefinition definition = definitions.get(job);
        if (definition == null) {
            throw UnknownJobException.named(job, definitions.keySet());
        }
        return definition;
    }

    Job job(String name) {
        definition(name);
        return jobs.stream()
                .filter(job -> job.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> UnknownJobException.named(name, definitions.keySet()));
    }
}
