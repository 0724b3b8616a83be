package dev.kopru.connector.store.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;

/** Long texts in portions that a server takes at once: a packet holds few large ones, or many small ones. */
final class Portions {

    private Portions() {}

    /** In their order; one that is too long by itself comes alone. */
    static <T> List<List<T>> of(Collection<T> all, ToIntFunction<T> length, int longest) {
        List<List<T>> portions = new ArrayList<>();
        List<T> portion = new ArrayList<>();
        long together = 0;
        for (T one : all) {
            together += length.applyAsInt(one);
            if (together > longest && !portion.isEmpty()) {
                portions.add(portion);
                portion = new ArrayList<>();
                together = length.applyAsInt(one);
            }
            portion.add(one);
        }
        if (!portion.isEmpty()) {
            portions.add(portion);
        }
        return portions;
    }
}
