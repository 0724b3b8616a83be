package dev.kopru.connector.sql;

import dev.kopru.finding.Finding;
import dev.kopru.finding.RefusedStartException;
import java.util.List;
import java.util.stream.Collectors;

/** Statement files do not fit the connector: they are missing, or ask for or return something else. */
public final class BadStatementException extends RefusedStartException {

    private BadStatementException(List<Finding> findings) {
        super(findings, null);
    }

    /** The database is asked when tables have been made. */
    @Override
    public String head() {
        return "refused-tables";
    }

    /** All of them as one. */
    static BadStatementException all(List<BadStatementException> bad) {
        return new BadStatementException(
                bad.stream().flatMap(each -> each.findings().stream()).toList());
    }

    static BadStatementException noFolder(String folder) {
        return of("sql-folder", folder);
    }

    static BadStatementException missing(String file, Operation operation) {
        return of("sql-missing", file, needs(operation));
    }

    static BadStatementException empty(String file, Operation operation) {
        return of("sql-empty", file, needs(operation));
    }

    static BadStatementException unreadable(String file, String why) {
        return of("sql-unreadable", file, why);
    }

    static BadStatementException notUtf8(String file, int line) {
        return of("sql-not-utf8", file, line);
    }

    static BadStatementException unknownParameters(String file, List<String> parameters, Operation operation) {
        return of("sql-parameter", file, named(parameters), parameters(operation));
    }

    static BadStatementException missingColumns(String file, List<String> columns, Operation operation) {
        return of(
                "sql-column", file, String.join(", ", columns), columns.get(0), String.join(", ", operation.columns()));
    }

    /** One sentence for all files of which the database says the same. */
    static BadStatementException refusedByDatabase(String files, String message) {
        return of("sql-refused", files, message);
    }

    static BadStatementException folderFile(String file, String why) {
        return of("folder-file", file, why);
    }

    static BadStatementException folderFileName(String file) {
        return of("folder-file-name", file);
    }

    static BadStatementException otherDialect(String file, String dialect, String address) {
        return of("folder-dialect", file, dialect, address);
    }

    static BadStatementException otherTime(String file, String told, String present) {
        return of("sql-clock", file, told, present);
    }

    static BadStatementException folderKey(String file, String key) {
        return of("folder-key", file, key);
    }

    static BadStatementException folderValue(String file, String key, String value, String known) {
        return of("folder-value", file, key, value, known);
    }

    static BadStatementException unknownPlaceholder(String file, String name, String folderFile) {
        return of("sql-placeholder", file, "{" + name + "}", folderFile);
    }

    static BadStatementException emptyPlaceholder(String file, String name, String setting) {
        return of("sql-placeholder.empty", file, "{" + name + "}", setting);
    }

    static BadStatementException unsafePlaceholder(String file, String setting, String value) {
        return of("sql-placeholder.unsafe", file, setting, value);
    }

    static BadStatementException noSnapshot(String database) {
        return of("sql-snapshot", database);
    }

    private static BadStatementException of(String code, Object... arguments) {
        return new BadStatementException(List.of(Finding.problem(code, arguments)));
    }

    private static String needs(Operation operation) {
        String columns = String.join(", ", operation.columns());
        if (columns.isEmpty()) {
            return "@sql-needs|" + parameters(operation);
        }
        return operation.parameters().isEmpty()
                ? "@sql-needs.alone|" + columns
                : "@sql-needs.columns|" + parameters(operation) + "|" + columns;
    }

    private static String parameters(Operation operation) {
        return operation.parameters().isEmpty() ? "-" : named(operation.parameters());
    }

    private static String named(List<String> parameters) {
        return parameters.stream().map(name -> ":" + name).collect(Collectors.joining(", "));
    }
}
