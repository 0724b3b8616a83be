package dev.kopru.contained;

import dev.kopru.record.Reason;
import dev.kopru.record.Rejection;
import dev.kopru.record.Source;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What failed so far in the present execution of a step, which one thread works on.
 *
 * @param <I> a record as a reader gives it
 * @param <A> what the processor makes of it
 */
final class StepFaults<I, A> {

    private final Records<I, A> records;
    private Faults faults = Faults.NONE;

    StepFaults(Records<I, A> records) {
        this.records = records;
    }

    Faults soFar() {
        return faults;
    }

    void goOnFrom(Faults before) {
        faults = before;
    }

    void note(UnaryOperator<Faults> what) {
        faults = what.apply(faults);
    }

    Rejection rejection(Source source, Supplier<String> payload, Throwable thrown) {
        Reason reason =
                faults.isWellKnown(thrown) ? InternalErrors.again(source, thrown) : InternalErrors.of(source, thrown);
        note(before -> before.failed(thrown));
        return new Rejection(source, Containing.of(payload, unsayable -> records.scantPayload(source)), reason);
    }
}
