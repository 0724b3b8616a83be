package dev.kopru.connector.sql;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cuts lists of values into pieces, so that no statement has more parameters than its database takes. */
record Pieces(NamedStatement statement, int most) {

    /** The values themselves, or as many of them together as go into one call; every row is met by one of the pieces. */
    List<Values> of(Values values) {
        List<String> used = Arrays.stream(statement.ordinals())
                .mapToObj(statement.operation().parameters()::get)
                .toList();
        return cut(values, used).toList();
    }

    private Stream<Values> cut(Values values, List<String> used) {
        if (used.stream().mapToInt(values::size).sum() <= most) {
            return Stream.of(values);
        }
        Optional<String> longest =
                used.stream().max(Comparator.comparingInt(values::size)).filter(name -> values.size(name) > 1);
        return longest.isEmpty()
                ? Stream.of(values)
                : values.halves(longest.get()).stream().flatMap(half -> cut(half, used));
    }
}
