package dev.kopru.contained;

import dev.kopru.record.LogKeys;
import dev.kopru.record.Outcome;
import dev.kopru.record.Reason;
import dev.kopru.record.Source;
import java.util.function.Function;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Rejects a record of which the processor throws something unexpected; it touches nothing outside the record, so there is
 * nothing to roll back.
 *
 * @param <I> a record as a reader gives it
 * @param <A> what becomes of it
 */
final class ContainedProcessor<I, A> implements ItemProcessor<I, Outcome<A>> {

    private final Function<I, Outcome<A>> processor;
    private final Records<I, A> records;
    private final StepFaults<I, A> faults;
    private final RejectedRoom room;

    ContainedProcessor(
            Function<I, Outcome<A>> processor, Records<I, A> records, StepFaults<I, A> faults, RejectedRoom room) {
        this.processor = processor;
        this.records = records;
        this.faults = faults;
        this.room = room;
    }

    @Override
    public Outcome<A> process(I item) {
        try {
            return Containing.of(() -> processed(item), thrown -> rejected(item, thrown));
        } finally {
            LogKeys.recordDone();
        }
    }

    private Outcome<A> processed(I item) {
        LogKeys.record(records.source(item).key());
        Outcome<A> outcome = processor.apply(item);
        if (outcome instanceof Outcome.Rejected<A> rejected) {
            noteUnreadable(rejected.rejection().reason());
            return new Outcome.Rejected<>(room.kept(rejected.rejection()));
        }
        return outcome;
    }

    /** Of what a reader could not make a record. */
    private void noteUnreadable(Reason reason) {
        if (reason.code().equals(ContainedReason.INTERNAL_ERROR.name())) {
            faults.note(before -> before.failed(reason));
        }
    }

    private Outcome<A> rejected(I item, Throwable thrown) {
        Source source = records.source(item);
        return new Outcome.Rejected<>(room.kept(faults.rejection(source, () -> records.payload(item), thrown)));
    }
}
