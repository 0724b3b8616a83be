package dev.kopru.contained;

import dev.kopru.record.Outcome;
import dev.kopru.record.Rejection;
import dev.kopru.record.Source;
import dev.kopru.run.LocalTransaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a chunk as a whole; where that throws something unexpected, what it wrote to Köprü's own tables is undone and
 * halves are tried, and halves of those, until the record to blame stands alone, which is rejected. All of it happens in the
 * chunk's transaction, so that counts, rejections and the reader's cursor are committed together or not at all.
 *
 * <p>Spring Batch's own fault tolerance does not fit: what its skip listener writes is rolled back with the chunk, and after
 * a crash it passes over as many items as it had scanned, which a reader of changes gives in another order by then.
 *
 * @param <A> a record as the processor leaves it
 */
final class ContainedWriter<A> implements ItemStreamWriter<Outcome<A>> {

    private static final Logger log = LoggerFactory.getLogger(ContainedWriter.class);

    private final Consumer<Chunk<Outcome<A>>> writer;
    private final Records<?, A> records;
    private final StepFaults<?, A> faults;
    private final Own own;

    ContainedWriter(Consumer<Chunk<Outcome<A>>> writer, Records<?, A> records, StepFaults<?, A> faults, Own own) {
        this.writer = writer;
        this.records = records;
        this.faults = faults;
        this.own = own;
    }

    /**
     * Köprü's own tables.
     *
     * @param nested up to a savepoint
     * @param room for what is kept of the chunk's rejected records
     * @param again whether the step tries rejected records again: where many fail of the same, that is no news
     */
    record Own(LocalTransaction transaction, TransactionTemplate nested, RejectedRoom room, boolean again) {}

    @Override
    public void open(ExecutionContext context) {
        faults.goOnFrom(Faults.NONE);
        own.room().empty();
    }

    @Override
    public void write(Chunk<? extends Outcome<A>> chunk) {
        List<Outcome<A>> outcomes = List.copyOf(chunk.getItems());
        own.room().empty();
        boolean whole = Containing.of(() -> written(outcomes), thrown -> {
            log.warn(
                    "A chunk of {} records could not be written; they are retried one by one", outcomes.size(), thrown);
            return false;
        });
        if (!whole) {
            Faults before = faults.soFar();
            own.transaction().instead(() -> {
                faults.goOnFrom(before);
                apart(byRecord(outcomes));
            });
        }
        if (!own.again()) {
            faults.soFar().failWhereAll();
        }
    }

    /** States of the same record stay together; the writer knows which of them counts. */
    private List<List<Outcome<A>>> byRecord(List<Outcome<A>> outcomes) {
        Map<String, List<Outcome<A>>> onTheirOwn = new LinkedHashMap<>();
        Map<String, List<Outcome<A>>> others = new LinkedHashMap<>();
        for (Outcome<A> outcome : outcomes) {
            boolean first = outcome instanceof Outcome.Accepted<A> accepted && records.isOnItsOwn(accepted.value());
            (first ? onTheirOwn : others)
                    .computeIfAbsent(source(outcome).key(), key -> new ArrayList<>())
                    .add(outcome);
        }
        List<List<Outcome<A>>> all = new ArrayList<>(onTheirOwn.values());
        all.addAll(others.values());
        return all;
    }

    private void apart(List<List<Outcome<A>>> some) {
        if (some.size() == 1) {
            tried(some);
        } else {
            int middle = some.size() / 2;
            tried(some.subList(0, middle));
            tried(some.subList(middle, some.size()));
        }
    }

    private void tried(List<List<Outcome<A>>> some) {
        List<Outcome<A>> outcomes = some.stream().flatMap(Collection::stream).toList();
        Containing.of(() -> writtenUpToSavepoint(outcomes), thrown -> {
            if (some.size() > 1) {
                apart(some);
            } else {
                reject(outcomes, thrown);
            }
            return false;
        });
    }

    private boolean writtenUpToSavepoint(List<Outcome<A>> outcomes) {
        own.nested().executeWithoutResult(status -> written(outcomes));
        return true;
    }

    private boolean written(List<Outcome<A>> outcomes) {
        writer.accept(new Chunk<>(outcomes));
        if (outcomes.stream().anyMatch(Outcome.Accepted.class::isInstance)) {
            faults.note(Faults::wentThrough);
        }
        return true;
    }

    /** Not even its own payload may keep a record from being rejected. */
    private void reject(List<Outcome<A>> states, Throwable thrown) {
        List<Outcome<A>> rejected = states.stream()
                .<Outcome<A>>map(state -> new Outcome.Rejected<>(rejection(state, thrown)))
                .toList();
        if (!own.again()) {
            faults.soFar().failWhereTooMany();
        }
        Containing.of(() -> writtenUpToSavepoint(rejected), refused -> writtenUpToSavepoint(scant(rejected)));
    }

    private Rejection rejection(Outcome<A> outcome, Throwable thrown) {
        return faults.rejection(
                source(outcome),
                () -> outcome instanceof Outcome.Accepted<A> accepted
                        ? records.payloadOf(accepted.value())
                        : ((Outcome.Rejected<A>) outcome).rejection().payload(),
                thrown);
    }

    private List<Outcome<A>> scant(List<Outcome<A>> rejected) {
        return rejected.stream()
                .map(outcome -> ((Outcome.Rejected<A>) outcome).rejection())
                .<Outcome<A>>map(rejection -> new Outcome.Rejected<>(new Rejection(
                        rejection.source(), records.scantPayload(rejection.source()), rejection.reason())))
                .toList();
    }

    private Source source(Outcome<A> outcome) {
        return outcome instanceof Outcome.Accepted<A> accepted
                ? records.sourceOf(accepted.value())
                : ((Outcome.Rejected<A>) outcome).rejection().source();
    }
}
