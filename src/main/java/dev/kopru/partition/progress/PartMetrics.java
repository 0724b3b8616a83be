package dev.kopru.partition.progress;

import dev.kopru.run.JobCatalog;
import dev.kopru.run.KeptFigures;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** How the parts of runs that are going on stand, how many nodes work on them, and for how long one of these is silent. */
@Component
class PartMetrics implements MeterBinder {

    private static final Map<String, ToLongFunction<PartFigures>> STATES = Map.of(
            "waiting", PartFigures::waiting,
            "started", PartFigures::started,
            "completed", PartFigures::completed,
            "failed", PartFigures::failed);

    private final JobCatalog catalog;
    private final KeptFigures<Map<String, PartFigures>> parts;

    PartMetrics(JobCatalog catalog, PartSums sums) {
        this.catalog = catalog;
        this.parts = new KeptFigures<>("parts", Map.of(), sums::byJob);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        catalog.definitions().forEach(job -> bind(job.name(), registry));
    }

    private void bind(String job, MeterRegistry registry) {
        STATES.forEach((state, figure) -> Gauge.builder("kopru.parts", this, metrics -> metrics.of(job, figure))
                .tag("job", job)
                .tag("state", state)
                .description("Parts of the steps of runs that are going on, by how they stand")
                .register(registry));
        Gauge.builder("kopru.parts.nodes", this, metrics -> metrics.of(job, PartFigures::nodes))
                .tag("job", job)
                .description(
                        "Nodes that work on parts of the job's run, its own among them; those that have lost theirs are not")
                .register(registry);
        Gauge.builder("kopru.parts.silent", this, metrics -> metrics.of(job, PartFigures::silent))
                .tag("job", job)
                .description(
                        "Seconds for which the node of a part has said nothing, the longest; up to 5 where all live")
                .baseUnit("seconds")
                .register(registry);
    }

    private double of(String job, ToLongFunction<PartFigures> figure) {
        return figure.applyAsLong(parts.get().getOrDefault(job, PartFigures.NONE));
    }
}
