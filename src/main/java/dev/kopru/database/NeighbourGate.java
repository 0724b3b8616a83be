package dev.kopru.database;

import dev.kopru.finding.Finding;
import dev.kopru.finding.RefusedStartException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the neighbours' databases before any table is made; one that does not answer is left alone. */
final class NeighbourGate {

    private static final Logger log = LoggerFactory.getLogger(NeighbourGate.class);

    private NeighbourGate() {}

    /** @throws RefusedStartException with all that is wrong */
    static void pass(DatabaseTargets targets) {
        List<Finding> findings = new ArrayList<>();
        look(NeighbourCheck.of("store", targets.store()), findings);
        look(NeighbourCheck.of("accounting", targets.accounting()), findings);
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
            log.debug("{} does not answer, and is not looked at", check.setting(), e);
        }
    }
}
