package dev.kopru.database;

import dev.kopru.finding.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks at Köprü's own database before its tables are made or changed. */
record OwnDatabaseCheck(Migrations migrations) {

    static final String HISTORY = "flyway_schema_history";

    private static final String PREFIX = "spring.datasource";
    private static final String URL = PREFIX + ".url";
    private static final String CHARSET = "utf8mb4";
    private static final List<String> COLLATIONS = List.of("utf8mb4_bin", "utf8mb4_turkish_ci");

    /** Spring Batch's and Quartz' own tables are in the schema's collation. */
    private static final String COLUMNS = "SELECT CONCAT(table_name, '.', column_name, ' ', collation_name)"
            + " FROM information_schema.columns WHERE table_schema = DATABASE() AND collation_name NOT IN (?, ?)"
            + " AND UPPER(table_name) NOT LIKE 'BATCH\\_%' AND UPPER(table_name) NOT LIKE 'QRTZ\\_%'"
            + " ORDER BY table_name, column_name";

    static OwnDatabaseCheck standard() {
        return new OwnDatabaseCheck(Migrations.in("classpath:sql/kopru"));
    }

    List<Finding> problems(DatabaseTarget target) {
        try (Connection connection = Connections.open(target)) {
            return look(connection).stream().filter(Finding::isProblem).toList();
        } catch (SQLException e) {
            return RefusedConnection.of(PREFIX, target, e);
        }
    }

    List<Finding> look(Connection connection) throws SQLException {
        ServerFacts facts = ServerFacts.of(connection);
        List<Finding> findings = new ArrayList<>(facts.troubles(URL));
        new ServerClock(Clock.systemUTC()).trouble("spring", connection).ifPresent(findings::add);
        SchemaState state = SchemaState.of(connection, HISTORY);
        findings.addAll(state.troubles(URL, migrations, HISTORY));
        strangers(state).ifPresent(findings::add);
        collation(connection, facts, state).ifPresent(findings::add);
        DatabaseRights.missing(connection, facts.schema(), URL).ifPresent(findings::add);
        if (findings.isEmpty()) {
            findings.add(Finding.right(
                    "database-good",
                    URL,
                    facts.version().product() + " " + facts.version().text(),
                    facts.schema()));
        }
        return findings;
    }

    /** Tables and no history: somebody else's database. */
    private Optional<Finding> strangers(SchemaState state) {
        if (state.known() || state.tables().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Finding.problem("schema-not-empty", URL, SchemaState.some(state.tables())));
    }

    private Optional<Finding> collation(Connection connection, ServerFacts facts, SchemaState state)
            throws SQLException {
        if (!state.known() && !facts.charset().equals(CHARSET)) {
            return Optional.of(Finding.problem("schema-charset", URL, facts.charset(), facts.schema()));
        }
        Set<String> ours = migrations.tables();
        List<String> wrong = SchemaState.texts(connection, COLUMNS, COLLATIONS.toArray(String[]::new)).stream()
                .filter(column -> ours.contains(column.replaceFirst("\\..*", "").toLowerCase(Locale.ROOT)))
                .toList();
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.problem(
                        "columns-collation",
                        URL,
                        SchemaState.some(new TreeSet<>(wrong)),
                        String.join(", ", COLLATIONS)));
    }
}
