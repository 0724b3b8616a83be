package dev.kopru.statement;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Knows the accounting program's own words for an opening, however they are written. */
public final class OpeningWords {

    private final Set<String> openings;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    OpeningWords(Collection<String> openings) {
        this.openings = openings.stream().map(OpeningWords::key).collect(Collectors.toUnmodifiableSet());
    }

    boolean isOpening(String kind) {
        return known.computeIfAbsent(kind, word -> openings.contains(key(word)));
    }

    /** DEVİR, Devir and devir are one word; the same on every machine. */
    public static String key(String kind) {
        return kind.strip().toLowerCase(Locale.ROOT).replace("\u0307", "").replace('\u0131', 'i');
    }
}
