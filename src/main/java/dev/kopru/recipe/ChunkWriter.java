package dev.kopru.recipe;

import dev.kopru.contained.Records;
import dev.kopru.record.Outcome;
import dev.kopru.record.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.batch.infrastructure.item.Chunk;

/**
 * Writes a chunk: first to the other side, then what Köprü remembers, notices, rejected records and counts in the chunk's
 * own transaction.
 *
 * @param <A> a record as the processor leaves it
 */
final class ChunkWriter<A, R extends ChunkResult> implements Consumer<Chunk<Outcome<A>>> {

    private final String job;
    private final Delivery<A, R> delivery;
    private final Records<?, A> records;
    private final ChunkBook book;

    ChunkWriter(String job, Delivery<A, R> delivery, Records<?, A> records, ChunkBook book) {
        this.job = job;
        this.delivery = delivery;
        this.records = records;
        this.book = book;
    }

    @Override
    public void accept(Chunk<Outcome<A>> chunk) {
        StepRun run = StepRun.current();
        List<R> results = new ArrayList<>();
        R first = delivery.begin();
        results.add(first);
        List<A> accepted = accepted(chunk, first);
        try (Parts<R> coming = delivery.deliver(accepted, first, run)) {
            if (!coming.areComing()) {
                // Where it can be known before anything is remembered, nothing has to be undone.
                checkComplete(chunk.size(), results);
            }
            book.write(() -> remember(results, coming, run));
        }
        checkComplete(chunk.size(), results);
        delivery.remembered(results, run);
    }

    private List<A> accepted(Chunk<Outcome<A>> chunk, R result) {
        List<A> accepted = new ArrayList<>();
        for (Outcome<A> outcome : oneOfEach(chunk, result)) {
            if (outcome instanceof Outcome.Rejected<A> rejected) {
                result.reject(rejected.rejection());
            } else if (outcome instanceof Outcome.Accepted<A> record) {
                accepted.add(record.value());
            }
        }
        return accepted;
    }

    /** A record that changes while it is read comes twice; only one state of it counts, whichever way that one goes. */
    private Iterable<Outcome<A>> oneOfEach(Chunk<Outcome<A>> chunk, R result) {
        Map<String, Outcome<A>> states = new LinkedHashMap<>(2 * chunk.size());
        for (Outcome<A> outcome : chunk) {
            states.merge(key(outcome), outcome, (earlier, later) -> {
                result.overtaken();
                return delivery.overtakes(source(later), source(earlier)) ? later : earlier;
            });
        }
        return states.values();
    }

    private String key(Outcome<A> outcome) {
        Source source = source(outcome);
        return outcome instanceof Outcome.Accepted<A> accepted ? delivery.key(accepted.value(), source) : source.key();
    }

    private Source source(Outcome<A> outcome) {
        return outcome instanceof Outcome.Accepted<A> accepted
                ? records.sourceOf(accepted.value())
                : ((Outcome.Rejected<A>) outcome).rejection().source();
    }

    /** Remembers what is there, and then each part as soon as the other side has taken it. */
    private void remember(List<R> results, Parts<R> coming, StepRun run) {
        results.forEach(result -> remember(result, run));
        for (R part = coming.next(); part != null; part = coming.next()) {
            results.add(part);
            remember(part, run);
        }
    }

    private void remember(R result, StepRun run) {
        delivery.remember(result, run);
        book.keep(job, run, result, delivery.notices(result));
    }

    /** A connector that leaves out an answer must not cost a record. */
    private void checkComplete(int read, List<R> results) {
        long answered =
                results.stream().mapToLong(result -> result.counts().read()).sum();
        if (answered != read) {
            throw new IllegalStateException(
                    job + ": of " + read + " records only " + answered + " were answered for by the connector");
        }
    }
}
