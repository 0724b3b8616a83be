package dev.kopru.setting;

import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;

/** Settings as they are now: what a person keeps on a page counts from the next look on, within a run from the next run on. */
@FunctionalInterface
public interface Current<T> {

    T now();

    /** Settings that stay as they were when the service started. */
    static <T> Current<T> fixed(T settings) {
        return () -> settings;
    }

    /** Live where there is anything to keep settings in. */
    static <T> Current<T> of(T atStart, ObjectProvider<LiveSettings> live) {
        LiveSettings kept = live.getIfAvailable();
        return kept == null ? fixed(atStart) : kept.over(atStart);
    }

    /** What is worked out of the settings, once for as long as they stay the same. */
    default <R> Current<R> then(Function<? super T, ? extends R> rule) {
        return new WorkedOut<>(this, rule);
    }
}
