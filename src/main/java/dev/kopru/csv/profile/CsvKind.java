package dev.kopru.csv.profile;

import dev.kopru.csv.cell.FieldType;
import dev.kopru.csv.cell.GroupNames;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of file that can be imported; the package that reads it declares it as a bean.
 *
 * @param name such as {@code orders}; also the folder of its profiles
 * @param job the job that imports it
 * @param fields what a profile's columns may be; a name that ends with a dot takes any rest, such as {@code attribute.}
 * @param options further settings a profile may have
 * @param groups the names that columns of a group, or a field's values, may have; what is not here may have any
 * @param pairs groups of which one column means nothing without the other's of the same ending
 * @param sums fields with what the figures of a record's rows come to; empty where like rows are refused in any case
 * @param parts words of a field by which a row says that it is part of the record of another row
 * @param singles words of a field by which a row says that it is a record of which no other row is part
 */
public record CsvKind(
        String name,
        String job,
        Map<String, FieldType> fields,
        Set<String> options,
        Map<String, GroupNames> groups,
        Map<String, String> pairs,
        Set<String> sums,
        Map<String, Set<String>> parts,
        Map<String, Set<String>> singles) {

    /** A kind whose groups take any names, and whose rows say nothing of each other. */
    public CsvKind(String name, String job, Map<String, FieldType> fields, Set<String> options) {
        this(name, job, fields, options, Map.of(), Map.of(), Set.of(), Map.of(), Map.of());
    }

    public CsvKind withGroups(Map<String, GroupNames> names) {
        return new CsvKind(name, job, fields, options, names, pairs, sums, parts, singles);
    }

    public CsvKind withPairs(Map<String, String> partners) {
        return new CsvKind(name, job, fields, options, groups, partners, sums, parts, singles);
    }

    public CsvKind withSums(Set<String> ofRecords) {
        return new CsvKind(name, job, fields, options, groups, pairs, ofRecords, parts, singles);
    }

    public CsvKind withParts(Map<String, Set<String>> words) {
        return new CsvKind(name, job, fields, options, groups, pairs, sums, words, singles);
    }

    public CsvKind withSingles(Map<String, Set<String>> words) {
        return new CsvKind(name, job, fields, options, groups, pairs, sums, parts, words);
    }

    /** The type of a field, or null when there is no such field. */
    public @Nullable FieldType type(String field) {
        return fields.get(group(field));
    }

    /** The names that columns of a field's group, or the field itself, may have; null when any will do. */
    public @Nullable GroupNames names(String field) {
        return groups.get(group(field));
    }

    /** The field whose column one of this field needs beside it; null when it needs none. */
    public @Nullable String partner(String field) {
        String group = group(field);
        String other = pairs.get(group);
        return other == null ? null : other + field.substring(group.length());
    }

    private static String group(String field) {
        int dot = field.indexOf('.');
        return dot < 0 ? field : field.substring(0, dot + 1);
    }
}
