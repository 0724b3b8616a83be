package dev.kopru.run;

import dev.kopru.port.Absence;
import dev.kopru.port.Composition;
import dev.kopru.port.Port;
import dev.kopru.record.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The jobs there are, with their settings' timers. */
@Component
public class JobCatalog {

    private final ObjectProvider<Job> jobs;
    private final Map<String, JobDefinition> definitions;
    private final @Nullable Composition composition;

    JobCatalog(ObjectProvider<Job> jobs, List<JobDefinition> definitions, ObjectProvider<Composition> composition) {
        this.jobs = jobs;
        this.composition = composition.getIfAvailable();
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

    /** Why the job is not available: what it needs and nobody serves; empty for one that can run. */
    public List<Reason> lacking(String job) {
        Set<Port> needs = definition(job).needs();
        return composition == null
                ? List.of()
                : needs.stream()
                        .sorted()
                        .flatMap(port -> composition.absence(port).stream())
                        .map(absence -> reason(job, absence))
                        .toList();
    }

    public boolean isAvailable(String job) {
        return lacking(job).isEmpty();
    }

    /** @throws JobNotAvailableException when it is not */
    public void requireAvailable(String job) {
        List<Reason> lacking = lacking(job);
        if (!lacking.isEmpty()) {
            throw JobNotAvailableException.because(job, lacking);
        }
    }

    private static Reason reason(String job, Absence absence) {
        return new Reason(
                absence.code(),
                Stream.concat(Stream.of(job), absence.arguments().stream()).toList());
    }

    Job job(String name) {
        definition(name);
        return jobs.stream()
                .filter(job -> job.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> UnknownJobException.named(name, definitions.keySet()));
    }
}
