package dev.kopru.csv;

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
 */
public record CsvKind(String name, String job, Map<String, FieldType> fields, Set<String> options) {

    /** The type of a field, or null when there is no such field. */
    public @Nullable FieldType type(String field) {
        int dot = field.indexOf('.');
        return fields.get(dot < 0 ? field : field.substring(0, dot + 1));
    }
}
