package dev.kopru.recipe;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the other side answered of records, by their keys, in whatever order its answers came. A record that has no answer, or
 * two, must not pass for one that is settled: the chunk is aborted, so that its records are tried one by one.
 *
 * @param <A> an answer
 */
public final class RecordAnswers<A> {

    private static final int NAMED_AT_MOST = 10;

    private final Map<String, A> byKey;

    private RecordAnswers(Map<String, A> byKey) {
        this.byKey = byKey;
    }

    /** {@code key}: of the record that an answer is about; throws {@link IllegalStateException} where two are about one. */
    public static <A> RecordAnswers<A> by(Function<? super A, String> key, Collection<? extends A> answers) {
        Map<String, A> byKey = new HashMap<>();
        for (A answer : answers) {
            if (byKey.put(key.apply(answer), answer) != null) {
                throw new IllegalStateException("Record " + key.apply(answer) + " was answered for twice");
            }
        }
        return new RecordAnswers<>(byKey);
    }

    /**
     * Gives each record its answer, in the order of the records; throws {@link IllegalStateException}, before any is given,
     * where one has none.
     */
    public <R> void to(Collection<R> records, Function<? super R, String> key, BiConsumer<R, A> answered) {
        List<String> missing = records.stream()
                .map(key)
                .filter(one -> !byKey.containsKey(one))
                .limit(NAMED_AT_MOST)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The other side did not answer for " + String.join(", ", missing));
        }
        for (R record : records) {
            @Nullable A answer = byKey.get(key.apply(record));
            if (answer != null) {
                answered.accept(record, answer);
            }
        }
    }
}
