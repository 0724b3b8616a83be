package dev.kopru.connector.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Writes records together as long as the database takes them all, and otherwise finds the ones that it refuses by
 * halving: each half is a try of its own, so the others are written.
 */
public final class Bulk<I, O> {

    /** Writes all of them or none, with one answer each; {@code again}: a key was taken by someone else meanwhile. */
    @FunctionalInterface
    public interface Attempt<I, O> {
        List<O> write(List<I> records, boolean again);
    }

    private final Attempt<I, O> attempt;
    private final BiFunction<I, String, O> refused;

    /** {@code refused} makes the answer for a record that the database does not take, from its own word. */
    public Bulk(Attempt<I, O> attempt, BiFunction<I, String, O> refused) {
        this.attempt = attempt;
        this.refused = refused;
    }

    /** One answer for each record, in their order. */
    public List<O> write(List<I> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        try {
            return writeOrTryAgain(records);
        } catch (DataRefusedException e) {
            return records.size() == 1 ? List.of(refused.apply(records.get(0), e.detail())) : halves(records);
        }
    }

    private List<O> writeOrTryAgain(List<I> records) {
        try {
            return attempt.write(records, false);
        } catch (DataRefusedException e) {
            if (!e.duplicate()) {
                throw e;
            }
            return attempt.write(records, true);
        }
    }

    private List<O> halves(List<I> records) {
        int middle = records.size() / 2;
        List<O> answers = new ArrayList<>(write(records.subList(0, middle)));
        answers.addAll(write(records.subList(middle, records.size())));
        return answers;
    }
}
