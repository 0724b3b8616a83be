package dev.kopru.connector.sql;

import dev.kopru.finding.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The statements of a folder, and what is wrong with it: never only the first.
 *
 * @param good those that were read
 * @param location where they are
 * @param folder what is said of all of them
 */
record FolderStatements(
        Map<Operation, NamedStatement> good, List<BadStatementException> bad, String location, FolderFile folder) {

    static FolderStatements load(SqlFolder folder, Collection<Operation> operations) {
        FolderStatements statements =
                new FolderStatements(new LinkedHashMap<>(), new ArrayList<>(), folder.location(), folder.file());
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

    /** Has the database look at them, and runs only those that tell its time. */
    List<BadStatementException> refused(Dialect dialect, Connection connection) throws SQLException {
        List<BadStatementException> refused = new ArrayList<>();
        otherDialect(connection).ifPresent(refused::add);
        SnapshotCheck.check(connection).ifPresent(refused::add);
        ToldTime time = new ToldTime(new Instants(folder.zone()), Clock.systemUTC());
        Map<String, List<String>> said = new TreeMap<>();
        for (NamedStatement statement : good.values()) {
            try {
                Optional<String> message = StatementCheck.check(dialect, connection, statement);
                if (message.isPresent()) {
                    said.computeIfAbsent(message.get(), each -> new ArrayList<>())
                            .add(statement.file());
                } else {
                    time.check(connection, statement).ifPresent(refused::add);
                }
            } catch (BadStatementException e) {
                refused.add(e);
            }
        }
        said.forEach((message, files) -> refused.add(BadStatementException.refusedByDatabase(shown(files), message)));
        return refused;
    }

    /** What is odd about what they say, without being wrong for sure. */
    List<Finding> odd(Dialect dialect, Connection connection) {
        ComingChanges changes = new ComingChanges(
                new Wire(dialect, new Instants(folder.zone())), location + FolderFile.NAME, Clock.systemUTC());
        return good.values().stream()
                .flatMap(statement -> changes.look(connection, statement).stream())
                .toList();
    }

    private Optional<BadStatementException> otherDialect(Connection connection) throws SQLException {
        Dialect named = folder.dialect();
        return named == null
                ? Optional.empty()
                : Dialect.told(String.valueOf(connection.getMetaData().getURL()))
                        .filter(told -> told != named)
                        .map(told -> BadStatementException.otherDialect(
                                location + FolderFile.NAME, named.word(), told.word()));
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
