package dev.kopru.connector.sql;

import dev.kopru.database.NeighbourAccess;
import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.core.io.DefaultResourceLoader;

/** Looks at a folder of statements before anything is started: the files always, the database only for a check. */
public final class SqlFolderCheck {

    private SqlFolderCheck() {}

    /** @param side {@code store} or {@code accounting} */
    public static void look(
            Start start, String side, String location, Collection<Operation> operations, Consumer<Finding> findings) {
        Statements statements = Statements.load(SqlFolder.at(new DefaultResourceLoader(), location), operations);
        statements.bad().forEach(bad -> bad.findings().forEach(findings));
        if (!start.isCheck()) {
            return;
        }
        Optional<Connection> opened = NeighbourAccess.open(start.environment(), side);
        if (opened.isEmpty()) {
            return;
        }
        try (Connection connection = opened.get()) {
            look(start, side, connection, statements, findings);
        } catch (SQLException e) {
            findings.accept(Finding.problem("sql-unchecked", location, String.valueOf(e.getMessage())));
        }
    }

    private static void look(
            Start start, String side, Connection connection, Statements statements, Consumer<Finding> findings)
            throws SQLException {
        if (NeighbourAccess.makesTables(start.environment(), side, connection)) {
            findings.accept(Finding.right("tables-later", side));
            return;
        }
        boolean good = true;
        for (BadStatementException refused : statements.refused(connection)) {
            refused.findings().forEach(findings);
            good = false;
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
