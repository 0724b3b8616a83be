package dev.kopru.database;

import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.core.env.Environment;

/** Looks at the addresses of the three databases and, for a check, connects with each and looks at what is there. */
final class ConnectionCheck implements StartCheck {

    /** What is looked for on a connection. */
    private interface Look {

        List<Finding> at(Connection connection) throws SQLException;
    }

    @Override
    public void look(Start start, Consumer<Finding> findings) {
        try {
            DatabaseTargets targets = DatabaseTargets.from(start.environment());
            boolean drivers = DriverCheck.lookAtOwn("spring.datasource", targets.own(), findings);
            for (Map.Entry<String, NeighbourSettings> side :
                    targets.neighbours().entrySet()) {
                String prefix = "kopru." + side.getKey() + ".datasource";
                drivers &= DriverCheck.look(prefix, side.getValue().datasource(), findings);
            }
            if (start.isCheck() && drivers) {
                connect(start, targets, findings);
            }
        } catch (BindException e) {
            // The settings' own check tells which one it is.
            findings.accept(Finding.notice("connections-unknown"));
        }
    }

    private static void connect(Start start, DatabaseTargets targets, Consumer<Finding> findings) {
        look(
                start.environment(),
                "spring.datasource",
                "kopru",
                targets.own(),
                OwnDatabaseCheck.standard()::look,
                findings);
        targets.neighbours()
                .forEach((side, neighbour) -> look(
                        start.environment(),
                        "kopru." + side + ".datasource",
                        "kopru_" + side,
                        neighbour.datasource(),
                        NeighbourCheck.of(side, neighbour)::look,
                        findings));
    }

    private static void look(
            Environment settings,
            String prefix,
            String schema,
            DatabaseTarget configured,
            Look look,
            Consumer<Finding> findings) {
        DatabaseTarget target = configured.isConfigured()
                ? configured
                : NeighbourAccess.Embedded.of(settings).target(schema).orElse(null);
        if (target == null) {
            findings.accept(Finding.right("database-embedded", prefix));
            return;
        }
        try (Connection connection = Connections.open(target)) {
            look.at(connection).forEach(findings);
        } catch (SQLException e) {
            RefusedConnection.of(prefix, target, e).forEach(findings);
        }
    }
}
