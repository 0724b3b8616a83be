package dev.kopru.database;

import dev.kopru.finding.Finding;
import dev.kopru.finding.RefusedStartException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at all three databases before any table is made; a neighbour that does not answer is left alone. */
final class DatabaseGate {

    private static final Logger log = LoggerFactory.getLogger(DatabaseGate.class);

    private DatabaseGate() {}

    /** @throws RefusedStartException with all that is wrong */
    static void pass(DatabaseTarget own, DatabaseTargets targets) {
        List<Finding> findings = new ArrayList<>(OwnDatabaseCheck.standard().problems(own));
        targets.neighbours().forEach((side, neighbour) -> look(NeighbourCheck.of(side, neighbour), findings));
        if (!findings.isEmpty()) {
            throw RefusedStartException.because(findings);
        }
    }

    private static void look(NeighbourCheck check, List<Finding> findings) {
        if (!check.settings().datasource().isConfigured()) {
            return;
        }
        try (Connection connection = Connections.open(check.settings().datasource())) {
            findings.addAll(check.refusals(connection));
        } catch (SQLException e) {
            log.debug("{} does not answer, and is not checked", check.setting(), e);
        }
    }
}
