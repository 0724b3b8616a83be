package dev.kopru.connector.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The statements of a folder, and what is wrong with it: never only the first.
 *
 * @param good those that were read
 * @param folder what is said of all of them
 */
record FolderStatements(Map<Operation, NamedStatement> good, List<BadStatementException> bad, FolderFile folder) {

    static FolderStatements load(SqlFolder folder, Collection<Operation> operations) {
        FolderStatements statements = new FolderStatements(new LinkedHashMap<>(), new ArrayList<>(), folder.file());
        if (operations.stream().noneMatch(folder::holds)) {
            statements.bad.add(BadStatementException.noFolder(folder.location()));
            return statements;
        }
        for (Operation operation : operations) {
            if (operation.optional() && !folder.holds(operation)) {
                continue;
            }
            try {
                statements.good.put(operation, folder.load(operation, statements.folder));
            } catch (BadStatementException e) {
                statements.bad.add(e);
            }
        }
        return statements;
    }

    /** What the folder says it is, or else what the address says. */
    Dialect dialect(Connection connection) throws SQLException {
        Dialect named = folder.dialect();
        return named == null
                ? Dialect.at(String.valueOf(connection.getMetaData().getURL()))
                : named;
    }

    /** Has the database look at them, without running one. */
    List<BadStatementException> refused(Dialect dialect, Connection connection) throws SQLException {
        List<BadStatementException> refused = new ArrayList<>();
        SnapshotCheck.check(connection).ifPresent(refused::add);
        Map<String, List<String>> said = new TreeMap<>();
        for (NamedStatement statement : good.values()) {
            try {
                StatementCheck.check(dialect, connection, statement)
                        .ifPresent(message -> said.computeIfAbsent(message, each -> new ArrayList<>())
                                .add(statement.file()));
            } catch (BadStatementException e) {
                refused.add(e);
            }
        }
        said.forEach((message, files) -> refused.add(BadStatementException.refusedByDatabase(shown(files), message)));
        return refused;
    }

    /** The first with its folder, the others without. */
    private static String shown(List<String> files) {
        return files.get(0)
                + files.stream()
                        .skip(1)
                        .map(file -> ", " + file.substring(file.lastIndexOf('/') + 1))
                        .collect(Collectors.joining());
    }
}
