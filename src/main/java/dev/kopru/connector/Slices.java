package dev.kopru.connector;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Long lists in parts that a neighbour takes at once. */
public final class Slices {

    /** For an IN list beyond a thousand, MariaDB turns from the index to reading the table. */
    private static final int LONGEST_IN_LIST = 500;

    private Slices() {}

    /** For a statement's IN list. */
    public static List<List<String>> of(Collection<String> all) {
        return of(all, LONGEST_IN_LIST);
    }

    public static <T> List<List<T>> of(Collection<T> all, int most) {
        List<T> list = new ArrayList<>(all);
        return IntStream.iterate(0, from -> from < list.size(), from -> from + most)
                .mapToObj(from -> list.subList(from, Math.min(list.size(), from + most)))
                .toList();
    }
}
