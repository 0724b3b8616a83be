package dev.kopru.database;

import dev.kopru.finding.Finding;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Looks at a neighbour's database; what would not let Köprü start is told apart from what lets its jobs wait. */
record NeighbourCheck(String side, NeighbourSettings settings, Migrations migrations) {

    private static final String COLUMNS = "SELECT CONCAT(table_name, '.', column_name, ' ', collation_name)"
            + " FROM information_schema.columns WHERE table_schema = DATABASE()"
            + " AND collation_name NOT IN ('utf8mb4_bin', 'utf8mb4_turkish_ci') ORDER BY table_name, column_name";

    static NeighbourCheck of(String side, NeighbourSettings settings) {
        return new NeighbourCheck(side, settings, Migrations.in("classpath:sql/demo/" + side));
    }

    String setting() {
        return "kopru." + side + ".datasource.url";
    }

    /** What keeps Köprü from starting: it would read wrong dates, or write tables among those of somebody else. */
    List<Finding> refusals(Connection connection) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        new ServerClock(Clock.systemUTC()).trouble("kopru." + side, connection).ifPresent(findings::add);
        if (settings.wantsTables() && !isMySql(connection)) {
            findings.add(Finding.problem("tables-mysql", "kopru." + side + ".create-tables"));
        } else if (settings.wantsTables()) {
            SchemaState state = SchemaState.of(connection, ReferenceTables.HISTORY);
            findings.addAll(state.troubles(setting(), migrations, ReferenceTables.HISTORY));
            findings.addAll(strangers(state));
        }
        return findings;
    }

    /** All of it. */
    List<Finding> look(Connection connection) throws SQLException {
        return isMySql(connection) ? lookAtMySql(connection) : lookAtAnother(connection);
    }

    private static boolean isMySql(Connection connection) throws SQLException {
        return Vendor.of(connection.getMetaData().getURL()) == Vendor.MYSQL;
    }

    /** Its tables are somebody else's, with the collations that they have. */
    private List<Finding> lookAtAnother(Connection connection) throws SQLException {
        List<Finding> findings = refusals(connection);
        if (findings.isEmpty()) {
            DatabaseMetaData server = connection.getMetaData();
            findings.add(Finding.right(
                    "database-good",
                    setting(),
                    server.getDatabaseProductName() + " " + server.getDatabaseProductVersion(),
                    String.valueOf(connection.getCatalog())));
        }
        return findings;
    }

    private List<Finding> lookAtMySql(Connection connection) throws SQLException {
        ServerFacts facts = ServerFacts.of(connection);
        List<Finding> findings = new ArrayList<>(facts.troubles(setting()));
        findings.addAll(refusals(connection));
        findings.addAll(collations(connection));
        if (findings.isEmpty()) {
            findings.add(Finding.right(
                    "database-good",
                    setting(),
                    facts.version().product() + " " + facts.version().text(),
                    facts.schema()));
        }
        return findings;
    }

    /** Nobody else's schema gets tables, whatever a setting says; and what a person made, a person changes. */
    private List<Finding> strangers(SchemaState state) {
        if (state.known() || state.tables().isEmpty()) {
            return List.of();
        }
        Set<String> foreign = state.foreign(migrations, ReferenceTables.HISTORY);
        return List.of(
                foreign.isEmpty()
                        ? Finding.problem("tables-by-hand", "kopru." + side, SchemaState.some(state.tables()))
                        : Finding.problem("tables-foreign", "kopru." + side, SchemaState.some(foreign)));
    }

    /** Of the exchange tables only; what others have made is theirs. */
    private List<Finding> collations(Connection connection) throws SQLException {
        Set<String> ours = migrations.tables();
        Set<String> wrong = new TreeSet<>(SchemaState.texts(connection, COLUMNS));
        wrong.removeIf(column -> !ours.contains(column.replaceFirst("\\..*", "").toLowerCase(Locale.ROOT)));
        return wrong.isEmpty()
                ? List.of()
                : List.of(Finding.problem(
                        "columns-collation", setting(), SchemaState.some(wrong), "utf8mb4_bin, utf8mb4_turkish_ci"));
    }
}
