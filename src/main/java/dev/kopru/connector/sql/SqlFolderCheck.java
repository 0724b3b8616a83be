package dev.kopru.connector.sql;

import dev.kopru.database.NeighbourAccess;
import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import dev.kopru.text.NearestWord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Looks at a folder of statements before anything is started: the files always, the database for a check
 * only, or where the start is refused anyway: all that is wrong is told at once.
 */
public final class SqlFolderCheck {

    private SqlFolderCheck() {}

    /** @param side {@code store} or {@code accounting} */
    public static void look(Start start, String side, SqlFolder folder, SqlSide ports, Consumer<Finding> findings) {
        if (SqlLocation.look(side, folder.given(), findings)) {
            try {
                look(start, side, folder, ports, FolderStatements.load(folder, ports.asked(folder)), findings);
            } catch (BadStatementException e) {
                e.findings().forEach(findings);
            }
        }
    }

    private static void look(
            Start start,
            String side,
            SqlFolder folder,
            SqlSide ports,
            FolderStatements statements,
            Consumer<Finding> findings) {
        unused(folder, ports.all(), findings);
        leftOut(folder, ports.asked(folder), findings);
        folder.unknownValues()
                .forEach(name -> findings.accept(Finding.problem("sql-placeholder.unused", name, folder.location())));
        statements.bad().forEach(bad -> bad.findings().forEach(findings));
        if (!start.isCheck() && statements.bad().isEmpty()) {
            return;
        }
        Optional<Connection> opened = NeighbourAccess.open(start.environment(), side);
        if (opened.isEmpty()) {
            return;
        }
        try (Connection connection = opened.get()) {
            look(start, side, connection, statements, findings);
        } catch (SQLException e) {
            findings.accept(Finding.problem("sql-unchecked", folder.location(), String.valueOf(e.getMessage())));
        }
    }

    /** What is not done without them has words under {@code sql-without.<operation>}. */
    private static void leftOut(SqlFolder folder, List<Operation> asked, Consumer<Finding> findings) {
        asked.stream()
                .filter(operation -> operation.optional() && !folder.holds(operation))
                .forEach(operation -> findings.accept(Finding.notice(
                        "sql-optional", folder.location() + operation.file(), "@sql-without." + operation.name())));
    }

    /** Somebody believes that these are read. */
    private static void unused(SqlFolder folder, Collection<Operation> operations, Consumer<Finding> findings) {
        List<String> used = operations.stream().map(Operation::file).toList();
        for (String file : folder.unused(operations)) {
            findings.accept(NearestWord.to(file, used)
                    .map(near -> Finding.notice("sql-unused", folder.location() + file, near))
                    .orElseGet(() -> Finding.notice("sql-unused.far", folder.location() + file)));
        }
    }

    private static void look(
            Start start, String side, Connection connection, FolderStatements statements, Consumer<Finding> findings)
            throws SQLException {
        if (NeighbourAccess.makesTables(start.environment(), side, connection)) {
            findings.accept(Finding.right("tables-later", side));
            return;
        }
        boolean good = true;
        for (BadStatementException refused : statements.refused(statements.dialect(connection), connection)) {
            refused.findings().forEach(findings);
            good = false;
        }
        if (good) {
            statements.odd(statements.dialect(connection), connection).forEach(findings);
        }
        String texts =
                statements.good().values().stream().map(NamedStatement::named).collect(Collectors.joining("\n"));
        String missing = NeighbourAccess.missingTables(side, connection, texts);
        if (!missing.isEmpty()) {
            findings.accept(Finding.sql("sql-tables", "kopru." + side + ".datasource.url", missing));
        }
        if (good && statements.bad().isEmpty()) {
            findings.accept(Finding.right("sql-good", side, statements.good().size()));
        }
    }
}
