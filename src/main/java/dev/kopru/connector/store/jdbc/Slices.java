package dev.kopru.connector.store.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Long lists in parts: for an IN list beyond a thousand, MariaDB turns from the index to reading the table. */
final class Slices {

    private static final int LONGEST = 500;

    private Slices() {}

    static List<List<String>> of(Collection<String> all) {
        List<String> list = new ArrayList<>(all);
        return IntStream.iterate(0, from -> from < list.size(), from -> from + LONGEST)
                .mapToObj(from -> list.subList(from, Math.min(list.size(), from + LONGEST)))
                .toList();
    }
}
