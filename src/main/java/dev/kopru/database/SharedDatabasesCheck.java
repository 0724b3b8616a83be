package dev.kopru.database;

import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.bind.BindException;

/** A worker's databases are those of the service that it works for; an embedded one belongs to one process. */
final class SharedDatabasesCheck implements StartCheck {

    @Override
    public void look(Start start, Consumer<Finding> findings) {
        if (start.isWorker()) {
            try {
                look(DatabaseTargets.from(start.environment()), findings);
            } catch (BindException e) {
                // Told by the look at the connections.
            }
        }
    }

    private static void look(DatabaseTargets targets, Consumer<Finding> findings) {
        look("spring", targets.own(), findings);
        for (Map.Entry<String, NeighbourSettings> side : targets.neighbours().entrySet()) {
            look("kopru." + side.getKey(), side.getValue().datasource(), findings);
        }
    }

    private static void look(String prefix, DatabaseTarget target, Consumer<Finding> findings) {
        if (!target.isConfigured()) {
            findings.accept(Finding.problem("worker-embedded", prefix + ".datasource.url"));
        }
    }
}
