package dev.kopru.partition;

import java.util.function.Supplier;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** Builds steps that are cut into parts where the settings say so, and are as they ever were where not. */
@Component
public class PartitionedSteps {

    private final JobRepository repository;
    private final int parts;

    PartitionedSteps(JobRepository repository, @Value("${kopru.partitions:1}") int parts) {
        this.repository = repository;
        this.parts = parts;
    }

    /**
     * A step of a job.
     *
     * @param part the step itself, built anew for each of its parts; by its execution context it knows its {@link Span}
     */
    public Step step(String name, Cutting cutting, Supplier<Step> part) {
        if (parts <= 1) {
            return part.get();
        }
        return new StepBuilder(name, repository)
                .partitioner(name, new KeptCut(cutting, repository))
                .partitionHandler(here(new PartStep(name, part)))
                .aggregator(new PartsTogether())
                .build();
    }

    /** All parts on threads of this process. */
    private PartitionHandler here(PartStep step) {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("part-");
        threads.setConcurrencyLimit(parts);
        TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
        handler.setTaskExecutor(threads);
        handler.setStep(step);
        handler.setGridSize(parts);
        return handler;
    }
}
