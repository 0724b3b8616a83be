package dev.kopru.alert.rule;

import dev.kopru.reconciliation.ReconciliationReport;
import dev.kopru.reconciliation.ReconciliationReport.Found;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Differences that the last full comparison of shop and books left. */
@Component
class FoundDrift implements AlertCheck {

    private final ReconciliationReport report;
    private final AlertSettings settings;

    FoundDrift(ReconciliationReport report, AlertSettings settings) {
        this.report = report;
        this.settings = settings;
    }

    @Override
    public Set<AlertRule> rules() {
        return Set.of(AlertRule.DRIFT_FOUND);
    }

    @Override
    public List<Trouble> look(Map<AlertKey, AlertState> known) {
        Optional<Found> found = report.found();
        return found
                .filter(differences -> differences.count() > settings.limits().differences())
                .map(differences -> Trouble.of(
                        AlertRule.DRIFT_FOUND,
                        differences.job(),
                        differences.count(),
                        differences.begunAt(),
                        differences.runId()))
                .stream()
                .toList();
    }
}
