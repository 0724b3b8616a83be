package dev.kopru.connector.sql;

import java.util.List;

/**
 * One thing that a connector does by SQL: the statement is in the file {@code <name>.sql}.
 *
 * @param parameters what the connector supplies; a statement need not use all of it
 * @param columns what the result has to contain; empty for a write
 * @param isOptional whether a folder may do without it
 */
public record Operation(String name, List<String> parameters, List<String> columns, boolean isOptional) {

    public static Operation named(String name) {
        return new Operation(name, List.of(), List.of(), false);
    }

    public Operation with(String... parameters) {
        return new Operation(name, List.of(parameters), columns, isOptional);
    }

    public Operation returning(String... columns) {
        return new Operation(name, parameters, List.of(columns), isOptional);
    }

    public Operation optional() {
        return new Operation(name, parameters, columns, true);
    }

    String file() {
        return name + ".sql";
    }
}
