package dev.kopru.recipe;

import dev.kopru.contained.ContainedSteps;
import dev.kopru.contained.ContainedSteps.Tries;
import dev.kopru.csv.CsvRecordReader;
import dev.kopru.csv.CsvRecords;
import dev.kopru.csv.CsvRun;
import dev.kopru.partition.PartitionedSteps;
import dev.kopru.partition.Span;
import dev.kopru.reading.PagedReader;
import dev.kopru.reading.Pages;
import dev.kopru.record.Incoming;
import dev.kopru.retry.DueScope;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * The steps of a job that bring records, from the source as it is now, from a file, or rejected before. All of them have the
 * same processor and delivery, so that a record takes the same way from wherever it comes.
 *
 * @param <I> a record on its way in
 */
public final class RecordSteps<I extends Incoming> {

    private final Recipe recipe;
    private final String job;
    private final ContainedSteps.Way<I, ?> way;
    private final int chunkSize;

    RecordSteps(Recipe recipe, String job, ContainedSteps.Way<I, ?> way, int chunkSize) {
        this.recipe = recipe;
        this.job = job;
        this.way = way;
        this.chunkSize = chunkSize;
    }

    /** The same of records so large that only a few of them are held at once. */
    public RecordSteps<I> atMost(int records) {
        return new RecordSteps<>(recipe, job, way, Math.min(records, chunkSize));
    }

    /** Brings the pages of the source. */
    public Step live(String name, Function<StepRun, ? extends Pages<I>> pages) {
        return step(name, Tries.FIRST, run -> new PagedReader<>(() -> pages.apply(run)));
    }

    /** Brings the records of a comparison of everything, where one is due or was left unfinished. */
    public Step compared(String name, JobCursors cursors, Function<StepRun, ? extends ComparedPages.Sides<I>> sides) {
        return live(name, run -> new ComparedPages<>(sides.apply(run), cursors, chunkSize, run.isFull()));
    }

    /** The same, cut into parts where the settings say so; what is compared must do without knowing of other parts. */
    public Step compared(
            String name,
            JobCursors cursors,
            PartitionedSteps partitioned,
            Function<StepRun, ? extends ComparedPages.Sides<I>> sides) {
        return compared(
                name,
                cursors,
                partitioned,
                sides,
                run -> new ComparedPages<>(sides.apply(run), cursors, chunkSize, run.isFull()));
    }

    /** The same of a step that brings more than the comparison where it is whole: {@code whole} is all of that. */
    public Step compared(
            String name,
            JobCursors cursors,
            PartitionedSteps partitioned,
            Function<StepRun, ? extends ComparedPages.Sides<I>> sides,
            Function<StepRun, ? extends Pages<I>> whole) {
        return partitioned.step(
                job,
                name,
                new ComparisonCut(cursors, sides, chunkSize, partitioned::together),
                () -> live(name, run -> {
                    StepExecution step = StepRun.stepExecution();
                    return Span.isPart(step.getExecutionContext())
                            ? ofPart(cursors, sides.apply(run), step)
                            : whole.apply(run);
                }));
    }

    private ComparedPages<I> ofPart(JobCursors cursors, ComparedPages.Sides<I> sides, StepExecution step) {
        Span span = Span.of(step.getExecutionContext());
        ComparisonPart part = new ComparisonPart(cursors, step.getStepName(), span);
        return new ComparedPages<>(new SidesOfPart<>(sides, span.upTo()), part, chunkSize);
    }

    /** Brings the records of a file. */
    public Step file(String name, CsvRecords<I> records) {
        return file(name, records, UnaryOperator.identity());
    }

    /** The same; {@code ahead} is done with each record as it is read, while those before it are written. */
    public Step file(String name, CsvRecords<I> records, UnaryOperator<I> ahead) {
        return step(name, Tries.FIRST, run -> {
            CsvRun ofFile = new CsvRun(
                    run.importId(), run.runId(), run.step(), recipe.book().notices()::note);
            return new CsvRecordReader<>(recipe.imports(), records, ahead, ofFile);
        });
    }

    /** Tries rejected records again, which may all fail again. */
    public Step again(String name, Due<I> due) {
        return step(name, Tries.AGAIN, run -> {
            DueScope scope = new DueScope(
                    job,
                    recipe.clock().instant(),
                    run.replay(),
                    chunkSize,
                    due.perRun().getAsInt());
            return new DueReader<>(
                    recipe.book().retries().due(scope, due.own()), due.loading().get());
        });
    }

    private Step step(String name, Tries tries, Function<StepRun, ItemReader<? extends I>> opening) {
        return step(name, way, tries, opening);
    }

    private <A> Step step(
            String name, ContainedSteps.Way<I, A> to, Tries tries, Function<StepRun, ItemReader<? extends I>> opening) {
        return recipe.steps().step(name, chunkSize, new RunReader<I>(opening), to, tries);
    }
}
