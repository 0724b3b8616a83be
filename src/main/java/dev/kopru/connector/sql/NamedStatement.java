package dev.kopru.connector.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * A statement read from a file and parsed once.
 *
 * @param named the text with named parameters
 * @param positional the text with question marks, one for each parameter
 * @param ordinals for each question mark, the place of its parameter in the operation
 * @param insert the text as an insert of many rows, if it is one
 */
record NamedStatement(
        String file,
        Operation operation,
        String named,
        String positional,
        int[] ordinals,
        @Nullable MultiRowInsert insert) {

    static NamedStatement parse(String file, String sql, Operation operation) {
        ParsedSql parsed = NamedParameterUtils.parseSqlStatement(sql);
        NameCollector names = new NameCollector();
        String positional = NamedParameterUtils.substituteNamedParameters(parsed, names);
        List<String> unknown = names.found.stream()
                .filter(name -> !operation.parameters().contains(name))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            throw BadStatementException.unknownParameters(file, unknown, operation);
        }
        int[] ordinals =
                names.found.stream().mapToInt(operation.parameters()::indexOf).toArray();
        return new NamedStatement(file, operation, sql, positional, ordinals, MultiRowInsert.of(positional));
    }

    boolean uses(String parameter) {
        int ordinal = operation.parameters().indexOf(parameter);
        return Arrays.stream(ordinals).anyMatch(used -> used == ordinal);
    }

    /** Spring does not publish the parameter names it parsed, but asks for each in turn. */
    private static final class NameCollector implements SqlParameterSource {

        private final List<String> found = new ArrayList<>();

        @Override
        public boolean hasValue(String name) {
            found.add(name);
            return false;
        }

        @Override
        public Object getValue(String name) {
            throw new IllegalArgumentException(name + " has no value while parsing");
        }
    }
}
