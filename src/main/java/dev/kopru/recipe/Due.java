package dev.kopru.recipe;

import dev.kopru.contained.Containing;
import dev.kopru.contained.InternalErrors;
import dev.kopru.record.Incoming;
import dev.kopru.record.Source;
import dev.kopru.retry.DueRecord;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The rejected records of a job that a step tries again.
 *
 * @param perRun how many of those that nobody asked for; asked once a run
 * @param own which of the job's rejected records are the step's
 * @param loading what becomes of them; asked for once a run
 */
public record Due<I>(IntSupplier perRun, Predicate<Source> own, Supplier<Loading<I>> loading) {

    /** All of the job's rejected records. */
    public static <I> Due<I> all(IntSupplier perRun, Supplier<Loading<I>> loading) {
        return new Due<>(perRun, source -> true, loading);
    }

    /** Records that are due, as their source has them now, or as they were kept. */
    @FunctionalInterface
    public interface Loading<I> {

        /** Takes records from the front, as many as may be held at once, and at least one. */
        List<I> load(Deque<DueRecord> due);

        /** Takes all that there are: a page of small records. */
        static <I> Loading<I> ofPages(Function<List<DueRecord>, List<I>> loading) {
            return due -> {
                List<DueRecord> page = List.copyOf(due);
                due.clear();
                return loading.apply(page);
            };
        }
    }

    /** The record as it was kept; where reading it fails unexpectedly, an unreadable one. */
    public static <I> I asKept(
            DueRecord record, Function<DueRecord, ? extends I> reading, Incoming.Refusal<? extends I> not) {
        return Containing.of(
                () -> reading.apply(record),
                thrown -> not.of(record.source(), record.payload(), InternalErrors.of(record.source(), thrown)));
    }
}
