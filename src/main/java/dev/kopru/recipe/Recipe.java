package dev.kopru.recipe;

import dev.kopru.contained.ContainedSteps;
import dev.kopru.contained.Records;
import dev.kopru.contained.Verdict;
import dev.kopru.csv.CsvImports;
import dev.kopru.record.Incoming;
import dev.kopru.record.Outcome;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Where a job begins: its steps, and the way of its runs through them. */
@Component
public class Recipe {

    private final JobRepository repository;
    private final ContainedSteps steps;
    private final ChunkBook book;
    private final CsvImports imports;
    private final Verdict verdict;
    private final Clock clock;

    Recipe(
            JobRepository repository,
            ContainedSteps steps,
            ChunkBook book,
            CsvImports imports,
            Verdict verdict,
            Clock clock) {
        this.repository = repository;
        this.steps = steps;
        this.book = book;
        this.imports = imports;
        this.verdict = verdict;
        this.clock = clock;
    }

    /**
     * Steps in which records go one way.
     *
     * @param chunkSize how many are read, decided and brought together
     * @param deciding what becomes of a record; touches nothing outside it
     */
    public <I extends Incoming, A> RecordSteps<I> steps(
            String job,
            int chunkSize,
            Function<I, Outcome<A>> deciding,
            Delivery<A, ?> delivery,
            Records<I, A> records) {
        return new RecordSteps<>(
                this, job, new ContainedSteps.Way<>(deciding, writer(job, delivery, records), records), chunkSize);
    }

    private <A, R extends ChunkResult> ChunkWriter<A, R> writer(
            String job, Delivery<A, R> delivery, Records<?, A> records) {
        return new ChunkWriter<>(job, delivery, records, book);
    }

    /** The way of a run through its job's steps. */
    public JobFlow flow(String job) {
        return new JobFlow(job, repository, verdict);
    }

    ContainedSteps steps() {
        return steps;
    }

    ChunkBook book() {
        return book;
    }

    CsvImports imports() {
        return imports;
    }

    Clock clock() {
        return clock;
    }
}
