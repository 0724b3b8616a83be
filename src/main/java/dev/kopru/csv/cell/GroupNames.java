package dev.kopru.csv.cell;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names that columns of a group may have, such as the price lists of {@code Fiyat: TOPTAN}. */
public interface GroupNames {

    /** The one spelling of a name, however the header writes it; null when there is no such name. */
    @Nullable
    String canonical(String name);

    /** Names that a person may choose from. */
    List<String> known();

    /** A few names; the header may write them as any header, unless two of them are told apart by their spelling only. */
    static GroupNames oneOf(List<String> names) {
        Map<String, List<String>> byHeader = names.stream().distinct().collect(Collectors.groupingBy(Folded::header));
        return of(names, name -> {
            List<String> alike = byHeader.getOrDefault(Folded.header(name), List.of());
            return alike.size() == 1 ? alike.get(0) : names.contains(name) ? name : null;
        });
    }

    /** Names that are known by a rule, with examples for people. */
    static GroupNames of(List<String> known, Function<String, @Nullable String> canonical) {
        return new GroupNames() {
            @Override
            public @Nullable String canonical(String name) {
                return canonical.apply(name);
            }

            @Override
            public List<String> known() {
                return known;
            }
        };
    }
}
