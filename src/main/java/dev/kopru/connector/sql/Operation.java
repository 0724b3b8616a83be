package dev.kopru.connector.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a connector does by SQL: the statement is in the file {@code <name>.sql}.
 *
 * @param parameters what the connector supplies; a statement need not use all of it
 * @param columns what the result has to contain; empty for a write
 * @param optional whether a folder may do without it
 * @param since the parameter after whose instant it gives all changes; null for one that does not
 */
public record Operation(
        String name, List<String> parameters, List<String> columns, boolean optional, @Nullable String since) {

    public static Operation named(String name) {
        return new Operation(name, List.of(), List.of(), false, null);
    }

    public Operation with(String... parameters) {
        return new Operation(name, List.of(parameters), columns, optional, since);
    }

    public Operation returning(String... columns) {
        return new Operation(name, parameters, List.of(columns), optional, since);
    }

    /** One that a folder may leave out: what it is for is then not done. */
    public Operation ifThere() {
        return new Operation(name, parameters, columns, true, since);
    }

    /** One that gives whatever changed after an instant; the first column that ends in {@code changed_at} says when. */
    public Operation since(String parameter) {
        return new Operation(name, parameters, columns, optional, parameter);
    }

    /** The name of its file. */
    public String file() {
        return name + ".sql";
    }
}
