package dev.kopru.setting;

/** Settings as they are now: what a person keeps on a page counts from the next look on. */
@FunctionalInterface
public interface Current<T> {

    T now();

    /** Settings that stay as they were when the service started. */
    static <T> Current<T> fixed(T settings) {
        return () -> settings;
    }
}
