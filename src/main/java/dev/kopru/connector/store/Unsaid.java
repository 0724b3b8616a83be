package dev.kopru.connector.store;

import java.util.HashSet;
import java.util.Set;

/**
 * What a source says nothing about of a variant: where the shop has the variant already, that stays as it is.
 *
 * @param parts what stays whatever the variant says there
 * @param groups customer groups whose prices stay; empty for everybody
 */
public record Unsaid(Set<Part> parts, Set<String> groups) {

    public static final Unsaid NOTHING = new Unsaid(Set.of(), Set.of());

    /** A part of a variant of which a source may say nothing. */
    public enum Part {
        /** All dimensions, and the variant's place among the others. */
        ATTRIBUTES,
        /** The dimensions that the variant does not name; one that it names without a value is taken away. */
        OTHER_ATTRIBUTES,
        BARCODE,
        VISIBILITY
    }

    public boolean has(Part part) {
        return parts.contains(part);
    }

    public boolean hasPriceOf(String group) {
        return groups.contains(group);
    }

    /** Less one part, of which is spoken after all. */
    public Unsaid without(Part part) {
        Set<Part> rest = new HashSet<>(parts);
        rest.remove(part);
        return new Unsaid(Set.copyOf(rest), groups);
    }
}
