package dev.kopru.contained;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** The one place where whatever a record may throw is caught. */
public final class Containing {

    private Containing() {}

    /**
     * What the work gives, or what is given {@code instead} for what it threw; what no record is to blame for is thrown on.
     */
    public static <T> T of(Supplier<? extends T> work, Function<? super Throwable, ? extends T> instead) {
        Throwable thrown;
        try {
            return work.get();
        } catch (Throwable e) {
            if (!Blame.isOnRecord(e)) {
                throw e;
            }
            thrown = e;
        }
        return instead.apply(thrown);
    }

    /**
     * Reads many records at once by their keys; where that throws, half of them and half of those, until the one that it is
     * about stands alone.
     *
     * @param instead what is given for a record that cannot be read even alone
     */
    public static <K, T> List<T> read(
            Collection<K> keys,
            Function<? super Collection<K>, ? extends List<T>> reading,
            BiFunction<? super K, ? super Throwable, ? extends T> instead) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return of(() -> List.copyOf(reading.apply(keys)), thrown -> apart(List.copyOf(keys), reading, instead, thrown));
    }

    /** The same without records that cannot be read even alone; {@code unreadable} is told of them. */
    public static <K, T> List<T> readable(
            Collection<K> keys,
            Function<? super Collection<K>, ? extends List<T>> reading,
            BiConsumer<? super K, ? super Throwable> unreadable) {
        return Containing.<K, Optional<T>>read(
                        keys,
                        some -> reading.apply(some).stream().map(Optional::of).toList(),
                        (key, thrown) -> {
                            unreadable.accept(key, thrown);
                            return Optional.empty();
                        })
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static <K, T> List<T> apart(
            List<K> keys,
            Function<? super Collection<K>, ? extends List<T>> reading,
            BiFunction<? super K, ? super Throwable, ? extends T> instead,
            Throwable thrown) {
        if (keys.size() == 1) {
            return List.of(instead.apply(keys.get(0), thrown));
        }
        int middle = keys.size() / 2;
        List<T> read = new ArrayList<>(read(keys.subList(0, middle), reading, instead));
        read.addAll(read(keys.subList(middle, keys.size()), reading, instead));
        return read;
    }
}
