package dev.kopru.contained;

import dev.kopru.record.Outcome;
import dev.kopru.run.LocalTransaction;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds the steps of all jobs that bring records: chunk by chunk, and record by record where a chunk throws. */
@Component
public class ContainedSteps {

    /** Characters. */
    private static final long KEPT_OF_A_CHUNK = 16_000_000;

    private static final long HEAVIEST_CHUNK = 8_000_000;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final LocalTransaction localTransaction;
    private final TransactionTemplate nested;

    ContainedSteps(
            JobRepository repository, PlatformTransactionManager transactions, LocalTransaction localTransaction) {
        this.repository = repository;
        this.transactions = transactions;
        this.localTransaction = localTransaction;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * What records become.
     *
     * @param processor touches nothing outside the record
     * @param writer is safe to run again, and writes to Köprü's own tables within {@link LocalTransaction} only
     */
    public record Way<I, A>(
            Function<I, Outcome<A>> processor, Consumer<Chunk<Outcome<A>>> writer, Records<I, A> records) {}

    /** Whether a step brings records for the first time, or tries rejected ones again, which may all fail again. */
    public enum Tries {
        FIRST,
        AGAIN
    }

    /** A step that reads, processes and writes records in this way. */
    public <I, A> Step step(String name, int chunkSize, ItemReader<? extends I> reader, Way<I, A> way, Tries tries) {
        StepFaults<I, A> faults = new StepFaults<>(way.records());
        // What is tried again is in the table already, perhaps as a person corrected it.
        RejectedRoom room = new RejectedRoom(way.records(), tries == Tries.AGAIN ? Long.MAX_VALUE : KEPT_OF_A_CHUNK);
        ContainedWriter.Own own = new ContainedWriter.Own(localTransaction, nested, room, tries == Tries.AGAIN);
        ContainedProcessor<I, A> processor = new ContainedProcessor<>(way.processor(), way.records(), faults, room);
        return new StepBuilder(name, repository)
                .<Optional<I>, Outcome<A>>chunk(chunkSize)
                .transactionManager(transactions)
                .reader(new BoundedReader<>(reader, way.records()::weight, HEAVIEST_CHUNK))
                .processor(item -> item.map(processor::process).orElse(null))
                .writer(new ContainedWriter<>(way.writer(), way.records(), faults, own))
                .build();
    }
}
