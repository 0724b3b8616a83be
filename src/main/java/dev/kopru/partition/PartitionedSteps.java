package dev.kopru.partition;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds steps that are cut into parts where the settings say so, and are as they ever were where not. */
@Component
public class PartitionedSteps {

    /** Unless it is said how many: enough for a few nodes, of which none is idle for long while others still work. */
    private static final int FOR_OTHERS = 8;

    private final JobRepository repository;
    private final StepsInParts steps;
    private final PartSizes sizes;
    private final ObjectProvider<PartsElsewhere> elsewhere;
    private final Environment environment;
    private final TransactionTemplate transaction;

    PartitionedSteps(
            JobRepository repository,
            StepsInParts steps,
            PartSizes sizes,
            ObjectProvider<PartsElsewhere> elsewhere,
            Environment environment,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.steps = steps;
        this.sizes = sizes;
        this.elsewhere = elsewhere;
        this.environment = environment;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A step of a job.
     *
     * @param job by its name and the step's own, other nodes know the step
     * @param part the step itself, built anew for each of its parts; by its execution context it knows its {@link Span}
     */
    public Step step(String job, String name, Cutting cutting, Supplier<Step> part) {
        PartStep own = new PartStep(job, name, cutting, part);
        // Also where this process cuts nothing: another one may have cut it.
        steps.add(own);
        if (!areCut()) {
            return part.get();
        }
        int parts = parts();
        PartsElsewhere others = elsewhere.getIfAvailable();
        return new StepBuilder(name, repository)
                .partitioner(name, new KeptCut(cutting, repository, sizes))
                .partitionHandler(others == null ? here(own, parts) : others.of(parts))
                .aggregator(new PartsTogether(bounds -> through(cutting, bounds)))
                .build();
    }

    private void through(Cutting cutting, List<String> bounds) {
        Runnable committed = transaction.execute(status -> cutting.through(bounds));
        Objects.requireNonNull(committed).run();
    }

    /** Does something that a step has to do for all its parts, wholly or not at all. */
    public void together(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** Whether this process cuts the steps of its runs. */
    public boolean areCut() {
        return parts() > 1;
    }

    private int parts() {
        int unlessSaid = elsewhere.getIfAvailable() == null ? 1 : FOR_OTHERS;
        return environment.getProperty("kopru.partitions", Integer.class, unlessSaid);
    }

    /** All parts on threads of this process. */
    private PartitionHandler here(PartStep step, int parts) {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("part-");
        threads.setConcurrencyLimit(parts);
        TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
        handler.setTaskExecutor(threads);
        handler.setStep(step);
        handler.setGridSize(parts);
        return handler;
    }
}
