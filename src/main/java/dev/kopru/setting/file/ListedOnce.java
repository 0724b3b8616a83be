package dev.kopru.setting.file;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses a list of settings that says two things of one name: nobody could tell which of them rules. */
public final class ListedOnce {

    private ListedOnce() {}

    /**
     * Throws {@link IllegalArgumentException} for the first name that comes again.
     *
     * @param names those of the list's elements; null where one has none
     */
    public static void check(String file, String list, String what, Stream<? extends @Nullable String> names) {
        Set<String> seen = new HashSet<>();
        names.filter(Objects::nonNull)
                .map(name -> Objects.requireNonNull(name).strip())
                .filter(name -> !seen.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(file + ": " + list + " must name each " + what + " once, but \""
                            + name + "\" stands there twice");
                });
    }
}
